import { Module } from '@nestjs/common';
import { WebhooksModule } from './webhooks/webhooks.module.js';
import { SearchMerchandisingModule } from './search/search-merchandising.module.js';
import { SchedulesModule } from './schedules/schedules.module.js';
import { ProductsModule } from './products/products.module.js';
import { MediaModule } from './media/media.module.js';
import { MaterialsModule } from './materials/materials.module.js';
import { KeysModule } from './keys/keys.module.js';
import { undoWork } from './jobs/undo-job.js';
import { JobsModule } from './jobs/jobs.module.js';
import { JobHandlers, JobRunner, JOB_HANDLERS } from './jobs/job-runner.js';
import { ImportMappingsModule } from './import-mappings/import-mappings.module.js';
import { ImportsModule } from './imports/imports.module.js';
import { importWork } from './imports/import-work.js';
import { ExportsModule } from './exports/exports.module.js';
import { EntryListsModule } from './entry-lists/entry-lists.module.js';
import { CompletenessModule } from './completeness/completeness.module.js';
import { CategoriesModule } from './categories/categories.module.js';
import { BulkEditsModule } from './bulk-edits/bulk-edits.module.js';
import { bulkEditWork } from './bulk-edits/bulk-edit.js';
import { AvailabilityModule } from './availability/availability.module.js';
import { AuditModule } from './audit/audit.module.js';
import { AttributesModule } from './attributes/attributes.module.js';
import { ArticlesModule } from './articles/articles.module.js';

const HANDLERS: JobHandlers = { import: importWork, 'bulk-edit': bulkEditWork, undo: undoWork };

/** Everything that merchandisers do. */
@Module({
  imports: [
    ProductsModule,
    AttributesModule,
    ArticlesModule,
    CategoriesModule,
    MaterialsModule,
    SearchMerchandisingModule,
    EntryListsModule,
    AvailabilityModule,
    AuditModule,
    KeysModule,
    SchedulesModule,
    CompletenessModule,
    BulkEditsModule,
    ExportsModule,
    ImportMappingsModule,
    ImportsModule,
    JobsModule,
    WebhooksModule,
    MediaModule,
  ],
  providers: [JobRunner, { provide: JOB_HANDLERS, useValue: HANDLERS }],
})
export class MerchandisingModule {}
