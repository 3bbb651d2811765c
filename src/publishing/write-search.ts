import type { EntityManager } from 'typeorm';
import type { PublishedSearchRule, PublishedSynonym } from '../published/published-search.entity.js';

export async function writeSynonyms(manager: EntityManager, rows: PublishedSynonym[]) {
  if (rows.length > 0) await manager.query(SYNONYMS, [JSON.stringify(rows)]);
}

export async function writeSearchRules(manager: EntityManager, rows: PublishedSearchRule[]) {
  if (rows.length > 0) await manager.query(RULES, [JSON.stringify(rows)]);
}

const SYNONYMS = `
  INSERT INTO published.synonyms (id, locale, revision, words)
  SELECT id, locale, revision, ARRAY (SELECT jsonb_array_elements_text(words))
  FROM jsonb_to_recordset($1) AS row (id uuid, locale text, revision integer, words jsonb)
  ON CONFLICT (id, locale) DO UPDATE SET revision = excluded.revision, words = excluded.words`;

const ids = (list: string) => `ARRAY (SELECT jsonb_array_elements_text(${list})::uuid)`;

const RULES = `
  INSERT INTO published.search_rules
    (id, locale, revision, name, queries, category_ids, pins, boosts, hides, starts_at, ends_at)
  SELECT id, locale, revision, name, ARRAY (SELECT jsonb_array_elements_text(queries)),
         ${ids('"categoryIds"')}, ${ids('pins')}, ${ids('boosts')}, ${ids('hides')}, "startsAt", "endsAt"
  FROM jsonb_to_recordset($1) AS row (
    id uuid, locale text, revision integer, name text, queries jsonb, "categoryIds" jsonb, pins jsonb, boosts jsonb,
    hides jsonb, "startsAt" timestamptz, "endsAt" timestamptz)
  ON CONFLICT (id, locale) DO UPDATE SET
    revision = excluded.revision, name = excluded.name, queries = excluded.queries,
    category_ids = excluded.category_ids, pins = excluded.pins, boosts = excluded.boosts, hides = excluded.hides,
    starts_at = excluded.starts_at, ends_at = excluded.ends_at`;
