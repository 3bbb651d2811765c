import { ApiProperty } from '@nestjs/swagger';
import { BULK_TYPES, type BulkType } from '../../catalog/entities/operations/job.entity.js';
import { IDENTITY_COLUMNS, columnsOf } from '../tabular/columns.js';
import { csvLines } from '../tabular/write-csv.js';
import { UNITS } from '../tabular/units.js';

const KINDS = ['text', 'whole', 'flag', 'list', 'money'];

class ColumnView {
  @ApiProperty({
    description:
      'Lists are named by their first element: `materials.0.part`; further ones are `materials.1.part` and so on',
  })
  name!: string;
  @ApiProperty({ enum: KINDS, description: '`list`: values separated by `|`; `money`: 5280.00' })
  kind!: string;
  @ApiProperty() description!: string;
  @ApiProperty({ type: [String], description: 'Allowed values; empty if any value is' }) values!: string[];
  @ApiProperty({ type: [String], description: 'Units that may follow the name in brackets' })
  units!: string[];
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Type of the entry that it names, by slug, name, SKU or id',
  })
  refersTo!: string | null;
}

export class ColumnListView {
  @ApiProperty({ enum: BULK_TYPES }) type!: string;
  @ApiProperty({ type: [ColumnView] }) columns!: ColumnView[];
}

export function columnListView(type: BulkType): ColumnListView {
  const columns = columnsOf(type).map(({ header, field, identity }) => ({
    name: header,
    kind: field.kind,
    description: identity ? IDENTITY_COLUMNS[identity] : field.description,
    values: field.values ?? [],
    units: Object.entries(UNITS).flatMap(([unit, { of }]) =>
      of === (field.unit ?? field.kind) ? [unit] : [],
    ),
    refersTo: field.refersTo ?? null,
  }));
  return { type, columns };
}

/** A CSV file with a header only. Excel recognises UTF-8 by the byte order mark. */
export const templateOf = (type: BulkType) =>
  `\ufeff${csvLines([columnsOf(type).map(({ header }) => header)])}`;
