import { pinyin } from 'pinyin-pro';
import { capMarks } from '../platform/language/normalise.js';
import { truncateText } from '../platform/text/truncate-text.js';

/** UTF-16 code units of a name that are romanised, to bound the time. */
const MAX_NAME_LENGTH = 1_000;

/** Romanises a text: Chinese as pinyin without tones, accents and case folded. */
function romanWords(text: string): string[] {
  const readable = pinyin(truncateText(text, MAX_NAME_LENGTH), {
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    v: true,
  }).join(' ');
  const plain = capMarks(readable).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[a-z0-9]+/g) ?? [];
}

const MAX_SLUG = 100;

/** Characters of a sort key, which cursors contain. */
const MAX_SORT_KEY = 200;

/** 休闲椅 → xiu-xian-yi. Never empty: a name without any letter or digit gives `fallback`. */
export function slugOf(name: string, fallback: string): string {
  let slug = '';
  for (const word of romanWords(name)) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > MAX_SLUG) break;
    slug = longer;
  }
  return slug === '' ? fallback : slug;
}

/** The sort key of a name, which puts Chinese and Latin names into one alphabetical order. */
export function sortKeyOf(name: string): string {
  return romanWords(name).join(' ').slice(0, MAX_SORT_KEY);
}
