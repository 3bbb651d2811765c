import { type EntityManager, IsNull } from 'typeorm';
import { Schedule } from '../../catalog/entities/entries/schedule.entity.js';
import { lockEntries } from '../../catalog/lock-entries.js';
import { CatalogError } from '../../catalog/errors.js';
import type { Database } from '../../platform/database/in-transaction.js';
import { isUnavailable } from '../../platform/errors/is-unavailable.js';
import { publishRevision, unpublishEntry } from '../../publishing/publish-entries.js';
import { lockTaxonomyShared } from '../../publishing/taxonomy-lock.js';
import { audit } from '../audit/audit.js';
import { requireComplete } from '../completeness/write-completeness.js';
import { requireActive } from '../entries/entry-record.js';
import { writeTransaction } from '../common/write-transaction.js';

type DueSchedule = Pick<Schedule, 'id' | 'entryId' | 'locale' | 'action' | 'revision' | 'actor'>;

/**
 * Fires the schedule that is due first. One that fails is stored with the reason and not tried again, because a person
 * has to resolve it.
 * @returns whether anything was due
 */
export async function fireSchedule(database: Database): Promise<boolean> {
  const [due] = await database.query<DueSchedule[]>(DUE);
  if (!due) return false;
  try {
    await writeTransaction(database, (manager) => fire(manager, due));
  } catch (error) {
    if (isUnavailable(error)) throw error;
    await finish(database, due.id, reasonOf(error));
  }
  return true;
}

/**
 * @param error why it failed; null where it was carried out
 * @returns false where it was cancelled or replaced meanwhile
 */
async function finish(database: Pick<EntityManager, 'getRepository'>, id: string, error: string | null) {
  const schedules = database.getRepository(Schedule);
  const { affected } = await schedules.update({ id, doneAt: IsNull() }, { doneAt: () => 'now()', error });
  return affected === 1;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof CatalogError)) return String(error);
  return [error.message, ...error.errors.map(({ path, message }) => `${path} ${message}`)].join(' ');
}

async function fire(manager: EntityManager, { id, entryId, locale, action, revision, actor }: DueSchedule) {
  await lockTaxonomyShared(manager);
  await lockEntries(manager, [entryId]);
  if (!(await finish(manager, id, null))) return;
  const { type, content } = await readRevision(manager, entryId, revision);
  if (action === 'publish') await requireComplete(manager, type, [{ id: entryId, content }], [locale]);
  await (action === 'publish'
    ? publishRevision(manager, entryId, locale, revision)
    : unpublishEntry(manager, entryId, [locale]));
  const change = { id: entryId, revision, details: { locales: [locale], scheduled: id } };
  await audit(manager, { actor, requestId: `schedule:${id}` }, `${action}ed`, [change]);
}

interface ScheduledRevision {
  type: string;
  archivedAt: Date | null;
  content: object;
}

/**
 * The revision that was current when the schedule was set.
 * @throws CatalogError not_found, archived
 */
async function readRevision(manager: EntityManager, id: string, number: number): Promise<ScheduledRevision> {
  const [revision] = await manager.query<ScheduledRevision[]>(REVISION, [id, number]);
  if (!revision) throw new CatalogError('not_found', 'It was deleted.');
  requireActive(revision);
  return revision;
}

const REVISION = `
  SELECT entry.type, entry.archived_at AS "archivedAt", revision.content
  FROM catalog.entries AS entry JOIN catalog.revisions AS revision ON revision.entry_id = entry.id
  WHERE entry.id = $1 AND revision.number = $2 AND entry.deleted_at IS NULL`;

const DUE = `
  SELECT id, entry_id AS "entryId", locale, action, revision, actor FROM catalog.schedules
  WHERE done_at IS NULL AND at <= now() ORDER BY at, id LIMIT 1`;
