import { ApiProperty } from '@nestjs/swagger';
import { MappingInput } from './mapping.input.js';
import type { StoredMapping } from './mappings.js';

export class MappingView {
  @ApiProperty() name!: string;
  @ApiProperty({ type: MappingInput }) mapping!: MappingInput;
  @ApiProperty() actor!: string;
  @ApiProperty({ format: 'date-time' }) updatedAt!: string;
}

export class MappingListView {
  @ApiProperty({ type: [MappingView] }) items!: MappingView[];
}

export const mappingView = ({ name, mapping, actor, updatedAt }: StoredMapping): MappingView => ({
  ...{ name, mapping, actor },
  updatedAt: updatedAt.toISOString(),
});
