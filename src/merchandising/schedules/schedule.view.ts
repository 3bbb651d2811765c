import { ApiProperty } from '@nestjs/swagger';
import { ENTRY_TYPES } from '../../catalog/entities/entries/entry.entity.js';
import { LOCALES, type LocalizedText } from '../../platform/locale/locale.js';
import type { ListedSchedule } from './list-schedules.js';
import { LocalizedTextView } from '../../platform/locale/localized.view.js';

class ScheduleView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) entryId!: string;
  @ApiProperty({ enum: ENTRY_TYPES }) entryType!: string;
  @ApiProperty({ type: LocalizedTextView })
  name!: LocalizedText;
  @ApiProperty({ enum: LOCALES }) locale!: string;
  @ApiProperty({ enum: ['publish', 'unpublish'] }) action!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ type: 'integer', description: 'The revision that is published' }) revision!: number;
  @ApiProperty() actor!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) doneAt!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Why the action failed' })
  error!: string | null;
}

export class ScheduleListView {
  @ApiProperty({ type: [ScheduleView] }) items!: ScheduleView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

export function scheduleListView(list: {
  items: ListedSchedule[];
  nextCursor: string | null;
}): ScheduleListView {
  const items = list.items.map((schedule) => ({
    id: schedule.id,
    entryId: schedule.entryId,
    entryType: schedule.entryType,
    name: schedule.name,
    locale: schedule.locale,
    action: schedule.action,
    at: schedule.at.toISOString(),
    revision: schedule.revision,
    actor: schedule.actor,
    doneAt: schedule.doneAt?.toISOString() ?? null,
    error: schedule.error,
  }));
  return { items, nextCursor: list.nextCursor };
}
