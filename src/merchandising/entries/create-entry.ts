import type { EntityManager } from 'typeorm';
import type { Database } from '../../platform/database/in-transaction.js';
import { validate } from '../../platform/validation/validate.js';
import { republishDependents } from '../../publishing/publish-entries.js';
import { lockTaxonomyExclusive } from '../../publishing/taxonomy-lock.js';
import { audit } from '../audit/audit.js';
import type { Author } from '../common/author.js';
import type { Edit, EntryContent, EntryTypeDefinition } from '../common/entry-type-definition.js';
import { mergePatch, withoutNulls } from './merge-patch.js';
import { saveRevisions } from './save-revisions.js';
import { type EntryRecord, readEntry } from './entry-record.js';
import { writeTransaction } from '../common/write-transaction.js';

/**
 * Creates an entry: a draft, or for the taxonomy a public one.
 * @throws Problem 400 with every error; CatalogError for conflicts with other entries
 */
export async function createEntry<Content extends EntryContent>(
  database: Database,
  kind: EntryTypeDefinition<Content>,
  body: unknown,
  author: Author,
): Promise<EntryRecord<Content>> {
  const content = contentOf(kind, {}, body);
  return writeTransaction(database, async (manager) => {
    const [id = ''] = await createEntries(manager, kind, [content], author);
    return readEntry<Content>(manager, kind.type, id);
  });
}

/**
 * Creates entries with valid contents, in a fixed number of statements.
 * @returns their ids, in the order of the contents
 * @throws CatalogError with the violations of all
 */
export async function createEntries<Content extends EntryContent>(
  manager: EntityManager,
  kind: EntryTypeDefinition<Content>,
  contents: Content[],
  author: Author,
  details: object = {},
): Promise<string[]> {
  if (kind.isTaxonomy) await lockTaxonomyExclusive(manager);
  const ids = await generateIds(manager, contents.length);
  const edits = contents.map((content, index) => ({ id: ids[index] ?? '', version: 1, content }));
  await insertEntries(manager, kind, edits);
  await saveRevisions(manager, kind, edits, author);
  await audit(
    manager,
    author,
    'created',
    ids.map((id) => ({ id, revision: 1, details })),
  );
  if (kind.isTaxonomy) await republishDependents(manager, ids);
  return ids;
}

/** New ids, UUIDv7. */
export async function generateIds(manager: EntityManager, count: number): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>('SELECT uuidv7() AS id FROM generate_series(1, $1)', [
    count,
  ]);
  return rows.map(({ id }) => id);
}

/** Inserts the rows of new entries, before their first revisions. */
export async function insertEntries<Content extends EntryContent>(
  manager: EntityManager,
  kind: EntryTypeDefinition<Content>,
  edits: Edit<Content>[],
) {
  const rows = edits.map(({ id, content }) => ({ id, name: kind.nameOf(content) }));
  await manager.query(ENTRIES, [kind.type, JSON.stringify(rows)]);
}

const ENTRIES = `
  INSERT INTO catalog.entries (id, type, name)
  SELECT id, $1, name FROM jsonb_to_recordset($2) AS row (id uuid, name jsonb)`;

/** The content with a merge patch applied, as plain JSON that its class accepts. */
export function contentOf<Content extends object>(
  kind: { content: EntryTypeDefinition<Content>['content'] },
  base: object,
  patch: unknown,
) {
  const merged = typeof patch === 'object' && patch !== null ? withoutNulls(mergePatch(base, patch)) : patch;
  validate(kind.content, merged);
  return merged as Content;
}
