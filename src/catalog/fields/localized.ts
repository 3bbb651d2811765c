import { applyDecorators } from './apply-decorators.js';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsOptional, IsString, Matches, MaxLength, ValidateBy, ValidateNested } from 'class-validator';
import { LOCALES, type LocalizedText } from '../../platform/locale/locale.js';
import { LocalizedTextView } from '../../platform/locale/localized.view.js';

interface LocalizedRule {
  /** Longest text per language, in UTF-16 code units. */
  max: number;
  description: string;
  required?: boolean;
}

const classes = new Map<number, new () => LocalizedText>();

/** A class per length, so that errors have the path of the language: `name.en`. */
function localizedTextClass(max: number): new () => LocalizedText {
  const existing = classes.get(max);
  if (existing) return existing;
  class Texts {}
  for (const locale of LOCALES) {
    IsOptional()(Texts.prototype, locale);
    IsString()(Texts.prototype, locale);
    Matches(/\S/, { message: 'must not be blank' })(Texts.prototype, locale);
    MaxLength(max)(Texts.prototype, locale);
  }
  classes.set(max, Texts);
  return Texts;
}

const HasSomeLocale = () =>
  ValidateBy({
    name: 'hasSomeLocale',
    validator: {
      validate: (value) =>
        value !== null && typeof value === 'object' && LOCALES.some((locale) => value[locale]),
      defaultMessage: () => `must be an object with a text for at least one of ${LOCALES.join(', ')}`,
    },
  });

/** A text in at least one of the catalogue's languages: `{ "zh-CN": "…", "en": "…" }`. */
export function Localized({ max, description, required = false }: LocalizedRule) {
  return applyDecorators(
    ApiProperty({
      type: LocalizedTextView,
      description: `${description}; at most ${max} characters per language`,
      required,
    }),
    ...(required ? [] : [IsOptional()]),
    HasSomeLocale(),
    ValidateNested(),
    Type(() => localizedTextClass(max)),
  );
}
