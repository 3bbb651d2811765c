import { Readable } from 'node:stream';
import { Controller, Get, Header, Res, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { problems } from '../../platform/http/problem-docs.js';
import { ValidatedQuery } from '../../platform/http/query.js';
import { KeyGuard, RequireRole } from '../../platform/keys/key.guard.js';
import { AuditListView, auditListView, auditedChangeView } from './audit.view.js';
import { ListAuditInput } from './list-audit.input.js';
import { type AuditedChange, everyAudit, listAudit } from './list-audit.js';

@ApiTags('Merchandising: Audit')
@ApiBearerAuth()
@Controller('v1/merchandising/audit')
@UseGuards(KeyGuard)
export class AuditController {
  constructor(private readonly dataSource: DataSource) {}

  @Get()
  @RequireRole('admin')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'listAudit', summary: 'Who changed what, the last first' })
  @ApiOkResponse({ type: AuditListView })
  @problems(400, 401, 403, 429)
  async list(@ValidatedQuery() input: ListAuditInput): Promise<AuditListView> {
    return auditListView(await listAudit(this.dataSource, input));
  }

  @Get('export')
  @RequireRole('admin')
  @ApiOperation({ operationId: 'exportAudit', summary: 'The same as JSON Lines, all of it' })
  @ApiOkResponse({ content: { 'application/x-ndjson': { schema: { type: 'string' } } } })
  @problems(400, 401, 403, 429)
  export(@ValidatedQuery() input: ListAuditInput, @Res() reply: FastifyReply) {
    void reply
      .headers({ 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' })
      .send(Readable.from(linesOf(everyAudit(this.dataSource, input))));
  }
}

async function* linesOf(changes: AsyncIterable<AuditedChange>) {
  for await (const change of changes) yield `${JSON.stringify(auditedChangeView(change))}\n`;
}
