import { applyDecorators } from './apply-decorators.js';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsOptional, Matches } from 'class-validator';
import { KEBAB_CASE } from './kebab-case.js';

/**
 * One value of an attribute, by its code, such as `mid-century`. Which codes exist is data: the tables styles, colors and
 * rooms. That it exists is checked, with everything else it refers to, when it is saved.
 */
export function AttributeCode(description: string) {
  return applyDecorators(
    ApiProperty({ type: String, pattern: KEBAB_CASE.source, description, required: false }),
    IsOptional(),
    Matches(KEBAB_CASE),
  );
}

/** Values of an attribute, by their codes, each once. */
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
