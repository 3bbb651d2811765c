import { describe, expect, it } from '@jest/globals';
import { renderMarkdown } from '../../src/publishing/projection/markdown.js';
import { slugOf, sortKeyOf } from '../../src/catalog/romanise.js';
import { linkedSkus, replaceLinks } from '../../src/catalog/product-links.js';
import { negotiateEncoding } from '../../src/platform/http/content-encoding.js';
import { matchesEntityTag } from '../../src/platform/http/entity-tag.js';
import { parseJsonBody } from '../../src/platform/http/json-body.js';
import { replaceUnstorable, textErrors } from '../../src/platform/validation/text-errors.js';
import { trustedProxies } from '../../src/platform/config/trusted-proxies.js';
import { SearchTokens, pinyinCondition, skuCondition } from '../../src/platform/language/search-tokens.js';
import {
  hanRuns,
  normalise,
  spaceCharacters,
  withoutPunctuation,
} from '../../src/platform/language/normalise.js';
import { foldPinyin, mayBePinyin, toPinyin, pinyinSuffixes } from '../../src/platform/language/pinyin.js';
import { skuWords, romanisedSentences, romanisedForms } from '../../src/platform/language/romanised-forms.js';
import { Synonyms } from '../../src/platform/language/synonyms.js';
import { negotiateLocale } from '../../src/platform/locale/locale.js';
import { htmlText } from '../../src/platform/text/html-text.js';
import { csvLines } from '../../src/merchandising/tabular/write-csv.js';
import { columnOf } from '../../src/merchandising/tabular/columns.js';
import { type DecimalMark, readCell, writeCell } from '../../src/merchandising/tabular/cells.js';
import { xmlText } from '../../src/storefront/feeds/xml.js';
import { toHtml } from '../../src/search/results/highlight.js';
import { markMatches, textForms } from '../../src/search/results/mark-matches.js';

const LENGTH = 200_000;
const PUMPS = [
  ...[
    '1',
    '椅',
    ' ',
    '㍿',
    'ﷺ',
    '⿰',
    '⿲',
    'a\u0301\u0327',
    '\u0301',
    'xian',
    'sofa ',
    'a|',
    '\\',
    '"',
    "'",
    ',',
  ],
  ...[
    ';q=',
    '-',
    '0-',
    '0.',
    '/',
    '[',
    '*',
    '`',
    '<',
    '&',
    '![',
    '> ',
    '|a',
    '1x',
    '\r',
    '\n',
    '\t=',
    '椅a',
    'es ',
  ],
  ...['::product[', '\ud800', '𠀀', 'yi', '\u200b', '(', '10.0.0.0/8,', 'a@', '%', '\u0000'],
];
const hostileTexts = PUMPS.flatMap((pump) => {
  const text = pump.repeat(Math.ceil(LENGTH / pump.length)).slice(0, LENGTH);
  return [text, `椅${text}!`];
});

const column = (name: string) => {
  const match = columnOf('product', name);
  if (!match) throw new Error(`there is no column ${name}`);
  return match;
};
const cell = (text: string, name: string, mark: DecimalMark) => readCell(text, column(name), mark);

/** Functions over text from clients, each with the longest text that can reach it, where a caller limits it. */
const FUNCTIONS: [name: string, run: (text: string) => unknown, longest?: number][] = [
  ['normalise', normalise],
  ['hanRuns', hanRuns],
  ['spaced', spaceCharacters],
  ['withoutPunctuation', withoutPunctuation],
  ['fold', foldPinyin],
  ['spell', toPinyin],
  ['spellTails', pinyinSuffixes],
  ['mayBePinyin', mayBePinyin],
  ['romanisedSentences', (text) => romanisedSentences([text])],
  ['spellings of a name', (text) => romanisedForms([text]), 10_000],
  ['skuWords', (text) => skuWords([text]), 64],
  ['Lexemes.addLong', (text) => new SearchTokens().addLong([text], 'D')],
  ['pinyinCondition', pinyinCondition],
  ['skuCondition', skuCondition],
  ['Synonyms.replacements', (text) => new Synonyms([['sofa', '沙发']]).replacements(text, 8), 20_000],
  ['negotiateLocale', (text) => negotiateLocale(undefined, text), 16_384],
  ['negotiateEncoding', negotiateEncoding, 16_384],
  ['matchesEntityTag', (text) => matchesEntityTag(text, '"abc"')],
  ['parseJsonBody', (text) => parseJsonBody(Buffer.from(text))],
  ['textFaults', (text) => textErrors({ [text]: [text] })],
  ['storable', replaceUnstorable],
  ['trustedProxies', trustedProxies],
  ['htmlText', htmlText],
  ['xmlText', xmlText],
  ['highlight', toHtml],
  ['textForms', (text) => textForms([text])],
  ['markMatches in a query', (text) => markMatches('橡木沙发 Oak sofa 180cm', textForms([text])), 20_000],
  ['markMatches in a text', (text) => markMatches(text, textForms(['橡木沙发椅', 'oak yi'])), 2_000],
  ['slugOf', (text) => slugOf(text, 'x')],
  ['sortKeyOf', sortKeyOf],
  ['linkedSkus', (text) => linkedSkus([text])],
  ['replaceLinks', (text) => replaceLinks(text, () => 'x')],
  ['a cell with a list', (text) => cell(text, 'rooms', '.')],
  ['a cell with a text', (text) => cell(text, 'name.en', '.')],
  ['a cell with a number', (text) => cell(text, 'designYear', ',')],
  ['a cell with a price', (text) => cell(text, 'variants.#.prices.CNY', ',')],
  ['writeCell', (text) => writeCell(text, column('name.en'))],
  ['csvLines', (text) => csvLines([[text]])],
  ['the header of a column', (text) => columnOf('product', text)],
  ['Markdown', renderMarkdown, 20_000],
];

/** Milliseconds of processor time that the fastest of a few runs takes; a thrown error counts as a result, too. */
function costOf(run: (text: string) => unknown, text: string): number {
  let best = Infinity;
  for (let attempt = 0; attempt < 4 && best > FREE_MS; attempt++) {
    const before = process.cpuUsage();
    try {
      run(text);
    } catch {
      // A refusal.
    }
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1_000);
    if (best > HOPELESS_MS) break;
  }
  return best;
}

/** A quadratic function takes seconds. Below this time the ratio is not checked; on an idle machine all take less than 50. */
const FREE_MS = 300;

/** A greater ratio cannot be noise. */
const HOPELESS_MS = 3_000;

/** Four times the text costs four times as much, or sixteen times where it is quadratic; in between is the noise of a busy machine. */
const MOST_TIMES = 9;

describe('functions over text from clients take time in proportion to its length', () => {
  it.each(FUNCTIONS)('%s', (_name, run, longest = LENGTH) => {
    const slow = hostileTexts.flatMap((hostile) => {
      const text = hostile.slice(0, longest);
      const cost = costOf(run, text);
      if (cost <= FREE_MS) return [];
      const times = cost / costOf(run, text.slice(0, longest / 4));
      return times > MOST_TIMES ? [`${JSON.stringify(text.slice(0, 12))}: ${Math.round(cost)} ms`] : [];
    });
    expect(slow).toEqual([]);
  });
});
