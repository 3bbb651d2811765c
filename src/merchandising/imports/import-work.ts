import type { DataSource, EntityManager } from 'typeorm';
import { lockTaxonomyExclusive, lockTaxonomyShared } from '../../publishing/taxonomy-lock.js';
import type { EntryTypeDefinition } from '../common/entry-type-definition.js';
import type { Batch, JobWork, StoredJob } from '../jobs/job-work.js';
import { inspectFile } from '../tabular/read-file.js';
import type { ImportRecord } from './records/import-record.js';
import { readRecords } from './records/read-records.js';
import { ForwardReferences, referencedSkus } from './records/forward-references.js';
import { readChunks } from './uploads.js';
import { linkRecords, writeRecords } from './records/write-records.js';
import { type ImportOptions } from './records/import-options.js';

/** Entries in one batch. */
const MAX_BATCH = 500;
/** Characters of a batch in the file. */
const MAX_BATCH_CHARACTERS = 2_000_000;

/** Imports the rows of a file in order, then links the products that refer to products further down. */
export async function importWork(
  database: DataSource,
  kind: EntryTypeDefinition,
  job: StoredJob,
): Promise<JobWork> {
  const { format, mapping, create, publish } = job.options as ImportOptions;
  const chunks = () => readChunks(database, job.id);
  const { rows, encoding, delimiter } = await inspectFile(chunks, format);
  const records = () => readRecords(chunks, { format, encoding, delimiter }, job.type, mapping);
  const forward = job.type === 'product' ? await ForwardReferences.find(records()) : undefined;

  async function begin(manager: EntityManager) {
    // A batch that may create takes the exclusive lock only when it creates.
    const needsLockAtOnce = publish || job.dryRun || job.allOrNothing;
    if (create.length > 0 && needsLockAtOnce) await lockTaxonomyExclusive(manager);
    else if (publish) await lockTaxonomyShared(manager);
  }

  async function* batches(after: number): AsyncGenerator<Batch> {
    for await (const batch of inBatches(records(), (record) => record.lastRow > after))
      yield {
        upTo: batch.at(-1)?.lastRow ?? after,
        run: (manager) => writeRecords(manager, kind, batch, job, forward),
      };
    if (!forward?.hasRecords) return;
    for await (const batch of inBatches(
      records(),
      (each) => forward.includes(each) && rows + each.lastRow > after,
    ))
      yield {
        upTo: rows + (batch.at(-1)?.lastRow ?? 0),
        isSecondPass: true,
        run: (manager) => linkRecords(manager, kind, batch, job),
      };
  }

  const findings = { encoding, ...(delimiter && { delimiter }) };
  const total = forward?.hasRecords ? 2 * rows : rows;
  return { total, findings, batches, begin };
}

/** Batches of records. A record that refers to another begins a new batch, so that the other is saved before it. */
async function* inBatches(
  records: AsyncIterable<ImportRecord>,
  isIncluded: (record: ImportRecord) => boolean,
): AsyncGenerator<ImportRecord[]> {
  let [batch, length] = [[] as ImportRecord[], 0];
  for await (const record of records) {
    if (!isIncluded(record)) continue;
    if (batch.length === MAX_BATCH || length > MAX_BATCH_CHARACTERS || refersToOneOf(record, batch)) {
      yield batch;
      [batch, length] = [[], 0];
    }
    batch.push(record);
    length += record.length;
  }
  if (batch.length > 0) yield batch;
}

function refersToOneOf(record: ImportRecord, others: ImportRecord[]): boolean {
  const keys = new Set(referencedSkus(record));
  return (
    keys.size > 0 &&
    others.some(({ identifiers }) => identifiers.some(({ kind, key }) => kind === 'sku' && keys.has(key)))
  );
}
