import { ApiProperty } from '@nestjs/swagger';
import type { ImportMapping } from '../../catalog/entities/operations/job.entity.js';
import { MappingInput } from './mapping.input.js';

export class MappingView {
  @ApiProperty() name!: string;
  @ApiProperty({ type: MappingInput }) mapping!: MappingInput;
  @ApiProperty() actor!: string;
  @ApiProperty({ format: 'date-time' }) updatedAt!: string;
}

export class MappingListView {
  @ApiProperty({ type: [MappingView] }) items!: MappingView[];
}

export const mappingView = ({ name, mapping, actor, updatedAt }: ImportMapping): MappingView => ({
  name,
  mapping: mapping as MappingInput,
  actor,
  updatedAt: updatedAt.toISOString(),
});
