import { describe, expect, it } from '@jest/globals';
import {
  differences,
  differingFields,
  mergePatch,
  withoutNulls,
} from '../../src/merchandising/entries/merge-patch.js';

describe('mergePatch', () => {
  // RFC 7396, appendix A.
  it.each<[unknown, unknown, unknown]>([
    [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
    [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
    [{ a: 'b' }, { a: null }, {}],
    [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
    [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
    [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
    [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
    [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
    [
      ['a', 'b'],
      ['c', 'd'],
      ['c', 'd'],
    ],
    [{ a: 'b' }, ['c'], ['c']],
    [{ a: 'foo' }, null, null],
    [{ a: 'foo' }, 'bar', 'bar'],
    [{ e: null }, { a: 1 }, { e: null, a: 1 }],
    [[1, 2], { a: 'b', c: null }, { a: 'b' }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  ])('%j with %j is %j', (target, patch, result) => expect(mergePatch(target, patch)).toEqual(result));

  it('does not change the target', () => {
    const target = { a: { b: 1 } };
    mergePatch(target, { a: { b: 2 } });
    expect(target).toEqual({ a: { b: 1 } });
  });
});

describe('withoutNulls', () => {
  it('removes null members, also within lists, and keeps other empty values', () => {
    const document = { a: null, b: [{ c: null, d: 0 }, 'x'], e: '', f: false, g: [], h: { i: null } };
    expect(withoutNulls(document)).toEqual({ b: [{ d: 0 }, 'x'], e: '', f: false, g: [], h: {} });
  });
});

describe('differences', () => {
  it('lists every field in which two documents differ, with both values', () => {
    const a = { name: { en: 'a', 'zh-CN': '甲' }, list: [1, 2], same: { x: 1, y: 2 } };
    const b = { name: { en: 'b', 'zh-CN': '甲' }, list: [2, 1], same: { y: 2, x: 1 }, more: 0 };
    expect(differences(a, b)).toEqual([
      { path: 'list', old: [1, 2], new: [2, 1] },
      { path: 'more', old: null, new: 0 },
      { path: 'name.en', old: 'a', new: 'b' },
    ]);
    expect(differingFields(a, b)).toEqual(['list', 'more', 'name.en']);
  });

  it('ignores the order of members', () => {
    expect(differences({ a: [{ x: 1, y: 2 }] }, { a: [{ y: 2, x: 1 }] })).toEqual([]);
  });

  it('treats null as absent', () => {
    expect(differences({ a: null }, {})).toEqual([{ path: 'a', old: null, new: null }]);
  });
});
