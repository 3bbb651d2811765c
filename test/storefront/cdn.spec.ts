import { once } from 'node:events';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Catalogue } from '../db/catalogue.js';
import { until } from '../db/until.js';
import { aMaterial, aProduct, anArticle, unique } from '../factories/contents.js';
import type { Entry } from '../factories/merchandiser.js';
import { pick } from '../torture/scale.js';

/** A content delivery network: serves stored responses without revalidation, and purges them by tag. */
class Cdn {
  readonly responses = new Map<string, { text: string; tags: string[] }>();
  hits = 0;

  constructor(private readonly url: string) {}

  async get(path: string): Promise<string> {
    const stored = this.responses.get(path);
    if (stored) {
      this.hits++;
      return stored.text;
    }
    const response = await fetch(`${this.url}${path}`);
    const text = await response.text();
    const seconds = /s-maxage=(\d+)/.exec(response.headers.get('cache-control') ?? '')?.[1];
    const tags = (response.headers.get('cache-tag') ?? '').split(',');
    if (response.status === 200 && Number(seconds) > 0) this.responses.set(path, { text, tags });
    return text;
  }

  purge(tagsToPurge: string[]) {
    for (const [path, { tags }] of this.responses)
      if (tags.some((tag) => tagsToPurge.includes(tag))) this.responses.delete(path);
  }
}

describe('CDN caching', () => {
  let catalogue: Catalogue;
  let receiver: Server;
  let cdn: Cdn;
  let purgeCount = 0;

  beforeAll(async () => {
    receiver = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        const { type, data } = JSON.parse(body) as { type: string; data: { tags: string[] } };
        expect(type).toBe('cache.purge');
        cdn.purge(data.tags);
        purgeCount++;
        response.writeHead(204).end();
      });
    }).listen(0, '127.0.0.1');
    await once(receiver, 'listening');
    catalogue = await Catalogue.start({
      engine: null,
      environment: { WEBHOOKS_TO_PRIVATE: true, CDN_SECONDS: 3_600 },
    });
    cdn = new Cdn(catalogue.url);
    const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/purge`;
    await catalogue.merchandiser
      .send('post', 'webhooks')
      .send({ url, events: ['purge'] })
      .expect(201);
  });

  afterAll(async () => {
    await catalogue.stop();
    receiver.closeAllConnections();
    receiver.close();
  });

  it('sends s-maxage and purges by Cache-Tag', async () => {
    const { merchandiser } = catalogue;
    const material = await merchandiser.create('materials', aMaterial());
    const products: Entry[] = [];
    for (let index = 0; index < 4; index++)
      products.push(
        await merchandiser.create(
          'products',
          aProduct({
            materials: [{ part: 'legs', material: material.id }],
            related: products.slice(-2).map(({ id }) => ({ product: id, kind: 'similar' })),
          }),
        ),
      );
    const article = await merchandiser.create(
      'articles',
      anArticle({ products: [{ product: products[0]?.id }] }),
    );
    const skuOf = ({ variants }: Entry) => (variants as { sku: string }[])[0]?.sku ?? '';
    const edits: (() => Promise<unknown>)[] = [
      () => merchandiser.publish('products', pick(products)),
      () => merchandiser.publish('products', pick(products)),
      () => merchandiser.unpublish('products', pick(products)),
      () => merchandiser.publish('articles', article),
      () => merchandiser.unpublish('articles', article),
      () => merchandiser.setAvailability(skuOf(pick(products)), { status: pick(['in_stock', 'preorder']) }),
      async () =>
        merchandiser.patch('materials', await merchandiser.read('materials', material.id), {
          name: { en: unique('wood') },
        }),
    ];
    const paths = [
      ...products.map(({ slug }) => `/v1/storefront/products/${slug['en']}?locale=en`),
      `/v1/storefront/articles/${article.slug['en']}?locale=en`,
      ...['products', 'articles', 'categories', 'materials'].map(
        (list) => `/v1/storefront/${list}?locale=en`,
      ),
    ];
    for (let edit = 0; edit < 60; edit++) {
      await pick(edits)();
      for (const path of paths) await cdn.get(path);
    }
    await catalogue.drained();
    const pending = `SELECT FROM catalog.events AS event LEFT JOIN catalog.deliveries AS delivery
      ON delivery.event_id = event.id WHERE event.sequence IS NULL OR delivery.state = 'pending' LIMIT 1`;
    await until(
      'all purges are delivered',
      async () => (await catalogue.dataSource.query(pending)).length === 0,
    );
    // Responses that are still stored after the last purge are current.
    for (const path of paths) {
      const { text = null } = cdn.responses.get(path) ?? {};
      const current = await fetch(`${catalogue.url}${path}`);
      if (text !== null) expect([path, text]).toEqual([path, await current.text()]);
    }
    expect(purgeCount).toBeGreaterThan(20);
    expect(cdn.hits).toBeGreaterThan(20);
  });

  it('sends Cache-Tag with a 304', async () => {
    const { merchandiser } = catalogue;
    const hidden = await merchandiser.create('products', aProduct());
    const chair = await merchandiser.createPublished('products', aProduct());
    const path = `${catalogue.url}/v1/storefront/products/${chair.slug['en']}?locale=en`;
    const first = await fetch(path);
    const related = [{ product: hidden.id, kind: 'similar' }];
    await merchandiser.patch('products', chair, { related });
    await merchandiser.publish('products', chair);
    const second = await fetch(path);
    expect(second.headers.get('cache-tag')).toBe(`${first.headers.get('cache-tag')},${hidden.id}`);
    for (let time = 0; time < 2; time++) {
      const known = await fetch(path, { headers: { 'if-none-match': second.headers.get('etag') ?? '' } });
      expect([known.status, known.headers.get('cache-tag')]).toEqual([304, second.headers.get('cache-tag')]);
    }
  });

  it('sends no s-maxage for responses without tags', async () => {
    for (const path of ['search?q=chair', 'suggest?q=c', 'products/none'])
      expect(
        (await fetch(`${catalogue.url}/v1/storefront/${path}`)).headers.get('cache-control'),
      ).not.toMatch(/s-maxage/);
  });
});
