import { describe, expect, it } from '@jest/globals';
import { MARK_END, MARK_START } from '../../src/search/engine/search-engine.js';
import { markMatches, textForms } from '../../src/search/results/mark-matches.js';

/** The text with brackets around its matches; null without a match. */
const marked = (text: string, typed: string) =>
  markMatches(text, textForms([typed]))
    ?.replaceAll(MARK_START, '[')
    .replaceAll(MARK_END, ']') ?? null;

describe('markMatches', () => {
  it.each([
    ['橡木休闲椅', '休闲椅', '橡木[休闲椅]'],
    ['橡木休闲椅', '实木休闲', '橡[木休闲]椅'],
    ['橡木休闲椅', '椅', '橡木休闲[椅]'],
    ['實木椅', '实木', '[實木]椅'],
    ['橡木椅和橡木桌', '橡木', '[橡木]椅和[橡木]桌'],
    ['橡木椅', '木桌', '橡[木]椅'],
    ['𠀀椅子', '椅', '𠀀[椅]子'],
    ['Oak sofa 180cm', 'so', 'Oak [sofa] 180cm'],
    ['Oak sofa', 'ofa', null],
    ['橡木椅', 'xiangmu', '[橡木]椅'],
    ['橡木椅', 'xiangm', '[橡木]椅'],
    ['实木沙发', 'simu', '[实木]沙发'],
    ['实木沙发', 'smsf', '[实木沙发]'],
    ['实木沙发', 's', null],
    ['实木沙发', 'mu', null],
    ['一二三四五六七八', 'yersswl', null],
    ['橡木椅', '', null],
    ['橡木椅', '沙发', null],
    ['Sofa', 'sofa bed', '[Sofa]'],
    ['橡木 椅', '橡木椅', '[橡木] [椅]'],
    ['橡木椅', '橡木sofa', '[橡木]椅'],
    ['椅子', '椅', '[椅]子'],
    ['实木沙发桌', 'shimushafaz', '[实木沙发桌]'],
    ['一二三四五六', 'yesswl', '[一二三四五六]'],
    ['Sofa 椅', 'sofa椅', 'Sofa [椅]'],
    ['橡木椅', 'xiang mu', '[橡木]椅'],
    ['沙发床', 'sf', '[沙发]床'],
    ['一二三四五六七', 'yesswlq', null],
    // The characters themselves come before homophones, and homophones before a single character.
    ['桃木配胡陶木', '胡桃木', '[桃木]配胡陶木'],
    ['像目木', '橡木', '[像目]木'],
    ['椅子', '俄椅', '[椅]子'],
  ])('marks in %s for the text %j: %s', (text, typed, expected) =>
    expect(marked(text, typed)).toBe(expected),
  );

  it('marks the longest common part, at every place', () => {
    expect(marked('木椅木椅子', '橡木椅子')).toBe('木椅[木椅子]');
    expect(marked('木椅和椅子', '木椅子')).toBe('[木椅]和[椅子]');
  });

  it('marks the matches of each of several texts', () => {
    const typed = textForms(['沙发', 'chair']);
    expect(markMatches('沙发 chair', typed)).toBe(
      `${MARK_START}沙发${MARK_END} ${MARK_START}chair${MARK_END}`,
    );
  });
});
