import type { EntityManager } from 'typeorm';
import type { ScheduledAction } from '../../catalog/entities/entries/schedule.entity.js';
import { CatalogError } from '../../catalog/errors.js';
import type { Database } from '../../platform/database/in-transaction.js';
import type { Locale } from '../../platform/locale/locale.js';
import { isUnavailable } from '../../platform/errors/is-unavailable.js';
import { republishRevision, unpublishEntry } from '../../publishing/publish-entries.js';
import { lockTaxonomyShared } from '../../publishing/taxonomy-lock.js';
import { audit } from '../audit/audit.js';
import { requireComplete } from '../completeness/write-completeness.js';
import { lockEntry, requireActive } from '../entries/entry-record.js';
import { writeTransaction } from '../common/write-transaction.js';

interface Due {
  id: string;
  entryId: string;
  locale: Locale;
  action: ScheduledAction;
  revision: number;
  actor: string;
}

/**
 * Does what is due first. What cannot be done is noted with its reason, and not tried again: somebody has to look at it.
 * @returns whether anything was due
 */
export async function fireSchedule(database: Database): Promise<boolean> {
  const [due] = await database.query<Due[]>(DUE);
  if (!due) return false;
  try {
    await writeTransaction(database, (manager) => fire(manager, due));
  } catch (error) {
    if (isUnavailable(error)) throw error;
    await database.query(DONE, [due.id, reasonOf(error)]);
  }
  return true;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof CatalogError)) return String(error);
  return [error.message, ...error.faults.map(({ path, message }) => `${path} ${message}`)].join(' ');
}

async function fire(manager: EntityManager, { id, entryId, locale, action, revision, actor }: Due) {
  await lockTaxonomyShared(manager);
  await lockEntry(manager, entryId);
  const done = await manager.query<[unknown[], number]>(DONE, [id, null]);
  // Called off, or planned anew, a moment ago.
  if (done[1] === 0) return;
  const { type, content } = await readSeen(manager, entryId, revision);
  if (action === 'publish') await requireComplete(manager, type, [{ id: entryId, content }], [locale]);
  await (action === 'publish'
    ? republishRevision(manager, entryId, locale, revision)
    : unpublishEntry(manager, entryId, [locale]));
  const change = { id: entryId, revision, details: { locales: [locale], scheduled: id } };
  await audit(manager, { actor, requestId: `schedule:${id}` }, `${action}ed`, [change]);
}

interface Seen {
  type: string;
  archivedAt: Date | null;
  content: object;
}

/**
 * The revision that its author had seen.
 * @throws CatalogError not_found, archived
 */
async function readSeen(manager: EntityManager, id: string, revision: number): Promise<Seen> {
  const [expectedVersion] = await manager.query<Seen[]>(SEEN, [id, revision]);
  if (!expectedVersion) throw new CatalogError('not_found', 'It was deleted.');
  requireActive(expectedVersion);
  return expectedVersion;
}

const SEEN = `
  SELECT entry.type, entry.archived_at AS "archivedAt", revision.content
  FROM catalog.entries AS entry JOIN catalog.revisions AS revision ON revision.entry_id = entry.id
  WHERE entry.id = $1 AND revision.number = $2 AND entry.deleted_at IS NULL`;

const DUE = `
  SELECT id, entry_id AS "entryId", locale, action, revision, actor FROM catalog.schedules
  WHERE done_at IS NULL AND at <= now() ORDER BY at, id LIMIT 1`;

const DONE = 'UPDATE catalog.schedules SET done_at = now(), error = $2 WHERE id = $1 AND done_at IS NULL';
