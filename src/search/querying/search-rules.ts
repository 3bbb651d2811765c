import { normaliseForComparison } from '../../platform/language/normalise.js';
import type { Locale } from '../../platform/locale/locale.js';

/** A rule as it is published. */
export interface PublishedRule {
  id: string;
  locale: Locale;
  name: string;
  queries: string[];
  categoryIds: string[];
  pins: string[];
  boosts: string[];
  hides: string[];
  startsAt: Date | null;
  endsAt: Date | null;
}

/** What the rules that hold for one search say together. */
export interface Placement {
  pins: string[];
  boosts: string[];
  hides: string[];
  rules: { id: string; name: string }[];
}

/** The rules of all searches, the oldest first. */
export class SearchRules {
  private readonly rules: (PublishedRule & { texts: Set<string> })[];

  constructor(rules: PublishedRule[]) {
    this.rules = rules.map((rule) => ({ ...rule, texts: new Set(rule.queries.map(normaliseForComparison)) }));
  }

  /** What is to be done for a text in some categories at a time. What one rule hides no other shows. */
  placementFor(typed: string, categoryIds: string[], locale: Locale, now = new Date()): Placement {
    const text = normaliseForComparison(typed);
    const holding = this.rules.filter(
      (rule) =>
        rule.locale === locale &&
        (rule.startsAt === null || rule.startsAt <= now) &&
        (rule.endsAt === null || now < rule.endsAt) &&
        (rule.texts.size + rule.categoryIds.length === 0 ||
          rule.texts.has(text) ||
          rule.categoryIds.some((id) => categoryIds.includes(id))),
    );
    const all = (list: 'pins' | 'boosts' | 'hides') => [...new Set(holding.flatMap((rule) => rule[list]))];
    const hides = all('hides');
    const shown = (list: 'pins' | 'boosts') => all(list).filter((id) => !hides.includes(id));
    return {
      pins: shown('pins'),
      boosts: shown('boosts'),
      hides,
      rules: holding.map(({ id, name }) => ({ id, name })),
    };
  }
}
