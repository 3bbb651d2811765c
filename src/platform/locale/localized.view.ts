import type { Type } from '@nestjs/common';
import { ApiProperty, ApiSchema, getSchemaPath } from '@nestjs/swagger';
import { LOCALES } from './locale.js';

/** `LocalizedText`, as the OpenAPI document describes it. */
@ApiSchema({ name: 'LocalizedText', description: 'A text in at least one language' })
export class LocalizedTextView {
  @ApiProperty({ required: false }) 'zh-CN'?: string;
  @ApiProperty({ required: false }) en?: string;
}

/** A member that has at most one value per locale. The class of the values goes into ApiExtraModels as well. */
export const PerLocale = (type: Type<unknown> | StringConstructor, description: string) =>
  ApiProperty({
    type: 'object',
    description: `${description}, per locale`,
    properties: Object.fromEntries(
      LOCALES.map((locale) => [locale, type === String ? { type: 'string' } : { $ref: getSchemaPath(type) }]),
    ),
    additionalProperties: false,
    ...(type === String && { example: { 'zh-CN': 'carl-xiu-xian-yi', en: 'carl-lounge-chair' } }),
  });
