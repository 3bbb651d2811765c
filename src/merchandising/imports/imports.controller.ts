import { Controller, Get, Header, HttpCode, Post, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBearerAuth,
  ApiBody,
  ApiConsumes,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { SHEETS, TakesFile } from '../../platform/http/files.js';
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
import { ColumnListView, columnListView, templateOf } from './column.view.js';
import { deleteUpload, enqueueImport, receiveUpload } from './create-import.js';
import { fileOf } from './file-of.js';
import { ImportInput, ImportTypeInput } from './import.input.js';

const FILE = { type: 'string', format: 'binary' } as const;

@ApiTags('Merchandising: Imports')
@ApiBearerAuth()
@Controller('v1/merchandising/imports')
@ScopeWithin()
@UseGuards(KeyGuard)
@UseFilters(CatalogErrorFilter)
export class ImportsController {
  constructor(private readonly dataSource: DataSource) {}

  @Post()
  @HttpCode(202)
  @TakesFile(SHEETS)
  @RequireRole('merchandiser')
  @ApiOperation({
    operationId: 'import',
    summary: 'Create and change products or articles from a CSV or JSON Lines file, as a job',
  })
  @ApiConsumes('text/csv', 'application/x-ndjson')
  @ApiBody({ schema: FILE })
  @onceHeader
  @ApiAcceptedResponse({ type: JobView })
  @problems(400, 401, 403, 413, 415, 422, 429)
  async create(
    @Req() request: FastifyRequest,
    @ValidatedQuery() input: ImportInput,
    @CurrentAuthor() author: Author,
    @CurrentScopes() scopes: Scopes,
    @RequestIdempotencyKey() once: IdempotencyKey | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    for (const scope of [input.type, ...input.create]) requireScope(scopes, scope);
    const { file, format } = fileOf(request);
    const upload = await receiveUpload(this.dataSource, file, format, input, author, once);
    const asked = { author, once: upload.once, wait: input.wait };
    return answerJob(this.dataSource, reply, asked, (database) => enqueueImport(database, upload)).finally(
      () => deleteUpload(this.dataSource, upload.jobId),
    );
  }

  @Get('columns')
  @RequireRole('viewer')
  @ApiOperation({
    operationId: 'listColumns',
    summary: 'The columns that a file may have, and what they hold',
  })
  @ApiOkResponse({ type: ColumnListView })
  @problems(400, 401, 403, 429)
  columns(@ValidatedQuery() { type }: ImportTypeInput): ColumnListView {
    return columnListView(type);
  }

  @Get('template')
  @RequireRole('viewer')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'readTemplate', summary: 'An empty file to fill in' })
  @ApiOkResponse({ content: { 'text/csv': { schema: FILE } } })
  @problems(400, 401, 403, 429)
  template(@ValidatedQuery() { type }: ImportTypeInput, @Res() reply: FastifyReply) {
    const disposition = `attachment; filename="${type}s.csv"`;
    void reply
      .headers({ 'content-type': 'text/csv; charset=utf-8', 'content-disposition': disposition })
      .send(templateOf(type));
  }
}
