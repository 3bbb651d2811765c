import { ApiProperty } from '@nestjs/swagger';
import { LOCALES } from '../../platform/locale/locale.js';
import { type Direction, TRANSLATION_STATES, type Translation } from './read-translations.js';

const text = {
  oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }, { type: 'null' as never }],
};

class TranslationView {
  @ApiProperty({ description: 'Dotted path of the field' }) path!: string;
  @ApiProperty({
    enum: TRANSLATION_STATES,
    description: '`outdated`: the source has changed since the translation',
  })
  state!: string;
  @ApiProperty({ ...text, description: 'The source' }) source!: unknown;
  @ApiProperty({ ...text, description: 'The translation' }) target!: unknown;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Revision in which it was translated or last confirmed',
  })
  translatedIn!: number | null;
  @ApiProperty({ ...text, description: 'The source in that revision' }) sourceThen!: unknown;
}

export class TranslationsView {
  @ApiProperty({ type: 'integer', description: 'For If-Match' }) version!: number;
  @ApiProperty({ enum: LOCALES }) source!: string;
  @ApiProperty({ enum: LOCALES }) target!: string;
  @ApiProperty({ type: [TranslationView] }) fields!: TranslationView[];
}

export const translationsView = (
  { source, target }: Direction,
  { version, fields }: { version: number; fields: Translation[] },
): TranslationsView => ({
  version,
  source,
  target,
  fields: fields.map((field) => ({
    path: field.path,
    state: field.state,
    source: field.source,
    target: field.target,
    translatedIn: field.translatedIn,
    sourceThen: field.sourceThen,
  })),
});
