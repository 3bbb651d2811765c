import type { EntityManager } from 'typeorm';
import type { EntryType } from '../../catalog/entities/entries/entry.entity.js';
import { LOCALES, type Locale } from '../../platform/locale/locale.js';
import { readEntry } from '../entries/entry-record.js';

type Reader = Pick<EntityManager, 'query'>;

/** A text, or the words of a list. */
type Said = string | string[];

export const TRANSLATION_STATES = ['current', 'outdated', 'missing', 'without_source'] as const;

/** A field that is said in several languages. */
export interface Translation {
  path: string;
  state: (typeof TRANSLATION_STATES)[number];
  source: Said | null;
  target: Said | null;
  /** The revision in which the target was written, or last confirmed; null where there is none. */
  translatedIn: number | null;
  /** What the source said then. */
  sourceThen: Said | null;
}

export interface Direction {
  source: Locale;
  target: Locale;
}

/** From the language that was asked for to the other one. */
export const directionFrom = (source: Locale): Direction => ({
  source,
  target: LOCALES.find((locale) => locale !== source) ?? source,
});

/**
 * Every translated field of a working copy beside its source, and whether that has changed since it was translated. The
 * revisions say so: nobody has to keep it.
 * @throws CatalogError not_found
 */
export async function readTranslations(
  manager: Reader,
  type: EntryType,
  id: string,
  direction: Direction,
): Promise<{ version: number; fields: Translation[] }> {
  const { source, target } = direction;
  const { version, content } = await readEntry<object>(manager, type, id);
  const now = textsOf(content);
  const confirmed = await confirmations(manager, id, direction);
  const open = new Map(
    [...now].flatMap(([path, said]) => (said[target] === undefined ? [] : [[path, said]])),
  );
  const then = new Map<string, { revision: number; source: Said | null }>();
  // Back through the revisions, as long as some field may have been translated earlier still.
  for await (const revision of revisionsBack(manager, id)) {
    const texts = textsOf(revision.content);
    for (const [path, said] of open) {
      const was = texts.get(path);
      if (!isSame(was?.[target], said[target])) open.delete(path);
      else {
        then.set(path, { revision: revision.number, source: was?.[source] ?? null });
        if (confirmed.get(path) === revision.number) open.delete(path);
      }
    }
    if (open.size === 0) break;
  }
  const fields = [...now].map(([path, said]): Translation => {
    const made = then.get(path);
    const common = { path, source: said[source] ?? null, target: said[target] ?? null };
    const state =
      common.source === null
        ? 'without_source'
        : !made
          ? 'missing'
          : // Where the source came later, nothing was translated from it.
            made.source === null || isSame(made.source, common.source)
            ? 'current'
            : 'outdated';
    return { ...common, state, translatedIn: made?.revision ?? null, sourceThen: made?.source ?? null };
  });
  return { version, fields };
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

const isLocale = (key: string) => (LOCALES as readonly string[]).includes(key);

/** Everything that a content says by language. A slug is an address, not a text. */
function textsOf(value: unknown, path = ''): Map<string, Partial<Record<Locale, Said>>> {
  if (typeof value !== 'object' || value === null || path === 'slug') return new Map();
  const parts = Object.entries(value);
  if (!Array.isArray(value) && parts.length > 0 && parts.every(([key]) => isLocale(key)))
    return new Map([[path, value as Partial<Record<Locale, Said>>]]);
  return new Map(parts.flatMap(([key, part]) => [...textsOf(part, path === '' ? key : `${path}.${key}`)]));
}

const PAGE = 50;

async function* revisionsBack(manager: Reader, id: string) {
  for (let before: number | null = null; ;) {
    const page: { number: number; content: object }[] = await manager.query(REVISIONS, [id, before, PAGE]);
    yield* page;
    const [last] = page.slice(-1);
    if (!last) return;
    before = last.number;
  }
}

const REVISIONS = `
  SELECT number, content FROM catalog.revisions
  WHERE entry_id = $1 AND ($2::integer IS NULL OR number < $2) ORDER BY number DESC LIMIT $3`;

/** The last revision in which somebody said that a translation still holds, by field. */
async function confirmations(manager: Reader, id: string, { source, target }: Direction) {
  const rows = await manager.query<{ path: string; revision: number }[]>(CONFIRMED, [id, source, target]);
  return new Map(rows.map(({ path, revision }) => [path, revision]));
}

const CONFIRMED = `
  SELECT path, max(revision) AS revision
  FROM catalog.audit, jsonb_array_elements_text(details -> 'fields') AS path
  WHERE entry_id = $1 AND action = 'translation_confirmed'
    AND details ->> 'source' = $2 AND details ->> 'target' = $3
  GROUP BY path`;
