import type { EntityManager } from 'typeorm';
import type { EntryType } from '../../catalog/entities/entries/entry.entity.js';
import { slugOf } from '../../catalog/romanise.js';
import { LOCALES, type Locale, type LocalizedText, fallbackChain } from '../../platform/locale/locale.js';
import type { Edit, EntryContent, EntryTypeDefinition, Violation } from '../common/entry-type-definition.js';

export type Slugs = Record<Locale, string>;

/** An address that an entry asks for: by its own word, or from its name and then with a number if need be. */
interface SlugCandidate {
  id: string;
  locale: Locale;
  slug: string;
  /** What its name gives; null where the entry says its slug itself. */
  base: string | null;
}

/** Whether an edit may change where its entry is found. */
export function changesSlugs<Content extends EntryContent>(
  { slugOf }: EntryTypeDefinition<Content>,
  { content, before }: Edit<Content>,
): boolean {
  if (!slugOf) return false;
  const [asked, had] = [slugOf(content), before && slugOf(before)];
  return LOCALES.some((locale) => asked?.[locale] === undefined || asked[locale] !== had?.[locale]);
}

/**
 * Makes slugs the entries' own: those they name as they are, the others from their names, `-2` where taken.
 * Two writers of one slug meet at the primary key, so neither can overlook the other.
 * @returns by entry, and a refusal for every slug that is named and another entry has
 */
export async function reserveSlugs<Content extends EntryContent>(
  manager: EntityManager,
  kind: EntryTypeDefinition<Content>,
  edits: Edit<Content>[],
): Promise<{ slugs: Map<string, Slugs>; violations: Violation[] }> {
  const slugs = new Map(edits.map(({ id }) => [id, {} as Slugs]));
  const violations: Violation[] = [];
  for (let wishes = edits.flatMap((edit) => candidatesOf(kind, edit)); wishes.length > 0;) {
    const missed = await tryReserve(manager, kind.type, wishes, slugs);
    for (const { id, locale, slug } of missed.filter(({ base }) => base === null)) {
      const message = `${slug} belongs to another entry`;
      violations.push({
        id,
        code: 'slug_taken',
        error: { path: `slug.${locale}`, code: 'slug_taken', message },
      });
    }
    wishes = await numbered(
      manager,
      kind.type,
      missed.filter(({ base }) => base !== null),
    );
  }
  const kept = [...slugs].flatMap(([id, own]) =>
    Object.entries(own).map(([locale, slug]) => ({ id, locale, slug })),
  );
  await manager.query(RELEASE, [[...slugs.keys()], JSON.stringify(kept)]);
  return { slugs, violations };
}

function candidatesOf<Content extends EntryContent>(
  kind: EntryTypeDefinition<Content>,
  { id, content }: Edit<Content>,
): SlugCandidate[] {
  const named = kind.slugOf?.(content);
  return LOCALES.map((locale) => {
    const said = named?.[locale];
    if (said !== undefined) return { id, locale, slug: said, base: null };
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

/** @returns the wishes that somebody else has, or that an earlier one in the list has won */
async function tryReserve(
  manager: EntityManager,
  type: EntryType,
  wishes: SlugCandidate[],
  slugs: Map<string, Slugs>,
) {
  const first = new Map<string, SlugCandidate>();
  for (const wish of wishes) {
    const key = `${wish.locale} ${wish.slug}`;
    // What is said goes before what is made up.
    if (!first.has(key) || (wish.base === null && first.get(key)?.base !== null)) first.set(key, wish);
  }
  const rows = await manager.query<{ locale: Locale; slug: string; entry_id: string }[]>(RESERVE, [
    ...[type, JSON.stringify([...first.values()])],
  ]);
  const owners = new Map(rows.map(({ locale, slug, entry_id }) => [`${locale} ${slug}`, entry_id]));
  return wishes.filter(({ id, locale, slug }) => {
    const isMissed = owners.get(`${locale} ${slug}`) !== id;
    const own = slugs.get(id);
    if (!isMissed && own) own[locale] = slug;
    return isMissed;
  });
}

/** The same wishes, each with the lowest number that is free. */
async function numbered(
  manager: EntityManager,
  type: EntryType,
  wishes: SlugCandidate[],
): Promise<SlugCandidate[]> {
  if (wishes.length === 0) return [];
  const rows = await manager.query<{ locale: Locale; slug: string }[]>(TAKEN, [type, JSON.stringify(wishes)]);
  const taken = new Set(rows.map(({ locale, slug }) => `${locale} ${slug}`));
  const last = new Map<string, number>();
  return wishes.map((wish) => {
    const key = `${wish.locale} ${wish.base}`;
    let number = (last.get(key) ?? 1) + 1;
    while (taken.has(`${key}-${number}`)) number++;
    last.set(key, number);
    return { ...wish, slug: `${wish.base}-${number}` };
  });
}

/** Gives up the slugs of a deleted entry that were never public. */
export async function releaseSlugs(manager: EntityManager, id: string) {
  await manager.query(RELEASE, [[id], '[]']);
}

/**
 * DO UPDATE, not DO NOTHING, so that RETURNING names the owner in either case. In the order of their keys, so that
 * two writers of the same slugs do not wait for each other in a circle.
 */
const RESERVE = `
  INSERT INTO catalog.slugs AS old (type, locale, slug, entry_id)
  SELECT $1, locale, slug, id FROM jsonb_to_recordset($2) AS row (locale text, slug text, id uuid)
  ORDER BY locale, slug
  ON CONFLICT (type, locale, slug) DO UPDATE SET entry_id = old.entry_id
  RETURNING locale, slug, entry_id`;

/** For each wish by itself, along the index: joined, every slug of the locale would be held against every wish. */
const TAKEN = `
  SELECT taken.locale, taken.slug
  FROM (SELECT DISTINCT locale, base FROM jsonb_to_recordset($2) AS row (locale text, base text)) AS wish
  CROSS JOIN LATERAL (
    SELECT locale, slug FROM catalog.slugs
    WHERE type = $1 AND locale = wish.locale AND slug > wish.base || '-' AND slug < wish.base || '-a'
    OFFSET 0) AS taken`;

/** Former slugs that were never public lead nowhere, so others may have them. */
const RELEASE = `
  DELETE FROM catalog.slugs AS old
  WHERE old.entry_id = ANY ($1)
    AND NOT EXISTS (
      SELECT FROM jsonb_to_recordset($2) AS kept (id uuid, locale text, slug text)
      WHERE kept.id = old.entry_id AND kept.locale = old.locale AND kept.slug = old.slug)
    AND NOT EXISTS (
      SELECT FROM published.slugs AS once
      WHERE once.type = old.type AND once.locale = old.locale AND once.slug = old.slug)`;
