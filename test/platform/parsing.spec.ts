import { describe, expect, it } from '@jest/globals';
import { decodeCursor, pageOf } from '../../src/platform/validation/cursor.js';
import { entityTag, matchesEntityTag } from '../../src/platform/http/entity-tag.js';
import { isDate, isDateTime } from '../../src/platform/validation/iso-date-time.js';
import { findExceededLimit } from '../../src/platform/http/json-size.js';

const pack = (values: unknown) => Buffer.from(JSON.stringify(values)).toString('base64url');

/** Twelve lists in a list, the last with this many commas: 60,000 nodes with 4,998. */
const lists = (last: number) => {
  const list = (commas: number) => `[${'0,'.repeat(commas)}0]`;
  return `[${[...Array<string>(11).fill(list(4_998)), list(last)].join()}]`;
};

describe('findExceededLimit', () => {
  it.each([
    ['24 levels', '['.repeat(24) + ']'.repeat(24)],
    ['5,000 elements', `[${'0,'.repeat(4_999)}0]`],
    ['60,000 nodes, the last of them a comma', lists(4_998)],
    ['60,000 nodes, the last of them a list', `[${lists(4_996).slice(1, -1)},[]]`],
    ['70,000 spaces', `[${' '.repeat(70_000)}]`],
    ['many objects one after the other', `[${Array(100).fill('{}').join()}]`],
    ['brackets and commas in a text', JSON.stringify('[,'.repeat(50_000))],
    ['an escaped quote before brackets', `"\\"${'['.repeat(30)}"`],
    ['many lists one after the other', `[${Array(100).fill('[]').join()}]`],
    ['two lists of 4,000 elements', `[[${'0,'.repeat(3_999)}0],[${'0,'.repeat(3_999)}0]]`],
  ])('accepts %s', (_case, text) => expect(findExceededLimit(text)).toBeUndefined());

  it.each([
    ['25 levels', '['.repeat(25), 'deeper'],
    ['25 levels of objects', '{"a":'.repeat(25), 'deeper'],
    ['5,001 elements', `[${'0,'.repeat(5_000)}0]`, '5000 parts'],
    ['5,001 members', `{${'"a":0,'.repeat(5_000)}"a":0}`, '5000 parts'],
    ['5,001 elements of a list in a list', `[[${'0,'.repeat(5_000)}0]]`, '5000 parts'],
    ['60,001 nodes, the last of them a comma', lists(4_999), '60000'],
    ['60,001 nodes, the last of them a list', `[${lists(4_997).slice(1, -1)},[]]`, '60000'],
    [
      'as many members with their names',
      `[${Array(20)
        .fill(`{${Array(1_600).fill('"a":0').join()}}`)
        .join()}]`,
      '60000',
    ],
    ['lists of one element each', `[${Array(4_900).fill('[[[[[[[[[[[[[0]]]]]]]]]]]]]').join()}]`, '60000'],
  ])('refuses %s', (_case, text, reason) => expect(findExceededLimit(text)).toContain(reason));
});

describe('decodeCursor', () => {
  const rows = [1, 2, 3].map((number) => ({ number, id: '01900000-0000-7000-8000-000000000001' }));
  const valuesOf = ({ number, id }: (typeof rows)[number]) => [number, id];

  it('returns the cursor of the next page, and null for the last', () => {
    const first = pageOf(rows, 2, 'n', valuesOf);
    expect(first.items).toHaveLength(2);
    expect(decodeCursor(first.nextCursor ?? '', 'n', ['int4', 'uuid'])).toEqual([2, rows[1]?.id]);
    expect(pageOf(rows, 3, 'n', valuesOf)).toEqual({ items: rows, nextCursor: null });
    expect(decodeCursor(undefined, 'n', ['int4'])).toBeUndefined();
  });

  it.each<[unknown, Parameters<typeof decodeCursor>[2]]>([
    [['other', 1], ['int4']],
    [['n'], ['int4']],
    [['n', 1, 2], ['int4']],
    [['n', 2 ** 31], ['int4']],
    [['n', -1], ['int4']],
    [['n', 1.5], ['integer']],
    [['n', 2 ** 53], ['integer']],
    [['n', 'a\0'], ['text']],
    [['n', 'a'.repeat(1_001)], ['text']],
    [['n', 1], ['text']],
    [['n', '01900000'], ['uuid']],
    [['n', 7], ['uuid']],
    [['n', '2026-02-30 00:00:00+00'], ['time']],
    [['n', '0999-01-01 00:00:00+00'], ['time']],
    [['n', '2026-01-01 00:00:00.1234567+00'], ['time']],
    [['n', 7], ['time']],
    [{ n: 1 }, ['int4']],
  ])('refuses %j where %j is expected', (values, kinds) =>
    expect(() => decodeCursor(pack(values), 'n', kinds)).toThrow(expect.objectContaining({ status: 400 })),
  );

  it.each<[unknown[], Parameters<typeof decodeCursor>[2]]>([
    [['n', 2 ** 31 - 1], ['int4']],
    [['n', 0], ['int4']],
    [['n', 2 ** 53 - 1], ['integer']],
    [['n', 'a'.repeat(1_000)], ['text']],
    [['n', '2026-11-30 10:45:00.123456+00'], ['time']],
    [['n', '1000-01-01 00:00:00+00'], ['time']],
  ])('decodes %j as %j', (values, kinds) =>
    expect(decodeCursor(pack(values), 'n', kinds)).toEqual(values.slice(1)),
  );

  it('throws where the cursor is no JSON', () => expect(() => decodeCursor('x', 'n', ['int4'])).toThrow());
});

describe('entityTag', () => {
  const bytes = Buffer.from('page');

  it('differs by bytes, locale and content coding', () => {
    const tags = [
      entityTag(bytes, 'en', 'identity'),
      entityTag(bytes, 'zh-CN', 'identity'),
      entityTag(bytes, 'en', 'br'),
      entityTag(Buffer.from('pages'), 'en', 'identity'),
    ];
    expect(new Set(tags).size).toBe(4);
    expect(tags.map((tag) => tag.replace(/^"[\w-]{27}/, ''))).toEqual(['-en"', '-zh-CN"', '-en-br"', '-en"']);
  });

  it.each(['"a"', 'W/"a"', '"b", "a"', '"b" , W/"a"', '*'])('matches %j', (header) => {
    expect(matchesEntityTag(header, '"a"')).toBe(true);
  });

  it.each([undefined, '', '"b"', 'a', '"A"', '"a'])('does not match %j', (header) => {
    expect(matchesEntityTag(header, '"a"')).toBe(false);
  });
});

describe('isDateTime and isDate', () => {
  it.each([
    '2028-02-29T00:00:00Z',
    '2026-12-31T23:59:59.9+08:00',
    '0001-01-01T00:00:00Z',
    '9999-12-31T23:59:59Z',
  ])('accept the time %s', (text) => expect(isDateTime(text)).toBe(true));

  it.each(['2027-02-29T00:00:00Z', '9999-12-31T23:59:59-01:00', '0001-01-01T00:00:00+01:00', 7, null])(
    'refuse the time %j',
    (text) => expect(isDateTime(text)).toBe(false),
  );

  it.each(['2028-02-29', '2026-12-31'])('accept the date %s', (text) => expect(isDate(text)).toBe(true));
  it.each(['2027-02-29', '2026-04-31', '2026-11', 20261231])('refuse the date %j', (text) =>
    expect(isDate(text)).toBe(false),
  );
});
