import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Catalogue } from '../db/catalogue.js';
import { aMaterial, aProduct, anArticle, unique } from '../factories/contents.js';
import type { Entry } from '../factories/merchandiser.js';

describe('POST /v1/merchandising/products/:id/publish with locales', () => {
  let catalogue: Catalogue;

  beforeAll(async () => {
    catalogue = await Catalogue.start();
  });

  afterAll(() => catalogue.stop());

  /** Where somebody who reads a locale finds the chair. */
  async function placesIn(locale: 'zh-CN' | 'en', chair: Entry) {
    const { sku } = (chair['variants'] as { sku: string }[])[0] ?? { sku: '' };
    const places: Record<string, string> = {
      page: `products/${chair.slug[locale]}?locale=${locale}`,
      list: `products?limit=100&locale=${locale}`,
      search: `search?q=${sku}&locale=${locale}`,
      suggest: `suggest?q=${sku}&locale=${locale}`,
    };
    const showing = [];
    for (const [place, path] of Object.entries(places)) {
      const { body } = await catalogue.get(`/v1/storefront/${path}`);
      if (JSON.stringify(body).includes(chair.id)) showing.push(place);
    }
    return showing;
  }

  const everywhere = ['page', 'list', 'search', 'suggest'];

  it('publishes and unpublishes an entry in each locale separately', async () => {
    const { merchandiser } = catalogue;
    const chair = await merchandiser.create('products', aProduct());
    const zh = await merchandiser.publish('products', chair, ['zh-CN']);
    expect([zh.status, Object.keys(zh['publications'] as object)]).toEqual(['published', ['zh-CN']]);
    await catalogue.drained();
    expect([await placesIn('zh-CN', chair), await placesIn('en', chair)]).toEqual([everywhere, []]);

    await merchandiser.publish('products', chair, ['en']);
    await catalogue.drained();
    expect([await placesIn('zh-CN', chair), await placesIn('en', chair)]).toEqual([everywhere, everywhere]);

    await merchandiser.unpublish('products', chair, ['zh-CN']);
    expect([await placesIn('zh-CN', chair), await placesIn('en', chair)]).toEqual([[], everywhere]);
    await catalogue.drained();
    expect([await placesIn('zh-CN', chair), await placesIn('en', chair)]).toEqual([[], everywhere]);
  });

  it('publishes a revision in one locale while the other keeps the former one', async () => {
    const { merchandiser } = catalogue;
    const article = await merchandiser.createPublished('articles', anArticle());
    const title = { 'zh-CN': '新的题目', en: 'A new title' };
    const edited = await merchandiser.patch('articles', article, { title });
    const half = await merchandiser.publish('articles', edited, ['zh-CN']);
    expect(half).toMatchObject({
      status: 'changed',
      publications: { 'zh-CN': { revision: 2 }, en: { revision: 1 } },
    });
    const titleIn = async (locale: 'zh-CN' | 'en') => {
      const { body } = await catalogue.get(
        `/v1/storefront/articles/${article.slug[locale]}?locale=${locale}`,
      );
      return body.title;
    };
    expect([await titleIn('zh-CN'), await titleIn('en')]).toEqual([
      '新的题目',
      (article['title'] as Record<string, string>)['en'],
    ]);
  });

  it('answers 400 for unknown locales, and for any locales of the taxonomy', async () => {
    const { merchandiser } = catalogue;
    const chair = await merchandiser.create('products', aProduct());
    const material = await merchandiser.create('materials', aMaterial({ name: { en: unique('wood') } }));
    for (const [path, locales] of [
      [`products/${chair.id}`, ['fr']],
      [`products/${chair.id}`, []],
      [`products/${chair.id}`, ['en', 'en']],
      [`products/${chair.id}`, 'en'],
      [`materials/${material.id}`, ['en']],
    ] as const) {
      const sent = merchandiser.send('post', `${path}/publish`).set('if-match', '"1"').send({ locales });
      expect((await sent).body).toMatchObject({ status: 400, errors: [{ path: 'locales' }] });
    }
    expect((await merchandiser.read('products', chair.id)).status).toBe('draft');
  });
});
