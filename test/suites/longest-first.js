import TestSequencer from '@jest/test-sequencer';

const LONGEST_FIRST = [
  ...['torture', 'admin-1', 'merchandising', 'platform-2', 'search', 'website'],
  ...['storefront', 'admin-2', 'platform-1', 'publishing'],
];

/** Jest knows how long each took from its cache only; this holds on a fresh clone, too. What is not listed comes first. */
export default class LongestFirst extends TestSequencer {
  sort(tests) {
    const place = ({ path }) => LONGEST_FIRST.findIndex((name) => path.endsWith(`/${name}.suite.ts`));
    return [...tests].sort((a, b) => place(a) - place(b));
  }
}
