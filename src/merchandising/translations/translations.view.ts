import { ApiProperty } from '@nestjs/swagger';
import { LOCALES } from '../../platform/locale/locale.js';
import { type Direction, TRANSLATION_STATES, type Translation } from './read-translations.js';

const said = {
  oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }, { type: 'null' as never }],
};

class TranslationView {
  @ApiProperty({ description: 'Dotted path of the field' }) path!: string;
  @ApiProperty({ enum: TRANSLATION_STATES, description: '`outdated`: its source has changed since' })
  state!: string;
  @ApiProperty({ ...said, description: 'What the source says' }) source!: unknown;
  @ApiProperty({ ...said, description: 'What the translation says' }) target!: unknown;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Revision it was translated in, or confirmed',
  })
  translatedIn!: number | null;
  @ApiProperty({ ...said, description: 'What the source said then' }) sourceThen!: unknown;
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
  ...{ version, source, target },
  fields: fields.map(({ path, state, source: now, target: text, translatedIn, sourceThen }) => ({
    ...{ path, state, source: now, target: text, translatedIn, sourceThen },
  })),
});
