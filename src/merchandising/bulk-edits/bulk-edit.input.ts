import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsObject, IsOptional, ValidateNested } from 'class-validator';
import { BULK_TYPES, type BulkType } from '../../catalog/entities/operations/job.entity.js';
import { Nested } from '../../catalog/fields/nested.js';
import { EntryId, Bool, Enum, Int } from '../../catalog/fields/scalars.js';
import { EntryFilter } from '../entry-lists/list-entries.input.js';

class SeenEntryInput {
  @EntryId('The entry') id!: string;
  @Int({ min: 1, max: 1_000_000_000, description: 'The version that the edit is based on', required: true })
  version!: number;
}

/** Applies to the listed entries, or to all that match the filter. */
export class BulkEditInput {
  @Enum(BULK_TYPES, 'Type of the entries') type!: BulkType;

  @ApiProperty({ type: [SeenEntryInput], required: false, maxItems: 2_000 })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(2_000)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => SeenEntryInput)
  entries?: SeenEntryInput[];

  @Nested(EntryFilter, 'As in the list of entries; `{}` matches all that are not archived')
  filter?: EntryFilter;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description:
      'JSON merge patch (RFC 7396) for each entry: members that it does not name stay, null removes',
  })
  @IsObject()
  patch!: object;

  @Bool('Report the outcome for each entry without changing it') dryRun = false;

  @Bool('Change nothing unless every entry can be changed') allOrNothing = false;
}
