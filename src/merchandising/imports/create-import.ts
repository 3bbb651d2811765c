import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { DataSource } from 'typeorm';
import type { Database } from '../../platform/database/in-transaction.js';
import { type IdempotencyKey } from '../common/with-idempotency.js';
import type { Author } from '../common/author.js';
import { notifyJobs, createJob } from '../jobs/jobs.js';
import type { Format } from '../tabular/read-file.js';
import type { ImportInput } from './import.input.js';
import type { ImportOptions } from './records/import-options.js';
import { requireMapping } from '../import-mappings/mappings.js';
import { storeUpload } from './uploads.js';

/** A file that has arrived completely; {@link enqueueImport} makes it a job. */
export interface Upload {
  jobId: string;
  /** Of the request; its fingerprint includes the hash of the file. */
  idempotencyKey: IdempotencyKey | undefined;
}

/**
 * Stores an uploaded file. It is not a job yet, so that an interrupted upload imports nothing.
 * @throws Problem 400 for an unknown mapping or an interrupted upload, 413 for a file that is too large
 */
export async function receiveUpload(
  database: DataSource,
  file: Readable,
  format: Format,
  input: ImportInput,
  author: Author,
  idempotencyKey: IdempotencyKey | undefined,
): Promise<Upload> {
  const { type, dryRun, onError, mapping, create, publish } = input;
  const columns = await requireMapping(database, type, mapping);
  const options: ImportOptions = { format, mapping: columns, create, publish };
  const allOrNothing = onError === 'reject_all';
  const job = { kind: 'import', type, options, dryRun, allOrNothing, status: 'uploading' } as const;
  const jobId = await createJob(database, job, author);
  try {
    const hash = await storeUpload(database, jobId, file);
    const fingerprint = idempotencyKey && fingerprintWithFile(idempotencyKey.fingerprint, hash);
    return { jobId, idempotencyKey: idempotencyKey && fingerprint && { ...idempotencyKey, fingerprint } };
  } catch (error) {
    await deleteUpload(database, jobId);
    throw error;
  }
}

const fingerprintWithFile = (fingerprint: Buffer, hash: string) =>
  createHash('sha256').update(fingerprint).update(hash).digest();

/** @returns the id of the job */
export async function enqueueImport(database: Database, { jobId }: Upload): Promise<string> {
  await database.query(`UPDATE catalog.jobs SET status = 'queued' WHERE id = $1`, [jobId]);
  await notifyJobs(database);
  return jobId;
}

/** Deletes an upload that has not become a job. */
export async function deleteUpload(database: Pick<Database, 'query'>, jobId: string) {
  await database.query(`DELETE FROM catalog.jobs WHERE id = $1 AND status = 'uploading'`, [jobId]);
}
