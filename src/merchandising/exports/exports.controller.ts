import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import type { BulkType } from '../../catalog/entities/operations/job.entity.js';
import { ValidatedQuery } from '../../platform/validation/validated-query.js';
import { StreamSlots } from '../../platform/limits/stream-slots.js';
import { CurrentScopes, RequireRole, ScopeWithin, requireScope } from '../../platform/keys/key.guard.js';
import type { Scopes } from '../jobs/jobs.js';
import { EXPORTS, exportEntries } from './export-entries.js';
import { ExportInput } from './export.input.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { Authenticated } from '../../platform/keys/authenticated.js';

const FILES = {
  content: {
    'text/csv': { schema: { type: 'string' as const } },
    'application/x-ndjson': { schema: { type: 'string' as const } },
  },
};

@Authenticated('Merchandising: Exports')
@Controller('v1/merchandising/exports')
@ScopeWithin()
export class ExportsController {
  private readonly slots = new StreamSlots(MAX_EXPORTS, 'exports');

  constructor(private readonly dataSource: DataSource) {}

  @Get('products')
  @RequireRole('viewer')
  @Endpoint({
    operationId: 'exportProducts',
    summary: 'Export products',
    description: 'Returns one row per variant, in the columns that imports accept.',
    success: 'The file',
    response: FILES,
  })
  products(
    @ValidatedQuery() input: ExportInput,
    @CurrentScopes() scopes: Scopes,
    @Res() reply: FastifyReply,
  ) {
    this.send('product', input, scopes, reply);
  }

  @Get('articles')
  @RequireRole('viewer')
  @Endpoint({
    operationId: 'exportArticles',
    summary: 'Export articles',
    description: 'Returns one row per article, in the columns that imports accept.',
    success: 'The file',
    response: FILES,
  })
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

/** Exports at a time: each holds a database connection until its client has read it. */
const MAX_EXPORTS = 3;
