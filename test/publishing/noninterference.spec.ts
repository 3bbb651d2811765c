import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import { Catalogue } from '../db/catalogue.js';
import { aProduct, anArticle } from '../factories/contents.js';
import { csv, importFile } from '../factories/files.js';
import type { Entry } from '../factories/merchandiser.js';

const { paths } = JSON.parse(readFileSync('openapi.json', 'utf8')) as OpenAPIObject;

const routes = Object.keys(paths).filter((path) => path.startsWith('/v1/storefront/') && paths[path]?.get);

/** One catalogue twice: in one of them merchandisers are at work on things that nobody is to see yet. */
describe('noninterference of drafts', () => {
  let quiet: Catalogue;
  let busy: Catalogue;

  beforeAll(async () => {
    [quiet, busy] = await Promise.all([Catalogue.start({ demo: true }), Catalogue.start({ demo: true })]);
    await workUnseen(busy);
    await Promise.all([quiet.drained(), busy.drained()]);
  });

  afterAll(() => Promise.all([quiet.stop(), busy.stop()]));

  const list = async (path: string): Promise<Entry[]> =>
    (await busy.merchandiser.send('get', path).query({ limit: 100 })).body.items as Entry[];

  async function workUnseen({ merchandiser }: Catalogue) {
    const shown = await list('products');
    const essays = await list('articles');
    const seen = async (path: 'products' | 'articles', { id }: Entry) => {
      const { version } = await merchandiser.read(path, id);
      return (method: 'post' | 'put' | 'delete', verb: string) =>
        merchandiser.send(method, `${path}/${id}${verb}`).set('if-match', `"${version}"`);
    };
    // 200 drafts: new ones, copies, and edits of what is public.
    const rows = Array.from(
      { length: 160 },
      (_each, index) => `胡桃木休闲椅 ${index},Walnut lounge chair ${index},WORLD-${index},99,lounge-chairs`,
    );
    await importFile(
      merchandiser,
      csv('name.zh-CN,name.en,variants.sku,variants.prices.CNY,categories', ...rows),
    );
    for (const essay of essays) await merchandiser.send('post', `articles/${essay.id}/duplicate`).expect(201);
    const edited = {
      name: { 'zh-CN': '未发布的卡尔', en: 'Unpublished Carl' },
      tagline: { en: 'hidden' },
      slug: { en: 'hidden-slug' },
    };
    for (const product of shown.slice(0, 40))
      await merchandiser.patch('products', product, {
        ...edited,
        slug: { en: `hidden-${product.id}` },
        categories: [],
        related: [],
      });
    await merchandiser
      .send('post', 'bulk-edits')
      .query({ wait: 30 })
      .send({ type: 'product', filter: { q: 'chair' }, patch: { brand: 'Hidden house', style: null } })
      .expect(202);
    // Scheduled, for a time that is not yet.
    for (const [path, entry] of [
      ...shown.slice(40, 50).map((each) => ['products', each] as const),
      ['articles', essays[0]!] as const,
    ])
      await (
        await seen(path, entry)
      )('put', '/schedule')
        .send({ en: { publishAt: '2099-01-01T00:00:00Z' }, 'zh-CN': { unpublishAt: '2099-01-01T00:00:00Z' } })
        .expect(200);
    // Discarded, archived, in the trash, undone, tried.
    for (const product of shown.slice(0, 10))
      await (await seen('products', product))('post', '/discard').expect(200);
    for (let index = 0; index < 5; index++) {
      await merchandiser.transition(
        'products',
        (await merchandiser.create('products', aProduct())).id,
        'archive',
      );
      const gone = await merchandiser.create(
        'articles',
        anArticle({ products: [{ product: shown[60]!.id }] }),
      );
      await (await seen('articles', gone))('delete', '').expect(204);
    }
    const job = await importFile(
      merchandiser,
      csv('variants.sku,name.en,variants.prices.CNY', 'UNDONE-1,Undone,1'),
    );
    await merchandiser.send('post', `jobs/${job.id}/undo`).query({ wait: 30 }).send({}).expect(202);
    await importFile(merchandiser, csv('variants.sku,name.en,variants.prices.CNY', 'TRIED-1,Tried,1'), {
      dryRun: true,
    });
    const linked = await merchandiser.send('post', `products/${shown[0]!.id}/preview`).send({});
    await busy.get(linked.body.path).query({ locale: 'en' }).expect(200);
  }

  /** Every storefront route with what it may be asked: pages to their end, filters, orders, words. */
  async function questions(): Promise<Map<string, string[]>> {
    const every = async (path: string) => {
      const slugs: string[] = [];
      const pages: string[] = [];
      for (let next: string | undefined = path; next !== undefined;) {
        pages.push(next);
        const { body }: { body: { items: { slug: string }[]; nextCursor: string | null } } = await quiet
          .get(next)
          .expect(200);
        slugs.push(...body.items.map(({ slug }) => slug));
        next = body.nextCursor ? `${path}&cursor=${body.nextCursor}` : undefined;
      }
      return { slugs, pages };
    };
    const asked = new Map<string, string[]>(routes.map((route) => [route, []]));
    const add = (route: string, ...urls: string[]) => asked.get(route)?.push(...urls);
    for (const locale of ['zh-CN', 'en']) {
      for (const type of ['products', 'articles']) {
        const root = `/v1/storefront/${type}`;
        const { slugs, pages } = await every(`${root}?locale=${locale}&limit=20`);
        add(root, ...pages);
        add(`${root}/{slug}`, ...slugs.map((slug) => `${root}/${slug}?locale=${locale}`));
        add(`${root}/{slug}`, `${root}/hidden-slug?locale=${locale}`);
      }
      for (const query of [
        'category=seating',
        'material=walnut&sort=price',
        'sort=-price',
        'sort=name',
        'inStock=true',
        'minPrice=100000&maxPrice=500000&currency=CNY',
      ])
        add('/v1/storefront/products', `/v1/storefront/products?locale=${locale}&${query}`);
      for (const route of [
        'categories',
        'materials',
        'styles',
        'colors',
        'rooms',
        'feeds/google',
        'feeds/sitemap',
      ])
        add(`/v1/storefront/${route}`, `/v1/storefront/${route}?locale=${locale}`);
      for (const word of [
        '',
        '实木',
        'shimu',
        '實木',
        'sm',
        'carll',
        'walnut lounge chair',
        '休闲椅',
        'WORLD-7',
        'Unpublished',
        '未发布',
        'Hidden house',
        'hidden',
        'chair',
      ]) {
        const q = encodeURIComponent(word);
        for (const more of ['', '&type=product&sort=price&limit=50', '&page=2&material=walnut'])
          add('/v1/storefront/search', `/v1/storefront/search?locale=${locale}&q=${q}${more}`);
        add('/v1/storefront/suggest', `/v1/storefront/suggest?locale=${locale}&q=${q}`);
      }
    }
    return asked;
  }

  it('two catalogues that differ only in drafts answer byte for byte the same, with ETags and totals', async () => {
    const [counts] = await busy.dataSource.query<{ drafts: number }[]>(`
      SELECT count(*)::int AS drafts FROM catalog.entries AS entry
      WHERE type IN ('product', 'article') AND deleted_at IS NULL AND NOT EXISTS (
        SELECT FROM catalog.publications WHERE entry_id = entry.id AND revision = entry.version)`);
    expect(counts?.drafts).toBeGreaterThanOrEqual(200);
    const asked = await questions();
    let compared = 0;
    for (const [route, urls] of asked) {
      expect([route, urls.length > 0]).toEqual([route, true]);
      for (const url of urls) {
        const [one, other] = await Promise.all(
          [quiet, busy].map((world) => fetch(`${world.url}${url}`, { redirect: 'manual' })),
        );
        const told = async (response: Response) => {
          const {
            date: _date,
            'x-request-id': requestId = '',
            ...headers
          } = Object.fromEntries(response.headers);
          // How long a search took is the one thing in a body that is of the moment.
          const text = (await response.text()).replace(requestId, '').replace(/"tookMs":[\d.]+/, '');
          // The address of the next sitemap is the service's own.
          return { status: response.status, headers: { ...headers, 'content-length': '' }, text };
        };
        const [a, b] = [await told(one!), await told(other!)];
        const at = [...a.text].findIndex((char, index) => char !== b.text[index]);
        // Bodies are long: where they part is enough to see.
        expect([url, b.text.slice(Math.max(0, at - 200), at + 200)]).toEqual([
          url,
          a.text.slice(Math.max(0, at - 200), at + 200),
        ]);
        expect(b).toEqual(a);
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(300);
  });
});
