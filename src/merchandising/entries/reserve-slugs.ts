import type { EntityManager } from 'typeorm';
import type { SlugContent } from '../../catalog/content/slugs.js';
import type { EntryType } from '../../catalog/entities/entry.entity.js';
import { CatalogError } from '../../catalog/errors.js';
import { slugOf } from '../../catalog/romanise.js';
import type { Fault } from '../../platform/http/problem.js';
import { LOCALES, type Locale, type LocalizedText, fallbackChain } from '../../platform/locale/locale.js';

interface Named {
  id: string;
  type: EntryType;
  name: LocalizedText;
  slug: SlugContent | undefined;
}

/**
 * Makes an entry's slugs its own: those it names as they are, the others from its name, `-2` where taken.
 * Two writers of one slug meet at the primary key, so neither can overlook the other.
 * @throws CatalogError slug_taken for every slug it names that another entry has
 */
export async function reserveSlugs(manager: EntityManager, entry: Named): Promise<Record<Locale, string>> {
  const reserved = {} as Record<Locale, string>;
  const faults: Fault[] = [];
  for (const locale of LOCALES) {
    const wanted = entry.slug?.[locale];
    if (wanted === undefined) reserved[locale] = await reserveFromName(manager, entry, locale);
    else if (await tryReserve(manager, entry, locale, wanted)) reserved[locale] = wanted;
    else
      faults.push({
        path: `slug.${locale}`,
        code: 'slug_taken',
        message: `${wanted} belongs to another entry`,
      });
  }
  if (faults.length > 0) throw new CatalogError('slug_taken', 'A slug belongs to another entry.', faults);
  await manager.query(RELEASE, [entry.id, LOCALES, LOCALES.map((locale) => reserved[locale])]);
  return reserved;
}

async function reserveFromName(manager: EntityManager, entry: Named, locale: Locale): Promise<string> {
  const name = fallbackChain(locale)
    .map((each) => entry.name[each])
    .find((each) => each !== undefined);
  const base = slugOf(name ?? '', entry.type);
  if (await tryReserve(manager, entry, locale, base)) return base;
  const rows = await manager.query<{ slug: string }[]>(TAKEN, [entry.type, locale, base, entry.id]);
  const taken = new Set(rows.map(({ slug }) => slug));
  for (let number = 2; ; number++) {
    const slug = `${base}-${number}`;
    if (!taken.has(slug) && (await tryReserve(manager, entry, locale, slug))) return slug;
  }
}

async function tryReserve(manager: EntityManager, { id, type }: Named, locale: Locale, slug: string) {
  const rows = await manager.query<{ entry_id: string }[]>(RESERVE, [type, locale, slug, id]);
  return rows[0]?.entry_id === id;
}

/** Gives up the slugs of a deleted entry that were never public. */
export async function releaseSlugs(manager: EntityManager, id: string) {
  await manager.query(RELEASE, [id, [], []]);
}

/** DO UPDATE, not DO NOTHING, so that RETURNING names the owner in either case. */
const RESERVE = `
  INSERT INTO catalog.slugs AS old (type, locale, slug, entry_id) VALUES ($1, $2, $3, $4)
  ON CONFLICT (type, locale, slug) DO UPDATE SET entry_id = old.entry_id
  RETURNING entry_id`;

const TAKEN = `
  SELECT slug FROM catalog.slugs
  WHERE type = $1 AND locale = $2 AND slug LIKE $3 || '-%' AND entry_id <> $4`;

/** Former slugs that were never public lead nowhere, so others may have them. */
const RELEASE = `
  DELETE FROM catalog.slugs AS old
  WHERE old.entry_id = $1
    AND (old.locale, old.slug) NOT IN (SELECT * FROM unnest($2::text[], $3::text[]))
    AND NOT EXISTS (
      SELECT FROM published.slugs AS once
      WHERE once.type = old.type AND once.locale = old.locale AND once.slug = old.slug)`;
