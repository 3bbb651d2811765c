import TestSequencer from '@jest/test-sequencer';

const LONGEST_FIRST = [
  'torture',
  'platform-2',
  'platform-1',
  'storefront',
  'search',
  'merchandising-1',
  'merchandising-2',
  'website',
  'admin-1',
  'publishing',
  'admin-2',
];

/** Jest knows durations from its cache only; this order also applies to a fresh clone. Unlisted suites come first. */
export default class LongestFirst extends TestSequencer {
  sort(tests) {
    const place = ({ path }) => LONGEST_FIRST.findIndex((name) => path.endsWith(`/${name}.suite.ts`));
    return [...tests].sort((a, b) => place(a) - place(b));
  }
}
