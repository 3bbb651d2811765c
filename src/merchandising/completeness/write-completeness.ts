import type { EntityManager } from 'typeorm';
import type { Locale } from '../../platform/locale/locale.js';
import { type Edit, requireNoViolations } from '../common/entry-type-definition.js';
import { type MeasuredType, isMeasured, measure } from './completeness.js';
import { rulesFor } from './rules.js';

/** Measures revisions in the transaction that writes them. Does nothing for types without rules. */
export async function writeCompleteness(manager: EntityManager, type: string, edits: Edit[]) {
  if (!isMeasured(type) || edits.length === 0) return;
  const contents = edits.map(({ content }) => content);
  const { version: rulesVersion, applicable } = await rulesFor(manager, type, contents);
  const rows = edits.flatMap(({ id, version, content }) =>
    Object.entries(measure(content, applicable(content))).map(([locale, measured]) => ({
      id,
      locale,
      version,
      rulesVersion,
      ...measured,
    })),
  );
  await manager.query(WRITE, [JSON.stringify(rows)]);
}

/** @throws EditsRejected incomplete, with every required field that any of the entries lacks in any of the locales */
export async function requireComplete(
  manager: Pick<EntityManager, 'query'>,
  type: string,
  entries: Pick<Edit, 'id' | 'content'>[],
  locales: readonly Locale[],
) {
  if (!isMeasured(type)) return;
  const contents = entries.map(({ content }) => content);
  const { applicable } = await rulesFor(manager, type, contents);
  const missing = entries.flatMap(({ id, content }) => {
    const measured = measure(content, applicable(content));
    return locales.flatMap((locale) =>
      measured[locale].required.map((path) => ({
        id,
        code: 'incomplete' as const,
        error: { path, code: 'missing', message: `is missing in ${locale}` },
      })),
    );
  });
  requireNoViolations(missing);
}

/** Has the products in these categories and below measured again, because other rules may apply to them now. */
export async function markUnmeasured(manager: EntityManager, categories: string[]) {
  await manager.query(UNMEASURED, [categories]);
}

/**
 * Measures a batch of the entries that were measured by older rules.
 * @returns how many there were; fewer than the batch means that all are up to date
 */
export async function remeasure(manager: EntityManager, batch: number): Promise<number> {
  const edits = await manager.query<(Edit & { type: MeasuredType })[]>(STALE, [batch]);
  for (const type of ['product', 'article'])
    await writeCompleteness(
      manager,
      type,
      edits.filter((edit) => edit.type === type),
    );
  return edits.length;
}

/** Never overwrites the result of a newer revision or of newer rules. */
const WRITE = `
  INSERT INTO catalog.completeness AS old (entry_id, locale, score, required, recommended, version, rules_version)
  SELECT id, locale, score, ARRAY (SELECT jsonb_array_elements_text(required)),
         ARRAY (SELECT jsonb_array_elements_text(recommended)), version, "rulesVersion"
  FROM jsonb_to_recordset($1) AS row (
    id uuid, locale text, score smallint, required jsonb, recommended jsonb, version integer, "rulesVersion" integer)
  ORDER BY id, locale
  ON CONFLICT (entry_id, locale) DO UPDATE SET
    score = excluded.score, required = excluded.required, recommended = excluded.recommended,
    version = excluded.version, rules_version = excluded.rules_version
  WHERE old.version <= excluded.version AND old.rules_version <= excluded.rules_version`;

const UNMEASURED = `
  WITH RECURSIVE subtree (id) AS (
    SELECT unnest($1::uuid[])
    UNION SELECT category.id FROM catalog.categories AS category JOIN subtree ON category.parent_id = subtree.id)
  UPDATE catalog.completeness SET rules_version = 0
  WHERE entry_id IN (SELECT product_id FROM catalog.product_categories JOIN subtree ON subtree.id = category_id)`;

const STALE = `
  SELECT entry.id, entry.type, entry.version, revision.content
  FROM catalog.entries AS entry
  JOIN catalog.revisions AS revision ON revision.entry_id = entry.id AND revision.number = entry.version
  WHERE entry.id IN (
    SELECT DISTINCT entry_id FROM (
      SELECT entry_id FROM catalog.completeness
      WHERE rules_version < (SELECT max(version) FROM catalog.completeness_rules)
      ORDER BY rules_version LIMIT 2 * $1) AS stale
    LIMIT $1)`;
