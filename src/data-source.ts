import type { DataSourceOptions } from 'typeorm';
import { CreateEntries1790000000001 } from '../migrations/1790000000001-create-entries.js';
import { CreateOperations1790000000002 } from '../migrations/1790000000002-create-operations.js';
import { CreatePublished1790000000003 } from '../migrations/1790000000003-create-published.js';
import { CreateSearch1790000000004 } from '../migrations/1790000000004-create-search.js';
import { CreateTriggers1790000000005 } from '../migrations/1790000000005-create-triggers.js';
import { InsertDefaults1790000000006 } from '../migrations/1790000000006-insert-defaults.js';
import { Article } from './catalog/entities/content/article.entity.js';
import { IdempotencyRecord } from './catalog/entities/operations/idempotency-record.entity.js';
import { Audit } from './catalog/entities/operations/audit.entity.js';
import { Completeness, CompletenessRules } from './catalog/entities/entries/completeness.entity.js';
import { DirtyEntry } from './catalog/entities/entries/dirty-entry.entity.js';
import { EntryText } from './catalog/entities/entries/entry-text.entity.js';
import { PriceChange } from './catalog/entities/entries/price-change.entity.js';
import { Entry } from './catalog/entities/entries/entry.entity.js';
import * as jobs from './catalog/entities/operations/job.entity.js';
import * as links from './catalog/entities/content/links.entity.js';
import { Product } from './catalog/entities/content/product.entity.js';
import { Publication } from './catalog/entities/entries/publication.entity.js';
import { Revision } from './catalog/entities/entries/revision.entity.js';
import * as search from './catalog/entities/content/search.entity.js';
import { Media } from './catalog/entities/content/media.entity.js';
import { Preview } from './catalog/entities/operations/preview.entity.js';
import { Schedule } from './catalog/entities/entries/schedule.entity.js';
import { SlugReservation } from './catalog/entities/entries/slug-reservation.entity.js';
import { Color, Room, Style } from './catalog/entities/content/attributes.entity.js';
import { Variant } from './catalog/entities/content/variant.entity.js';
import { Category, Material } from './catalog/entities/content/taxonomy.entity.js';
import * as webhooks from './catalog/entities/operations/webhook.entity.js';
import { ApiKey } from './platform/keys/api-key.entity.js';
import * as articles from './published/published-article.entity.js';
import * as products from './published/published-product.entity.js';
import * as publishedSearch from './published/published-search.entity.js';
import * as taxonomy from './published/published-taxonomy.entity.js';
import { DatabaseClient } from './platform/database/database-client.js';
import { Availability } from './catalog/entities/content/availability.entity.js';

/**
 * Options of the connections that may write the working copy and the read model.
 * @param statementTimeoutMs longest time, in milliseconds, of a statement; 0 is no limit
 */
export function dataSourceOptions(
  url: string,
  poolSize = 10,
  statementTimeoutMs = 30_000,
): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    poolSize,
    applicationName: 'furniture-catalog',
    connectTimeoutMS: 2_000,
    extra: { Client: DatabaseClient, statement_timeout: statementTimeoutMs, connectionTimeoutMillis: 4_500 },
    poolErrorHandler: () => undefined,
    synchronize: false,
    migrationsTransactionMode: 'all',
    migrations: [
      CreateEntries1790000000001,
      CreateOperations1790000000002,
      CreatePublished1790000000003,
      CreateSearch1790000000004,
      CreateTriggers1790000000005,
      InsertDefaults1790000000006,
    ],
    entities: [
      Entry,
      Revision,
      Publication,
      SlugReservation,
      DirtyEntry,
      PriceChange,
      Availability,
      Audit,
      Schedule,
      ApiKey,
      Product,
      Variant,
      Article,
      Material,
      Category,
      Style,
      Color,
      Room,
      Completeness,
      CompletenessRules,
      IdempotencyRecord,
      Preview,
      Media,
      EntryText,
      jobs.Job,
      jobs.JobChunk,
      jobs.JobItem,
      jobs.ImportMapping,
      webhooks.Webhook,
      webhooks.CatalogEvent,
      webhooks.Delivery,
      ...Object.values(links),
      ...Object.values(products),
      ...Object.values(articles),
      ...Object.values(taxonomy),
      ...Object.values(search),
      ...Object.values(publishedSearch),
    ],
  };
}
