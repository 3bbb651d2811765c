import { Module } from '@nestjs/common';
import { AuditController } from './audit.controller.js';

/** The audit log. */
@Module({ controllers: [AuditController] })
export class AuditModule {}
