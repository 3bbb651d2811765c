import { ApiProperty } from '@nestjs/swagger';
import { BULK_TYPES, type BulkType } from '../../catalog/entities/operations/job.entity.js';
import { ENTRY_COLUMNS, columnsOf } from '../tabular/columns.js';
import { csvLines } from '../tabular/write-csv.js';
import { UNITS } from '../tabular/units.js';

const KINDS = ['text', 'whole', 'flag', 'list', 'money'];

class ColumnView {
  @ApiProperty({
    description: 'Lists are shown with their first place: `materials.0.part`; others follow it',
  })
  name!: string;
  @ApiProperty({ enum: KINDS, description: '`list`: parts separated by `|`; `money`: 5280.00' })
  kind!: string;
  @ApiProperty() description!: string;
  @ApiProperty({ type: [String], description: 'What it must be one of; any where empty' }) values!: string[];
  @ApiProperty({ type: [String], description: 'Units that may stand in brackets behind the name' })
  units!: string[];
  @ApiProperty({ type: String, nullable: true, description: 'What it names: by slug, name, SKU or id' })
  refersTo!: string | null;
}

export class ColumnListView {
  @ApiProperty({ enum: BULK_TYPES }) type!: string;
  @ApiProperty({ type: [ColumnView] }) columns!: ColumnView[];
}

export function columnListView(type: BulkType): ColumnListView {
  const columns = columnsOf(type).map(({ header, field, entryColumn }) => ({
    name: header,
    kind: field.kind,
    description: entryColumn ? ENTRY_COLUMNS[entryColumn] : field.description,
    values: field.values ?? [],
    units: Object.entries(UNITS).flatMap(([unit, { of }]) =>
      of === (field.unit ?? field.kind) ? [unit] : [],
    ),
    refersTo: field.refersTo ?? null,
  }));
  return { type, columns };
}

/** A CSV file without entries. Its first character tells Excel that it is UTF-8. */
export const templateOf = (type: BulkType) =>
  `\ufeff${csvLines([columnsOf(type).map(({ header }) => header)])}`;
