import TestSequencer from '@jest/test-sequencer';

const LONGEST_FIRST = [
  ...['torture', 'desk-1', 'merchandising', 'platform-2', 'search', 'site'],
  ...['storefront', 'desk-2', 'platform-1', 'publishing'],
];

/** The longest suites first, on a fresh clone, too, so that none is left to run alone at the end. */
export default class LongestFirst extends TestSequencer {
  sort(tests) {
    const place = ({ path }) => LONGEST_FIRST.findIndex((name) => path.endsWith(`/${name}.suite.ts`));
    return [...tests].sort((a, b) => place(a) - place(b));
  }
}
