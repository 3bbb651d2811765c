import { closest, distance } from 'fastest-levenshtein';
import type { EntityManager } from 'typeorm';
import { ENTRY_ID } from '../../../catalog/fields/scalars.js';
import { skuKey } from '../../../catalog/product-links.js';
import { CATEGORY } from '../../categories/category-type.js';
import { contentOf, createEntries } from '../../entries/create-entry.js';
import type { EntryTypeDefinition } from '../../common/entry-type-definition.js';
import { MATERIAL } from '../../materials/material-type.js';
import { type StoredJob, authorOf } from '../../jobs/job-work.js';
import { faultsOf } from '../../batches/change-entries.js';
import type { RefersTo } from '../../tabular/fields.js';
import { MAX_FIELD_ERRORS } from '../../../platform/errors/problem.js';
import { type ImportRecord, type Reference, type RowError, excerpt } from './import-record.js';

/** Kinds of entries that an import may create because a row names them. */
export const CREATABLE = ['category', 'material'] as const;
export type Creatable = (typeof CREATABLE)[number];

/**
 * Puts ids where drafts name other entries by slug, name or SKU.
 * @param create kinds of which those that there are not are made
 * @param isLater whether a draft's mention waits for what stands further down
 * @returns what names nothing, by draft
 */
export async function resolveReferences(
  manager: EntityManager,
  drafts: ImportRecord[],
  create: readonly Creatable[],
  job: StoredJob,
  isLater: (draft: ImportRecord, mention: Reference) => boolean,
): Promise<Map<ImportRecord, RowError[]>> {
  const faults = new Map<ImportRecord, RowError[]>(drafts.map((draft) => [draft, []]));
  const all = drafts.flatMap((draft) =>
    draft.mentions.flatMap((mention) =>
      ENTRY_ID.test(mention.key) || isLater(draft, mention)
        ? []
        : [{ draft, ...mention, key: mention.key.trim() }],
    ),
  );
  for (const what of ['category', 'material', 'product'] as const) {
    const mentions = all.filter((mention) => mention.what === what);
    if (mentions.length === 0) continue;
    const keys = [...new Set(mentions.map(({ key }) => key))];
    const known = what === 'product' ? await knownProducts(manager, keys) : await knownNames(manager, what);
    const isUnknown = ({ key }: { key: string }) => !known.has(keyOf(what, key));
    const mayCreate = what !== 'product' && create.includes(what);
    // Nothing is made for a row that is wrong already.
    const wanted = mentions.filter((mention) => isUnknown(mention) && mention.draft.faults.length === 0);
    const names = [...new Map(wanted.map(({ key }) => [keyOf(what, key), key])).values()];
    const reasons = mayCreate
      ? await createNamed(manager, what, names, known, job)
      : new Map<string, string>();
    for (const { draft, key, path, put } of mentions) {
      const id = known.get(keyOf(what, key));
      if (id !== undefined) put(id);
      else if (!mayCreate || reasons.has(key)) {
        const own = faults.get(draft);
        if (!own || own.length >= MAX_FIELD_ERRORS) continue;
        const message =
          reasons.get(key) ?? `there is no ${what} ${excerpt(key)}${suggestion(what, key, known)}`;
        own.push({ ...draft.locate(path), value: excerpt(key), code: `unknown_${what}`, message });
      }
    }
  }
  return faults;
}

const keyOf = (what: RefersTo, key: string) => (what === 'product' ? skuKey(key) : key.toLowerCase());

/** Longest name that is compared with those that there are, in UTF-16 code units. */
const LONGEST_NAME = 100;

function suggestion(what: RefersTo, key: string, known: Map<string, string>): string {
  if (what === 'product' || known.size === 0 || key.length > LONGEST_NAME) return '';
  const nearest = closest(key.toLowerCase(), [...known.keys()]);
  return distance(key.toLowerCase(), nearest) < key.length ? `; the nearest is ${nearest}` : '';
}

/** Ids by English slug, Chinese slug, and name in either language: the earlier one holds. */
async function knownNames(manager: EntityManager, what: Creatable): Promise<Map<string, string>> {
  const rows = await manager.query<{ id: string; names: (string | null)[] }[]>(NAMES, [what]);
  const known = new Map<string, string>();
  for (const at of [0, 1, 2, 3])
    for (const { id, names } of rows) {
      const key = names[at]?.toLowerCase();
      if (key !== undefined && !known.has(key)) known.set(key, id);
    }
  return known;
}

const NAMES = `
  SELECT entry.id, ARRAY [content -> 'slug' ->> 'en', content -> 'slug' ->> 'zh-CN', entry.name ->> 'zh-CN', entry.name ->> 'en'] AS names
  FROM catalog.entries AS entry
  JOIN catalog.revisions AS revision ON revision.entry_id = entry.id AND revision.number = entry.version
  WHERE entry.type = $1 AND entry.deleted_at IS NULL ORDER BY entry.id`;

async function knownProducts(manager: EntityManager, keys: string[]): Promise<Map<string, string>> {
  const rows = await manager.query<{ key: string; id: string }[]>(PRODUCTS, [keys.map(skuKey)]);
  return new Map(rows.map(({ key, id }) => [key, id]));
}

const PRODUCTS = 'SELECT sku_key AS key, product_id AS id FROM catalog.variants WHERE sku_key = ANY ($1)';

const HAN = /\p{Script=Han}/u;

/**
 * Makes entries of nothing but a name, and adds them to those that are known. What is missing, its merchandiser adds.
 * @returns why some could not be made, by name
 */
async function createNamed(
  manager: EntityManager,
  what: Creatable,
  names: string[],
  known: Map<string, string>,
  job: StoredJob,
): Promise<Map<string, string>> {
  const reasons = new Map<string, string>();
  const kind = (what === 'category' ? CATEGORY : MATERIAL) as unknown as EntryTypeDefinition;
  const contents = names.flatMap((key) => {
    const name = { [HAN.test(key) ? 'zh-CN' : 'en']: key };
    try {
      return [
        { key, content: contentOf(kind, {}, what === 'category' ? { name } : { name, kind: 'other' }) },
      ];
    } catch (error) {
      reasons.set(
        key,
        faultsOf(error)
          .map(({ message }) => message)
          .join('; '),
      );
      return [];
    }
  });
  if (contents.length === 0) return reasons;
  const ids = await createEntries(
    manager,
    kind,
    contents.map(({ content }) => content),
    authorOf(job),
    { job: job.id },
  );
  contents.forEach(({ key }, at) => known.set(keyOf(what, key), ids[at] ?? ''));
  return reasons;
}
