import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { ProductContent } from '../../src/catalog/content/product-content.js';
import { linkedSkus, replaceLinks, skuKey } from '../../src/catalog/product-links.js';
import { slugOf, sortKeyOf } from '../../src/catalog/romanise.js';
import type { Problem } from '../../src/platform/errors/problem.js';
import { validate } from '../../src/platform/validation/validate.js';

/** What is wrong with a product of this variant: `path code`. */
function faultsOf(variant: object): string[] {
  try {
    validate(ProductContent, { name: { en: 'x' }, variants: [{ sku: 'A', prices: { CNY: 1 }, ...variant }] });
    return [];
  } catch (error) {
    return (error as Problem).errors.map(({ path, code }) => `${path} ${code}`);
  }
}

describe('GTIN', () => {
  // Check digits by GS1 General Specifications § 7.9.
  it.each(['96385074', '036000291452', '4006381333931', '6901234567892', '10614141000415'])(
    'accepts %s',
    (gtin) => {
      expect(faultsOf({ gtin })).toEqual([]);
    },
  );

  it.each([
    '4006381333932',
    '96385075',
    '400638133393',
    '0',
    '123456789',
    '12345678901',
    '',
    '4006381333931 ',
    '６９０１２３４５６７８９２',
  ])('may not be %j', (gtin) => expect(faultsOf({ gtin })).toEqual(['variants.0.gtin is_gtin']));

  it('must not be a number', () => expect(faultsOf({ gtin: 96385074 })).toEqual(['variants.0.gtin is_gtin']));
});

describe('prices', () => {
  it.each([{ CNY: 0 }, { CNY: 1 }, { JPY: 0, EUR: 2 }, { CNY: 1_000_000_000_000, USD: 1 }, {}])(
    'accepts %j',
    (prices) => {
      expect(faultsOf({ prices })).toEqual([]);
    },
  );

  it.each([
    { CNY: -1 },
    { CNY: 1_000_000_000_001 },
    { CNY: 1.5 },
    { CNY: '1' },
    { XXQ: 1 },
    { cny: 1 },
    [],
    null,
    'x',
    1,
  ])('may not be %j', (prices) => expect(faultsOf({ prices })).toEqual(['variants.0.prices is_prices']));

  it('reports an error for each currency', () => {
    try {
      validate(ProductContent, {
        name: { en: 'x' },
        variants: [{ sku: 'A', prices: { XXQ: 1, CNY: -1, EUR: 1 } }],
      });
    } catch (error) {
      const [fault] = (error as Problem).errors;
      expect(fault?.message).toBe(
        'XXQ is not an ISO 4217 currency; CNY must be a whole number of minor units from 0 to 1000000000000',
      );
    }
    expect.assertions(1);
  });
});

describe('slugOf', () => {
  it.each([
    ['休闲椅', 'xiu-xian-yi'],
    ['Carl 休闲椅 No. 3', 'carl-xiu-xian-yi-no-3'],
    ['Crème brûlée', 'creme-brulee'],
    ['绿', 'lv'],
    ['！！！', 'fallback'],
    ['', 'fallback'],
  ])('of %j is %s', (name, slug) => expect(slugOf(name, 'fallback')).toBe(slug));

  it('is cut after the last complete word within 100 characters', () => {
    expect(slugOf(`${'a'.repeat(60)} ${'b'.repeat(39)}`, 'x')).toHaveLength(100);
    expect(slugOf(`${'a'.repeat(60)} ${'b'.repeat(40)}`, 'x')).toHaveLength(60);
    expect(slugOf('a'.repeat(101), 'fallback')).toBe('fallback');
    expect(slugOf(`${'a'.repeat(60)} ${'b'.repeat(60)} c`, 'x')).toBe('a'.repeat(60));
  });
});

describe('sortKeyOf', () => {
  it('puts Chinese and Latin names into one order', () => {
    expect(['沙发', 'Carl', '安乐椅'].sort((a, b) => (sortKeyOf(a) < sortKeyOf(b) ? -1 : 1))).toEqual([
      '安乐椅',
      'Carl',
      '沙发',
    ]);
  });

  it('is cut at 200 characters, from the first 1,000 of the name', () => {
    expect(sortKeyOf('ab '.repeat(100))).toHaveLength(200);
    expect(slugOf(`${' '.repeat(999)}a`, 'fallback')).toBe('a');
    expect(slugOf(`${' '.repeat(1_000)}a`, 'fallback')).toBe('fallback');
  });
});

describe('product directives in a body', () => {
  it('are found on lines of their own, once per SKU, in upper case', () => {
    const body = '::product[lc-1]\ntext ::product[LC-2]\n::product[LC-3] \n::product[LC-1]\n::product[-x]';
    expect(linkedSkus([body, undefined, '::product[LC-4]'])).toEqual(['LC-1', 'LC-3', 'LC-4']);
  });

  it('are replaced, or removed with their line', () => {
    const body = 'a\n::product[lc-1]\n::product[LC-2]\nb';
    expect(replaceLinks(body, (sku) => (sku === 'LC-1' ? 'one' : null))).toBe('a\none\n\nb');
    expect(skuKey('lc-1')).toBe('LC-1');
  });
});
