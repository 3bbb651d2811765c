import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { extendDeadline } from '../../platform/database/deadline.js';
import { ValidatedQuery } from '../../platform/validation/validated-query.js';
import { IdParam } from '../../platform/validation/uuid-param.js';
import { CurrentScopes, RequireRole, ScopeWithin } from '../../platform/keys/key.guard.js';
import { type IdempotencyKey, RequestIdempotencyKey } from '../common/with-idempotency.js';
import { type Author, CurrentAuthor } from '../common/author.js';
import { respondWithJob } from './respond-with-job.js';
import { JobItemListView, JobListView, JobView, jobItemListView, jobListView, jobView } from './job.view.js';
import { type Scopes, cancelJob, listItems, listJobs, readJob } from './jobs.js';
import { ListItemsInput, ListJobsInput, UndoInput, WaitInput } from './jobs.input.js';
import { createUndo } from './undo-job.js';
import { waitForJob } from './wait-for-job.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { OptionalBody } from '../../platform/validation/validated-body.js';
import { Authenticated } from '../../platform/keys/authenticated.js';

@Authenticated('Merchandising: Jobs')
@Controller('v1/merchandising/jobs')
@ScopeWithin()
export class JobsController {
  constructor(private readonly dataSource: DataSource) {}

  @Get()
  @RequireRole('viewer')
  @Endpoint({
    operationId: 'listJobs',
    summary: 'List jobs',
    description: 'Lists imports, bulk edits and undo jobs, newest first.',
    success: 'A page of jobs, newest first',
    response: JobListView,
  })
  async list(@ValidatedQuery() input: ListJobsInput, @CurrentScopes() scopes: Scopes): Promise<JobListView> {
    return jobListView(await listJobs(this.dataSource, input, scopes));
  }

  @Get(':id')
  @RequireRole('viewer')
  @Endpoint({
    operationId: 'getJob',
    summary: 'Get a job',
    description: 'Returns the progress or the result of a job.',
    success: 'The job',
    response: JobView,
    errors: [404],
  })
  async read(
    @IdParam() id: string,
    @ValidatedQuery() { wait }: WaitInput,
    @CurrentScopes() scopes: Scopes,
    @Req() request: FastifyRequest,
  ): Promise<JobView> {
    if (wait > 0) extendDeadline(request, wait * 1_000);
    return jobView(await waitForJob(this.dataSource, id, wait, scopes));
  }

  @Get(':id/items')
  @RequireRole('viewer')
  @Endpoint({
    operationId: 'listJobItems',
    summary: 'List the items of a job',
    description:
      'Lists the outcome of each entry, the fields that change, and every error by row and column.',
    success: 'A page of items',
    response: JobItemListView,
    errors: [404],
  })
  async items(
    @IdParam() id: string,
    @ValidatedQuery() input: ListItemsInput,
    @CurrentScopes() scopes: Scopes,
  ): Promise<JobItemListView> {
    const { id: jobId } = await readJob(this.dataSource, id, scopes);
    return jobItemListView(await listItems(this.dataSource, jobId, input));
  }

  @Post(':id/cancel')
  @RequireRole('merchandiser')
  @Endpoint({
    operationId: 'cancelJob',
    summary: 'Cancel a job',
    description:
      'Rows that an import with `onError=reject_failed_rows` has already written stay; undo the job to remove them.',
    success: 'The job',
    response: JobView,
    errors: [404],
  })
  async cancel(@IdParam() id: string, @CurrentScopes() scopes: Scopes): Promise<JobView> {
    await readJob(this.dataSource, id, scopes);
    await cancelJob(this.dataSource, id);
    return jobView(await readJob(this.dataSource, id, scopes));
  }

  @Post(':id/undo')
  @RequireRole('merchandiser')
  @Endpoint({
    operationId: 'undoJob',
    summary: 'Undo a job',
    description:
      'Restores the former revision of what the job updated and moves what it created to the trash. Entries that were edited or published since are not changed; their items fail.',
    body: UndoInput,
    bodyIsOptional: true,
    idempotencyKey: true,
    status: 202,
    success: 'The job that undoes it',
    response: JobView,
    errors: [404, 409],
  })
  async undo(
    @IdParam() id: string,
    @ValidatedQuery() { wait }: WaitInput,
    @OptionalBody() { dryRun = false }: UndoInput,
    @CurrentAuthor() author: Author,
    @CurrentScopes() scopes: Scopes,
    @RequestIdempotencyKey() idempotencyKey: IdempotencyKey | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const job = await readJob(this.dataSource, id, scopes);
    return respondWithJob(this.dataSource, reply, { author, idempotencyKey, wait }, (database) =>
      createUndo(database, job, dryRun, author),
    );
  }
}
