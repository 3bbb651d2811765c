import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { EntryFilter } from '../entry-lists/list-entries.input.js';
import { FORMATS, type Format } from '../tabular/read-file.js';

export class ExportInput extends EntryFilter {
  @ApiProperty({ enum: FORMATS, required: false, default: 'csv' })
  @IsIn(FORMATS)
  format: Format = 'csv';
}
