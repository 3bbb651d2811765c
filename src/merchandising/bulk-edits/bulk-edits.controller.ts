import { Body, Controller, HttpCode, Post, Res, UseFilters, UseGuards } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBearerAuth, ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { LargeBody } from '../../platform/http/body-limits.js';
import { problems } from '../../platform/http/problem-docs.js';
import { ValidatedQuery } from '../../platform/http/query.js';
import {
  CurrentScopes,
  KeyGuard,
  RequireRole,
  ScopeWithin,
  requireScope,
} from '../../platform/keys/key.guard.js';
import { CatalogErrorFilter } from '../catalog-error.filter.js';
import { type IdempotencyKey, RequestIdempotencyKey } from '../entries/with-idempotency.js';
import { type Author, CurrentAuthor } from '../entries/author.js';
import { answerJob, onceHeader } from '../jobs/answer-job.js';
import { JobView } from '../jobs/job.view.js';
import type { Scopes } from '../jobs/jobs.js';
import { WaitInput } from '../jobs/jobs.input.js';
import { createBulkEdit } from './bulk-edit.js';
import { BulkEditInput } from './bulk-edit.input.js';
import { readBulkEdit } from './read-bulk-edit.js';

@ApiTags('Merchandising: Bulk edits')
@ApiBearerAuth()
@Controller('v1/merchandising/bulk-edits')
@ScopeWithin()
@UseGuards(KeyGuard)
@UseFilters(CatalogErrorFilter)
export class BulkEditsController {
  constructor(private readonly dataSource: DataSource) {}

  @Post()
  @LargeBody()
  @HttpCode(202)
  @RequireRole('merchandiser')
  @ApiOperation({
    operationId: 'bulkEdit',
    summary: 'Apply one merge patch to many working copies. What is public stays as it is',
  })
  @ApiBody({ type: BulkEditInput })
  @onceHeader
  @ApiAcceptedResponse({ type: JobView })
  @problems(400, 401, 403, 413, 415, 422, 429)
  async create(
    @Body() body: unknown,
    @ValidatedQuery() { wait }: WaitInput,
    @CurrentAuthor() author: Author,
    @CurrentScopes() scopes: Scopes,
    @RequestIdempotencyKey() once: IdempotencyKey | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const input = readBulkEdit(body);
    requireScope(scopes, input.type);
    return answerJob(this.dataSource, reply, { author, once, wait }, (database) =>
      createBulkEdit(database, input, author),
    );
  }
}
