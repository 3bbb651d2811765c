import { Controller, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { LargeBody } from '../../platform/http/body-limits.js';
import { ValidatedQuery } from '../../platform/validation/validated-query.js';
import { CurrentScopes, RequireRole, ScopeWithin, requireScope } from '../../platform/keys/key.guard.js';
import { type IdempotencyKey, RequestIdempotencyKey } from '../common/with-idempotency.js';
import { type Author, CurrentAuthor } from '../common/author.js';
import { respondWithJob } from '../jobs/respond-with-job.js';
import { JobView } from '../jobs/job.view.js';
import type { Scopes } from '../jobs/jobs.js';
import { WaitInput } from '../jobs/jobs.input.js';
import { createBulkEdit } from './bulk-edit.js';
import { BulkEditInput } from './bulk-edit.input.js';
import { requireValidBulkEdit } from './require-valid-bulk-edit.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { ValidatedBody } from '../../platform/validation/validated-body.js';
import { Authenticated } from '../../platform/keys/authenticated.js';

@Authenticated('Merchandising: Bulk edits')
@Controller('v1/merchandising/bulk-edits')
@ScopeWithin()
export class BulkEditsController {
  constructor(private readonly dataSource: DataSource) {}

  @Post()
  @LargeBody()
  @RequireRole('merchandiser')
  @Endpoint({
    operationId: 'createBulkEdit',
    summary: 'Create a bulk edit',
    description:
      'Applies one JSON merge patch to many working copies, as a job. Published revisions do not change.',
    body: BulkEditInput,
    idempotencyKey: true,
    status: 202,
    success: 'The job',
    response: JobView,
  })
  async create(
    @ValidatedBody() input: BulkEditInput,
    @ValidatedQuery() { wait }: WaitInput,
    @CurrentAuthor() author: Author,
    @CurrentScopes() scopes: Scopes,
    @RequestIdempotencyKey() idempotencyKey: IdempotencyKey | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    requireValidBulkEdit(input);
    requireScope(scopes, input.type);
    return respondWithJob(this.dataSource, reply, { author, idempotencyKey, wait }, (database) =>
      createBulkEdit(database, input, author),
    );
  }
}
