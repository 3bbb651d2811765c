import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isSame, patchBetween, withoutBlanks } from '../../admin/src/contents/json-document.ts';
import { differences, merged } from '../../admin/src/contents/merge.ts';
import { FIELDS, VALUES } from '../../admin/src/messages/field-names.ts';
import { mergePatch } from '../../src/merchandising/entries/merge-patch.js';

interface Schema {
  $ref?: string;
  allOf?: Schema[];
  items?: Schema;
  enum?: string[];
  properties?: Record<string, Schema>;
}

const { schemas } = (
  JSON.parse(readFileSync('openapi.json', 'utf8')) as { components: { schemas: Record<string, Schema> } }
).components;

/** Every field below a schema, as `field` or `above.field`, and every value of closed lists. */
function* namesIn(schema: Schema, above = ''): Generator<{ field?: string; value?: string }> {
  const { $ref, allOf = [], items, enum: values = [], properties = {} } = schema;
  if ($ref) yield* namesIn(schemas[$ref.split('/').at(-1) ?? ''] ?? {}, above);
  for (const each of [...allOf, ...(items ? [items] : [])]) yield* namesIn(each, above);
  for (const value of values) yield { value };
  for (const [field, inner] of Object.entries(properties)) {
    if (field === 'zh-CN' || field === 'en') continue;
    yield { field: `${above}.${field}` };
    yield* namesIn(inner, field);
  }
}

/** Documents as entries are: texts in two languages, numbers, lists of parts. */
const document = fc.record(
  {
    name: fc.record(
      { 'zh-CN': fc.string({ minLength: 1 }), en: fc.string({ minLength: 1 }) },
      { requiredKeys: [] },
    ),
    weight: fc.integer(),
    rooms: fc.array(fc.constantFrom('study', 'bedroom'), { minLength: 1 }),
    variants: fc.array(fc.record({ sku: fc.constantFrom('A', 'B'), price: fc.integer() }), { minLength: 1 }),
  },
  { requiredKeys: [] },
);
const filled = document.map((each) => (withoutBlanks(each) ?? {}) as Record<string, unknown>);

describe('admin forms', () => {
  it.each(['Product', 'Article', 'Category', 'Material', 'Synonym', 'SearchRule'])(
    'have a name in both languages for all that the API says of %s',
    (name) => {
      const names = [...namesIn(schemas[`${name}Input`] ?? {})];
      expect(names.length).toBeGreaterThan(0);
      const unnamed = names.flatMap(({ field, value }) => {
        if (value !== undefined) return value in VALUES ? [] : [value];
        return field !== undefined && (field in FIELDS || (field.split('.')[1] ?? '') in FIELDS)
          ? []
          : [field];
      });
      expect(unnamed).toEqual([]);
    },
  );

  it('send a merge patch from the base to the edited content', () => {
    fc.assert(
      fc.property(filled, filled, (base, target) => {
        const patch = patchBetween(base, target);
        expect(patch === undefined).toBe(isSame(base, target));
        const patched = withoutBlanks(patch === undefined ? base : mergePatch(base, patch)) ?? {};
        expect(isSame(patched, target)).toBe(true);
      }),
    );
  });

  it('merge the changes of two people', () => {
    fc.assert(
      fc.property(filled, filled, filled, (base, mine, theirs) => {
        const conflicts = differences(base, mine, theirs);
        const all = (side: 'mine' | 'theirs') => withoutBlanks(merged(theirs, conflicts, () => side)) ?? {};
        expect(isSame(all('mine'), mine)).toBe(true);
        expect(isSame(all('theirs'), theirs)).toBe(true);
        // Who changed nothing has no part in it.
        expect(differences(base, base, theirs).map(({ changedBy }) => changedBy)).not.toContain('mine');
        const untouched = merged(
          theirs,
          differences(base, base, theirs),
          ({ changedBy }) => changedBy ?? 'mine',
        );
        expect(isSame(withoutBlanks(untouched) ?? {}, theirs)).toBe(true);
      }),
    );
  });

  it('treat a list as one field where its elements cannot be matched', () => {
    const [fsc, greenguard] = [{ authority: 'FSC' }, { authority: 'GREENGUARD' }];
    for (const [base, mine, theirs] of [
      [
        [fsc, greenguard],
        [greenguard, fsc],
        [{ ...fsc, validUntil: '2030-01-01' }, greenguard],
      ],
      [
        [
          { material: 'm', note: 'a' },
          { material: 'm', note: 'b' },
        ],
        [
          { material: 'm', note: 'b' },
          { material: 'm', note: 'a' },
        ],
        [
          { material: 'm', note: 'a' },
          { material: 'm', note: 'c' },
        ],
      ],
    ])
      expect(differences({ list: base }, { list: mine }, { list: theirs })).toMatchObject([
        { path: ['list'], changedBy: undefined },
      ]);
  });

  it('report a conflict only where both changed the same field', () => {
    const base = {
      name: { en: 'Chair' },
      variants: [
        { sku: 'A', price: 1 },
        { sku: 'B', price: 2 },
      ],
    };
    const mine = {
      name: { en: 'My chair', 'zh-CN': '椅' },
      variants: [
        { sku: 'A', price: 9 },
        { sku: 'B', price: 2 },
      ],
    };
    const theirs = {
      name: { en: 'Their chair' },
      variants: [
        { sku: 'A', price: 1 },
        { sku: 'B', price: 8 },
      ],
    };
    const conflicts = differences(base, mine, theirs);
    expect(conflicts.map(({ path, changedBy }) => [path.join('.'), changedBy])).toEqual([
      ['name.en', undefined],
      ['name.zh-CN', 'mine'],
      ['variants.0.price', 'mine'],
      ['variants.1.price', 'theirs'],
    ]);
    expect(merged(theirs, conflicts, ({ changedBy }) => changedBy ?? 'theirs')).toEqual({
      name: { en: 'Their chair', 'zh-CN': '椅' },
      variants: [
        { sku: 'A', price: 9 },
        { sku: 'B', price: 8 },
      ],
    });
  });
});
