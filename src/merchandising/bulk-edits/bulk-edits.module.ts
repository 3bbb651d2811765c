import { Module } from '@nestjs/common';
import { BulkEditsController } from './bulk-edits.controller.js';

/** Bulk edits: one merge patch for many entries. */
@Module({ controllers: [BulkEditsController] })
export class BulkEditsModule {}
