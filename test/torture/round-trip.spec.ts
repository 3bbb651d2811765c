import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { loadDemo } from '../../src/seeding/load-demo.js';
import { Catalogue } from '../db/catalogue.js';
import { importFile, importLines, itemsOf } from '../factories/files.js';
import { TORTURE_TIMEOUT_MS, say, scaled } from './scale.js';

const PRODUCTS = scaled(10_000, 300);
const ARTICLES = scaled(1_000, 60);

/** What spreadsheets and CSV stumble over, and what this format uses itself. */
const PIECES = [
  ...[
    '=1+1',
    '+86',
    '-5',
    '@SUM(A1)',
    "'",
    "'=",
    "''",
    '"',
    '""',
    ',',
    ';',
    '|',
    '\\',
    '\\|',
    '[clear]',
    '\t',
  ],
  ...[
    '\n',
    '\r\n',
    '\r',
    ' ',
    '\u3000',
    '\u00a0',
    '🪑',
    '👩‍🎨',
    '实木',
    '實木',
    '真皮沙发',
    'Carl',
    'é',
    'ﬁ',
    '0',
    '1.5',
    'NULL',
    'true',
  ],
  ...['{"a":1}', '<b>', '&amp;', '\ufeff', 'e\u0301', '＝1', '%', 'id', '#N/A'],
] as const;

const text = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 6 })), {
    minLength: 1,
    maxLength: 5,
  })
  .map((pieces) =>
    pieces
      .join('')
      .replaceAll(/[\0\ue000\ue001]|\p{Surrogate}/gu, '')
      .slice(0, 50),
  )
  .map((joined) => joined.replace(/\p{Surrogate}/gu, ''))
  .filter((joined) => /\S/.test(joined));

const localized = fc
  .record({ 'zh-CN': text, en: text }, { requiredKeys: [] })
  .filter((texts) => Object.keys(texts).length > 0);

const whole = (max: number, min = 1) => fc.integer({ min, max });
const some = <T>(each: fc.Arbitrary<T>, maxLength = 3) => fc.array(each, { maxLength });
const optional = <T extends Record<string, fc.Arbitrary<unknown>>>(
  fields: T,
  requiredKeys: (keyof T)[] = [],
) => fc.record(fields, { requiredKeys: requiredKeys as never });

const prices = fc.dictionary(fc.constantFrom('CNY', 'USD', 'JPY', 'KWD'), whole(1_000_000_000, 0), {
  maxKeys: 4,
});

const media = optional(
  {
    url: fc.constantFrom('https://example.com/a.jpg', 'https://example.com/b,c.png?d="e"'),
    alt: localized,
    width: whole(9_000),
    height: whole(9_000),
    role: fc.constantFrom('main', 'detail', 'scene'),
  },
  ['url', 'alt', 'width', 'height', 'role'],
);

const product = (index: number) =>
  optional(
    {
      name: localized,
      tagline: localized,
      description: localized,
      designNotes: some(fc.record({ aspect: localized, text: localized })),
      colorName: localized,
      style: fc.constantFrom('modern', 'mid-century'),
      rooms: fc.constantFrom([], ['living-room'], ['living-room', 'bedroom']),
      variants: fc
        .array(
          optional(
            {
              gtin: fc.constant(undefined),
              options: some(fc.record({ name: localized, value: localized })),
              prices,
            },
            ['prices'],
          ),
          { maxLength: 4 },
        )
        .map((variants) =>
          variants.map(({ gtin: _none, ...variant }, at) => ({ sku: `RT-${index}-${at}`, ...variant })),
        ),
      media: some(media, 2),
      dimensions: optional({ width: whole(20_000), seatHeight: whole(20_000) }),
      weight: whole(10_000_000),
      brand: text,
      designer: text,
      designYear: whole(2_100, 1_700),
      origin: fc.constantFrom('CN', 'DK'),
      assembly: optional({ required: fc.boolean(), minutes: whole(100) }, ['required']),
      packaging: some(
        fc.record({ width: whole(900), depth: whole(900), height: whole(900), grossWeight: whole(900) }),
      ),
      warrantyMonths: whole(100, 0),
      upholstery: optional({
        composition: some(fc.record({ fibre: localized, percent: whole(100, 0) })),
        leatherGrade: text,
        removableCover: fc.boolean(),
      }),
      fill: some(
        optional({ zone: fc.constantFrom('seat', 'back'), material: localized, density: whole(90) }, [
          'zone',
          'material',
        ]),
      ),
      certifications: some(
        optional({ authority: text, name: text, code: text, validUntil: fc.constant('2027-02-28') }, [
          'authority',
          'name',
        ]),
      ),
    },
    ['name'],
  );

const article = optional(
  {
    title: localized,
    kind: fc.constantFrom('essay', 'guide'),
    summary: localized,
    body: localized,
    tags: optional({ 'zh-CN': some(text), en: some(text) }),
    cover: media,
  },
  ['title', 'kind'],
);

describe('what is exported', () => {
  let catalogue: Catalogue;

  beforeAll(async () => {
    catalogue = await Catalogue.start({ engine: null });
  });

  afterAll(() => catalogue.stop());

  /** Everything that an import could have touched. */
  const state = async () => {
    const rows = await catalogue.dataSource.query<object[]>(`
      SELECT (SELECT count(*) FROM catalog.revisions) AS revisions, (SELECT count(*) FROM catalog.audit) AS audit,
             (SELECT count(*) FROM catalog.dirty) AS dirty, (SELECT count(*) FROM search.dirty) AS unindexed,
             (SELECT md5(string_agg(entry::text, '' ORDER BY id)) FROM catalog.entries AS entry) AS entries,
             (SELECT last_value FROM catalog.dirty_revision) AS marks`);
    return rows[0];
  };

  const exported = async (path: string, format: string) => {
    const { body } = await catalogue.merchandiser
      .send('get', `exports/${path}`)
      .query({ format })
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response
          .on('data', (chunk: Buffer) => chunks.push(chunk))
          .on('end', () => done(null, Buffer.concat(chunks)));
      })
      .expect(200);
    return body as Buffer;
  };

  async function expectNoChange(path: string, type: string, count: number) {
    const before = await state();
    for (const [format, contentType] of [
      ['csv', 'text/csv'],
      ['jsonl', 'application/x-ndjson'],
    ] as const) {
      const file = await exported(path, format);
      const job = await importFile(catalogue.merchandiser, file, { type }, contentType);
      const wrong = (await itemsOf(catalogue.merchandiser, job)).filter(
        ({ outcome }) => outcome !== 'unchanged',
      );
      expect(wrong.slice(0, 3)).toEqual([]);
      expect(job).toMatchObject({ status: 'done', counts: { unchanged: count } });
    }
    expect(await state()).toEqual(before);
  }

  it(
    'of the demo catalogue changes nothing when it is imported',
    async () => {
      await loadDemo(catalogue.dataSource, () => undefined);
      await catalogue.drained();
      await expectNoChange('products', 'product', 100);
      await expectNoChange('articles', 'article', 3);
    },
    TORTURE_TIMEOUT_MS,
  );

  it(
    'of the demo catalogue is the same in another one, relations in circles included',
    async () => {
      const other = await Catalogue.start({ engine: null });
      try {
        const [header = [], ...rows] = parse(await exported('products', 'csv'), { bom: true }) as string[][];
        const key = header.indexOf('id');
        // The other one has ids of its own; rows of one product stay together by any word.
        const file = stringify(
          [header.map((name) => (name === 'id' ? 'key' : name)), ...rows].map((row) =>
            row.filter((_cell, at) => at !== key + 1),
          ),
        );
        const job = await importFile(other.merchandiser, file, { create: 'category,material' });
        expect([job.faults, job.status, job.counts['created']]).toEqual([[], 'done', 100]);
        const here = await related(catalogue);
        expect(Object.values(here).flat().length).toBeGreaterThan(50);
        expect(await related(other)).toEqual(here);
      } finally {
        await other.stop();
      }
    },
    TORTURE_TIMEOUT_MS,
  );

  /** By SKU: the SKUs of the products it relates to. */
  const related = async (one: Catalogue) => {
    const rows = await one.dataSource.query<{ sku: string; related: string[] }[]>(`
      WITH product AS (
        SELECT entry.id, content, content -> 'variants' -> 0 ->> 'sku' AS sku FROM catalog.entries AS entry
        JOIN catalog.revisions ON entry_id = entry.id AND number = version WHERE type = 'product')
      SELECT sku, ARRAY (
        SELECT other.sku FROM jsonb_array_elements(product.content -> 'related') WITH ORDINALITY AS link (value, place)
        JOIN product AS other ON other.id = (link.value ->> 'product')::uuid ORDER BY place) AS related
      FROM product`);
    return Object.fromEntries(rows.map(({ sku, related }) => [sku, related]));
  };

  it(
    'of anything that can be said changes nothing when it is imported',
    async () => {
      const seed = Date.now() % 1_000_000;
      const products = Array.from(
        { length: PRODUCTS },
        (_each, at) => fc.sample(product(at), { seed: seed + at, numRuns: 1 })[0] as object,
      );
      const made = await importLines(catalogue.merchandiser, products);
      expect([seed, made.status, await itemsOf(catalogue.merchandiser, made, 'failed')]).toEqual([
        seed,
        'done',
        [],
      ]);
      const articles = fc.sample(article, { seed, numRuns: ARTICLES }) as object[];
      expect(
        (await importLines(catalogue.merchandiser, articles, { type: 'article' })).counts['created'],
      ).toBe(ARTICLES);
      await expectNoChange('products', 'product', 100 + PRODUCTS);
      await expectNoChange('articles', 'article', 3 + ARTICLES);
      say(`${PRODUCTS} products and ${ARTICLES} articles, out and in by CSV and JSON Lines: nothing changed`);
    },
    TORTURE_TIMEOUT_MS,
  );

  it('starts no formula in a spreadsheet', async () => {
    const file = (await exported('products', 'csv')).toString();
    const rows = parse(file, { bom: true }) as string[][];
    const formulas = rows.flat().filter((cell) => /^(\s*[=+\-@]|[\t\r])/.test(cell));
    expect(formulas).toEqual([]);
    expect(rows.flat().filter((cell) => cell.startsWith("'=")).length).toBeGreaterThan(0);
    // RFC 4180: a line break of whatever kind stands in quotes.
    expect(file.replaceAll(/"(?:[^"]|"")*"/g, '').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});
