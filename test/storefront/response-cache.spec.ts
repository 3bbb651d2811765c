import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { request } from 'undici';
import { Catalogue } from '../db/catalogue.js';
import { requestStatements } from '../db/request-statements.js';
import { until } from '../db/until.js';
import { aCategory, aMaterial, aProduct, anArticle, unique } from '../factories/contents.js';
import type { Entry } from '../factories/merchandiser.js';
import { ORIGINS } from '../factories/origins.js';
import { pick, scaled } from '../torture/scale.js';

describe('response cache', () => {
  let catalogue: Catalogue;
  /** Reads the same database without a cache. */
  let uncached: Catalogue;
  let other: Catalogue;

  beforeAll(async () => {
    catalogue = await Catalogue.start({ engine: null });
    const { databaseUrl } = catalogue.settings;
    uncached = await Catalogue.start({ engine: null, databaseUrl, environment: { RESPONSE_CACHE_MB: 0 } });
    other = await Catalogue.start({ engine: null, databaseUrl });
  });

  afterAll(async () => {
    for (const each of [uncached, other, catalogue]) await each.stop();
  });

  const ask = async (path: string, headers: Record<string, string> = {}, { url } = catalogue) => {
    const response = await fetch(`${url}${path}`, { headers, redirect: 'manual' });
    const { date: _date, 'x-request-id': requestId = '', ...others } = Object.fromEntries(response.headers);
    return { status: response.status, headers: others, text: (await response.text()).replace(requestId, '') };
  };

  /** Number of statements on published rows during `work`. */
  async function statements(work: () => Promise<unknown>, instance = catalogue): Promise<number> {
    const texts = await requestStatements(instance, work);
    return texts.filter((text) => /FROM published\.(products|articles) AS (product|article)/.test(text))
      .length;
  }

  it('serves hits without a statement, as 200 or 304, with their own request id', async () => {
    const { slug } = await catalogue.merchandiser.createPublished('products', aProduct());
    const path = `/v1/storefront/products/${slug['en']}?locale=en`;
    await until('the response is cached', async () => (await statements(() => ask(path))) === 0);
    const [first, second] = [await fetch(`${catalogue.url}${path}`), await fetch(`${catalogue.url}${path}`)];
    expect(await first.text()).toBe(await second.text());
    expect(first.headers.get('x-request-id')).not.toBe(second.headers.get('x-request-id'));
    const etag = first.headers.get('etag') ?? '';
    let notModified: Awaited<ReturnType<typeof ask>> | undefined;
    expect(await statements(async () => (notModified = await ask(path, { 'if-none-match': etag })))).toBe(0);
    const head = await fetch(`${catalogue.url}${path}`, {
      method: 'HEAD',
      headers: { 'if-none-match': etag },
    });
    expect([head.status, head.headers.get('content-length')]).toEqual([304, null]);
    expect(notModified).toMatchObject({ status: 304, text: '', headers: { etag, 'content-language': 'en' } });
    expect(first.headers.get('x-content-type-options')).toBe('nosniff');
    const english = await ask(path.replace('?locale=en', ''), { 'accept-language': 'en' });
    const chinese = await ask(path.replace('?locale=en', ''), { 'accept-language': 'zh-CN' });
    expect([english.status, chinese.status]).toEqual([200, 301]);
  });

  it('stores a response at the first miss, or at the second when memory is nearly full', async () => {
    const { databaseUrl } = catalogue.settings;
    // Each origin has a response of its own.
    const environment = { RESPONSE_CACHE_MB: 1, CORS_ORIGINS: ORIGINS.join() };
    const small = await Catalogue.start({ engine: null, databaseUrl, environment });
    const statementCounts = async (instance: Catalogue) => {
      const { slug } = await catalogue.merchandiser.createPublished('products', aProduct());
      const path = `/v1/storefront/products/${slug['en']}?locale=en`;
      const counts: number[] = [];
      for (let time = 0; time < 3; time++) {
        counts.push(await statements(() => ask(path, {}, instance), instance));
      }
      return counts.join();
    };
    try {
      // A response is not stored where a notification arrives while it is read.
      await until(
        'the second request runs no statement',
        async () => (await statementCounts(small)) === '1,0,0',
      );
      const { slug } = await catalogue.merchandiser.createPublished('products', aProduct());
      for (let number = 0; number < 1_000; number++)
        await ask(
          `/v1/storefront/products/${slug['en']}?locale=en`,
          { origin: `https://${number}.example` },
          small,
        );
      await until(
        'the third request runs no statement',
        async () => (await statementCounts(small)) === '1,1,0',
      );
    } finally {
      await small.stop();
    }
  });

  it('reads again over new connections after Postgres closed the old ones', async () => {
    const page = (number: number) => ask(`/v1/storefront/products?maxPrice=${number}`);
    await Promise.all(Array.from({ length: 8 }, (_each, number) => page(number)));
    await catalogue.dataSource.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'furniture-storefront' AND datname = current_database()`,
    );
    await until('all requests succeed', async () => {
      const answers = await Promise.all(Array.from({ length: 8 }, (_each, number) => page(100 + number)));
      return answers.every(({ status }) => status === 200);
    });
  });

  it('stores one compressed body with its own ETag per content coding', async () => {
    const { slug } = await catalogue.merchandiser.createPublished('products', aProduct());
    const path = `${catalogue.url}/v1/storefront/products/${slug['en']}?locale=en`;
    const raw = async (accepted: string, others: Record<string, string> = {}) => {
      const answer = await request(path, { headers: { 'accept-encoding': accepted, ...others } });
      const bytes = Buffer.from(await answer.body.arrayBuffer());
      return { status: answer.statusCode, headers: answer.headers, bytes };
    };
    const plain = await raw('identity');
    const decompress = { br: brotliDecompressSync, gzip: gunzipSync };
    for (const [accepted, coding] of [
      ['gzip, deflate, br, zstd', 'br'],
      ['gzip;q=1, br;q=0.5', 'gzip'],
      ['gzip', 'gzip'],
    ] as const)
      for (let time = 0; time < 2; time++) {
        const { headers, bytes } = await raw(accepted);
        expect([accepted, headers['content-encoding'], headers['content-length']]).toEqual([
          accepted,
          coding,
          String(bytes.length),
        ]);
        expect(headers['vary']).toBe('Accept-Language, Accept-Encoding');
        expect(decompress[coding](bytes)).toEqual(plain.bytes);
        expect(bytes.length).toBeLessThan(plain.bytes.length / 2);
        expect(headers['etag']).toBe(`${String(plain.headers['etag']).slice(0, -1)}-${coding}"`);
        const known = await raw(accepted, { 'if-none-match': String(headers['etag']) });
        expect([known.status, known.bytes.length, known.headers['content-encoding']]).toEqual([
          304,
          0,
          undefined,
        ]);
        // A tag is valid for one content coding only.
        expect((await raw('identity', { 'if-none-match': String(headers['etag']) })).status).toBe(200);
      }
    for (const refused of ['br;q=0, gzip;q=0', 'zstd', '*;q=0'])
      expect((await raw(refused)).headers['content-encoding']).toBeUndefined();
  });

  it('reads once for concurrent requests of one key, and again after a 404', async () => {
    const many = <T>(work: () => Promise<T>) => Promise.all(Array.from({ length: 20 }, work));
    const statementsOfMany = async () => {
      const { slug } = await catalogue.merchandiser.createPublished('products', aProduct());
      const path = `/v1/storefront/products/${slug['en']}?locale=en`;
      let answers: Awaited<ReturnType<typeof ask>>[] = [];
      const count = await statements(async () => (answers = await many(() => ask(path))));
      expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
      return count;
    };
    // A response is not stored where a notification arrives while it is read.
    await until('one statement serves twenty', async () => (await statementsOfMany()) === 1);
    const missing = await many(() => ask('/v1/storefront/products/none?locale=en'));
    expect(missing.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 404));
  });

  it('invalidates a page when a linked entry is published', async () => {
    const { merchandiser } = catalogue;
    const hidden = await merchandiser.create('products', aProduct());
    const chair = await merchandiser.createPublished(
      'products',
      aProduct({ related: [{ product: hidden.id, kind: 'similar' }] }),
    );
    const essay = await merchandiser.createPublished('articles', anArticle());
    const path = `/v1/storefront/products/${chair.slug['en']}?locale=en`;
    const names = async () => {
      const { related, articles } = JSON.parse((await ask(path)).text) as Record<
        'related' | 'articles',
        object[]
      >;
      return [related.length, articles.length];
    };
    await until('the response is cached', async () => (await statements(() => ask(path))) === 0);
    await merchandiser.publish('products', hidden);
    expect(await names()).toEqual([1, 0]);
    await until('the response is cached', async () => (await statements(() => ask(path))) === 0);
    await merchandiser.patch('articles', essay, { products: [{ product: chair.id }] });
    await merchandiser.publish('articles', essay);
    expect(await names()).toEqual([1, 1]);
    await until('the response is cached', async () => (await statements(() => ask(path))) === 0);
    await merchandiser.unpublish('products', hidden);
    expect(await names()).toEqual([0, 1]);
  });

  it.each(['/v1/storefront/products/', '/en/products/'])(
    'invalidates a page below %s when a related product is renamed',
    async (folder) => {
      const { merchandiser } = catalogue;
      const [before, after] = [unique('Before'), unique('After')];
      const related = await merchandiser.createPublished('products', aProduct({ name: { en: before } }));
      const chair = await merchandiser.createPublished(
        'products',
        aProduct({ related: [{ product: related.id, kind: 'similar' }] }),
      );
      const path = `${folder}${chair.slug['en']}`;
      const english = { 'accept-language': 'en' };
      await until('the response is cached', async () => (await statements(() => ask(path, english))) === 0);
      expect((await ask(path, english)).text).toContain(before);
      await merchandiser.patch('products', related, { name: { en: after } });
      await merchandiser.publish('products', related);
      expect((await ask(path, english)).text).toContain(after);
    },
  );

  it('serves no stale response after edits on any instance', async () => {
    let { merchandiser } = catalogue;
    const material = await merchandiser.create('materials', aMaterial());
    const category = await merchandiser.create('categories', aCategory());
    const products: Entry[] = [];
    for (let index = 0; index < 6; index++)
      products.push(
        await merchandiser.create(
          'products',
          aProduct({
            categories: [category.id],
            materials: [{ part: 'legs', material: material.id }],
            related: products.slice(-2).map(({ id }) => ({ product: id, kind: 'similar' })),
          }),
        ),
      );
    const articles = [
      await merchandiser.create('articles', anArticle()),
      await merchandiser.create('articles', anArticle()),
    ];
    const skuOf = ({ variants }: Entry) => (variants as { sku: string }[])[0]!.sku;
    const change = async (
      path: 'products' | 'articles' | 'materials' | 'categories',
      { id }: Entry,
      patch: object,
    ) => {
      await merchandiser.patch(path, await merchandiser.read(path, id), patch);
    };
    const others = (id: string) => products.filter((each) => each.id !== id);
    const edits: (() => Promise<unknown>)[] = [
      () => merchandiser.publish('products', pick(products), pick([['zh-CN'], ['en'], ['zh-CN', 'en']])),
      () => merchandiser.unpublish('products', pick(products), pick([['zh-CN'], ['en'], ['zh-CN', 'en']])),
      () => merchandiser.publish('articles', pick(articles)),
      () => merchandiser.unpublish('articles', pick(articles)),
      () => change('products', pick(products), { tagline: { en: unique('line') } }),
      async () => {
        const product = pick(products);
        const related = [{ product: pick(others(product.id)).id, kind: 'accessory' }];
        await change('products', product, { related });
        await merchandiser.publish('products', product);
      },
      async () => {
        const article = pick(articles);
        await change('articles', article, {
          body: { en: `::product[${skuOf(pick(products))}]` },
          products: [{ product: pick(products).id }],
        });
        await merchandiser.publish('articles', article);
      },
      () => change('materials', material, { name: { en: unique('wood') } }),
      () => change('categories', category, { name: { 'zh-CN': unique('椅') } }),
      () =>
        merchandiser.setAvailability(skuOf(pick(products)), {
          status: pick(['in_stock', 'out_of_stock', 'preorder']),
        }),
    ];
    const paths = ['zh-CN', 'en'].flatMap((locale) => [
      ...products.map(({ slug }) => `/v1/storefront/products/${slug[locale]}?locale=${locale}`),
      ...articles.map(({ slug }) => `/v1/storefront/articles/${slug[locale]}?locale=${locale}`),
      ...['products', 'products?sort=price&limit=2', 'articles', 'categories', 'materials'].map(
        (list) => `/v1/storefront/${list}${list.includes('?') ? '&' : '?'}locale=${locale}`,
      ),
    ]);
    const instances = [catalogue, other];
    const isCurrent = async (path: string, instance: Catalogue) =>
      (await ask(path, {}, instance)).text === (await ask(path, {}, uncached)).text;
    for (let round = 0; round < scaled(5_000, 25); round++) {
      merchandiser = pick(instances).merchandiser;
      await pick(edits)();
      // A worker projects the pages of a renamed material.
      if (round % 10 === 0) await catalogue.drained();
      for (const path of paths) {
        const instance = pick(instances);
        const response = await ask(path, {}, instance);
        if (response.text === (await ask(path, {}, uncached)).text) continue;
        // The other instance may be notified later, and a worker may have projected between the two reads.
        await catalogue.drained();
        await until(`${path} is current`, () => isCurrent(path, instance));
      }
    }
    await catalogue.drained();
    for (const path of paths)
      for (const instance of instances) await until(`${path} is current`, () => isCurrent(path, instance));
    for (const path of paths) {
      const current = await ask(path, {}, uncached);
      const { etag = '' } = current.headers;
      for (const instance of instances) {
        expect([path, await ask(path, {}, instance)]).toEqual([path, current]);
        const again = await ask(path, { 'if-none-match': etag }, instance);
        expect([path, again.status]).toEqual([path, current.status === 200 ? 304 : current.status]);
        const stale = await ask(path, { 'if-none-match': '"x"' }, instance);
        expect([path, stale.status]).toEqual([path, current.status]);
      }
    }
  }, 3_600_000);

  it('invalidates other instances within a second', async () => {
    const chair = await catalogue.merchandiser.createPublished('products', aProduct());
    const path = `/v1/storefront/products/${chair.slug['en']}?locale=en`;
    for (let edit = 0; edit < 5; edit++) {
      await ask(path, {}, other);
      const line = unique('line');
      const entry = await catalogue.merchandiser.read('products', chair.id);
      await catalogue.merchandiser.patch('products', entry, { tagline: { en: line } });
      await catalogue.merchandiser.publish('products', chair);
      expect((await ask(path)).text).toContain(line);
      await until('the other instance is invalidated', async () =>
        (await ask(path, {}, other)).text.includes(line),
      );
    }
    await catalogue.merchandiser.unpublish('products', chair);
    expect((await ask(path)).status).toBe(404);
    await until('the other instance answers 404', async () => (await ask(path, {}, other)).status === 404);
  });
});
