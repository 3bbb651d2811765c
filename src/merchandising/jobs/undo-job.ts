import type { DataSource, EntityManager } from 'typeorm';
import type { Outcome } from '../../catalog/entities/operations/job.entity.js';
import { CatalogError } from '../../catalog/errors.js';
import { type Database, inTransaction } from '../../platform/database/in-transaction.js';
import { lockTaxonomyShared } from '../../publishing/taxonomy-lock.js';
import type { Author } from '../common/author.js';
import { contentOf } from '../entries/create-entry.js';
import { deleteEntry } from '../lifecycle/delete-entry.js';
import type { EntryContent, EntryTypeDefinition } from '../common/entry-type-definition.js';
import { type ChangeResult, changeEntries, failedChange, toFieldErrors } from '../batches/change-entries.js';
import { itemBatches } from './item-batches.js';
import { restorePublications } from '../batches/publish-changes.js';
import { type JobWork, type StoredJob, authorOf } from './job-work.js';
import { createJob } from './jobs.js';

/**
 * Creates a job that undoes another: it restores the former revision of what the job updated and moves what it created
 * to the trash. Entries that were edited since, or created and then published, fail and do not change.
 * @throws CatalogError not_undoable
 */
export function createUndo(
  database: Database,
  original: StoredJob,
  dryRun: boolean,
  author: Author,
): Promise<string> {
  if (original.dryRun || !['done', 'cancelled', 'failed'].includes(original.status))
    throw new CatalogError('not_undoable', 'This job has changed nothing, or has not ended.');
  return inTransaction(database, async (manager) => {
    const options = { job: original.id };
    const { type } = original;
    const job = { kind: 'undo', type, options, dryRun, allOrNothing: false, status: 'queued' } as const;
    const id = await createJob(manager, job, author);
    await manager.query(INSERT_ITEMS, [id, original.id]);
    return id;
  });
}

/** In reverse order, since entries that were created later may refer to earlier ones. */
const INSERT_ITEMS = `
  INSERT INTO catalog.job_items (job_id, number, entry_id, expected_version)
  SELECT $1, row_number() OVER (ORDER BY max(item.number) DESC), item.entry_id, coalesce(max(item.version), max(item.expected_version))
  FROM catalog.job_items AS item JOIN catalog.jobs AS job ON job.id = item.job_id
  WHERE job.id = $2 AND (
    item.outcome IN ('created', 'updated') AND item.version IS NOT NULL
    OR item.outcome = 'unchanged' AND (job.options -> 'publish')::boolean)
  GROUP BY item.entry_id`;

export async function undoWork(
  database: DataSource,
  kind: EntryTypeDefinition,
  job: StoredJob,
): Promise<JobWork> {
  const author = authorOf(job);
  const { job: originalId } = job.options as { job: string };
  const work = await itemBatches<UndoItem>(database, job, UNDO_ITEMS, async (manager, items) => {
    const created = items.filter(({ formerOutcome }) => formerOutcome === 'created');
    const updated = items.filter(({ formerOutcome }) => formerOutcome === 'updated');
    const changes = updated.map(({ number, id, expectedVersion, formerContent }) => ({
      number,
      id,
      expectedVersion,
      buildContent: () => contentOf<EntryContent>(kind, {}, formerContent),
    }));
    const details = { job: job.id, undoes: originalId };
    const unchanged = items.filter(({ formerOutcome }) => formerOutcome === 'unchanged');
    const results = [
      ...(await changeEntries(manager, kind, changes, { author, details })),
      ...unchanged.map(({ number, id, expectedVersion }): ChangeResult => ({
        number,
        entryId: id,
        expectedVersion,
        outcome: 'unchanged',
        version: null,
        faults: [],
        changes: [],
      })),
    ];
    const publishedByJob = new Set(
      items.filter(({ wasPublishedByJob }) => wasPublishedByJob).map(({ id }) => id),
    );
    const undoneIds = results.flatMap(({ outcome, entryId }) =>
      outcome === 'failed' || !entryId ? [] : [entryId],
    );
    await restorePublications(
      manager,
      originalId,
      undoneIds.filter((id) => publishedByJob.has(id)),
      author,
      details,
    );
    return [...results, ...(await deleteCreated(manager, kind, created, author))];
  });
  // Entries are unpublished or published again, which projects their pages.
  return { ...work, begin: lockTaxonomyShared };
}

interface UndoItem {
  number: number;
  id: string;
  expectedVersion: number;
  formerOutcome: Outcome;
  isPublic: boolean;
  /** The job has published it. */
  wasPublishedByJob: boolean;
  /** Content before the job. */
  formerContent: object | null;
}

const UNDO_ITEMS = `
  SELECT item.number, item.entry_id AS id, item.expected_version AS "expectedVersion",
         CASE WHEN former.new THEN 'created' WHEN former.first IS NULL THEN 'unchanged' ELSE 'updated' END AS "formerOutcome",
         revision.content AS "formerContent", coalesce((original.options -> 'publish')::boolean, false) AS "wasPublishedByJob",
         EXISTS (SELECT FROM catalog.publications WHERE entry_id = item.entry_id AND revision IS NOT NULL) AS "isPublic"
  FROM catalog.job_items AS item
  JOIN catalog.jobs AS job ON job.id = item.job_id
  JOIN catalog.jobs AS original ON original.id = (job.options ->> 'job')::uuid
  -- Several rows may be about one entry; the content before the first of them is restored.
  CROSS JOIN LATERAL (
    SELECT bool_or(each.outcome = 'created') AS new,
           min(each.expected_version) FILTER (WHERE each.version IS NOT NULL) AS first
    FROM catalog.job_items AS each
    WHERE each.job_id = original.id AND each.entry_id = item.entry_id) AS former
  LEFT JOIN catalog.revisions AS revision ON revision.entry_id = item.entry_id AND revision.number = former.first
  WHERE item.job_id = $1 AND item.number > $2 ORDER BY item.number LIMIT $3`;

async function deleteCreated(
  manager: EntityManager,
  kind: EntryTypeDefinition,
  items: UndoItem[],
  author: Author,
) {
  const results: ChangeResult[] = [];
  for (const { number, id, expectedVersion, isPublic, wasPublishedByJob } of items) {
    const item = { number, entryId: id, expectedVersion };
    try {
      if (isPublic && !wasPublishedByJob) throw new CatalogError('in_use', 'It has been published since.');
      await deleteEntry(manager, kind, id, expectedVersion, author);
      results.push({ ...item, outcome: 'deleted', version: null, faults: [], changes: [] });
    } catch (error) {
      results.push(failedChange(item, toFieldErrors(error)));
    }
  }
  return results;
}
