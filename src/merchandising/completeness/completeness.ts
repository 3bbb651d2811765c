import { LOCALES, type Locale, isByLocale } from '../../platform/locale/locale.js';

/** Fields that a rule can name. A dotted one is a part of the field before it and counts by itself. */
export const FIELDS = {
  product: [
    ...[
      'name',
      'tagline',
      'description',
      'designNotes',
      'style',
      'color',
      'colorName',
      'rooms',
      'categories',
    ],
    ...['materials', 'variants', 'media', 'related', 'weight', 'maxLoad', 'brand', 'designer', 'designYear'],
    ...['collection', 'origin', 'care', 'assembly', 'packaging', 'leadTime', 'warrantyMonths', 'environment'],
    ...['upholstery', 'upholstery.composition', 'upholstery.martindaleCycles', 'fill', 'certifications'],
    ...['dimensions', 'dimensions.width', 'dimensions.depth', 'dimensions.height', 'dimensions.seatHeight'],
    ...['dimensions.seatWidth', 'dimensions.seatDepth', 'dimensions.armHeight', 'dimensions.backHeight'],
  ],
  article: ['title', 'summary', 'body', 'tags', 'cover', 'products'],
} as const satisfies Record<string, readonly string[]>;

export type MeasuredType = keyof typeof FIELDS;

export const isMeasured = (type: string): type is MeasuredType => type in FIELDS;

export interface CompletenessRule {
  type: MeasuredType;
  /** Applies to products in this category and below; without it, to all. */
  category?: string;
  /** Fields without which an entry cannot be published. */
  required: string[];
  recommended: string[];
}

/** The completeness of a content in one locale: its score and the missing fields. */
export interface Measured {
  /** Share of the required and recommended fields that are filled, in percent, rounded down. */
  score: number;
  required: string[];
  recommended: string[];
}

/** Measures a content by the rules that apply to it. Pure. */
export function measure(content: object, rules: CompletenessRule[]): Record<Locale, Measured> {
  const required = new Set(rules.flatMap((rule) => rule.required));
  const recommended = new Set(
    rules.flatMap((rule) => rule.recommended).filter((field) => !required.has(field)),
  );
  const total = required.size + recommended.size;
  const measured = LOCALES.map((locale): [Locale, Measured] => {
    const missing = (fields: Set<string>) =>
      [...fields].filter((field) => !isFilled(at(content, field), locale));
    const missingRequired = missing(required);
    const missingRecommended = missing(recommended);
    const filled = total - missingRequired.length - missingRecommended.length;
    const score = total === 0 ? 100 : Math.floor((filled / total) * 100);
    return [locale, { score, required: missingRequired, recommended: missingRecommended }];
  });
  return Object.fromEntries(measured) as Record<Locale, Measured>;
}

const at = (content: object, path: string) =>
  path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], content);

/** A list is filled when it has elements and all of them are; a localized text, when it has the locale. */
function isFilled(value: unknown, locale: Locale): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.every((each) => isFilled(each, locale));
  if (typeof value === 'string') return value.trim() !== '';
  if (typeof value !== 'object' || value === null) return value !== undefined && value !== null;
  if (isByLocale(value)) return isFilled(value[locale], locale);
  const parts = Object.values(value);
  return parts.length > 0 && parts.every((part) => isFilled(part, locale));
}
