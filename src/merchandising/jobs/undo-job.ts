import type { DataSource, EntityManager } from 'typeorm';
import type { Outcome } from '../../catalog/entities/operations/job.entity.js';
import { CatalogError } from '../../catalog/errors.js';
import { type Database, inTransaction } from '../../platform/database/in-transaction.js';
import { lockTaxonomyShared } from '../../publishing/taxonomy-lock.js';
import type { Author } from '../common/author.js';
import { contentOf } from '../entries/create-entry.js';
import { deleteEntry } from '../lifecycle/delete-entry.js';
import type { EntryContent, EntryTypeDefinition } from '../common/entry-type-definition.js';
import { type Changed, changeEntries, failed, faultsOf } from '../batches/change-entries.js';
import { itemsAfter } from './item-batches.js';
import { showAsBefore } from '../batches/show-changes.js';
import { type JobWork, type StoredJob, authorOf } from './job-work.js';
import { createJob } from './jobs.js';

/**
 * A job that takes back what another has done: the revision before for what it updated, the trash for what it created.
 * Entries that were edited since, or created and then published, are left as they are, and said.
 * @throws CatalogError not_undoable
 */
export function createUndo(
  database: Database,
  undone: StoredJob,
  dryRun: boolean,
  author: Author,
): Promise<string> {
  if (undone.dryRun || !['done', 'cancelled', 'failed'].includes(undone.status))
    throw new CatalogError('not_undoable', 'It has done nothing that could be undone, or not yet.');
  return inTransaction(database, async (manager) => {
    const options = { job: undone.id };
    const { type } = undone;
    const job = { kind: 'undo', type, options, dryRun, allOrNothing: false, status: 'queued' } as const;
    const id = await createJob(manager, job, author);
    await manager.query(ITEMS, [id, undone.id]);
    return id;
  });
}

/** The last that was done is the first to be undone: what was created later may point at what was created before. */
const ITEMS = `
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
  const { job: undone } = job.options as { job: string };
  const work = await itemsAfter<Touched>(database, job, TOUCHED, async (manager, items) => {
    const created = items.filter(({ did }) => did === 'created');
    const updated = items.filter(({ did }) => did === 'updated');
    const changes = updated.map(({ number, id, expectedVersion, before }) => ({
      ...{ number, id, expectedVersion },
      next: () => contentOf<EntryContent>(kind, {}, before),
    }));
    const details = { job: job.id, undoes: undone };
    const unchanged = items.filter(({ did }) => did === 'unchanged');
    const changed = [
      ...(await changeEntries(manager, kind, changes, { author, details })),
      ...unchanged.map(({ number, id, expectedVersion }): Changed => ({
        ...{
          number,
          entryId: id,
          expectedVersion,
          outcome: 'unchanged',
          version: null,
          faults: [],
          changes: [],
        },
      })),
    ];
    const shown = new Set(items.filter(({ wasShown }) => wasShown).map(({ id }) => id));
    const fine = changed.flatMap(({ outcome, entryId }) =>
      outcome === 'failed' || !entryId ? [] : [entryId],
    );
    await showAsBefore(
      manager,
      undone,
      fine.filter((id) => shown.has(id)),
      author,
      details,
    );
    return [...changed, ...(await deleteAll(manager, kind, created, author))];
  });
  // What is deleted or shown again is published or hidden.
  return { ...work, begin: lockTaxonomyShared };
}

interface Touched {
  number: number;
  id: string;
  expectedVersion: number;
  did: Outcome;
  isPublic: boolean;
  /** The job itself has shown it. */
  wasShown: boolean;
  /** What it said before. */
  before: object | null;
}

const TOUCHED = `
  SELECT item.number, item.entry_id AS id, item.expected_version AS "expectedVersion",
         CASE WHEN was.new THEN 'created' WHEN was.first IS NULL THEN 'unchanged' ELSE 'updated' END AS did,
         revision.content AS before, coalesce((undone.options -> 'publish')::boolean, false) AS "wasShown",
         EXISTS (SELECT FROM catalog.publications WHERE entry_id = item.entry_id AND revision IS NOT NULL) AS "isPublic"
  FROM catalog.job_items AS item
  JOIN catalog.jobs AS job ON job.id = item.job_id
  JOIN catalog.jobs AS undone ON undone.id = (job.options ->> 'job')::uuid
  -- Several rows may have been about one entry; what it said before the first of them is what it is to say again.
  CROSS JOIN LATERAL (
    SELECT bool_or(each.outcome = 'created') AS new,
           min(each.expected_version) FILTER (WHERE each.version IS NOT NULL) AS first
    FROM catalog.job_items AS each
    WHERE each.job_id = undone.id AND each.entry_id = item.entry_id) AS was
  LEFT JOIN catalog.revisions AS revision ON revision.entry_id = item.entry_id AND revision.number = was.first
  WHERE item.job_id = $1 AND item.number > $2 ORDER BY item.number LIMIT $3`;

async function deleteAll(
  manager: EntityManager,
  kind: EntryTypeDefinition,
  items: Touched[],
  author: Author,
) {
  const changed: Changed[] = [];
  for (const { number, id, expectedVersion, isPublic, wasShown } of items) {
    const common = { number, entryId: id, expectedVersion };
    try {
      if (isPublic && !wasShown) throw new CatalogError('in_use', 'It was published since.');
      await deleteEntry(manager, kind, id, expectedVersion, author);
      changed.push({ ...common, outcome: 'deleted', version: null, faults: [], changes: [] });
    } catch (error) {
      changed.push(failed(common, faultsOf(error)));
    }
  }
  return changed;
}
