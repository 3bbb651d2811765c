import { applyDecorators } from './apply-decorators.js';
import { ApiProperty } from '@nestjs/swagger';
import { type ClassConstructor, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsObject,
  IsOptional,
  Matches,
  ValidateNested,
} from 'class-validator';
import { ENTRY_ID } from './scalars.js';

interface ListRule {
  /** Most elements. */
  max: number;
  description: string;
}

/** A part with fields of its own. */
export function Nested(type: ClassConstructor<object>, description: string) {
  return applyDecorators(
    ApiProperty({ type, description, required: false }),
    IsOptional(),
    IsObject(),
    ValidateNested(),
    Type(() => type),
  );
}

/** An ordered list of parts. */
export function ListOf(type: ClassConstructor<object>, { max, description }: ListRule) {
  return applyDecorators(
    ApiProperty({ type: [type], description, required: false, maxItems: max }),
    IsOptional(),
    IsArray(),
    ArrayMaxSize(max),
    IsObject({ each: true }),
    ValidateNested({ each: true }),
    Type(() => type),
  );
}

/** An ordered list of the ids of other entries, each once. */
export function EntryIds({ max, description }: ListRule) {
  return applyDecorators(
    ApiProperty({
      type: [String],
      format: 'uuid',
      description,
      required: false,
      maxItems: max,
      uniqueItems: true,
    }),
    IsOptional(),
    IsArray(),
    ArrayMaxSize(max),
    ArrayUnique(),
    Matches(ENTRY_ID, { each: true, message: 'must be UUIDs in lower case' }),
  );
}
