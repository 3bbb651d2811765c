import type { EntityManager } from 'typeorm';
import { writeCompleteness } from '../completeness/write-completeness.js';
import type { Author } from '../common/author.js';
import {
  type Edit,
  type EntryContent,
  type EntryTypeDefinition,
  requireNoViolations,
} from '../common/entry-type-definition.js';
import { type Slugs, changesSlugs, reserveSlugs } from './reserve-slugs.js';

/**
 * Saves the next revision of entries that this transaction has locked: content, slugs, constraint rows, completeness.
 * A fixed number of statements for one entry or a thousand.
 * @throws CatalogError with the violations of all
 */
export async function saveRevisions<Content extends EntryContent>(
  manager: EntityManager,
  kind: EntryTypeDefinition<Content>,
  edits: Edit<Content>[],
  author: Author,
) {
  const withNewSlugs = edits.filter((edit) => changesSlugs(kind, edit));
  const { slugs, violations } =
    withNewSlugs.length > 0
      ? await reserveSlugs(manager, kind, withNewSlugs)
      : { slugs: new Map<string, Slugs>(), violations: [] };
  requireNoViolations([...violations, ...(await kind.findViolations(manager, edits))]);
  const rows = edits.map(({ id, version, content }) => {
    const slug = slugs.get(id);
    return { id, version, content: slug ? { ...content, slug } : content };
  });
  await manager.query(REVISIONS, [JSON.stringify(rows), author.actor, author.requestId]);
  await kind.writeConstraintRows(manager, edits);
  await writeCompleteness(manager, kind.type, edits);
}

/** Sets the version and name of entries, before their revisions are saved. */
export async function updateVersions<Content extends EntryContent>(
  manager: EntityManager,
  kind: EntryTypeDefinition<Content>,
  edits: Edit<Content>[],
) {
  const rows = edits.map(({ id, version, content }) => ({ id, version, name: kind.nameOf(content) }));
  await manager.query(UPDATE_VERSIONS, [JSON.stringify(rows)]);
}

const UPDATE_VERSIONS = `
  UPDATE catalog.entries AS entry SET version = row.version, name = row.name, updated_at = now()
  FROM jsonb_to_recordset($1) AS row (id uuid, version integer, name jsonb) WHERE entry.id = row.id`;

const REVISIONS = `
  INSERT INTO catalog.revisions (entry_id, number, content, actor, request_id)
  SELECT id, version, content, $2, $3
  FROM jsonb_to_recordset($1) AS row (id uuid, version integer, content jsonb)`;
