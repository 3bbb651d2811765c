import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Catalogue } from '../db/catalogue.js';
import { OwnEngine } from '../db/own-engine.js';
import { aProduct, anArticle, unique } from '../factories/contents.js';
import type { Entry } from '../factories/merchandiser.js';

describe('POST /v1/merchandising/products/:id/unpublish', () => {
  let engine: OwnEngine;
  let catalogue: Catalogue;

  beforeAll(async () => {
    engine = await OwnEngine.start();
    catalogue = await Catalogue.start({ engine: engine.address, environment: { SEARCH_TIMEOUT_MS: 1_000 } });
  });

  afterAll(async () => {
    await catalogue.stop();
    await engine.stop();
  });

  /** A chair with a word of its own, that an article links and another chair relates to. */
  async function aLinkedChair() {
    const { merchandiser } = catalogue;
    const word = unique('wort').replaceAll('-', '');
    const chair = await merchandiser.createPublished('products', aProduct({ name: { en: `${word} chair` } }));
    const other = await merchandiser.createPublished(
      'products',
      aProduct({ related: [{ product: chair.id, kind: 'similar' }] }),
    );
    const article = await merchandiser.createPublished(
      'articles',
      anArticle({ products: [{ product: chair.id }] }),
    );
    await catalogue.drained();
    return { word, chair, other, article };
  }

  /** Where the chair shows: every place a shop has. */
  async function placesThatShow({ word, chair, other, article }: Awaited<ReturnType<typeof aLinkedChair>>) {
    const places: Record<string, string> = {
      page: `/v1/storefront/products/${chair.slug['en']}?locale=en`,
      list: '/v1/storefront/products?limit=100',
      related: `/v1/storefront/products/${other.slug['zh-CN']}`,
      article: `/v1/storefront/articles/${article.slug['zh-CN']}`,
      search: `/v1/storefront/search?q=${word}&locale=en`,
      suggest: `/v1/storefront/suggest?q=${word}&locale=en`,
    };
    const showing = [];
    for (const [place, path] of Object.entries(places)) {
      const { body } = await catalogue.get(path);
      if (JSON.stringify({ ...body, query: '' }).includes(chair.id)) showing.push(place);
    }
    return showing;
  }

  const everywhere = ['page', 'list', 'related', 'article', 'search', 'suggest'];

  it('removes the product from every response at the next request', async () => {
    const linked = await aLinkedChair();
    expect(await placesThatShow(linked)).toEqual(everywhere);
    await catalogue.merchandiser.unpublish('products', linked.chair);
    expect(await placesThatShow(linked)).toEqual([]);
  });

  it('excludes the product from totals before the engine has removed it', async () => {
    const { word, chair } = await aLinkedChair();
    await catalogue.merchandiser.unpublish('products', chair);
    const { body } = await catalogue.get(`/v1/storefront/search?q=${word}&locale=en`);
    expect([body.total, body.items]).toEqual([0, []]);
  });

  it('excludes the product from facets and highlights before the engine has removed it', async () => {
    const { merchandiser } = catalogue;
    const { word, chair } = await aLinkedChair();
    const styled = await merchandiser.patch('products', chair, {
      style: 'art-deco',
      description: { en: `${word} secret` },
    });
    await merchandiser.publish('products', styled);
    await catalogue.drained();
    const search = async () =>
      (await catalogue.get(`/v1/storefront/search?q=${word}&locale=en&type=product`)).body;
    expect(JSON.stringify(await search())).toContain('secret');
    const corrected = await merchandiser.patch('products', styled, { description: { en: 'plain' } });
    await merchandiser.publish('products', corrected);
    expect(JSON.stringify(await search())).not.toContain('secret');
    await merchandiser.unpublish('products', corrected);
    expect((await search()).facets.style).toEqual([]);
  });

  it('shows the product at the next request after publishing again, and in search once indexed', async () => {
    const linked = await aLinkedChair();
    await catalogue.merchandiser.unpublish('products', linked.chair);
    await catalogue.merchandiser.publish('products', linked.chair as Entry);
    await catalogue.drained();
    expect(await placesThatShow(linked)).toEqual(everywhere);
  });

  it('does the same while the engine is down', async () => {
    const linked = await aLinkedChair();
    engine.kill();
    try {
      const { body } = await catalogue.get(`/v1/storefront/search?q=${linked.word}&locale=en`);
      expect(body.degraded).toBe(true);
      expect(await placesThatShow(linked)).toEqual(everywhere);
      await catalogue.merchandiser.unpublish('products', linked.chair);
      expect(await placesThatShow(linked)).toEqual([]);
    } finally {
      await engine.restart();
    }
    await catalogue.drained();
    expect(await placesThatShow(linked)).toEqual([]);
  });
});
