import type { EntityManager } from 'typeorm';
import type { EntryType } from '../../catalog/entities/entries/entry.entity.js';
import { slugOf } from '../../catalog/romanise.js';
import { LOCALES, type Locale, type LocalizedText, fallbackChain } from '../../platform/locale/locale.js';
import type { Edit, EntryContent, EntryTypeDefinition, Violation } from '../common/entry-type-definition.js';

export type Slugs = Record<Locale, string>;

/** A slug to reserve: one that the content specifies, or one from the name, numbered if it is taken. */
interface SlugCandidate {
  id: string;
  locale: Locale;
  slug: string;
  /** The slug from the name, without a number; null if the content specifies the slug. */
  base: string | null;
}

/** Whether an edit may change the slugs of its entry. */
export function changesSlugs<Content extends EntryContent>(
  { slugOf }: EntryTypeDefinition<Content>,
  { content, previous }: Edit<Content>,
): boolean {
  if (!slugOf) return false;
  const [slugs, previousSlugs] = [slugOf(content), previous && slugOf(previous)];
  return LOCALES.some((locale) => slugs?.[locale] === undefined || slugs[locale] !== previousSlugs?.[locale]);
}

/**
 * Reserves slugs for entries: those that contents specify, otherwise slugs from names, with `-2` and so on if taken.
 * The primary key decides between concurrent writers of one slug.
 * @returns the slugs by entry, and a violation for every specified slug that another entry has
 */
export async function reserveSlugs<Content extends EntryContent>(
  manager: EntityManager,
  kind: EntryTypeDefinition<Content>,
  edits: Edit<Content>[],
): Promise<{ slugs: Map<string, Slugs>; violations: Violation[] }> {
  const slugs = new Map(edits.map(({ id }) => [id, {} as Slugs]));
  const violations: Violation[] = [];
  for (let candidates = edits.flatMap((edit) => candidatesOf(kind, edit)); candidates.length > 0;) {
    const conflicts = await tryReserve(manager, kind.type, candidates, slugs);
    for (const { id, locale, slug } of conflicts.filter(({ base }) => base === null)) {
      const message = `another entry has the slug ${slug}`;
      violations.push({
        id,
        code: 'slug_taken',
        error: { path: `slug.${locale}`, code: 'slug_taken', message },
      });
    }
    candidates = await withFreeNumbers(
      manager,
      kind.type,
      conflicts.filter(({ base }) => base !== null),
    );
  }
  const reserved = [...slugs].flatMap(([id, own]) =>
    Object.entries(own).map(([locale, slug]) => ({ id, locale, slug })),
  );
  await manager.query(RELEASE, [[...slugs.keys()], JSON.stringify(reserved)]);
  return { slugs, violations };
}

function candidatesOf<Content extends EntryContent>(
  kind: EntryTypeDefinition<Content>,
  { id, content }: Edit<Content>,
): SlugCandidate[] {
  const ownSlugs = kind.slugOf?.(content);
  return LOCALES.map((locale) => {
    const ownSlug = ownSlugs?.[locale];
    if (ownSlug !== undefined) return { id, locale, slug: ownSlug, base: null };
    const base = slugFrom(kind.nameOf(content), locale, kind.type);
    return { id, locale, slug: base, base };
  });
}

function slugFrom(name: LocalizedText, locale: Locale, type: EntryType): string {
  const text = fallbackChain(locale)
    .map((each) => name[each])
    .find((each) => each !== undefined);
  return slugOf(text ?? '', type);
}

/** @returns the candidates that another entry, or an earlier one in the list, has */
async function tryReserve(
  manager: EntityManager,
  type: EntryType,
  candidates: SlugCandidate[],
  slugs: Map<string, Slugs>,
) {
  const firstBySlug = new Map<string, SlugCandidate>();
  for (const candidate of candidates) {
    const key = `${candidate.locale} ${candidate.slug}`;
    // Specified slugs take precedence over those from names.
    if (!firstBySlug.has(key) || (candidate.base === null && firstBySlug.get(key)?.base !== null))
      firstBySlug.set(key, candidate);
  }
  const rows = await manager.query<{ locale: Locale; slug: string; entry_id: string }[]>(RESERVE, [
    type,
    JSON.stringify([...firstBySlug.values()]),
  ]);
  const owners = new Map(rows.map(({ locale, slug, entry_id }) => [`${locale} ${slug}`, entry_id]));
  return candidates.filter(({ id, locale, slug }) => {
    const isConflict = owners.get(`${locale} ${slug}`) !== id;
    const own = slugs.get(id);
    if (!isConflict && own) own[locale] = slug;
    return isConflict;
  });
}

/** The candidates with the lowest free numbers. */
async function withFreeNumbers(
  manager: EntityManager,
  type: EntryType,
  candidates: SlugCandidate[],
): Promise<SlugCandidate[]> {
  if (candidates.length === 0) return [];
  const rows = await manager.query<{ locale: Locale; slug: string }[]>(TAKEN, [
    type,
    JSON.stringify(candidates),
  ]);
  const taken = new Set(rows.map(({ locale, slug }) => `${locale} ${slug}`));
  const last = new Map<string, number>();
  return candidates.map((candidate) => {
    const key = `${candidate.locale} ${candidate.base}`;
    let number = (last.get(key) ?? 1) + 1;
    while (taken.has(`${key}-${number}`)) number++;
    last.set(key, number);
    return { ...candidate, slug: `${candidate.base}-${number}` };
  });
}

/** Releases the slugs of a deleted entry that were never public. */
export async function releaseSlugs(manager: EntityManager, id: string) {
  await manager.query(RELEASE, [[id], '[]']);
}

/**
 * DO UPDATE, not DO NOTHING, so that RETURNING gives the owner in either case. Ordered by key, so that
 * two writers of the same slugs do not deadlock.
 */
const RESERVE = `
  INSERT INTO catalog.slugs AS old (type, locale, slug, entry_id)
  SELECT $1, locale, slug, id FROM jsonb_to_recordset($2) AS row (locale text, slug text, id uuid)
  ORDER BY locale, slug
  ON CONFLICT (type, locale, slug) DO UPDATE SET entry_id = old.entry_id
  RETURNING locale, slug, entry_id`;

/** Lateral, to use the index per candidate: a plain join would compare all slugs of the locale with all candidates. */
const TAKEN = `
  SELECT taken.locale, taken.slug
  FROM (SELECT DISTINCT locale, base FROM jsonb_to_recordset($2) AS row (locale text, base text)) AS candidate
  CROSS JOIN LATERAL (
    SELECT locale, slug FROM catalog.slugs
    WHERE type = $1 AND locale = candidate.locale AND slug > candidate.base || '-' AND slug < candidate.base || '-a'
    OFFSET 0) AS taken`;

/** Former slugs that were never public do not redirect, so others may have them. */
const RELEASE = `
  DELETE FROM catalog.slugs AS old
  WHERE old.entry_id = ANY ($1)
    AND NOT EXISTS (
      SELECT FROM jsonb_to_recordset($2) AS reserved (id uuid, locale text, slug text)
      WHERE reserved.id = old.entry_id AND reserved.locale = old.locale AND reserved.slug = old.slug)
    AND NOT EXISTS (
      SELECT FROM published.slugs AS public_slug
      WHERE public_slug.type = old.type AND public_slug.locale = old.locale AND public_slug.slug = old.slug)`;
