import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { Settings } from '../../platform/config/settings.js';
import { isRetriable } from '../../platform/database/in-transaction.js';
import { isUnavailable } from '../../platform/errors/is-unavailable.js';
import { SingletonWorker } from '../../platform/dirty/singleton-worker.js';
import { LOGGER } from '../../platform/logging/logger.js';
import { BULK_KINDS } from '../batches/bulk-kinds.js';
import { endJob } from './job-progress.js';
import { JOB_COLUMNS, type JobWork, type StoredJob, TakenOver } from './job-work.js';
import { runJob } from './run-job.js';
import { JobKind } from '../../catalog/entities/operations/job.entity.js';
import { EntryTypeDefinition } from '../common/entry-type-definition.js';
import { CHANNELS, LOCKS } from '../../platform/database/locks-and-channels.js';

/** Name of the connections that jobs work by. */
export const JOBS = 'jobs';

/** Plans the work of one kind of job. */
type JobHandler = (
  dataSource: DataSource,
  definition: EntryTypeDefinition,
  job: StoredJob,
) => Promise<JobWork>;

export type JobHandlers = Record<JobKind, JobHandler>;

/** Injection token of the {@link JobHandlers}: jobs know none of the features that use them. */
export const JOB_HANDLERS = Symbol('job handlers');

/** Does the jobs, one after the other, by whichever instance is there. */
@Injectable()
export class JobRunner extends SingletonWorker {
  constructor(
    settings: Settings,
    @InjectDataSource(JOBS) dataSource: DataSource,
    @Inject(JOB_HANDLERS) handlers: JobHandlers,
    @Inject(LOGGER) logger: Logger,
  ) {
    super(
      {
        name: 'jobs',
        connection: { connectionString: settings.databaseUrl, application_name: 'furniture-jobs' },
        channel: CHANNELS.jobs,
        lock: LOCKS.jobs,
        turn: (_client, isStopping) => runNext(dataSource, handlers, isStopping),
      },
      logger,
    );
  }
}

/** A job that ends the process each time is not begun for ever. */
const MOST_STARTS = 5;

/** @returns whether there was one */
async function runNext(
  dataSource: DataSource,
  handlers: JobHandlers,
  isStopping: () => boolean,
): Promise<boolean> {
  const [[job]] = await dataSource.query<[StoredJob[], number]>(NEXT);
  if (!job) return false;
  const workOf = (one: StoredJob): Promise<JobWork> =>
    handlers[one.kind](dataSource, BULK_KINDS[one.type], one);
  try {
    if (job.starts > MOST_STARTS)
      throw new Error(`job ${job.id} was begun ${MOST_STARTS} times and came no further`);
    await runJob(dataSource, job, workOf, isStopping);
  } catch (error) {
    const mayGoOn = isUnavailable(error) || isRetriable(error) || error instanceof TakenOver;
    if (!mayGoOn) await giveUp(dataSource, job.id);
    throw error;
  }
  await dataSource.query(FORGET);
  return true;
}

async function giveUp(dataSource: DataSource, id: string) {
  const message = 'The service could not go on with it. Its log says why.';
  await endJob(dataSource, id, 'failed', [{ path: '', code: 'internal', message }]).catch(() => undefined);
}

const NEXT = `
  UPDATE catalog.jobs AS job SET status = 'running', started_at = coalesce(started_at, now()),
    starts = starts + 1
  WHERE id = (SELECT id FROM catalog.jobs WHERE status IN ('queued', 'running') ORDER BY id LIMIT 1)
  RETURNING ${JOB_COLUMNS}`;

/** Jobs of a month ago, and files whose sending was broken off. */
const FORGET = `
  DELETE FROM catalog.jobs
  WHERE ended_at < now() - interval '30 days' OR (status = 'uploading' AND created_at < now() - interval '1 hour')`;
