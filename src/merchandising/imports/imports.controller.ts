import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiConsumes } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { UPLOAD_TABULAR_TYPES, AcceptsFile } from '../../platform/http/files.js';
import { ValidatedQuery } from '../../platform/validation/validated-query.js';
import { CurrentScopes, RequireRole, ScopeWithin, requireScope } from '../../platform/keys/key.guard.js';
import { type IdempotencyKey, RequestIdempotencyKey } from '../common/with-idempotency.js';
import { type Author, CurrentAuthor } from '../common/author.js';
import { respondWithJob } from '../jobs/respond-with-job.js';
import { JobView } from '../jobs/job.view.js';
import type { Scopes } from '../jobs/jobs.js';
import { ColumnListView, columnListView, templateOf } from './column.view.js';
import { deleteUpload, enqueueImport, receiveUpload } from './create-import.js';
import { requestFile } from './request-file.js';
import { ImportInput, ImportTypeInput } from './import.input.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { Authenticated } from '../../platform/keys/authenticated.js';

const FILE = { type: 'string', format: 'binary' } as const;

@Authenticated('Merchandising: Imports')
@Controller('v1/merchandising/imports')
@ScopeWithin()
export class ImportsController {
  constructor(private readonly dataSource: DataSource) {}

  @Post()
  @AcceptsFile(UPLOAD_TABULAR_TYPES)
  @RequireRole('merchandiser')
  @ApiConsumes('text/csv', 'application/x-ndjson')
  @Endpoint({
    operationId: 'createImport',
    summary: 'Create an import',
    description: 'Creates and updates products or articles from a CSV or JSON Lines file, as a job.',
    body: { schema: FILE },
    idempotencyKey: true,
    status: 202,
    success: 'The job',
    response: JobView,
  })
  async create(
    @Req() request: FastifyRequest,
    @ValidatedQuery() input: ImportInput,
    @CurrentAuthor() author: Author,
    @CurrentScopes() scopes: Scopes,
    @RequestIdempotencyKey() idempotencyKey: IdempotencyKey | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    for (const scope of [input.type, ...input.create]) requireScope(scopes, scope);
    const { file, format } = requestFile(request);
    const upload = await receiveUpload(this.dataSource, file, format, input, author, idempotencyKey);
    const jobRequest = { author, idempotencyKey: upload.idempotencyKey, wait: input.wait };
    return respondWithJob(this.dataSource, reply, jobRequest, (database) =>
      enqueueImport(database, upload),
    ).finally(() => deleteUpload(this.dataSource, upload.jobId));
  }

  @Get('columns')
  @RequireRole('viewer')
  @Endpoint({
    operationId: 'listImportColumns',
    summary: 'List the columns of import files',
    success: 'The columns with their types and descriptions',
    response: ColumnListView,
  })
  columns(@ValidatedQuery() { type }: ImportTypeInput): ColumnListView {
    return columnListView(type);
  }

  @Get('template')
  @RequireRole('viewer')
  @Endpoint({
    operationId: 'getImportTemplate',
    summary: 'Get an empty import file',
    success: 'A CSV file with a header row',
    response: { content: { 'text/csv': { schema: FILE } } },
  })
  template(@ValidatedQuery() { type }: ImportTypeInput, @Res() reply: FastifyReply) {
    const disposition = `attachment; filename="${type}s.csv"`;
    void reply
      .headers({ 'content-type': 'text/csv; charset=utf-8', 'content-disposition': disposition })
      .send(templateOf(type));
  }
}
