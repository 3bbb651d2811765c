import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { AUDIT_ACTIONS, type AuditAction } from '../../catalog/entities/operations/audit.entity.js';
import { IsoDateTime } from '../../platform/validation/iso-date-time.js';
import { CursorParam } from '../../platform/validation/cursor-param.js';
import { IntParam } from '../../platform/validation/int-param.js';

export class ListAuditInput {
  @ApiProperty({ required: false, format: 'uuid', description: "An entry's id" })
  @IsOptional()
  @IsUUID()
  entry?: string;

  @ApiProperty({
    required: false,
    maxLength: 200,
    description: '`key:<id>`, `user:<subject>` or `system`',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  actor?: string;

  @ApiProperty({ required: false, enum: AUDIT_ACTIONS })
  @IsOptional()
  @IsIn(AUDIT_ACTIONS)
  action?: AuditAction;

  @IsoDateTime('Changes from this time on') from?: string;
  @IsoDateTime('Changes before this time') to?: string;

  @IntParam({ min: 1, max: 1_000, default: 50 })
  limit = 50;

  @CursorParam()
  cursor?: string;
}
