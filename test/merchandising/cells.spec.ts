import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { CellError, type DecimalMark, readCell, writeCell } from '../../src/merchandising/tabular/cells.js';
import { columnOf } from '../../src/merchandising/tabular/columns.js';

const column = (name: string) => {
  const found = columnOf('product', name);
  if (!found) throw new Error(`there is no column ${name}`);
  return found;
};

/** What a cell is read as: its value, or the code of its fault. */
function read(cell: string, name: string, mark: DecimalMark): unknown {
  try {
    return readCell(cell, column(name), mark);
  } catch (error) {
    if (error instanceof CellError) return error.code;
    throw error;
  }
}

describe('import cell: price', () => {
  it.each([
    ['1.50', 150],
    ['1.5', 150],
    ['1,234', 123_400],
    ['1,234.50', 123_450],
    ['12,345,678', 1_234_567_800],
    ['¥5,280', 528_000],
    [' 1 234.5 ', 123_450],
    ['0', 0],
    ['0.07', 7],
    ['1.500', 150],
    ['1.505', 'too_many_decimals'],
    ['5¥', 'not_a_number'],
    ['1¥2', 'not_a_number'],
    ['1,50', 'not_a_number'],
    ['1,2345', 'not_a_number'],
    ['1.234,50', 'not_a_number'],
    ['1.2.3', 'not_a_number'],
    ['-1', 'not_a_number'],
    ['1e3', 'not_a_number'],
    ['ten', 'not_a_number'],
  ])('is read with a decimal point: %p is %p', (cell, expected) => {
    expect(read(cell, 'variants.prices.CNY', '.')).toBe(expected);
  });

  it.each([
    ['1,50', 150],
    ['1,5', 150],
    ['1.234', 123_400],
    ['1.234,50', 123_450],
    ['€ 1.234,5', 123_450],
    ['1,505', 'too_many_decimals'],
    ['1.50', 'not_a_number'],
    ['1.5', 'not_a_number'],
    ['12.34,50', 'not_a_number'],
    ['1,234.50', 'not_a_number'],
    ['1,2,3', 'not_a_number'],
  ])('is read with a decimal comma: %p is %p', (cell, expected) => {
    expect(read(cell, 'variants.prices.EUR', ',')).toBe(expected);
  });

  it.each([
    ['variants.prices.JPY', '100', 100],
    ['variants.prices.JPY', '100.0', 100],
    ['variants.prices.JPY', '100.5', 'too_many_decimals'],
    ['variants.prices.KWD', '1.234', 1_234],
    ['variants.prices.CNY [minor]', '150', 150],
    ['variants.prices.CNY [minor]', '1.5', 'not_whole'],
  ])('of %s has the decimals of its currency: %p is %p', (name, cell, expected) => {
    expect(read(cell, name, '.')).toBe(expected);
  });

  it.each([
    ['CNY', 528_000, '5280.00'],
    ['CNY', 5, '0.05'],
    ['JPY', 100, '100'],
    ['KWD', 1_234, '1.234'],
  ])('in %s is written as it is read: %p as %p', (currency, amount, expected) => {
    const name = `variants.prices.${currency}`;
    expect(writeCell(amount, column(name))).toBe(expected);
    expect(read(expected, name, '.')).toBe(amount);
  });
});

describe('import cell: measure', () => {
  it.each([
    ['dimensions.width', '725', 725],
    ['dimensions.width', '72.5', 'not_whole'],
    ['dimensions.width [cm]', '72.5', 725],
    ['dimensions.width [m]', '1.2', 1_200],
    ['dimensions.width [in]', '28.5', 724],
    ['weight [kg]', '12.4', 12_400],
    ['weight [lb]', '1', 454],
  ])('of %s is read in the unit of the API: %p is %p', (name, cell, expected) => {
    expect(read(cell, name, '.')).toBe(expected);
  });
});

describe('import cell: true or false', () => {
  it.each([
    ...[['true', true] as const, ['Yes', true] as const, ['1', true] as const, [' 是 ', true] as const],
    ...[['FALSE', false] as const, ['no', false] as const, ['0', false] as const, ['否', false] as const],
    ...[['maybe', 'not_a_flag'] as const, ['2', 'not_a_flag'] as const, ['toString', 'not_a_flag'] as const],
  ])('is read: %p is %p', (cell, expected) => {
    expect(read(cell, 'assembly.required', '.')).toBe(expected);
  });

  it('is written as it was read', () => {
    expect(writeCell(false, column('assembly.required'))).toBe('false');
  });
});

describe('import cell: text', () => {
  it.each([
    ...['=1+1', '+1', '-1', '@SUM(A1)', '＝1', '＋1', '－1', '＠x', ' =1', '\t=1', '\tx', '\rx', '\nx'],
    ...['[clear]', "'=1", "''=1"],
  ])('is written so that no spreadsheet computes it, and read back: %j', (text) => {
    const written = writeCell(text, column('brand'));
    expect(written).toBe(`'${text}`);
    expect(read(written, 'brand', '.')).toBe(text);
  });

  it.each(['Oak', "it's", "'quoted'", '1=1', 'a-b', '[clear] it'])('writes %j unchanged', (text) => {
    expect(writeCell(text, column('brand'))).toBe(text);
    expect(read(text, 'brand', '.')).toBe(text);
  });

  it('removes the field for [clear]', () => {
    expect(read('[clear]', 'brand', '.')).toBe(null);
  });
});

describe('import cell: list', () => {
  it.each([
    [['study', 'bedroom'], 'study|bedroom'],
    [['a|b', 'c'], 'a\\|b|c'],
    [['a\\', 'b'], 'a\\\\|b'],
    [[' a', 'b '], '\\ a|b\\ '],
    [['dark oak', 'b  '], 'dark oak|b \\ '],
  ])('is written and read back: %j', (list, expected) => {
    expect(writeCell(list, column('rooms'))).toBe(expected);
    expect(read(expected, 'rooms', '.')).toEqual(list);
  });

  it.each([
    ['a | b', ['a', 'b']],
    ['a||b|', ['a', 'b']],
    ['a| |b', ['a', 'b']],
    ['a\\\\ |b', ['a\\', 'b']],
    ['|', []],
  ])('has no spaces around its parts and no empty ones: %j', (cell, expected) => {
    expect(read(cell, 'rooms', '.')).toEqual(expected);
  });
});

describe('import cell: list', () => {
  it('has at most 500 parts', () => {
    expect(read('a|'.repeat(500), 'rooms', '.')).toHaveLength(500);
    expect(read('a|'.repeat(501), 'rooms', '.')).toBe('too_many_parts');
  });
});

describe('import cell: code', () => {
  it('is read without surrounding spaces', () => expect(read(' walnut ', 'style', '.')).toBe('walnut'));
});
