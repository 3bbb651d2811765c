import { applyDecorators } from './apply-decorators.js';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsOptional, Matches } from 'class-validator';

/** Code of a style, colour or room, such as `mid-century`. Which codes exist is data: the tables styles, colors and rooms. */
const CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** One value of an attribute, by its code. That it exists is checked, with everything else it refers to, when it is saved. */
export function AttributeCode(description: string) {
  return applyDecorators(
    ApiProperty({ type: String, pattern: CODE.source, description, required: false }),
    IsOptional(),
    Matches(CODE),
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
    Matches(CODE, { each: true }),
  );
}
