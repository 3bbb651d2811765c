import type { EntityManager } from 'typeorm';
import type { ScheduledAction } from '../../catalog/entities/schedule.entity.js';
import { CatalogError } from '../../catalog/errors.js';
import type { Database } from '../../platform/database/in-transaction.js';
import type { Locale } from '../../platform/locale/locale.js';
import { isUnavailable } from '../../platform/database/is-unavailable.js';
import { showRevision, unpublishEntry } from '../../publishing/publish-entries.js';
import { holdVocabulary } from '../../publishing/vocabulary-lock.js';
import { audit } from '../audit/audit.js';
import { lockEntry, requireActive } from '../entries/stored-entry.js';
import { writeTransaction } from '../entries/write-transaction.js';

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
    await database.query(DONE, [due.id, error instanceof CatalogError ? error.message : String(error)]);
  }
  return true;
}

async function fire(manager: EntityManager, { id, entryId, locale, action, revision, actor }: Due) {
  await holdVocabulary(manager);
  await lockEntry(manager, entryId);
  const done = await manager.query<[unknown[], number]>(DONE, [id, null]);
  // Called off, or planned anew, a moment ago.
  if (done[1] === 0) return;
  await requireThere(manager, entryId);
  await (action === 'publish'
    ? showRevision(manager, entryId, locale, revision)
    : unpublishEntry(manager, entryId, [locale]));
  const change = { id: entryId, revision, details: { locales: [locale], scheduled: id } };
  await audit(manager, { actor, requestId: `schedule:${id}` }, `${action}ed`, [change]);
}

/** @throws CatalogError not_found, archived */
async function requireThere(manager: EntityManager, id: string) {
  const [entry] = await manager.query<{ archivedAt: Date | null }[]>(
    'SELECT archived_at AS "archivedAt" FROM catalog.entries WHERE id = $1 AND deleted_at IS NULL',
    [id],
  );
  if (!entry) throw new CatalogError('not_found', 'It was deleted.');
  requireActive(entry);
}

const DUE = `
  SELECT id, entry_id AS "entryId", locale, action, revision, actor FROM catalog.schedules
  WHERE done_at IS NULL AND at <= now() ORDER BY at, id LIMIT 1`;

const DONE = 'UPDATE catalog.schedules SET done_at = now(), error = $2 WHERE id = $1 AND done_at IS NULL';
