import { applyDecorators } from './apply-decorators.js';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsOptional, Matches } from 'class-validator';
import { KEBAB_CASE } from './kebab-case.js';

/**
 * Code of a style, colour or room, such as `mid-century`. The tables styles, colors and rooms hold the codes that exist;
 * whether it does is checked with all references when the entry is saved.
 */
export function AttributeCode(description: string) {
  return applyDecorators(
    ApiProperty({ type: String, pattern: KEBAB_CASE.source, description, required: false }),
    IsOptional(),
    Matches(KEBAB_CASE),
  );
}

/** Codes of an attribute's values, without repetition. */
export function AttributeCodes(description: string) {
  return applyDecorators(
    ApiProperty({ type: [String], description, required: false, uniqueItems: true, maxItems: 20 }),
    IsOptional(),
    IsArray(),
    ArrayMaxSize(20),
    ArrayUnique(),
    Matches(KEBAB_CASE, { each: true }),
  );
}
