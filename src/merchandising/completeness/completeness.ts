import { LOCALES, type Locale } from '../../platform/locale/locale.js';

/** Fields that a rule can ask for. A dotted one is a measure of its own. */
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
  /** Holds for products in this category and below; without it, for all. */
  category?: string;
  /** Without these an entry is not published. */
  required: string[];
  recommended: string[];
}

/** What is missing in one locale. */
export interface Measured {
  /** Share of the fields asked for that are filled, in percent; 100 only where nothing is missing. */
  score: number;
  required: string[];
  recommended: string[];
}

/** Holds a content against the rules that hold for it. Pure. */
export function measure(content: object, rules: CompletenessRule[]): Record<Locale, Measured> {
  const required = new Set(rules.flatMap((rule) => rule.required));
  const recommended = new Set(
    rules.flatMap((rule) => rule.recommended).filter((field) => !required.has(field)),
  );
  const asked = required.size + recommended.size;
  const measured = LOCALES.map((locale): [Locale, Measured] => {
    const missing = (fields: Set<string>) =>
      [...fields].filter((field) => !isFilled(at(content, field), locale));
    const [must, should] = [missing(required), missing(recommended)];
    const filled = asked - must.length - should.length;
    return [
      locale,
      { score: asked === 0 ? 100 : Math.floor((filled / asked) * 100), required: must, recommended: should },
    ];
  });
  return Object.fromEntries(measured) as Record<Locale, Measured>;
}

const at = (content: object, path: string) =>
  path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], content);

/** A list is filled when it has something and all of it can be read; a text, when it is there in the locale. */
function isFilled(value: unknown, locale: Locale): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.every((each) => isFilled(each, locale));
  if (typeof value === 'string') return value.trim() !== '';
  if (typeof value !== 'object' || value === null) return value !== undefined && value !== null;
  const parts = Object.entries(value);
  const isLocalized =
    parts.length > 0 && parts.every(([key]) => (LOCALES as readonly string[]).includes(key));
  if (isLocalized) return isFilled((value as Record<string, unknown>)[locale], locale);
  return parts.length > 0 && parts.every(([, part]) => isFilled(part, locale));
}
