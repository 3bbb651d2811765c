import type { DataSource, EntityManager } from 'typeorm';
import type { Author } from '../common/author.js';
import { contentOf } from '../entries/create-entry.js';
import type { EntryTypeDefinition } from '../common/entry-type-definition.js';
import { FILTER, filterValues } from '../entry-lists/filter-entries.js';
import { type Database, inTransaction } from '../../platform/database/in-transaction.js';
import { changeEntries } from '../batches/change-entries.js';
import { itemBatches } from '../jobs/item-batches.js';
import { type JobWork, type StoredJob, authorOf } from '../jobs/job-work.js';
import { createJob } from '../jobs/jobs.js';
import type { BulkEditInput } from './bulk-edit.input.js';

/**
 * Creates a job that applies one merge patch to many entries: those listed, in the versions given, or those that match
 * a filter now, in their present versions.
 * @returns its id
 */
export function createBulkEdit(database: Database, input: BulkEditInput, author: Author): Promise<string> {
  const { type, patch, dryRun, allOrNothing, entries, filter } = input;
  return inTransaction(database, async (manager) => {
    const job = {
      kind: 'bulk-edit',
      type,
      options: { patch, filter },
      dryRun,
      allOrNothing,
      status: 'queued',
    } as const;
    const id = await createJob(manager, job, author);
    const listed = entries?.map((entry, index) => ({ ...entry, number: index + 1 }));
    if (listed) await manager.query(INSERT_LISTED, [id, JSON.stringify(listed)]);
    else await manager.query(INSERT_FILTERED, [...filterValues(type, filter ?? {}), id]);
    return id;
  });
}

/** An id that is no entry's is stored as null, because of the foreign key, and fails when its turn comes. */
const INSERT_LISTED = `
  INSERT INTO catalog.job_items (job_id, number, entry_id, expected_version)
  SELECT $1, row.number, entry.id, row.version
  FROM jsonb_to_recordset($2) AS row (number integer, id uuid, version integer)
  LEFT JOIN catalog.entries AS entry ON entry.id = row.id`;

const INSERT_FILTERED = `
  INSERT INTO catalog.job_items (job_id, number, entry_id, expected_version)
  SELECT $9, row_number() OVER (ORDER BY entry.id), entry.id, entry.version ${FILTER}`;

export function bulkEditWork(
  database: DataSource,
  kind: EntryTypeDefinition,
  job: StoredJob,
): Promise<JobWork> {
  const { patch } = job.options as { patch: object };
  return itemBatches<BulkEditItem>(database, job, ITEMS, (manager: EntityManager, items) =>
    changeEntries(
      manager,
      kind,
      items.map(({ number, id, expectedVersion }) => ({
        number,
        expectedVersion,
        id: id ?? MISSING_ID,
        buildContent: (content) => contentOf(kind, content ?? {}, patch),
      })),
      { author: authorOf(job), details: { job: job.id } },
    ),
  );
}

/** Id of no entry. */
const MISSING_ID = '00000000-0000-0000-0000-000000000000';

interface BulkEditItem {
  number: number;
  id: string | null;
  expectedVersion: number;
}

const ITEMS = `
  SELECT number, entry_id AS id, expected_version AS "expectedVersion" FROM catalog.job_items WHERE job_id = $1 AND number > $2 ORDER BY number LIMIT $3`;
