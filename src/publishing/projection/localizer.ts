import { type Locale, type LocalizedText, fallbackChain } from '../../platform/locale/locale.js';
import type { FallbackView } from '../../published/card.view.js';

/** Picks texts in one locale, and remembers each field for which another language had to do. */
export class Localizer {
  readonly fallbacks: FallbackView[] = [];

  constructor(readonly locale: Locale) {}

  /** The text in this locale, or the next best; `field` is its dotted path in the answer. */
  text(text: LocalizedText, field: string): string {
    for (const locale of fallbackChain(this.locale)) {
      const found = text[locale];
      if (found === undefined) continue;
      if (locale !== this.locale) this.fallbacks.push({ field, locale });
      return found;
    }
    return '';
  }

  optional(text: LocalizedText | undefined, field: string): string | null {
    return text === undefined ? null : this.text(text, field);
  }
}
