import { normaliseForComparison } from '../../platform/language/normalise.js';
import type { Locale } from '../../platform/locale/locale.js';

/** A search rule in the read model. */
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

/** What the search rules that apply to a search say together. */
export interface Placement {
  pins: string[];
  boosts: string[];
  hides: string[];
  rules: { id: string; name: string }[];
}

/** All search rules, the oldest first. */
export class SearchRules {
  private readonly rules: (PublishedRule & { normalisedQueries: Set<string> })[];

  constructor(rules: PublishedRule[]) {
    this.rules = rules.map((rule) => ({
      ...rule,
      normalisedQueries: new Set(rule.queries.map(normaliseForComparison)),
    }));
  }

  /** The placement for a text and category filters at a time. An entry that one rule hides no other can pin or boost. */
  placementFor(text: string, categoryIds: string[], locale: Locale, now = new Date()): Placement {
    const query = normaliseForComparison(text);
    const applicable = this.rules.filter(
      (rule) =>
        rule.locale === locale &&
        (rule.startsAt === null || rule.startsAt <= now) &&
        (rule.endsAt === null || now < rule.endsAt) &&
        (rule.normalisedQueries.size + rule.categoryIds.length === 0 ||
          rule.normalisedQueries.has(query) ||
          rule.categoryIds.some((id) => categoryIds.includes(id))),
    );
    const idsIn = (list: 'pins' | 'boosts' | 'hides') => [
      ...new Set(applicable.flatMap((rule) => rule[list])),
    ];
    const hides = idsIn('hides');
    const visible = (list: 'pins' | 'boosts') => idsIn(list).filter((id) => !hides.includes(id));
    return {
      pins: visible('pins'),
      boosts: visible('boosts'),
      hides,
      rules: applicable.map(({ id, name }) => ({ id, name })),
    };
  }
}
