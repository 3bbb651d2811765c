import type { Verdict } from './judge.js';

interface Figures {
  total: number;
  passed: number;
  falsePositives: number;
  /** Mean over the queries that have grades; null where none has. */
  ndcg10: number | null;
  /** Share of results on first pages that are of another kind of furniture; null where the kinds are not known. */
  wrongKinds: number | null;
  /** Share of graded queries without any result; null where none has grades. */
  nothing: number | null;
  /** Share of queries for what is not sold with at most three results; null where there is none. */
  fewForAbsent: number | null;
}

export interface Summary extends Figures {
  classes: Record<string, Figures>;
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
      .map(({ query, resultIds, falsePositives }) => ({
        ...{ q: query.q, class: query.class, wanted: query.wanted ?? [] },
        ...{ found: resultIds.slice(0, 10), falsePositives },
      })),
  };
}

function figures(verdicts: Verdict[]): Figures {
  const graded = verdicts.map(({ ndcg10 }) => ndcg10).filter((each) => each !== undefined);
  const kinds = verdicts.map(({ wrongKinds }) => wrongKinds).filter((each) => each !== undefined);
  const absent = verdicts.map(({ fewForAbsent }) => fewForAbsent).filter((each) => each !== undefined);
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  const share = (part: number, of: number) => (of === 0 ? null : part / of);
  return {
    total: verdicts.length,
    passed: verdicts.filter(({ passed }) => passed).length,
    falsePositives: sum(verdicts.map(({ falsePositives }) => falsePositives.length)),
    ndcg10: share(sum(graded), graded.length),
    wrongKinds: share(sum(kinds.map(({ wrong }) => wrong)), sum(kinds.map(({ of }) => of))),
    nothing: share(
      verdicts.filter(({ ndcg10, resultIds }) => ndcg10 !== undefined && resultIds.length === 0).length,
      graded.length,
    ),
    fewForAbsent: share(absent.filter(Boolean).length, absent.length),
  };
}

const percent = (label: string, value: number | null) =>
  value === null ? '' : `  ${label} ${(100 * value).toFixed(0)} %`;

/** A row per class and one for all. */
export function report({ classes, misses, ...all }: Summary): string {
  const rows = [...Object.entries(classes), ['all', all] as const].map(([name, row]) => {
    const ndcg = row.ndcg10 === null ? '' : `  nDCG@10 ${row.ndcg10.toFixed(3)}`;
    return `${name.padEnd(14)} ${`${row.passed}/${row.total}`.padStart(9)}  false positives ${row.falsePositives}${ndcg}${percent('wrong kinds', row.wrongKinds)}${percent('nothing', row.nothing)}${percent('absent ≤ 3', row.fewForAbsent)}`;
  });
  const missed = misses.map(
    ({ q, wanted, found }) => `  ${q}: wanted ${wanted.join(' ')}, found ${found.join(' ')}`,
  );
  return `${[...(all.ndcg10 === null ? missed : []), ...rows].join('\n')}\n`;
}
