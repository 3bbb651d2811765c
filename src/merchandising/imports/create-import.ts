import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { DataSource } from 'typeorm';
import type { Database } from '../../platform/database/in-transaction.js';
import { type IdempotencyKey } from '../common/with-idempotency.js';
import type { Author } from '../common/author.js';
import { announceJobs, createJob } from '../jobs/jobs.js';
import type { Format } from '../tabular/read-file.js';
import type { ImportInput } from './import.input.js';
import type { ImportOptions } from './records/import-options.js';
import { requireMapping } from '../import-mappings/mappings.js';
import { keepUpload } from './uploads.js';

/** A file that is all here, and becomes a job once it is enqueued. */
export interface Uploaded {
  jobId: string;
  /** The request that brought it, told apart from one with another file. */
  idempotencyKey: IdempotencyKey | undefined;
}

/**
 * Takes a file in. It is no job yet: whoever breaks off half-way has imported nothing.
 * @throws Problem 400 for a mapping that there is not, 413
 */
export async function receiveUpload(
  database: DataSource,
  file: Readable,
  format: Format,
  input: ImportInput,
  author: Author,
  idempotencyKey: IdempotencyKey | undefined,
): Promise<Uploaded> {
  const { type, dryRun, onError, mapping, create, publish } = input;
  const columns = await requireMapping(database, type, mapping);
  const options: ImportOptions = { format, mapping: columns, create, publish };
  const allOrNothing = onError === 'reject_all';
  const job = { kind: 'import', type, options, dryRun, allOrNothing, status: 'uploading' } as const;
  const jobId = await createJob(database, job, author);
  try {
    const hash = await keepUpload(database, jobId, file);
    const fingerprint = idempotencyKey && withFile(idempotencyKey.fingerprint, hash);
    return { jobId, idempotencyKey: idempotencyKey && fingerprint && { ...idempotencyKey, fingerprint } };
  } catch (error) {
    await deleteUpload(database, jobId);
    throw error;
  }
}

const withFile = (fingerprint: Buffer, hash: string) =>
  createHash('sha256').update(fingerprint).update(hash).digest();

/** Makes a job of a file. @returns the job's id */
export async function enqueueImport(database: Database, { jobId }: Uploaded): Promise<string> {
  await database.query(`UPDATE catalog.jobs SET status = 'queued' WHERE id = $1`, [jobId]);
  await announceJobs(database);
  return jobId;
}

/** Forgets a file that was not made a job. */
export async function deleteUpload(database: Pick<Database, 'query'>, jobId: string) {
  await database.query(`DELETE FROM catalog.jobs WHERE id = $1 AND status = 'uploading'`, [jobId]);
}
