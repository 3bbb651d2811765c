import { Controller, Get, Res, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import type { BulkType } from '../../catalog/entities/job.entity.js';
import { problems } from '../../platform/http/problem-docs.js';
import { ValidatedQuery } from '../../platform/http/query.js';
import { StreamSlots } from '../../platform/http/stream-slots.js';
import {
  CurrentScopes,
  KeyGuard,
  RequireRole,
  ScopeWithin,
  requireScope,
} from '../../platform/keys/key.guard.js';
import type { Scopes } from '../jobs/jobs.js';
import { EXPORTS, exportEntries } from './export-entries.js';
import { ExportInput } from './export.input.js';

const FILES = ApiOkResponse({
  content: {
    'text/csv': { schema: { type: 'string' } },
    'application/x-ndjson': { schema: { type: 'string' } },
  },
});

@ApiTags('Merchandising: Exports')
@ApiBearerAuth()
@Controller('v1/merchandising/exports')
@ScopeWithin()
@UseGuards(KeyGuard)
export class ExportsController {
  private readonly slots = new StreamSlots(MOST_AT_ONCE, 'exports');

  constructor(private readonly dataSource: DataSource) {}

  @Get('products')
  @RequireRole('viewer')
  @ApiOperation({
    operationId: 'exportProducts',
    summary: 'Products as the import takes them, a row per variant',
  })
  @FILES
  @problems(400, 401, 403, 429)
  products(
    @ValidatedQuery() input: ExportInput,
    @CurrentScopes() scopes: Scopes,
    @Res() reply: FastifyReply,
  ) {
    this.send('product', input, scopes, reply);
  }

  @Get('articles')
  @RequireRole('viewer')
  @ApiOperation({ operationId: 'exportArticles', summary: 'Articles as the import takes them' })
  @FILES
  @problems(400, 401, 403, 429)
  articles(
    @ValidatedQuery() input: ExportInput,
    @CurrentScopes() scopes: Scopes,
    @Res() reply: FastifyReply,
  ) {
    this.send('article', input, scopes, reply);
  }

  private send(type: BulkType, { format, ...filter }: ExportInput, scopes: Scopes, reply: FastifyReply) {
    requireScope(scopes, type);
    const headers = {
      'content-type': EXPORTS[format].contentType,
      'content-disposition': `attachment; filename="${type}s.${format}"`,
      'cache-control': 'no-store',
    };
    this.slots.send(reply, headers, exportEntries(this.dataSource, type, format, filter));
  }
}

/** Each holds a transaction, and with it a connection, as long as its reader takes. */
const MOST_AT_ONCE = 3;
