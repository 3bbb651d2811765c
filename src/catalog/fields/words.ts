import { applyDecorators } from './apply-decorators.js';
import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
} from 'class-validator';

interface WordsRule {
  min?: number;
  /** Most elements. */
  max: number;
  /** Longest of them, in UTF-16 code units. */
  length: number;
  description: string;
  required?: boolean;
}

/** A list of short texts, none of them blank. */
export function Words({ min = 0, max, length, description, required = false }: WordsRule) {
  return applyDecorators(
    ApiProperty({ type: [String], description, required, minItems: min, maxItems: max }),
    ...(required ? [] : [IsOptional()]),
    IsArray(),
    ArrayMinSize(min),
    ArrayMaxSize(max),
    IsString({ each: true }),
    Matches(/[\p{L}\p{N}]/u, { each: true, message: 'each must have a letter or digit' }),
    MaxLength(length, { each: true }),
  );
}
