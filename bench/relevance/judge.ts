import type { SetQuery } from './relevance-set.js';

export interface Verdict {
  query: SetQuery;
  /** All wanted among the first |wanted| + 2; where nothing is wanted, nothing but what is allowed. */
  passed: boolean;
  /** Ids among the first ten that are neither wanted nor allowed. */
  falsePositives: string[];
  /** nDCG@10 with linear gains and log2 discount; only where there are grades. */
  ndcg10?: number;
  found: string[];
}

export function judge(query: SetQuery, found: string[]): Verdict {
  if (query.grades) {
    const ndcg10 = ndcg(query.grades, found);
    return { query, passed: ndcg10 > 0, falsePositives: [], ndcg10, found };
  }
  const { wanted = [], allowed = [] } = query;
  const first = found.slice(0, wanted.length + 2);
  const known = new Set([...wanted, ...allowed]);
  const falsePositives = found.slice(0, 10).filter((id) => !known.has(id));
  const passed =
    wanted.length > 0 ? wanted.every((id) => first.includes(id)) : found.every((id) => allowed.includes(id));
  return { query, passed, falsePositives, found };
}

/** Järvelin and Kekäläinen's discounted cumulative gain, over the best order there is. */
function ndcg(grades: Record<string, number>, found: string[]): number {
  const dcg = (gains: number[]) => gains.reduce((sum, gain, index) => sum + gain / Math.log2(index + 2), 0);
  const best = Object.values(grades).sort((a, b) => b - a);
  const ideal = dcg(best.slice(0, 10));
  return ideal === 0 ? 0 : dcg(found.slice(0, 10).map((id) => grades[id] ?? 0)) / ideal;
}
