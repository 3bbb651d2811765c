import { Readable } from 'node:stream';
import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { ValidatedQuery } from '../../platform/validation/validated-query.js';
import { RequireRole } from '../../platform/keys/key.guard.js';
import { AuditListView, auditListView, auditedChangeView } from './audit.view.js';
import { ListAuditInput } from './list-audit.input.js';
import { type AuditedChange, streamAudit, listAudit } from './list-audit.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { Authenticated } from '../../platform/keys/authenticated.js';

@Authenticated('Merchandising: Audit')
@Controller('v1/merchandising/audit')
export class AuditController {
  constructor(private readonly dataSource: DataSource) {}

  @Get()
  @RequireRole('admin')
  @Endpoint({
    operationId: 'listAuditLog',
    summary: 'List the audit log',
    description: 'Lists changes with their actors, newest first.',
    success: 'A page of changes, newest first',
    response: AuditListView,
  })
  async list(@ValidatedQuery() input: ListAuditInput): Promise<AuditListView> {
    return auditListView(await listAudit(this.dataSource, input));
  }

  @Get('export')
  @RequireRole('admin')
  @Endpoint({
    operationId: 'exportAuditLog',
    summary: 'Export the audit log',
    description: 'Returns every change that matches the filters as JSON Lines, newest first.',
    success: 'One change per line',
    response: { content: { 'application/x-ndjson': { schema: { type: 'string' } } } },
  })
  export(@ValidatedQuery() input: ListAuditInput, @Res() reply: FastifyReply) {
    void reply
      .headers({ 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' })
      .send(Readable.from(toJsonLines(streamAudit(this.dataSource, input))));
  }
}

async function* toJsonLines(changes: AsyncIterable<AuditedChange>) {
  for await (const change of changes) yield `${JSON.stringify(auditedChangeView(change))}\n`;
}
