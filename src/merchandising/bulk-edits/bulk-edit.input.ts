import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsObject, IsOptional, ValidateNested } from 'class-validator';
import { BULK_TYPES, type BulkType } from '../../catalog/entities/operations/job.entity.js';
import { Nested } from '../../catalog/fields/nested.js';
import { EntryId, Bool, Enum, Int } from '../../catalog/fields/scalars.js';
import { EntryFilter } from '../entry-lists/list-entries.input.js';

class SeenEntryInput {
  @EntryId('The entry') id!: string;
  @Int({ min: 1, max: 1_000_000_000, description: 'The version you have seen', required: true })
  version!: number;
}

/** Which entries: those that are listed, or all that a filter finds. */
export class BulkEditInput {
  @Enum(BULK_TYPES, 'Of the entries') type!: BulkType;

  @ApiProperty({ type: [SeenEntryInput], required: false, maxItems: 2_000 })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(2_000)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => SeenEntryInput)
  entries?: SeenEntryInput[];

  @Nested(EntryFilter, 'As in the list; `{}` is all that are not archived')
  filter?: EntryFilter;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Merge patch (RFC 7396) for each: what it does not name stays, null removes',
  })
  @IsObject()
  patch!: object;

  @Bool('Only say what would become of each entry') dryRun = false;

  @Bool('Change nothing unless all can be changed') allOrNothing = false;
}
