import { type Locale, type LocalizedText, fallbackChain } from '../../platform/locale/locale.js';
import type { FallbackView } from '../../published/card.view.js';

/** Selects texts in one locale and records each field that fell back to another. */
export class Localizer {
  readonly fallbacks: FallbackView[] = [];

  constructor(readonly locale: Locale) {}

  /** The text in this locale, or the first of its fallbacks; `field` is its dotted path in the response. */
  text(text: LocalizedText, field: string): string {
    for (const locale of fallbackChain(this.locale)) {
      const translation = text[locale];
      if (translation === undefined) continue;
      if (locale !== this.locale) this.fallbacks.push({ field, locale });
      return translation;
    }
    return '';
  }

  optional(text: LocalizedText | undefined, field: string): string | null {
    return text === undefined ? null : this.text(text, field);
  }
}
