import { Module } from '@nestjs/common';
import { ARTICLE } from './articles/article-type.js';
import { RenderingController } from './articles/rendering.controller.js';
import { AuditController } from './audit/audit.controller.js';
import { AvailabilityController } from './availability/availability.controller.js';
import { BulkEditsController } from './bulk-edits/bulk-edits.controller.js';
import { CATEGORY } from './categories/category-type.js';
import { Measurer } from './completeness/measurer.js';
import { CompletenessRulesController } from './completeness/rules.controller.js';
import { entriesController } from './entry-routes/entries.controller.js';
import { EntryDocs } from './entry-routes/entry-docs.js';
import type { EntryContent, EntryTypeDefinition } from './entries/entry-type-definition.js';
import { lifecycleController } from './entry-routes/lifecycle.controller.js';
import { revisionsController } from './entry-routes/revisions.controller.js';
import { TextWriter } from './entries/text-writer.js';
import { ExportsController } from './exports/exports.controller.js';
import { ImportMappingsController } from './imports/import-mappings.controller.js';
import { ImportsController } from './imports/imports.controller.js';
import { JobRunner } from './jobs/job-runner.js';
import { JobsController } from './jobs/jobs.controller.js';
import { KeysController } from './keys/keys.controller.js';
import { CurrentPrincipalController } from './keys/current-principal.controller.js';
import { MediaController } from './media/media.controller.js';
import { MATERIAL } from './materials/material-type.js';
import { PRODUCT } from './products/product-type.js';
import { Scheduler } from './schedules/scheduler.js';
import { SchedulesController } from './schedules/schedules.controller.js';
import { SEARCH_RULE } from './search/search-rule-type.js';
import { SYNONYM } from './search/synonym-type.js';
import { translationsController } from './entry-routes/translations.controller.js';
import { AttributesController } from './attributes/attributes.controller.js';
import { VariantsController } from './products/variants.controller.js';
import { WebhookSender } from './webhooks/webhook-sender.js';
import { WebhooksController } from './webhooks/webhooks.controller.js';

@Module({
  controllers: [
    ...controllersOf('products', 'Products', PRODUCT),
    VariantsController,
    AttributesController,
    ...controllersOf('articles', 'Articles', ARTICLE),
    RenderingController,
    ...controllersOf('categories', 'Categories', CATEGORY),
    ...controllersOf('materials', 'Materials', MATERIAL),
    ...controllersOf('search/synonyms', 'Synonyms', SYNONYM),
    ...controllersOf('search/rules', 'SearchRules', SEARCH_RULE),
    AvailabilityController,
    AuditController,
    KeysController,
    CurrentPrincipalController,
    SchedulesController,
    CompletenessRulesController,
    BulkEditsController,
    ExportsController,
    ImportsController,
    ImportMappingsController,
    JobsController,
    WebhooksController,
    MediaController,
  ],
  providers: [Scheduler, Measurer, TextWriter, JobRunner, WebhookSender],
})
export class MerchandisingModule {}

function controllersOf<Content extends EntryContent>(
  path: string,
  tag: string,
  kind: EntryTypeDefinition<Content>,
) {
  const docs = new EntryDocs(kind as unknown as EntryTypeDefinition, tag);
  return [
    entriesController(path, kind, docs),
    revisionsController(path, kind, docs),
    ...(kind.slugOf ? [translationsController(path, kind as unknown as EntryTypeDefinition, docs)] : []),
    ...(kind.isTaxonomy ? [] : [lifecycleController(path, kind, docs)]),
  ];
}
