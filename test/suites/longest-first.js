import TestSequencer from '@jest/test-sequencer';

const LONGEST_FIRST = [
  ...['torture', 'platform-2', 'platform-1', 'storefront', 'search', 'merchandising-1', 'merchandising-2'],
  ...['website', 'admin-1', 'publishing', 'admin-2'],
];

/** Jest knows how long each took from its cache only; this holds on a fresh clone, too. What is not listed comes first. */
export default class LongestFirst extends TestSequencer {
  sort(tests) {
    const place = ({ path }) => LONGEST_FIRST.findIndex((name) => path.endsWith(`/${name}.suite.ts`));
    return [...tests].sort((a, b) => place(a) - place(b));
  }
}
