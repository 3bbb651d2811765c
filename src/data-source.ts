import type { DataSourceOptions } from 'typeorm';
import { CreateCatalog1700000000001 } from '../migrations/1700000000001-create-catalog.js';
import { CreatePublished1700000000002 } from '../migrations/1700000000002-create-published.js';
import { CreateSearch1700000000003 } from '../migrations/1700000000003-create-search.js';
import { FillTerms1700000000004 } from '../migrations/1700000000004-fill-terms.js';
import { KeepSeveralIndexes1700000000005 } from '../migrations/1700000000005-keep-several-indexes.js';
import { AddSearchRules1700000000006 } from '../migrations/1700000000006-add-search-rules.js';
import { SearchByWords1700000000007 } from '../migrations/1700000000007-search-by-words.js';
import { FillSynonyms1700000000008 } from '../migrations/1700000000008-fill-synonyms.js';
import { CountQueries1700000000009 } from '../migrations/1700000000009-count-queries.js';
import { OrderSlugsByBytes1700000000010 } from '../migrations/1700000000010-order-slugs-by-bytes.js';
import { SearchFromTheIndex1700000000011 } from '../migrations/1700000000011-search-from-the-index.js';
import { TellChanges1700000000012 } from '../migrations/1700000000012-tell-changes.js';
import { KeepAudit1700000000013 } from '../migrations/1700000000013-keep-audit.js';
import { ArchiveEntries1700000000014 } from '../migrations/1700000000014-archive-entries.js';
import { SchedulePublishing1700000000015 } from '../migrations/1700000000015-schedule-publishing.js';
import { PriceByTime1700000000016 } from '../migrations/1700000000016-price-by-time.js';
import { MeasureCompleteness1700000000017 } from '../migrations/1700000000017-measure-completeness.js';
import { RememberAnswers1700000000018 } from '../migrations/1700000000018-remember-answers.js';
import { LimitKeys1700000000019 } from '../migrations/1700000000019-limit-keys.js';
import { LinkPreviews1700000000020 } from '../migrations/1700000000020-link-previews.js';
import { RunJobs1700000000021 } from '../migrations/1700000000021-run-jobs.js';
import { SendWebhooks1700000000022 } from '../migrations/1700000000022-send-webhooks.js';
import { TellWhatSpreads1700000000023 } from '../migrations/1700000000023-tell-what-spreads.js';
import { TellWhosePages1700000000024 } from '../migrations/1700000000024-tell-whose-pages.js';
import { PurgeCaches1700000000025 } from '../migrations/1700000000025-purge-caches.js';
import { CountTerms1700000000026 } from '../migrations/1700000000026-count-terms.js';
import { IndexTerms1700000000027 } from '../migrations/1700000000027-index-terms.js';
import { OrderPublicSlugsAlike1700000000028 } from '../migrations/1700000000028-order-public-slugs-alike.js';
import { KeepPictures1700000000029 } from '../migrations/1700000000029-keep-pictures.js';
import { FindByText1700000000030 } from '../migrations/1700000000030-find-by-text.js';
import { FindPictures1700000000031 } from '../migrations/1700000000031-find-pictures.js';
import { DescribePictures1700000000032 } from '../migrations/1700000000032-describe-pictures.js';
import { Article } from './catalog/entities/content/article.entity.js';
import { IdempotencyRecord } from './catalog/entities/operations/idempotency-record.entity.js';
import { Audit } from './catalog/entities/operations/audit.entity.js';
import { Completeness, CompletenessRules } from './catalog/entities/entries/completeness.entity.js';
import { DirtyEntry } from './catalog/entities/entries/dirty-entry.entity.js';
import { EntryText } from './catalog/entities/entries/entry-text.entity.js';
import { DueEntry } from './catalog/entities/entries/due-entry.entity.js';
import { Entry } from './catalog/entities/entries/entry.entity.js';
import * as jobs from './catalog/entities/operations/job.entity.js';
import * as links from './catalog/entities/content/links.entity.js';
import { Product } from './catalog/entities/content/product.entity.js';
import { Publication } from './catalog/entities/entries/publication.entity.js';
import { Revision } from './catalog/entities/entries/revision.entity.js';
import * as search from './catalog/entities/content/search.entity.js';
import { Picture } from './catalog/entities/content/picture.entity.js';
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
import * as vocabulary from './published/published-taxonomy.entity.js';
import { DatabaseClient } from './platform/database/database-client.js';
import { Availability } from './catalog/entities/content/availability.entity.js';

/**
 * How the working copy and the read model are reached for writing.
 * @param statementTimeoutMs longest time that Postgres works on a statement; 0 is any
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
      CreateCatalog1700000000001,
      CreatePublished1700000000002,
      CreateSearch1700000000003,
      FillTerms1700000000004,
      KeepSeveralIndexes1700000000005,
      AddSearchRules1700000000006,
      SearchByWords1700000000007,
      FillSynonyms1700000000008,
      CountQueries1700000000009,
      OrderSlugsByBytes1700000000010,
      SearchFromTheIndex1700000000011,
      TellChanges1700000000012,
      KeepAudit1700000000013,
      ArchiveEntries1700000000014,
      SchedulePublishing1700000000015,
      PriceByTime1700000000016,
      MeasureCompleteness1700000000017,
      RememberAnswers1700000000018,
      LimitKeys1700000000019,
      LinkPreviews1700000000020,
      RunJobs1700000000021,
      SendWebhooks1700000000022,
      TellWhatSpreads1700000000023,
      TellWhosePages1700000000024,
      PurgeCaches1700000000025,
      CountTerms1700000000026,
      IndexTerms1700000000027,
      OrderPublicSlugsAlike1700000000028,
      KeepPictures1700000000029,
      FindByText1700000000030,
      FindPictures1700000000031,
      DescribePictures1700000000032,
    ],
    entities: [
      ...[
        Entry,
        Revision,
        Publication,
        SlugReservation,
        DirtyEntry,
        DueEntry,
        Availability,
        Audit,
        Schedule,
        ApiKey,
      ],
      ...[Product, Variant, Article, Material, Category, Style, Color, Room],
      ...[Completeness, CompletenessRules, IdempotencyRecord, Preview, Picture, EntryText],
      ...[jobs.Job, jobs.JobChunk, jobs.JobItem, jobs.ImportMapping],
      ...[webhooks.Webhook, webhooks.CatalogEvent, webhooks.Delivery],
      ...Object.values(links),
      ...Object.values(products),
      ...Object.values(articles),
      ...Object.values(vocabulary),
      ...Object.values(search),
      ...Object.values(publishedSearch),
    ],
  };
}
