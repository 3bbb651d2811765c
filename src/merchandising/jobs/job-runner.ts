import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { Settings } from '../../platform/config/settings.js';
import { isRetriable } from '../../platform/database/in-transaction.js';
import { isUnavailable } from '../../platform/errors/is-unavailable.js';
import { SingletonWorker } from '../../platform/dirty/singleton-worker.js';
import { LOGGER } from '../../platform/logging/logger.js';
import { BULK_TYPE_DEFINITIONS } from '../batches/bulk-type-definitions.js';
import { endJob } from './job-progress.js';
import { JOB_COLUMNS, type JobWork, type StoredJob, JobTakenOver } from './job-work.js';
import { runJob } from './run-job.js';
import { JobKind } from '../../catalog/entities/operations/job.entity.js';
import { EntryTypeDefinition } from '../common/entry-type-definition.js';
import { CHANNELS, LOCKS } from '../../platform/database/locks-and-channels.js';

/** Name of the data source that jobs use: they have connections of their own. */
export const JOBS = 'jobs';

/** Prepares the work of one kind of job. */
type JobHandler = (
  dataSource: DataSource,
  definition: EntryTypeDefinition,
  job: StoredJob,
) => Promise<JobWork>;

export type JobHandlers = Record<JobKind, JobHandler>;

/** Injection token of the {@link JobHandlers}: the jobs module does not depend on the features that use it. */
export const JOB_HANDLERS = Symbol('job handlers');

/** Runs jobs one after the other, on one instance at a time. */
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
        turn: (_client, isStopping) => runNextJob(dataSource, handlers, isStopping),
      },
      logger,
    );
  }
}

/** Starts without progress, so that a job that crashes the process is not repeated for ever. */
const MAX_STARTS = 5;

/** @returns whether there was a job to run */
async function runNextJob(
  dataSource: DataSource,
  handlers: JobHandlers,
  isStopping: () => boolean,
): Promise<boolean> {
  const [[job]] = await dataSource.query<[StoredJob[], number]>(START_NEXT);
  if (!job) return false;
  const workOf = (next: StoredJob): Promise<JobWork> =>
    handlers[next.kind](dataSource, BULK_TYPE_DEFINITIONS[next.type], next);
  try {
    if (job.starts > MAX_STARTS)
      throw new Error(`job ${job.id} was started ${MAX_STARTS} times without progress`);
    await runJob(dataSource, job, workOf, isStopping);
  } catch (error) {
    const isResumable = isUnavailable(error) || isRetriable(error) || error instanceof JobTakenOver;
    if (!isResumable) await failJob(dataSource, job.id);
    throw error;
  }
  await dataSource.query(DELETE_EXPIRED);
  return true;
}

async function failJob(dataSource: DataSource, id: string) {
  const message = 'The job failed because of an internal error; see the log of the service.';
  await endJob(dataSource, id, 'failed', [{ path: '', code: 'internal', message }]).catch(() => undefined);
}

const START_NEXT = `
  UPDATE catalog.jobs AS job SET status = 'running', started_at = coalesce(started_at, now()),
    starts = starts + 1
  WHERE id = (SELECT id FROM catalog.jobs WHERE status IN ('queued', 'running') ORDER BY id LIMIT 1)
  RETURNING ${JOB_COLUMNS}`;

/** Jobs that ended a month ago, and uploads that were interrupted. */
const DELETE_EXPIRED = `
  DELETE FROM catalog.jobs
  WHERE ended_at < now() - interval '30 days' OR (status = 'uploading' AND created_at < now() - interval '1 hour')`;
