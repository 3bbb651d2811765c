import { pinyin } from 'pinyin-pro';
import { capMarks } from '../platform/language/normalise.js';
import { cutText } from '../platform/text/cut-text.js';

/** So much of a name is read, in UTF-16 code units: more than names have. */
const LONGEST_NAME = 1_000;

/** A text in plain Latin words: Chinese as pinyin without tones, accents and case folded. */
function romanWords(text: string): string[] {
  const readable = pinyin(cutText(text, LONGEST_NAME), {
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    v: true,
  }).join(' ');
  const plain = capMarks(readable).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[a-z0-9]+/g) ?? [];
}

const MAX_SLUG = 100;

/** What two names have in common beyond this does not order them; cursors carry the key. */
const MAX_SORT_KEY = 200;

/** 休闲椅 → xiu-xian-yi. Never empty: a name of which nothing can be read gives `fallback`. */
export function slugOf(name: string, fallback: string): string {
  let slug = '';
  for (const word of romanWords(name)) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > MAX_SLUG) break;
    slug = longer;
  }
  return slug === '' ? fallback : slug;
}

/** What a name sorts by, so that Chinese and Latin names stand in one alphabetical order. */
export function sortKeyOf(name: string): string {
  return romanWords(name).join(' ').slice(0, MAX_SORT_KEY);
}
