import { afterAll, beforeEach, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import request from 'supertest';
import { FIELDS, measure } from '../../src/merchandising/completeness/completeness.js';
import { productWarnings } from '../../src/merchandising/completeness/warnings.js';
import { Catalogue } from '../db/catalogue.js';
import { until } from '../db/until.js';
import { aCategory, aMaterial, aProduct, anArticle, unique } from '../factories/contents.js';

type Path = 'products' | 'articles';

describe('completeness of products and articles', () => {
  let catalogue: Catalogue;

  beforeAll(async () => {
    catalogue = await Catalogue.start({ engine: null });
  });

  afterAll(() => catalogue.stop());

  const rulesPath = 'completeness/rules';

  const setRules = (rules: object[]) => catalogue.merchandiser.setRules(rules);

  beforeEach(() => setRules([]));

  const completeness = async (path: Path, id: string) =>
    (await catalogue.merchandiser.read(path, id))['completeness'] as Record<string, object>;

  const rule = (required: string[], recommended: string[] = [], more: object = {}) => ({
    type: 'product',
    required,
    recommended,
    ...more,
  });

  const full = { score: 100, required: [], recommended: [] };

  it('is 100 without rules, and lists the missing fields per locale', async () => {
    const { merchandiser } = catalogue;
    const before = await merchandiser.create('products', aProduct());
    expect(before['completeness']).toEqual({ 'zh-CN': full, en: full });
    await setRules([rule(['tagline', 'media'], ['brand', 'dimensions.seatHeight'])]);
    const chair = await merchandiser.create(
      'products',
      aProduct({ tagline: { 'zh-CN': '一行' }, brand: 'Elm', media: [anImage({ 'zh-CN': '一把椅子' })] }),
    );
    expect(chair['completeness']).toEqual({
      'zh-CN': { score: 75, required: [], recommended: ['dimensions.seatHeight'] },
      en: { score: 25, required: ['tagline', 'media'], recommended: ['dimensions.seatHeight'] },
    });
  });

  it.each([
    [['brand'], 100],
    [['brand', 'designer'], 50],
    [['brand', 'designer', 'collection'], 66],
    [['brand', 'designer', 'collection', 'care', 'origin', 'media'], 83],
  ])('is rounded down when some of the required %j are missing', (required, score) => {
    const filled = { brand: 'Elm', designer: 'Ann', collection: 'Yard', care: { en: 'Oil' }, origin: 'CN' };
    const content = Object.fromEntries(Object.entries(filled).slice(0, Math.max(1, required.length - 1)));
    const rules = [{ type: 'product' as const, required, recommended: [] }];
    expect(measure(content, rules).en.score).toBe(score);
  });

  it.each([
    ['2026-05-31', ['certifications.0.validUntil']],
    ['2026-06-01', []],
    ['2026-06-02', []],
  ])('warns on 2026-06-01 about a certificate valid until %s: %j', (validUntil, paths) => {
    const certifications = [{ authority: 'SAC', name: 'Formaldehyde', validUntil }];
    const warnings = productWarnings(
      { name: { en: 'Chair' }, certifications },
      new Date('2026-06-01T12:00Z'),
    );
    expect(warnings.map(({ path }) => path)).toEqual(paths);
  });

  it('is current in the response to every write', async () => {
    const { merchandiser } = catalogue;
    await setRules([rule(['tagline'])]);
    const chair = await merchandiser.create('products', aProduct());
    const score = (entry: object) =>
      (entry as { completeness: { en: { score: number } } }).completeness.en.score;
    expect(score(chair)).toBe(0);
    const filled = await merchandiser.patch('products', chair, { tagline: { en: 'A line' } });
    expect(score(filled)).toBe(100);
    expect(score(await merchandiser.transition('products', chair.id, 'revisions/1/restore'))).toBe(0);
    const { body: copy } = await merchandiser.send('post', `products/${chair.id}/duplicate`).expect(201);
    expect(score(copy)).toBe(0);
  });

  it('POST :id/publish answers 422 in the locale that lacks a required field', async () => {
    const { merchandiser } = catalogue;
    await setRules([rule(['tagline', 'weight'])]);
    const chair = await merchandiser.create(
      'products',
      aProduct({ tagline: { 'zh-CN': '一行' }, weight: 9_000 }),
    );
    const publish = (locales?: string[]) =>
      merchandiser.send('post', `products/${chair.id}/publish`).set('if-match', '"1"').send({ locales });
    const { status, body } = await publish();
    expect(status).toBe(422);
    expect(body.code).toBe('incomplete');
    expect(body.errors).toEqual([{ path: 'tagline', code: 'missing', message: 'is missing in en' }]);
    await catalogue.get(`/v1/storefront/products/${chair.slug['zh-CN']}`).expect(404);
    expect((await publish(['zh-CN'])).status).toBe(200);
    expect((await publish(['en'])).status).toBe(422);
  });

  it('fails a scheduled publication that lacks a required field', async () => {
    const { merchandiser } = catalogue;
    const chair = await merchandiser.create('products', aProduct());
    await setRules([rule(['weight'])]);
    const publishAt = new Date(Date.now() + 1_500).toISOString();
    await merchandiser
      .send('put', `products/${chair.id}/schedule`)
      .set('if-match', '"1"')
      .send({ en: { publishAt } })
      .expect(200);
    const failed = async () => {
      const { body } = await merchandiser.send('get', 'schedules?state=failed');
      return body.items.find(({ entryId }: { entryId: string }) => entryId === chair.id);
    };
    await until('it failed', async () => (await failed()) !== undefined);
    expect((await failed()).error).toMatch(/weight is missing in en/);
    expect((await merchandiser.read('products', chair.id)).status).toBe('draft');
  });

  it('applies the rules of a category to those below it, also after a category moves', async () => {
    const { merchandiser } = catalogue;
    const chairs = await merchandiser.create('categories', aCategory());
    const lounge = await merchandiser.create('categories', aCategory({ parent: chairs.id }));
    const tables = await merchandiser.create('categories', aCategory());
    await setRules([rule([], ['brand']), rule(['dimensions.seatHeight'], [], { category: chairs.id })]);
    const createIn = (category: string) =>
      merchandiser.create('products', aProduct({ categories: [category] }));
    const chair = await createIn(lounge.id);
    const table = await createIn(tables.id);
    const required = async (id: string) => (await completeness('products', id))['en'];
    expect(await required(chair.id)).toMatchObject({ score: 0, required: ['dimensions.seatHeight'] });
    expect(await required(table.id)).toMatchObject({ score: 0, required: [] });
    await merchandiser.patch('categories', lounge, { parent: null });
    await until('the chair is measured again', async () => {
      const { required: missing } = (await required(chair.id)) as { required: string[] };
      return missing.length === 0;
    });
  });

  it('is measured again for all entries when the rules change, and filters lists', async () => {
    const { merchandiser } = catalogue;
    const word = unique('measured');
    const names = ['a', 'b', 'c'].map((letter) => ({ en: `${word} ${letter}` }));
    for (const name of names)
      await merchandiser.create(
        'products',
        aProduct({ name, tagline: name.en?.endsWith('a') ? { en: 'x' } : undefined }),
      );
    const count = async (query: string) => {
      const { body } = await merchandiser.send('get', `products?q=${word}&${query}`).expect(200);
      return body.items.length;
    };
    expect(await count('completenessBelow=100')).toBe(0);
    await setRules([rule([], ['tagline'])]);
    await until('all are measured', async () => (await count('completenessBelow=100&locale=zh-CN')) === 3);
    expect(await count('completenessBelow=100&locale=en')).toBe(2);
    expect(await count('completenessBelow=100')).toBe(3);
    expect((await merchandiser.send('get', 'products?completenessBelow=101')).status).toBe(400);
  });

  it('PUT completeness/rules answers 412 to a stale version, 400 to unknown fields, 403 to merchandisers', async () => {
    const { merchandiser } = catalogue;
    const { body, headers } = await merchandiser.send('get', rulesPath);
    expect(headers['etag']).toBe(`"${body.version}"`);
    const put = (rules: unknown, version = body.version) =>
      merchandiser.send('put', rulesPath).set('if-match', `"${version}"`).send({ rules });
    expect((await put([], body.version - 1)).body).toMatchObject({
      status: 412,
      currentVersion: body.version,
    });
    const unknown = '0199b1a0-0000-7000-8000-000000000000';
    expect((await put([rule([], [], { category: unknown })])).body.errors).toMatchObject([
      { path: 'rules.0.category', code: 'unknown_category' },
    ]);
    const invalid = (await put([rule(['price', 'brand']), { type: 'shoe' }, rule(['brand', 'brand'])])).body
      .errors;
    expect(invalid.map(({ path }: { path: string }) => path).sort()).toEqual([
      'rules.0.required',
      'rules.1.recommended',
      'rules.1.required',
      'rules.1.type',
      'rules.2.required',
    ]);
    const key = await catalogue.newKey('merchandiser');
    const url = `/v1/merchandising/${rulesPath}`;
    await request(catalogue.url)
      .put(url)
      .set('authorization', `Bearer ${key}`)
      .set('if-match', '"1"')
      .send({ rules: [] })
      .expect(403);
  });

  it('GET :id/warnings lists outdated standards, wrong sums and unpublished products, which do not prevent publishing', async () => {
    const { merchandiser } = catalogue;
    const warnings = async (path: Path, id: string) => {
      const { body } = await merchandiser.send('get', `${path}/${id}/warnings`).expect(200);
      return body.items.map(({ path: at, code }: { path: string; code: string }) => [at, code]);
    };
    const sku = unique('HIDDEN').toUpperCase();
    const chair = await merchandiser.create(
      'products',
      aProduct({
        variants: [{ sku, prices: { CNY: 1 } }],
        certifications: [
          { authority: 'SAC', name: '家具中有害物质限量', code: 'GB 18584-2001' },
          { authority: 'SAC', name: '家具中有害物质限量', code: 'GB 18584-2024', validUntil: '2025-01-31' },
        ],
        upholstery: {
          composition: [
            { fibre: { en: 'Wool' }, percent: 60 },
            { fibre: { en: 'Silk' }, percent: 30 },
          ],
        },
      }),
    );
    expect(await warnings('products', chair.id)).toEqual([
      ['certifications.0', 'outdated_standard'],
      ['certifications.1.validUntil', 'expired'],
      ['upholstery.composition', 'bad_sum'],
    ]);
    const article = await merchandiser.create(
      'articles',
      anArticle({ products: [{ product: chair.id }], body: { en: `A chair:\n\n::product[${sku}]\n` } }),
    );
    const unpublished = [
      ['body.en', 'unpublished_product'],
      ['products.0.product', 'unpublished_product'],
    ];
    expect(await warnings('articles', article.id)).toEqual(unpublished);
    await merchandiser.publish('products', chair, ['en']);
    expect(await warnings('articles', article.id)).toEqual([unpublished[1]]);
    await merchandiser.publish('products', chair, ['zh-CN']);
    expect(await warnings('articles', article.id)).toEqual([]);
    const material = await merchandiser.create('materials', aMaterial());
    await merchandiser.send('get', `materials/${material.id}/warnings`).expect(404);
  });
  it('knows every field of products and articles', () => {
    const { components } = JSON.parse(readFileSync('openapi.json', 'utf8')) as {
      components: { schemas: Record<string, { properties: object }> };
    };
    for (const [type, schema] of Object.entries({ product: 'ProductInput', article: 'ArticleInput' })) {
      const fields = Object.keys(components.schemas[schema]?.properties ?? {});
      const known: readonly string[] = FIELDS[type as keyof typeof FIELDS];
      // Every entry has a slug, and every article a kind.
      expect(fields.filter((field) => !['slug', 'kind', ...known].includes(field))).toEqual([]);
    }
  });
});

const anImage = (alt: object) => ({
  url: 'https://example.com/chair.jpg',
  alt,
  width: 100,
  height: 100,
  role: 'main',
});
