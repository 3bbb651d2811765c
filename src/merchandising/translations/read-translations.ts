import type { EntityManager } from 'typeorm';
import type { EntryType } from '../../catalog/entities/entries/entry.entity.js';
import { LOCALES, type Locale, isByLocale } from '../../platform/locale/locale.js';
import { readEntry } from '../entries/entry-record.js';

type Reader = Pick<EntityManager, 'query'>;

/** A text, or a list of words. */
type LocaleValue = string | string[];

export const TRANSLATION_STATES = ['current', 'outdated', 'missing', 'without_source'] as const;

/** A localized field in a source and a target locale. */
export interface Translation {
  path: string;
  state: (typeof TRANSLATION_STATES)[number];
  source: LocaleValue | null;
  target: LocaleValue | null;
  /** The revision in which the target was written, or last confirmed; null where there is none. */
  translatedIn: number | null;
  /** The source in that revision. */
  sourceThen: LocaleValue | null;
}

export interface Direction {
  source: Locale;
  target: Locale;
}

/** From a source locale to the other one. */
export const directionFrom = (source: Locale): Direction => ({
  source,
  target: LOCALES.find((locale) => locale !== source) ?? source,
});

/**
 * Every localized field of a working copy with its source, and whether that has changed since it was translated. This is
 * derived from the revisions and not stored.
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
  const current = textsOf(content);
  const confirmed = await confirmations(manager, id, direction);
  const open = new Map(
    [...current].flatMap(([path, texts]) => (texts[target] === undefined ? [] : [[path, texts]])),
  );
  const translatedAt = new Map<string, { revision: number; source: LocaleValue | null }>();
  // Backwards, as long as some field may have been translated in an earlier revision.
  for await (const revision of revisionsBack(manager, id)) {
    const earlier = textsOf(revision.content);
    for (const [path, texts] of open) {
      const before = earlier.get(path);
      if (!isSame(before?.[target], texts[target])) open.delete(path);
      else {
        translatedAt.set(path, { revision: revision.number, source: before?.[source] ?? null });
        if (confirmed.get(path) === revision.number) open.delete(path);
      }
    }
    if (open.size === 0) break;
  }
  const fields = [...current].map(([path, texts]): Translation => {
    const translation = translatedAt.get(path);
    const common = { path, source: texts[source] ?? null, target: texts[target] ?? null };
    const state =
      common.source === null
        ? 'without_source'
        : !translation
          ? 'missing'
          : // A source that was added later has no outdated translation.
            translation.source === null || isSame(translation.source, common.source)
            ? 'current'
            : 'outdated';
    return {
      ...common,
      state,
      translatedIn: translation?.revision ?? null,
      sourceThen: translation?.source ?? null,
    };
  });
  return { version, fields };
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** The localized texts of a content by path, without slugs. */
function textsOf(value: unknown, path = ''): Map<string, Partial<Record<Locale, LocaleValue>>> {
  if (typeof value !== 'object' || value === null || path === 'slug') return new Map();
  if (isByLocale(value)) return new Map([[path, value as Partial<Record<Locale, LocaleValue>>]]);
  return new Map(
    Object.entries(value).flatMap(([key, part]) => [...textsOf(part, path === '' ? key : `${path}.${key}`)]),
  );
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

/** The last revision in which a translation was confirmed, by field. */
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
