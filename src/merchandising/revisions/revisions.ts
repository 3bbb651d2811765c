import type { EntityManager } from 'typeorm';
import type { EntryType } from '../../catalog/entities/entries/entry.entity.js';
import { CatalogError } from '../../catalog/errors.js';
import { decodeCursor, pageOf } from '../../platform/validation/cursor.js';
import type { Locale } from '../../platform/locale/locale.js';
import { type Difference, differences } from '../entries/merge-patch.js';
import type { ListRevisionsInput } from './revisions.input.js';

type Reader = Pick<EntityManager, 'query'>;

/** A revision, with the locales in which it is published. */
export interface StoredRevision<Content = object> {
  number: number;
  actor: string;
  requestId: string;
  createdAt: Date;
  publishedIn: Locale[];
  content: Content;
}

export interface ListedRevision extends StoredRevision {
  /** Paths at which it differs from the revision before. */
  fields: string[];
}

/**
 * The revisions of an entry, also of a deleted one, newest first.
 * @throws CatalogError not_found
 */
export async function listRevisions(
  manager: Reader,
  type: EntryType,
  id: string,
  { limit, cursor }: ListRevisionsInput,
) {
  const [before] = decodeCursor(cursor, 'revision', ['int4']) ?? [null];
  // One more, to compare the oldest of the page with, and to know whether there is another page.
  const rows = await manager.query<StoredRevision[]>(LIST, [id, type, before, limit + 1]);
  if (rows.length === 0 && before === null) throw notFound(type);
  const page = pageOf(rows, limit, 'revision', (last) => [last.number]);
  const items = page.items.map((row, at): ListedRevision => {
    const changes = differences(rows[at + 1]?.content ?? {}, row.content);
    return { ...row, fields: changes.map(({ path }) => path) };
  });
  return { items, nextCursor: page.nextCursor };
}

/** @throws CatalogError not_found */
export async function readRevision<Content>(
  manager: Reader,
  type: EntryType,
  id: string,
  number: number,
): Promise<StoredRevision<Content>> {
  const [revision] = await manager.query<StoredRevision<Content>[]>(READ, [id, type, number]);
  if (!revision) throw notFound(type, number);
  return revision;
}

/**
 * The fields in which a revision differs from another, by default the one before.
 * @throws CatalogError not_found
 */
export async function compareRevisions(
  manager: Reader,
  type: EntryType,
  id: string,
  number: number,
  since = number - 1,
): Promise<{ since: number; number: number; fields: Difference[] }> {
  const { content } = await readRevision(manager, type, id, number);
  const old = since === 0 ? {} : (await readRevision(manager, type, id, since)).content;
  return { since, number, fields: differences(old, content) };
}

const notFound = (type: EntryType, number?: number) =>
  new CatalogError(
    'not_found',
    `There is no such ${type}${number === undefined ? '' : `, or no revision ${number} of it`}.`,
  );

const REVISIONS = `
  SELECT revision.number, revision.actor, revision.request_id AS "requestId", revision.created_at AS "createdAt",
         revision.content,
         ARRAY (SELECT locale FROM catalog.publications AS publication
                WHERE publication.entry_id = revision.entry_id AND publication.revision = revision.number
                ORDER BY locale DESC) AS "publishedIn"
  FROM catalog.revisions AS revision JOIN catalog.entries AS entry ON entry.id = revision.entry_id
  WHERE entry.id = $1 AND entry.type = $2`;

const LIST = `${REVISIONS} AND ($3::integer IS NULL OR revision.number < $3) ORDER BY revision.number DESC LIMIT $4`;

const READ = `${REVISIONS} AND revision.number = $3`;
