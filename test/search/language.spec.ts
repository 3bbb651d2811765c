import { describe, expect, it } from '@jest/globals';
import { slugOf } from '../../src/catalog/romanise.js';
import { SearchTokens } from '../../src/platform/language/search-tokens.js';
import { normalise } from '../../src/platform/language/normalise.js';
import { foldPinyin, mayBePinyin, syllables } from '../../src/platform/language/pinyin.js';
import { romanisedForms } from '../../src/platform/language/romanised-forms.js';

/** The 3,755 most used characters: level 1 of GB 2312. */
function commonCharacters(): string[] {
  const bytes = [];
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) bytes.push(row, cell);
  }
  return [...new TextDecoder('gb2312').decode(Uint8Array.from(bytes))];
}

describe('normalise, fold and mayBePinyin', () => {
  it('recognise the pinyin of every common character', () => {
    const characters = commonCharacters();
    expect(characters).toHaveLength(3755);
    const sounds = characters.map((character) => syllables(character)[0] ?? '');
    expect(sounds.filter((sound) => !mayBePinyin(sound))).toEqual([]);
  });

  it.each([
    ['shimu', true],
    ['xiuxianyi', true],
    ['shim', true],
    ['xiuxianyiz', true],
    ['carl', false],
    ['lounge', false],
    ['velvet', false],
  ])('return for %s whether it may be pinyin: %s', (letters, expected) =>
    expect(mayBePinyin(letters)).toBe(expected),
  );

  it.each([
    ...[
      ['zhuo', 'zuo'],
      ['chuang', 'cuan'],
      ['shafa', 'safa'],
      ['zhangshucheng', 'zansucen'],
    ],
    ...[
      ['fang', 'fan'],
      ['deng', 'den'],
      ['ying', 'yin'],
      ['dengzi', 'denzi'],
    ],
  ])('fold %s and %s to one spelling', (spelling, other) =>
    expect(foldPinyin(spelling)).toBe(foldPinyin(other)),
  );

  it.each([
    ...[
      ['zuo', 'cuo'],
      ['cuo', 'suo'],
      ['zuo', 'suo'],
    ],
    ...[
      ['lan', 'nan'],
      ['hua', 'fa'],
      ['tan', 'tai'],
    ],
  ])('fold %s and %s to different spellings', (spelling, other) =>
    expect(foldPinyin(spelling)).not.toBe(foldPinyin(other)),
  );

  it.each([
    ['座高400mm', '座高 40cm'],
    ['座高 40 厘米', '座高 40cm'],
    ['0.4米', '40cm'],
    ['４０ＣＭ', '40cm'],
    ['實木椅', '实木椅'],
    ['Chairs', 'chair'],
    ["children's shelves", 'children shelf'],
    ['LC-CARL-01', 'lc-carl-01'],
  ])('normalise %s and %s to the same text', (text, other) =>
    expect(normalise(text).replace(/\s+/g, ' ').trim()).toBe(normalise(other).replace(/\s+/g, ' ').trim()),
  );
});

describe('search tokens, romanised forms and slugs of supplementary characters', () => {
  it('contain no lone surrogate', () => {
    const lone = /\p{Surrogate}/u;
    const name = '𠮷野家'.repeat(9);
    expect(JSON.stringify(romanisedForms([name]))).not.toMatch(/\\ud8/);
    const tokens = new SearchTokens();
    tokens.addShort([name, `a${'𠮷'.repeat(40)}`], 'A');
    tokens.addLong([`a${'𠮷'.repeat(20_000)}`], 'D');
    expect(lone.test(tokens.toString())).toBe(false);
    expect(lone.test(slugOf(`a${'𠮷'.repeat(1_000)}`, 'x'))).toBe(false);
  });
});
