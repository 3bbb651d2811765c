import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Catalogue } from '../db/catalogue.js';
import { aProduct, anArticle, unique } from '../factories/contents.js';

describe('POST /v1/merchandising/articles/rendering', () => {
  let catalogue: Catalogue;

  beforeAll(async () => {
    catalogue = await Catalogue.start({ engine: null });
  });

  afterAll(() => catalogue.stop());

  const send = (body: object) => catalogue.merchandiser.send('post', 'articles/rendering').send(body);

  const aChair = (overrides: object = {}) => {
    const sku = unique('SEEN').toUpperCase();
    const named = { name: { 'zh-CN': `椅 ${sku}`, en: `Chair ${sku}` } };
    return { sku, content: aProduct({ ...named, variants: [{ sku, prices: { CNY: 1 } }], ...overrides }) };
  };

  it('returns the HTML that publishing creates, with warnings', async () => {
    const { merchandiser } = catalogue;
    const [chair, draft] = [aChair(), aChair({ name: { 'zh-CN': '未完成的椅' } })];
    const shown = await merchandiser.createPublished('products', chair.content);
    const hidden = await merchandiser.create('products', draft.content);
    const text =
      `## Two **chairs** <b>\n\n::product[${chair.sku.toLowerCase()}]\n\n[a](javascript:1)\n\n` +
      `::product[${draft.sku}]\n\n`;
    const { body, headers } = await send({ locale: 'en', body: `${text}::product[NOBODYS]\n` }).expect(200);
    expect(headers['cache-control']).toBe('no-store');
    expect(Object.keys(body)).toEqual(['html', 'products', 'warnings']);
    expect(body.products).toEqual([
      { id: shown.id, sku: chair.sku, name: `Chair ${chair.sku}`, publishedHere: true },
      { id: hidden.id, sku: draft.sku, name: '未完成的椅', publishedHere: false },
    ]);
    const unseen = {
      ...{ path: 'body.en', code: 'unpublished_product' },
      message: 'shows 未完成的椅, which is not public in en',
    };
    expect(body.warnings).toEqual([
      { path: 'body.en', code: 'unknown_sku', message: 'there is no sku NOBODYS' },
      unseen,
    ]);
    const article = await merchandiser.createPublished('articles', anArticle({ body: { en: text } }));
    const page = await catalogue.get(`/v1/storefront/articles/${article.slug['en']}?locale=en`).expect(200);
    expect(body.html.trim()).toBe(page.body.body.html.trim());
    expect(body.html).toContain(`<div data-product-id="${shown.id}"></div>`);
    const warnings = await merchandiser.send('get', `articles/${article.id}/warnings`).expect(200);
    expect(warnings.body.items).toEqual([unseen]);
  });

  it('reports which products are published in the language of the text', async () => {
    const { merchandiser } = catalogue;
    const { sku, content } = aChair();
    await merchandiser.publish('products', await merchandiser.create('products', content), ['zh-CN']);
    const seen = async (locale: string) =>
      (await send({ locale, body: `::product[${sku}]` }).expect(200)).body;
    expect(await seen('zh-CN')).toMatchObject({
      ...{ products: [{ name: `椅 ${sku}`, publishedHere: true }], warnings: [] },
    });
    expect(await seen('en')).toMatchObject({
      products: [{ name: `Chair ${sku}`, publishedHere: false }],
      warnings: [{ path: 'body.en', code: 'unpublished_product' }],
    });
  });

  it('stores nothing, and accepts a blank text', async () => {
    const everything = () =>
      catalogue.dataSource.query(`
        SELECT (SELECT count(*) FROM catalog.revisions) AS revisions, (SELECT count(*) FROM catalog.audit) AS audit,
               (SELECT count(*) FROM catalog.entries) AS entries`);
    const before = await everything();
    expect((await send({ locale: 'zh-CN', body: '' }).expect(200)).body).toEqual({
      ...{ html: '', products: [], warnings: [] },
    });
    await send({ locale: 'zh-CN', body: '字'.repeat(200_000) }).expect(200);
    expect(await everything()).toEqual(before);
  });

  it('answers 400 for a text that is too long or in an unknown locale', async () => {
    const refused = async (body: object) => {
      const { status, body: problem } = await send(body);
      return [status, ...problem.errors.map(({ path, code }: Record<string, string>) => `${path} ${code}`)];
    };
    expect(await refused({ locale: 'fr', body: 'x'.repeat(200_001) })).toEqual([
      ...[400, 'locale is_in', 'body max_length'],
    ]);
    expect(await refused({ locale: 'en' })).toEqual([400, 'body max_length', 'body is_string']);
    expect((await send({ locale: 'en', body: 'x', html: 'x' })).status).toBe(400);
  });

  it('requires the scope for articles', async () => {
    const key = async (scope: string) => {
      const made = { name: 'guest', role: 'viewer', scopes: [scope] };
      return (await catalogue.merchandiser.send('post', 'keys').send(made).expect(201)).body.key as string;
    };
    const as = async (scope: string) =>
      send({ locale: 'en', body: 'x' }).set('authorization', `Bearer ${await key(scope)}`);
    expect((await as('article')).body.html).toBe('<p>x</p>\n');
    expect((await as('product')).body.code).toBe('forbidden');
  });
});
