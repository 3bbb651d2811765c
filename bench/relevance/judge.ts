import type { SetQuery } from './relevance-set.js';

/** Results on a first page. */
const PAGE = 10;
/** Results that are acceptable for what is not sold. */
const MAX_FOR_ABSENT = 3;

export interface Verdict {
  query: SetQuery;
  passed: boolean;
  /** Ids on the first page that are in none of the query's lists. */
  falsePositives: string[];
  /** nDCG@10 with linear gains and log2 discount; only where there are grades. */
  ndcg10?: number;
  /** Results on the first page of another kind of furniture than is meant; only where the kinds are known. */
  wrongKinds?: { wrong: number; of: number };
  /** For a query whose kind is not sold: whether there are at most three results. */
  fewForAbsent?: boolean;
  resultIds: string[];
}

/** @param kindOf kind of furniture of an entry, where the set says it */
export function judge(query: SetQuery, resultIds: string[], kindOf: Map<string, string>): Verdict {
  const verdict = query.grades ? byGrades(query, query.grades, resultIds) : byLists(query, resultIds);
  const { heads = [] } = query.label ?? {};
  if (kindOf.size === 0) return { ...verdict, ...absence(query, resultIds) };
  const page = resultIds.slice(0, PAGE);
  const wrong = page.filter((id) => !heads.includes(kindOf.get(id) ?? '')).length;
  const kinds = query.grades && heads.length > 0 ? { wrongKinds: { wrong, of: page.length } } : {};
  return { ...verdict, ...kinds, ...absence(query, resultIds) };
}

function absence({ absent, grades, wanted = [], allowed = [] }: SetQuery, resultIds: string[]) {
  const isAbsent = absent ?? (!grades && wanted.length + allowed.length === 0);
  return isAbsent ? { fewForAbsent: resultIds.length <= MAX_FOR_ABSENT } : {};
}

function byGrades(query: SetQuery, grades: Record<string, number>, resultIds: string[]): Verdict {
  const ndcg10 = ndcg(grades, resultIds);
  return { query, passed: ndcg10 > 0, falsePositives: [], ndcg10, resultIds };
}

function byLists(query: SetQuery, resultIds: string[]): Verdict {
  const { wanted = [], allowed = [], near = [] } = query;
  const right = new Set([...wanted, ...allowed]);
  const falsePositives = resultIds.slice(0, PAGE).filter((id) => !right.has(id) && !near.includes(id));
  return { query, passed: isPassed(query, resultIds, right), falsePositives, resultIds };
}

function isPassed(query: SetQuery, resultIds: string[], right: Set<string>): boolean {
  const { wanted = [], page, first, absent } = query;
  const isRight = (ids: string[]) => ids.every((id) => right.has(id));
  const firstPage = resultIds.slice(0, PAGE);
  const has = (ids: string[]) => wanted.filter((id) => ids.includes(id)).length;
  if (absent) return resultIds.length <= MAX_FOR_ABSENT;
  if (page) {
    const length = Math.min(PAGE, wanted.length);
    return isRight(resultIds.slice(0, length)) && has(firstPage) >= Math.min(8, wanted.length);
  }
  if (first) return isRight(resultIds.slice(0, wanted.length)) && has(firstPage) === wanted.length;
  if (wanted.length === 0) return isRight(resultIds);
  return has(resultIds.slice(0, wanted.length + 2)) === wanted.length;
}

/** Järvelin and Kekäläinen's discounted cumulative gain, over the best order there is. */
function ndcg(grades: Record<string, number>, resultIds: string[]): number {
  const dcg = (gains: number[]) => gains.reduce((sum, gain, index) => sum + gain / Math.log2(index + 2), 0);
  const best = Object.values(grades).sort((a, b) => b - a);
  const ideal = dcg(best.slice(0, PAGE));
  return ideal === 0 ? 0 : dcg(resultIds.slice(0, PAGE).map((id) => grades[id] ?? 0)) / ideal;
}
