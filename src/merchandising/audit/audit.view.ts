import { ApiProperty } from '@nestjs/swagger';
import { AUDIT_ACTIONS } from '../../catalog/entities/operations/audit.entity.js';
import { ENTRY_TYPES } from '../../catalog/entities/entries/entry.entity.js';
import type { AuditedChange } from './list-audit.js';

class AuditedChangeView {
  @ApiProperty({ format: 'uuid', description: 'UUIDv7: later changes have greater ids' }) id!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ description: '`key:<id>`, `user:<subject>` or `system`' }) actor!: string;
  @ApiProperty({ description: 'X-Request-Id of the request that made the change' }) requestId!: string;
  @ApiProperty({ enum: AUDIT_ACTIONS }) action!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) entryId!: string | null;
  @ApiProperty({ enum: ENTRY_TYPES, nullable: true }) entryType!: string | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'The revision that was created or published' })
  revision!: number | null;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Details of the action, such as fields or locales',
  })
  details!: object;
}

export class AuditListView {
  @ApiProperty({ type: [AuditedChangeView] }) items!: AuditedChangeView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

export function auditListView(list: { items: AuditedChange[]; nextCursor: string | null }): AuditListView {
  return { items: list.items.map(auditedChangeView), nextCursor: list.nextCursor };
}

export function auditedChangeView(change: AuditedChange): AuditedChangeView {
  return {
    id: change.id,
    at: change.at.toISOString(),
    actor: change.actor,
    requestId: change.requestId,
    action: change.action,
    entryId: change.entryId,
    entryType: change.entryType,
    revision: change.revision,
    details: change.details,
  };
}
