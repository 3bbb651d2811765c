import { ApiProperty } from '@nestjs/swagger';
import { INDEX_STATES } from '../indexing/search-indexes.js';

class ReconciliationView {
  @ApiProperty({ format: 'date-time' }) startedAt!: string;
  @ApiProperty({ format: 'date-time' }) finishedAt!: string;
  @ApiProperty({ type: 'integer', description: 'Documents that said something else' }) changed!: number;
  @ApiProperty({ type: 'integer', description: 'Documents that were not there' }) missing!: number;
  @ApiProperty({ type: 'integer', description: 'Documents of nothing published' }) orphaned!: number;
}

export class IndexStatusView {
  @ApiProperty({ description: 'Name of the index in the engine' }) uid!: string;
  @ApiProperty({ enum: INDEX_STATES, description: '`live` answers shoppers; the others are on their way' })
  state!: string;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ type: 'integer', description: 'Entries it has yet to learn of' }) backlog!: number;
  @ApiProperty({ type: 'number', description: 'Age of the oldest of them, in seconds' }) lagSeconds!: number;
  @ApiProperty({ type: 'integer', description: 'Entries that the engine refuses' }) refusedCount!: number;
  @ApiProperty({ type: ReconciliationView, nullable: true, description: 'The latest comparison' })
  reconciliation!: ReconciliationView | null;
}

export class RefusedEntryView {
  @ApiProperty() indexUid!: string;
  @ApiProperty({ format: 'uuid' }) entryId!: string;
  @ApiProperty({ description: 'What the engine says' }) error!: string;
  @ApiProperty({ type: 'integer', description: 'How often it was tried alone' }) attempts!: number;
  @ApiProperty({ format: 'date-time', description: 'When it is tried again; an edit tries it at once' })
  notBefore!: string;
}

export class SearchStatusView {
  @ApiProperty({ enum: ['engine', 'postgres'], description: 'Who answers searches at present' })
  answeredBy!: 'engine' | 'postgres';
  @ApiProperty({ type: [IndexStatusView], description: 'The live one first' }) indexes!: IndexStatusView[];
  @ApiProperty({ type: [RefusedEntryView], description: 'The latest hundred' }) refused!: RefusedEntryView[];
}

export class RebuildView {
  @ApiProperty({ description: 'Name of the index that is being made' }) uid!: string;
}
