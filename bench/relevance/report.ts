import type { Verdict } from './judge.js';

export interface Summary {
  total: number;
  passed: number;
  falsePositives: number;
  /** Mean over the queries that have grades; null where none has. */
  ndcg10: number | null;
  classes: Record<string, { total: number; passed: number; falsePositives: number; ndcg10: number | null }>;
  misses: { q: string; class: string; wanted: string[]; found: string[]; falsePositives: string[] }[];
}

export function summarise(verdicts: Verdict[]): Summary {
  const names = [...new Set(verdicts.map(({ query }) => query.class))];
  return {
    ...figures(verdicts),
    classes: Object.fromEntries(
      names.map((name) => [name, figures(verdicts.filter(({ query }) => query.class === name))]),
    ),
    misses: verdicts
      .filter(({ passed, falsePositives }) => !passed || falsePositives.length > 0)
      .map(({ query, found, falsePositives }) => ({
        ...{ q: query.q, class: query.class, wanted: query.wanted ?? [] },
        ...{ found: found.slice(0, 10), falsePositives },
      })),
  };
}

function figures(verdicts: Verdict[]) {
  const graded = verdicts.map(({ ndcg10 }) => ndcg10).filter((each) => each !== undefined);
  return {
    total: verdicts.length,
    passed: verdicts.filter(({ passed }) => passed).length,
    falsePositives: verdicts.reduce((sum, { falsePositives }) => sum + falsePositives.length, 0),
    ndcg10: graded.length === 0 ? null : graded.reduce((sum, each) => sum + each, 0) / graded.length,
  };
}

/** A row per class and one for all. */
export function report({ classes, misses, ...all }: Summary): string {
  const rows = [...Object.entries(classes), ['all', all] as const].map(([name, row]) => {
    const ndcg = row.ndcg10 === null ? '' : `  nDCG@10 ${row.ndcg10.toFixed(3)}`;
    return `${name.padEnd(14)} ${`${row.passed}/${row.total}`.padStart(9)}  false positives ${row.falsePositives}${ndcg}`;
  });
  const missed = misses.map(
    ({ q, wanted, found }) => `  ${q}: wanted ${wanted.join(' ')}, found ${found.join(' ')}`,
  );
  return `${[...(all.ndcg10 === null ? missed : []), ...rows].join('\n')}\n`;
}
