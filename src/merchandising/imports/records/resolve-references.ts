import { closest, distance } from 'fastest-levenshtein';
import type { EntityManager } from 'typeorm';
import { ENTRY_ID } from '../../../catalog/fields/scalars.js';
import { skuKey } from '../../../catalog/product-links.js';
import { CATEGORY } from '../../categories/category-type.js';
import { contentOf, createEntries } from '../../entries/create-entry.js';
import type { EntryTypeDefinition } from '../../common/entry-type-definition.js';
import { MATERIAL } from '../../materials/material-type.js';
import { type StoredJob, authorOf } from '../../jobs/job-work.js';
import { toFieldErrors } from '../../batches/change-entries.js';
import type { ReferenceType } from '../../tabular/fields.js';
import { MAX_FIELD_ERRORS } from '../../../platform/errors/problem.js';
import { type ImportRecord, type RecordReference, type RowError, excerpt } from './import-record.js';

/** Kinds of entries that an import may create because a row names them. */
export const CREATABLE = ['category', 'material'] as const;
export type Creatable = (typeof CREATABLE)[number];

/**
 * Replaces slugs, names and SKUs of other entries in records by their ids.
 * @param create types of which unknown entries are created
 * @param isForward whether a record's reference is left to the second pass
 * @returns an error for every unknown name, by record
 */
export async function resolveReferences(
  manager: EntityManager,
  records: ImportRecord[],
  create: readonly Creatable[],
  job: StoredJob,
  isForward: (record: ImportRecord, reference: RecordReference) => boolean,
): Promise<Map<ImportRecord, RowError[]>> {
  const errorsByRecord = new Map<ImportRecord, RowError[]>(records.map((record) => [record, []]));
  const all = records.flatMap((record) =>
    record.references.flatMap((reference) =>
      ENTRY_ID.test(reference.key) || isForward(record, reference)
        ? []
        : [{ record, ...reference, key: reference.key.trim() }],
    ),
  );
  for (const what of ['category', 'material', 'product'] as const) {
    const references = all.filter((reference) => reference.what === what);
    if (references.length === 0) continue;
    const keys = [...new Set(references.map(({ key }) => key))];
    const known = what === 'product' ? await knownProducts(manager, keys) : await knownNames(manager, what);
    const isUnknown = ({ key }: { key: string }) => !known.has(keyOf(what, key));
    const mayCreate = what !== 'product' && create.includes(what);
    // Nothing is created for a row that fails anyway.
    const creatable = references.filter(
      (reference) => isUnknown(reference) && reference.record.faults.length === 0,
    );
    const names = [...new Map(creatable.map(({ key }) => [keyOf(what, key), key])).values()];
    const reasons = mayCreate
      ? await createMissing(manager, what, names, known, job)
      : new Map<string, string>();
    for (const { record, key, path, resolve } of references) {
      const id = known.get(keyOf(what, key));
      if (id !== undefined) resolve(id);
      else if (!mayCreate || reasons.has(key)) {
        const errors = errorsByRecord.get(record);
        if (!errors || errors.length >= MAX_FIELD_ERRORS) continue;
        const message = reasons.get(key) ?? `unknown ${what} ${excerpt(key)}${suggestion(what, key, known)}`;
        errors.push({ ...record.locate(path), value: excerpt(key), code: `unknown_${what}`, message });
      }
    }
  }
  return errorsByRecord;
}

const keyOf = (what: ReferenceType, key: string) => (what === 'product' ? skuKey(key) : key.toLowerCase());

/** Longest name for which the nearest is searched, in UTF-16 code units. */
const MAX_NAME_LENGTH = 100;

function suggestion(what: ReferenceType, key: string, known: Map<string, string>): string {
  if (what === 'product' || known.size === 0 || key.length > MAX_NAME_LENGTH) return '';
  const nearest = closest(key.toLowerCase(), [...known.keys()]);
  return distance(key.toLowerCase(), nearest) < key.length ? `; the nearest is ${nearest}` : '';
}

/** Ids by English slug, Chinese slug, Chinese name and English name, in this order of precedence. */
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
 * Creates entries with nothing but a name, and adds them to the known ones.
 * @returns by name, why an entry could not be created
 */
async function createMissing(
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
        toFieldErrors(error)
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
