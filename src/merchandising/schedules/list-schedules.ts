import type { EntityManager } from 'typeorm';
import type { Schedule } from '../../catalog/entities/entries/schedule.entity.js';
import type { EntryType } from '../../catalog/entities/entries/entry.entity.js';
import { decodeCursor, pageOf } from '../../platform/validation/cursor.js';
import type { LocalizedText } from '../../platform/locale/locale.js';
import type { ListSchedulesInput } from './list-schedules.input.js';

/** A schedule with the type and name of its entry. */
export interface ListedSchedule extends Omit<Schedule, 'entry' | 'of'> {
  entryType: EntryType;
  name: LocalizedText;
}

/** Pending schedules, the soonest first; or done or failed ones, the latest first. */
export async function listSchedules(
  manager: Pick<EntityManager, 'query'>,
  { state, limit, cursor }: ListSchedulesInput,
) {
  const [at, id] = decodeCursor(cursor, state, ['time', 'uuid']) ?? [null, null];
  const statement = state === 'pending' ? PENDING : PAST;
  const values = state === 'pending' ? [at, id, limit + 1] : [at, id, limit + 1, state === 'failed'];
  const rows = await manager.query<(ListedSchedule & { position: string })[]>(statement, values);
  return pageOf(rows, limit, state, (last) => [last.position, last.id]);
}

const SCHEDULES = `
  SELECT schedule.id, schedule.entry_id AS "entryId", entry.type AS "entryType", entry.name, schedule.locale,
         schedule.action, schedule.at, schedule.revision, schedule.actor, schedule.done_at AS "doneAt", schedule.error,
         (schedule.at AT TIME ZONE 'UTC')::text || '+00' AS position
  FROM catalog.schedules AS schedule JOIN catalog.entries AS entry ON entry.id = schedule.entry_id`;

const PENDING = `
  ${SCHEDULES} WHERE schedule.done_at IS NULL AND ($1::timestamptz IS NULL OR (schedule.at, schedule.id) > ($1, $2::uuid))
  ORDER BY schedule.at, schedule.id LIMIT $3`;

const PAST = `
  ${SCHEDULES} WHERE schedule.done_at IS NOT NULL AND (schedule.error IS NOT NULL) = $4
    AND ($1::timestamptz IS NULL OR (schedule.at, schedule.id) < ($1, $2::uuid))
  ORDER BY schedule.at DESC, schedule.id DESC LIMIT $3`;
