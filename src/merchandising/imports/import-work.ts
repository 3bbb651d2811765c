import type { DataSource, EntityManager } from 'typeorm';
import { lockTaxonomyExclusive, lockTaxonomyShared } from '../../publishing/taxonomy-lock.js';
import type { EntryTypeDefinition } from '../common/entry-type-definition.js';
import type { Batch, JobWork, StoredJob } from '../jobs/job-work.js';
import { inspectFile } from '../tabular/read-file.js';
import type { ImportRecord } from './records/import-record.js';
import { draftsOf } from './records/drafts.js';
import { LaterProducts, productsIn } from './records/later-products.js';
import { chunksOf } from './uploads.js';
import { linkRecords, writeRecords } from './records/write-records.js';
import { type ImportOptions } from './records/import-options.js';

/** Entries that are written together. */
const BATCH = 500;
/** And their characters. */
const LONGEST_BATCH = 2_000_000;

/** The rows of a file, from its beginning to its end; and once more those that relate to products further down. */
export async function importWork(
  database: DataSource,
  kind: EntryTypeDefinition,
  job: StoredJob,
): Promise<JobWork> {
  const { format, mapping, create, publish } = job.options as ImportOptions;
  const chunks = () => chunksOf(database, job.id);
  const { rows, encoding, delimiter } = await inspectFile(chunks, format);
  const drafts = () => draftsOf(chunks, { format, encoding, delimiter }, job.type, mapping);
  const later = job.type === 'product' ? await LaterProducts.in(drafts()) : undefined;

  async function begin(manager: EntityManager) {
    // A batch that only might create takes it when it does.
    const isTaken = publish || job.dryRun || job.allOrNothing;
    if (create.length > 0 && isTaken) await lockTaxonomyExclusive(manager);
    else if (publish) await lockTaxonomyShared(manager);
  }

  async function* batches(after: number): AsyncGenerator<Batch> {
    for await (const some of together(drafts(), (draft) => draft.lastRow > after))
      yield {
        upTo: some.at(-1)?.lastRow ?? after,
        run: (manager) => writeRecords(manager, kind, some, job, later),
      };
    if (!later?.areThere) return;
    for await (const some of together(
      drafts(),
      (each) => later.waitsFor(each) && rows + each.lastRow > after,
    ))
      yield {
        upTo: rows + (some.at(-1)?.lastRow ?? 0),
        isAgain: true,
        run: (manager) => linkRecords(manager, kind, some, job),
      };
  }

  const findings = { encoding, ...(delimiter && { delimiter }) };
  const total = later?.areThere ? 2 * rows : rows;
  return { total, findings, batches, begin };
}

/** Drafts that can be written together: what one of them relates to is there before it is, however near it stands. */
async function* together(
  drafts: AsyncIterable<ImportRecord>,
  isWanted: (draft: ImportRecord) => boolean,
): AsyncGenerator<ImportRecord[]> {
  let [some, length] = [[] as ImportRecord[], 0];
  for await (const draft of drafts) {
    if (!isWanted(draft)) continue;
    if (some.length === BATCH || length > LONGEST_BATCH || relatesToOneOf(draft, some)) {
      yield some;
      [some, length] = [[], 0];
    }
    some.push(draft);
    length += draft.length;
  }
  if (some.length > 0) yield some;
}

function relatesToOneOf(draft: ImportRecord, others: ImportRecord[]): boolean {
  const keys = new Set(productsIn(draft));
  return (
    keys.size > 0 &&
    others.some(({ names }) => names.some(({ kind, key }) => kind === 'sku' && keys.has(key)))
  );
}
