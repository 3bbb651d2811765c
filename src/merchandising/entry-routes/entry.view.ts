import { ApiExtraModels, ApiProperty } from '@nestjs/swagger';
import { ENTRY_TYPES, type EntryType } from '../../catalog/entities/entries/entry.entity.js';
import type { Locale, LocalizedText } from '../../platform/locale/locale.js';
import type { Measured } from '../completeness/completeness.js';
import type { ListedEntry } from '../entry-lists/list-entries.js';
import { ENTRY_STATUSES } from '../entry-lists/list-entries.input.js';
import type { EntryStatus, ScheduledTimes, PublicationState, EntryRecord } from '../entries/entry-record.js';
import { PerLocale, LocalizedTextView } from '../../platform/locale/localized.view.js';

class PublicationView implements PublicationState {
  @ApiProperty({ type: 'integer', description: 'The published revision' }) revision!: number;
  @ApiProperty({ format: 'date-time' }) firstPublishedAt!: string;
  @ApiProperty({ format: 'date-time' }) publishedAt!: string;
}

class PlannedTimesView implements ScheduledTimes {
  @ApiProperty({ format: 'date-time', required: false }) publishAt?: string;
  @ApiProperty({ format: 'date-time', required: false }) unpublishAt?: string;
  @ApiProperty({ type: 'integer', description: 'The revision that will be published' }) revision!: number;
}

class CompletenessView implements Measured {
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 100, description: 'Percent' }) score!: number;
  @ApiProperty({ type: [String], description: 'Missing fields that publishing requires' })
  required!: string[];
  @ApiProperty({ type: [String], description: 'Missing fields that count for the score' })
  recommended!: string[];
}

/** The members that every entry has beside its content. */
@ApiExtraModels(PublicationView, PlannedTimesView, CompletenessView)
export class EntryView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: ENTRY_TYPES }) type!: EntryType;
  @ApiProperty({ type: 'integer', description: 'For If-Match' }) version!: number;
  @ApiProperty({ enum: ENTRY_STATUSES, description: '`changed`: has unpublished changes' })
  status!: EntryStatus;
  @PerLocale(PublicationView, 'Publication by locale')
  publications!: Partial<Record<Locale, PublicationState>>;
  @PerLocale(PlannedTimesView, 'Schedule by locale')
  schedule!: Partial<Record<Locale, ScheduledTimes>>;
  @PerLocale(CompletenessView, 'Completeness of products and articles')
  completeness!: Partial<Record<Locale, Measured>>;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ format: 'date-time' }) updatedAt!: string;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When it was archived',
  })
  archivedAt!: string | null;
}

export class EntrySummaryView extends EntryView {
  @ApiProperty({ type: LocalizedTextView, description: 'Name or title' })
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

/** Entry and content in one object, as PATCH accepts it. The content's class was the allow-list when it was saved. */
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
