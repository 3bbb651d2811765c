import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Post,
  Req,
  Res,
  UseFilters,
  UseGuards,
} from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBearerAuth,
  ApiBody,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { extendDeadline } from '../../platform/database/deadline.js';
import { problems } from '../../platform/http/problem-docs.js';
import { ValidatedQuery } from '../../platform/http/query.js';
import { IdParam } from '../../platform/http/uuid-param.js';
import { validate } from '../../platform/http/validate.js';
import { CurrentScopes, KeyGuard, RequireRole, ScopeWithin } from '../../platform/keys/key.guard.js';
import { CatalogErrorFilter } from '../catalog-error.filter.js';
import { type IdempotencyKey, RequestIdempotencyKey } from '../entries/with-idempotency.js';
import { type Author, CurrentAuthor } from '../entries/author.js';
import { answerJob, onceHeader } from './answer-job.js';
import { JobItemListView, JobListView, JobView, jobItemListView, jobListView, jobView } from './job.view.js';
import { type Scopes, cancelJob, listItems, listJobs, readJob } from './jobs.js';
import { ListItemsInput, ListJobsInput, UndoInput, WaitInput } from './jobs.input.js';
import { createUndo } from './undo-job.js';
import { waitForJob } from './wait-for-job.js';

const ID = ApiParam({ name: 'id', format: 'uuid' });

@ApiTags('Merchandising: Jobs')
@ApiBearerAuth()
@Controller('v1/merchandising/jobs')
@ScopeWithin()
@UseGuards(KeyGuard)
@UseFilters(CatalogErrorFilter)
export class JobsController {
  constructor(private readonly dataSource: DataSource) {}

  @Get()
  @RequireRole('viewer')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'listJobs', summary: 'Imports, bulk edits and their undoing, the last first' })
  @ApiOkResponse({ type: JobListView })
  @problems(400, 401, 403, 429)
  async list(@ValidatedQuery() input: ListJobsInput, @CurrentScopes() scopes: Scopes): Promise<JobListView> {
    return jobListView(await listJobs(this.dataSource, input, scopes));
  }

  @Get(':id')
  @RequireRole('viewer')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'readJob', summary: 'How far a job is, or what came of it' })
  @ID
  @ApiOkResponse({ type: JobView })
  @problems(400, 401, 403, 404, 429)
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
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'listJobItems',
    summary: 'What became of each entry, or would: the fields that change, and every fault by row and column',
  })
  @ID
  @ApiOkResponse({ type: JobItemListView })
  @problems(400, 401, 403, 404, 429)
  async items(
    @IdParam() id: string,
    @ValidatedQuery() input: ListItemsInput,
    @CurrentScopes() scopes: Scopes,
  ): Promise<JobItemListView> {
    const { id: jobId } = await readJob(this.dataSource, id, scopes);
    return jobItemListView(await listItems(this.dataSource, jobId, input));
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @RequireRole('merchandiser')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'cancelJob',
    summary:
      'Stop a job. What an import that keeps the good rows has written by then stays; undo it if need be',
  })
  @ID
  @ApiOkResponse({ type: JobView })
  @problems(400, 401, 403, 404, 429)
  async cancel(@IdParam() id: string, @CurrentScopes() scopes: Scopes): Promise<JobView> {
    await readJob(this.dataSource, id, scopes);
    await cancelJob(this.dataSource, id);
    return jobView(await readJob(this.dataSource, id, scopes));
  }

  @Post(':id/undo')
  @HttpCode(202)
  @RequireRole('merchandiser')
  @ApiOperation({
    operationId: 'undoJob',
    summary:
      'Take back what a job has done: former revisions for what it updated, the trash for what it created. ' +
      'Entries that were edited since, or created and then published, stay and are named',
  })
  @ID
  @ApiBody({ type: UndoInput, required: false })
  @onceHeader
  @ApiAcceptedResponse({ type: JobView })
  @problems(400, 401, 403, 404, 409, 422, 429)
  async undo(
    @IdParam() id: string,
    @ValidatedQuery() { wait }: WaitInput,
    @Body() body: unknown,
    @CurrentAuthor() author: Author,
    @CurrentScopes() scopes: Scopes,
    @RequestIdempotencyKey() once: IdempotencyKey | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const { dryRun = false } = validate(UndoInput, body ?? {});
    const job = await readJob(this.dataSource, id, scopes);
    return answerJob(this.dataSource, reply, { author, once, wait }, (database) =>
      createUndo(database, job, dryRun, author),
    );
  }
}
