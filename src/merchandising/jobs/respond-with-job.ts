import type { FastifyReply } from 'fastify';
import type { DataSource } from 'typeorm';
import { extendDeadline } from '../../platform/database/deadline.js';
import type { Database } from '../../platform/database/in-transaction.js';
import { type IdempotencyKey, withIdempotency } from '../common/with-idempotency.js';
import type { Author } from '../common/author.js';
import { type JobView, jobView } from './job.view.js';
import { readJob } from './jobs.js';
import { waitForJob } from './wait-for-job.js';

interface JobRequest {
  author: Author;
  idempotencyKey: IdempotencyKey | undefined;
  /** Seconds to wait for the end of the job. */
  wait: number;
}

/** Creates a job and answers with its location and its state, after at most `wait` seconds. */
export async function respondWithJob(
  dataSource: DataSource,
  reply: FastifyReply,
  { author, idempotencyKey, wait }: JobRequest,
  create: (database: Database) => Promise<string>,
): Promise<object> {
  const body = await withIdempotency(dataSource, reply, author, idempotencyKey, async (database) => {
    const id = await create(database);
    return { location: `/v1/merchandising/jobs/${id}`, body: jobView(await readJob(database, id, null)) };
  });
  if (wait === 0) return body;
  extendDeadline(reply.request, wait * 1_000);
  return jobView(await waitForJob(dataSource, (body as JobView).id, wait, null));
}
