import { capMarks } from '../../platform/language/normalise.js';
import type { Synonyms } from '../../platform/language/synonyms.js';
import type { Conditions } from '../../published/product-filters.js';
import { type TokenQueryPlan, planTokenQuery } from './plan-token-query.js';

/** A query plan as SQL: a condition and a score on the published row with the alias `row`. */
export interface TextMatch {
  name: string;
  where: (conditions: Conditions, row: string) => string;
  score: (conditions: Conditions, row: string) => string;
}

/** The ways in which Postgres searches for a text, the likeliest first; the first that has hits is the result. */
export function textMatches(text: string, synonyms: Synonyms): TextMatch[] {
  const plans = planTokenQuery(text, synonyms);
  if (plans.length === 0 && text.trim() === '') return [everything];
  // Names contain words, not numbers; a text with neither words nor numbers matches nothing.
  const mayBeName = plans.length > 0 && !/\d/.test(text);
  return [...plans.map(matchTokens), ...(mayBeName ? [matchSimilarName(text)] : [])];
}

const everything: TextMatch = { name: 'everything', where: () => 'true', score: () => '0' };

const joined = (terms: string[], operator: '&' | '|') =>
  terms.map((term) => `(${term})`).join(` ${operator} `);

function matchTokens({ name, terms, minimum }: TokenQueryPlan): TextMatch {
  return {
    name,
    where: (conditions, row) =>
      `${row}.search_tokens @@ ${conditions.bind(atLeast(terms, minimum))}::tsquery`,
    score: (conditions, row) =>
      `ts_rank('{0.1, 0.3, 0.6, 1}', ${row}.search_tokens, ${conditions.bind(joined(terms, '|'))}::tsquery)`,
  };
}

/** One boolean query, which the index answers by itself: to count matching terms, every row would have to be read. */
function atLeast(terms: string[], minimum: number): string {
  const [first, ...others] = terms;
  if (first === undefined || minimum >= terms.length) return joined(terms, '&');
  if (minimum === 1) return joined(terms, '|');
  return `(${first}) & (${atLeast(others, minimum - 1)}) | (${atLeast(others, minimum)})`;
}

/** For a typo in a name. */
function matchSimilarName(text: string): TextMatch {
  const name = capMarks(text).normalize('NFKC').trim().toLowerCase().slice(0, 100);
  return {
    name: 'nearly the name',
    where: (conditions, row) => `${conditions.bind(name)}::text <% lower(${row}.name)`,
    score: (conditions, row) => `word_similarity(${conditions.bind(name)}, lower(${row}.name))`,
  };
}
