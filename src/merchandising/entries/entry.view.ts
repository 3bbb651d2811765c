import { ApiProperty } from '@nestjs/swagger';
import { ENTRY_TYPES, type EntryType } from '../../catalog/entities/entry.entity.js';
import type { Locale, LocalizedText } from '../../platform/locale/locale.js';
import type { Measured } from '../completeness/completeness.js';
import type { ListedEntry } from './list-entries.js';
import { ENTRY_STATUSES } from './list-entries.input.js';
import type { EntryStatus, PlannedTimes, PublicationState, EntryRecord } from './entry-record.js';

const publications = {
  type: 'object',
  description: 'Per locale: the revision the public sees, and since when',
  additionalProperties: {
    type: 'object',
    properties: {
      revision: { type: 'integer' },
      firstPublishedAt: { type: 'string', format: 'date-time' },
      publishedAt: { type: 'string', format: 'date-time' },
    },
  },
} as const;

const schedule = {
  type: 'object',
  description: 'Per locale: what is to happen, and to which revision',
  additionalProperties: {
    type: 'object',
    properties: {
      publishAt: { type: 'string', format: 'date-time' },
      unpublishAt: { type: 'string', format: 'date-time' },
      revision: { type: 'integer' },
    },
  },
} as const;

const completeness = {
  type: 'object',
  description: 'Of products and articles, per locale: percent filled, and the fields that are missing',
  additionalProperties: {
    type: 'object',
    properties: {
      score: { type: 'integer', minimum: 0, maximum: 100 },
      required: { type: 'array', items: { type: 'string' } },
      recommended: { type: 'array', items: { type: 'string' } },
    },
  },
} as const;

/** What every entry answers beside its own fields. */
export class EntryView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: ENTRY_TYPES }) type!: EntryType;
  @ApiProperty({ type: 'integer', description: 'For If-Match' }) version!: number;
  @ApiProperty({ enum: ENTRY_STATUSES, description: '`changed`: changes not published' })
  status!: EntryStatus;
  @ApiProperty(publications) publications!: Partial<Record<Locale, PublicationState>>;
  @ApiProperty(schedule) schedule!: Partial<Record<Locale, PlannedTimes>>;
  @ApiProperty(completeness) completeness!: Partial<Record<Locale, Measured>>;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ format: 'date-time' }) updatedAt!: string;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Since when it is put aside',
  })
  archivedAt!: string | null;
}

export class EntrySummaryView extends EntryView {
  @ApiProperty({
    type: 'object',
    description: 'Name or title per locale',
    additionalProperties: { type: 'string' },
  })
  name!: LocalizedText;
}

export class EntryListView {
  @ApiProperty({ type: [EntrySummaryView] }) items!: EntrySummaryView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

function common(entry: ListedEntry | EntryRecord): EntryView {
  return {
    id: entry.id,
    type: entry.type,
    version: entry.version,
    status: entry.status,
    publications: entry.publications,
    schedule: entry.schedule,
    completeness: entry.completeness,
    createdAt: entry.createdAt.toISOString(),
    updatedAt: entry.updatedAt.toISOString(),
    archivedAt: entry.archivedAt?.toISOString() ?? null,
  };
}

/** The entry and its content side by side, as PATCH takes it. The content's class was its allow-list on the way in. */
export function entryView<Content extends object>(entry: EntryRecord<Content>): EntryView & Content {
  return { ...common(entry), ...entry.content };
}

export function entryListView({
  items,
  nextCursor,
}: {
  items: ListedEntry[];
  nextCursor: string | null;
}): EntryListView {
  return { items: items.map((item) => ({ ...common(item), name: item.name })), nextCursor };
}
