import { capMarks } from '../../platform/language/normalise.js';
import type { Synonyms } from '../../platform/language/synonyms.js';
import type { Conditions } from '../../published/product-filters.js';
import { type TokenQueryPlan, planTokenQuery } from './plan-token-query.js';

/** Conditions and a score on a published row under an alias, in SQL. */
export interface Match {
  name: string;
  where: (conditions: Conditions, row: string) => string;
  score: (conditions: Conditions, row: string) => string;
}

/** The ways in which Postgres looks for a text, the likeliest first; the first with a hit is the result. */
export function matchesFor(typed: string, synonyms: Synonyms): Match[] {
  const attempts = planTokenQuery(typed, synonyms);
  if (attempts.length === 0 && typed.trim() === '') return [everything];
  // Names hold words, not numbers.
  const mayBeName = attempts.length > 0 && !/\d/.test(typed);
  return [...attempts.map(byWords), ...(mayBeName ? [nearlyNamed(typed)] : [])];
}

const everything: Match = { name: 'everything', where: () => 'true', score: () => '0' };

const joined = (words: string[], by: '&' | '|') => words.map((each) => `(${each})`).join(` ${by} `);

function byWords({ name, conditions: words, least }: TokenQueryPlan): Match {
  return {
    name,
    where: (conditions, row) => `${row}.search_tokens @@ ${conditions.bind(atLeast(words, least))}::tsquery`,
    score: (conditions, row) =>
      `ts_rank('{0.1, 0.3, 0.6, 1}', ${row}.search_tokens, ${conditions.bind(joined(words, '|'))}::tsquery)`,
  };
}

/** As one tsquery that the index can evaluate; counting matches would read every row. */
function atLeast(words: string[], least: number): string {
  const [first, ...others] = words;
  if (first === undefined || least >= words.length) return joined(words, '&');
  if (least === 1) return joined(words, '|');
  return `(${first}) & (${atLeast(others, least - 1)}) | (${atLeast(others, least)})`;
}

/** For a typo in a name. */
function nearlyNamed(typed: string): Match {
  const near = capMarks(typed).normalize('NFKC').trim().toLowerCase().slice(0, 100);
  return {
    name: 'nearly the name',
    where: (conditions, row) => `${conditions.bind(near)}::text <% lower(${row}.name)`,
    score: (conditions, row) => `word_similarity(${conditions.bind(near)}, lower(${row}.name))`,
  };
}
