import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { XMLValidator } from 'fast-xml-parser';
import { Catalogue } from '../db/catalogue.js';
import { until } from '../db/until.js';
import { aCategory, aMaterial, aProduct, anArticle, unique } from '../factories/contents.js';

const HOSTILE = `"><script>alert(1)</script><img src=x onerror=alert(1)>'&lt;`;

describe('website', () => {
  let catalogue: Catalogue;

  beforeAll(async () => {
    catalogue = await Catalogue.start({ demo: true });
    await catalogue.drained();
  });

  afterAll(() => catalogue.stop());

  const page = async (path: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${catalogue.url}${path}`, { headers, redirect: 'manual' });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  const attributes = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, value]) => value);
  const data = (text: string) =>
    attributes(text, /<script type="application\/ld\+json">(.*?)<\/script>/g).map(
      (json) => JSON.parse(json ?? '') as Record<string, unknown>,
    );

  it('GET / redirects by Accept-Language', async () => {
    for (const [accepted, home] of [
      ['zh-CN,zh;q=0.9', '/zh/'],
      ['en-GB', '/en/'],
      ['de', '/zh/'],
    ] as const) {
      const { status, headers } = await page('/', { 'accept-language': accepted });
      expect([status, headers.get('location'), headers.get('vary')]).toEqual([302, home, 'Accept-Language']);
    }
    expect((await page('/zh')).headers.get('location')).toBe('/zh/');
    const { status, text } = await page('/zh/');
    expect(status).toBe(200);
    for (const said of ['小院里', 'Carl 休闲椅', 'Ruche 休闲椅', '新到', '休闲椅'])
      expect(text).toContain(said);
    // What came last are four desks: one of them stands for all.
    const [newest = ''] = /id="new"[\s\S]*?<\/section>/.exec(text) ?? [];
    expect(newest.match(/<article/g)).toHaveLength(8);
    expect(newest.match(/书桌\s*<\/h3>/g)).toHaveLength(1);
  });

  it('GET /zh/products/:slug shows the product and its alternate', async () => {
    const { status, headers, text } = await page('/zh/products/carl-xiu-xian-yi');
    expect([status, headers.get('content-type'), headers.get('content-language')]).toEqual([
      ...[200, 'text/html; charset=utf-8', 'zh-CN'],
    ]);
    for (const said of [
      '<h1>Carl 休闲椅</h1>',
      '斑马实木',
      '¥5,280',
      'LC-CARL-01',
      '76 cm',
      '座高',
      '中国',
      '现货',
    ])
      expect(text).toContain(said);
    expect(text).toMatch(/<svg class="size"[^>]* role="img" aria-label="[^"]*76 cm/);
    const alternates = attributes(text, /<link rel="alternate" hreflang="([^"]*)"/g);
    expect(alternates).toEqual(['zh-CN', 'en', 'x-default']);
    const [english = ''] = attributes(text, /hreflang="en" href="http:\/\/[^/]*([^"]*)"/g);
    const other = await page(english);
    expect(other.text).toContain('<h1>Carl lounge chair</h1>');
    // Each names the other.
    expect(other.text).toMatch(/hreflang="zh-CN" href="[^"]*\/zh\/products\/carl-xiu-xian-yi"/);
    const [product, trail] = data(text);
    expect(product).toMatchObject({
      '@type': 'ProductGroup',
      url: expect.stringContaining('/zh/products/carl'),
    });
    expect(trail).toMatchObject({ '@type': 'BreadcrumbList', itemListElement: { length: 3 } });
  });

  it('GET /zh/articles/:slug shows linked products within the body', async () => {
    const { text } = await page('/zh/articles/xiao-yuan-li-fang-yi-ba-yi-zi');
    expect(text).toMatch(/<div class="text">[^]*斑马实木的椅腿[^]*<aside class="within">[^]*Carl 休闲椅/);
    expect(text).not.toContain('data-product-id');
    for (const chair of ['carl', 'gaston', 'richards', 'ruche'])
      expect(text).toContain(`/zh/products/${chair}-`);
  });

  it('GET /zh/search finds pinyin and filters without scripts', async () => {
    const { text } = await page('/zh/search?q=shimu');
    expect(text).toMatch(/“shimu”共找到 \d+ 条/);
    expect(text).toContain('<meta name="robots" content="noindex" />');
    const [material = ''] = attributes(text, /name="material" value="([^"]*)"/g);
    const narrowed = await page(`/zh/search?q=shimu&material=${encodeURIComponent(material)}`);
    const count = (html: string) => Number(/共找到 (\d+) 条/.exec(html)?.[1]);
    expect(count(narrowed.text)).toBeLessThan(count(text));
    expect(narrowed.text).toContain(`value="${material}" checked`);
    const nothing = await page('/en/search?q=qqqqzzzzxxxx');
    expect([nothing.status, nothing.text.includes('Nothing found')]).toEqual([200, true]);
    expect(nothing.text).toContain('value="qqqqzzzzxxxx"');
  });

  it('GET /zh/categories/:slug is paged, and has noindex with filters', async () => {
    const { text } = await page('/en/categories/lounge-chairs');
    expect(text).toContain('<h1>Lounge chairs</h1>');
    expect(text).not.toContain('noindex');
    expect(text).toMatch(/hreflang="zh-CN" href="[^"]*\/zh\/categories\/xiu-xian-yi"/);
    expect((await page('/en/categories/lounge-chairs?sort=price')).text).toContain('noindex');
    const all = await page('/en/products');
    const [next = ''] = attributes(all.text, /<a rel="next" href="([^"]*)"/g);
    const second = await page(next.replaceAll('&amp;', '&'));
    expect(second.text).toContain('Page 2 of 5');
    expect(attributes(second.text, /<h3>([^<]*)</g)).not.toEqual(attributes(all.text, /<h3>([^<]*)</g));
    expect(second.text).toContain('rel="prev"');
  });

  it('GET /zh/categories/:slug redirects a former slug with its filters', async () => {
    const { merchandiser } = catalogue;
    const category = await merchandiser.create('categories', aCategory());
    const piece = aProduct({ categories: [category.id] });
    const chair = await merchandiser.createPublished('products', piece);
    const old = `/en/categories/${category.slug['en']}`;
    await until('it is shown', async () => (await page(old)).status === 200);
    const [slug, last] = [unique('moved'), unique('moved')];
    for (const en of [slug, last])
      await merchandiser.patch('categories', await merchandiser.read('categories', category.id), {
        slug: { en },
      });
    await catalogue.drained();
    // From each that it had, at once; also from that of another language.
    for (const from of [category.slug['en'], slug, category.slug['zh-CN']]) {
      const moved = await page(`/en/categories/${from}?sort=price&material=oak`);
      expect([from, moved.status, moved.headers.get('location'), moved.headers.get('cache-control')]).toEqual(
        [from, 301, `/en/categories/${last}?sort=price&material=oak`, 'no-cache'],
      );
    }
    expect((await page(`/en/categories/${last}`)).status).toBe(200);
    await merchandiser.unpublish('products', chair);
    await catalogue.drained();
    // Nothing to show: not there, and no circle.
    for (const from of [slug, last]) expect((await page(`/en/categories/${from}`)).status).toBe(404);
  });

  it('answers errors as pages', async () => {
    const faults: [string, number, string][] = [
      ['/zh/nowhere', 404, '这里没有这一页'],
      ['/en/products/nothing-there', 404, 'There is no such page'],
      ['/en/categories/none', 404, 'There is no such page'],
      ['/zh/products?colour=red', 400, 'colour'],
      ['/en/search?page=0', 400, 'page'],
    ];
    for (const [path, status, said] of faults) {
      const answer = await page(path);
      expect([path, answer.status, answer.headers.get('content-type')]).toEqual([
        ...[path, status, 'text/html; charset=utf-8'],
      ]);
      expect(answer.text).toContain(said);
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
  });

  it('shows no draft or unpublished page, and redirects former slugs', async () => {
    const { merchandiser } = catalogue;
    const draft = await merchandiser.create('products', aProduct());
    expect((await page(`/en/products/${draft.slug['en']}`)).status).toBe(404);
    const chair = await merchandiser.publish('products', draft);
    const path = `/en/products/${chair.slug['en']}`;
    await until('it is there', async () => (await page(path)).status === 200);
    const { headers } = await page(path);
    const etag = headers.get('etag') ?? '';
    expect((await page(path, { 'if-none-match': etag })).status).toBe(304);
    await merchandiser.unpublish('products', chair, ['zh-CN']);
    const alone = await page(path, { 'if-none-match': etag });
    expect([alone.status, alone.text.includes('rel="alternate" hreflang="zh-CN"')]).toEqual([200, false]);
    const slug = unique('moved');
    await merchandiser.patch('products', await merchandiser.read('products', chair.id), {
      slug: { en: slug },
    });
    await merchandiser.publish('products', chair, ['en']);
    const moved = await page(path);
    expect([moved.status, moved.headers.get('location')]).toEqual([301, `/en/products/${slug}`]);
    await merchandiser.unpublish('products', chair);
    expect((await page(`/en/products/${slug}`)).status).toBe(404);
  });

  it('escapes everything that was entered', async () => {
    const { merchandiser } = catalogue;
    const text = { 'zh-CN': HOSTILE, en: HOSTILE };
    const material = await merchandiser.create(
      'materials',
      aMaterial({ name: { 'zh-CN': `${HOSTILE}${unique('')}`, en: `${HOSTILE}${unique('')}` } }),
    );
    const chair = await merchandiser.createPublished(
      'products',
      aProduct({
        ...{ name: text, tagline: text, description: text, colorName: text, brand: HOSTILE, care: text },
        designNotes: [{ aspect: text, text }],
        materials: [{ part: 'legs', material: material.id, note: text }],
      }),
    );
    const essay = await merchandiser.createPublished(
      'articles',
      anArticle({ title: text, summary: text, body: text, products: [{ product: chair.id, note: text }] }),
    );
    await catalogue.drained();
    const paths = ['/zh/', '/zh/products', '/en/articles', `/en/search?q=${encodeURIComponent(HOSTILE)}`];
    paths.push(`/zh/products/${chair.slug['zh-CN']}`, `/en/articles/${essay.slug['en']}`);
    for (const path of paths) {
      const { status, text: html, headers } = await page(path);
      expect([path, status]).toEqual([path, 200]);
      expect(html).not.toMatch(/<script>|<img src=x/);
      expect(headers.get('content-security-policy')).toContain("script-src 'self'");
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      for (const each of attributes(html, /<script([^>]*)>/g))
        expect(each).toMatch(/type="application\/ld\+json"|src="\/assets\//);
      data(html);
    }
  });

  it('has small pages and immutable assets', async () => {
    const { text } = await page('/zh/products/carl-xiu-xian-yi');
    const files = attributes(text, /(?:href|src)="(\/assets\/[^"]*)"/g);
    const sizes = { css: 0, js: 0, svg: 0 };
    for (const file of files) {
      const { headers, text: body } = await page(file ?? '');
      expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      sizes[file?.split('.').at(-1) as keyof typeof sizes] += gzipSync(body).length;
    }
    expect(files).toHaveLength(4);
    expect(sizes.css).toBeLessThan(12_000);
    expect(sizes.js).toBeLessThan(6_000);
    for (const path of ['/zh/', '/en/products', '/zh/products/carl-xiu-xian-yi', '/zh/search?q=椅'])
      expect([path, gzipSync((await page(path)).text).length < 20_000]).toEqual([path, true]);
    expect((await page('/assets/old/site.css')).status).toBe(404);
  });

  it('GET /sitemap.xml lists every indexable page once with its alternates', async () => {
    const origin = catalogue.settings.websiteOrigin;
    const { text: robots } = await page('/robots.txt');
    expect(attributes(robots, /^Sitemap: (.*)$/gm)).toEqual([
      `${origin}/sitemap.xml`,
      ...['zh-CN', 'en'].map((locale) => `${origin}/v1/storefront/feeds/sitemap?locale=${locale}`),
    ]);
    const { headers, text } = await page('/sitemap.xml');
    expect([headers.get('content-type'), XMLValidator.validate(text)]).toEqual([
      ...['application/xml; charset=utf-8', true],
    ]);
    const all = attributes(text, /<loc>(.*?)<\/loc>/g).map((loc) => loc?.replace(origin, '') ?? '');
    for (const path of ['/zh/', '/en/', '/zh/products', '/en/articles', '/zh/categories/xiu-xian-yi'])
      expect(all).toContain(path);
    expect(new Set(all).size).toBe(all.length);
    for (const path of all) {
      const { status, text: html } = await page(path);
      expect([path, status, html.includes('noindex')]).toEqual([path, 200, false]);
      expect(html).toContain(`rel="canonical" href="${origin}${path}"`);
    }
    expect(text).toContain(
      `<loc>${origin}/en/categories/lounge-chairs</loc>` +
        `<xhtml:link rel="alternate" hreflang="zh-CN" href="${origin}/zh/categories/xiu-xian-yi"/>`,
    );
  });

  it('GET /robots.txt lists only the sitemaps of entries where PAGE_URL is another website', async () => {
    const elsewhere = await Catalogue.start({
      ...{ engine: null, environment: { PAGE_URL: 'https://shop.example/p/{slug}' } },
    });
    try {
      const { text } = await elsewhere.get('/robots.txt').expect(200);
      expect(attributes(text, /^Sitemap: (.*)$/gm)).toHaveLength(2);
      await elsewhere.get('/sitemap.xml').expect(404);
    } finally {
      await elsewhere.stop();
    }
  });
});
