import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Catalogue, withClient } from '../db/catalogue.js';
import { aProduct, anArticle, unique } from '../factories/contents.js';
import type { Entry } from '../factories/merchandiser.js';

describe('GET /v1/preview/:token', () => {
  let catalogue: Catalogue;

  beforeAll(async () => {
    catalogue = await Catalogue.start({ engine: null });
  });

  afterAll(() => catalogue.stop());

  type Path = 'products' | 'articles';

  const link = async (path: Path, { id }: Entry, body: object = {}): Promise<string> =>
    (await catalogue.merchandiser.send('post', `${path}/${id}/preview`).send(body).expect(201)).body.path;

  it('answers the bytes that publishing then shows, in each locale', async () => {
    const { merchandiser } = catalogue;
    const related = await merchandiser.createPublished('products', aProduct());
    const chair = await merchandiser.createPublished('products', aProduct());
    const path = await link('products', chair);
    const edited = await merchandiser.patch('products', chair, {
      tagline: { 'zh-CN': '新的一行', en: 'A new line' },
      slug: { en: unique('moved') },
      related: [{ product: related.id, kind: 'similar' }],
    });
    const previewed = new Map<string, string>();
    for (const locale of ['zh-CN', 'en'])
      previewed.set(locale, (await catalogue.get(`${path}?locale=${locale}`).expect(200)).text);
    await merchandiser.publish('products', chair);
    for (const locale of ['zh-CN', 'en']) {
      const page = await catalogue.get(`/v1/storefront/products/${edited.slug[locale]}?locale=${locale}`);
      expect(previewed.get(locale)).toBe(page.text);
    }
    expect(previewed.get('en')).toContain(related.id);
  });

  it('answers a draft with the cards of published products, and changes nothing that is stored', async () => {
    const { merchandiser } = catalogue;
    const chair = await merchandiser.createPublished('products', aProduct());
    const hidden = await merchandiser.create('products', aProduct());
    const article = await merchandiser.create(
      'articles',
      anArticle({ products: [{ product: chair.id }, { product: hidden.id }] }),
    );
    const storedState = () =>
      catalogue.dataSource.query(`
        SELECT (SELECT jsonb_agg(row ORDER BY entry_id, locale) FROM catalog.publications AS row) AS publications,
               (SELECT count(*) FROM published.articles) AS articles, (SELECT count(*) FROM published.slugs) AS slugs,
               (SELECT jsonb_agg(updated_at ORDER BY id) FROM catalog.entries) AS entries`);
    const before = await storedState();
    const { body, headers } = await catalogue.get(await link('articles', article)).expect(200);
    expect(body.products.map(({ product }: { product: { id: string } }) => product.id)).toEqual([chair.id]);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, nofollow',
      'content-language': 'zh-CN',
    });
    expect(headers['etag']).toBeUndefined();
    expect(await storedState()).toEqual(before);
    await catalogue.get(`/v1/storefront/articles/${article.slug['zh-CN']}`).expect(404);
  });

  it('follows the working copy, and answers 409 when publishing would', async () => {
    const { merchandiser } = catalogue;
    const sku = unique('SHOWN').toUpperCase();
    const variants = [{ sku, prices: { CNY: 1 } }];
    const first = await merchandiser.createPublished('products', aProduct({ variants }));
    await merchandiser.patch('products', first, { variants: null });
    const second = await merchandiser.create('products', aProduct({ variants, brand: 'Oak' }));
    const path = await link('products', second);
    expect((await catalogue.get(path)).body).toMatchObject({ status: 409, code: 'sku_taken' });
    await merchandiser.publish('products', first);
    expect((await catalogue.get(path)).body.record.brand).toBe('Oak');
    await merchandiser.patch('products', second, { brand: 'Elm' });
    expect((await catalogue.get(path)).body.record.brand).toBe('Elm');
  });

  it('answers 404 once the link has expired or was revoked, or its entry was deleted', async () => {
    const { merchandiser } = catalogue;
    const chair = await merchandiser.create('products', aProduct());
    const other = await link('products', await merchandiser.create('products', aProduct()));
    const expiring = await link('products', chair, { seconds: 60 });
    const valid = await link('products', chair);
    await catalogue.dataSource.query(
      `UPDATE catalog.previews SET expires_at = now() WHERE entry_id = $1 AND expires_at < now() + interval '1 hour'`,
      [chair.id],
    );
    await catalogue.get(expiring).expect(404);
    await catalogue.get(valid).expect(200);
    await merchandiser.send('delete', `products/${chair.id}/preview`).expect(204);
    await catalogue.get(valid).expect(404);
    await catalogue.get(other).expect(200);
    const ofDeleted = await link('products', chair);
    await merchandiser.send('delete', `products/${chair.id}`).set('if-match', '"1"').expect(204);
    await catalogue.get(ofDeleted).expect(404);
    await catalogue.get('/v1/preview/furniture').expect(404);
    for (const seconds of [59, 1e9, 'long'])
      expect((await merchandiser.send('post', `products/${chair.id}/preview`).send({ seconds })).status).toBe(
        400,
      );
  });

  const links = async (path: Path, { id }: Entry): Promise<{ path: string; page: string }> =>
    (await catalogue.merchandiser.send('post', `${path}/${id}/preview`).send({}).expect(201)).body;

  /** The content of a page without times, because the preview publishes at another time. */
  const contentOf = ({ text }: { text: string }) =>
    /<main[^]*<\/main>/.exec(text)?.[0].replace(/ datetime="[^"]*"/g, '');

  it('GET /preview/:token answers the page that the website then shows, neither indexed nor cached', async () => {
    const { merchandiser } = catalogue;
    const related = await merchandiser.createPublished('products', aProduct());
    const chair = await merchandiser.create(
      'products',
      aProduct({ related: [{ product: related.id, kind: 'similar' }] }),
    );
    const essay = await merchandiser.create('articles', anArticle({ products: [{ product: related.id }] }));
    for (const [path, entry] of [
      ['products', chair],
      ['articles', essay],
    ] as const) {
      const { page } = await links(path, entry);
      expect(page).toMatch(/^\/preview\/[\w-]{43}$/);
      const previewed = new Map<string, string | undefined>();
      for (const locale of ['zh-CN', 'en']) {
        const response = await catalogue.get(page).query({ locale }).expect(200);
        previewed.set(locale, contentOf(response));
        expect(response.headers).toMatchObject({
          'content-type': 'text/html; charset=utf-8',
          'content-language': locale,
          'cache-control': 'no-store',
          'x-robots-tag': 'noindex, nofollow',
          // The address is the credential, so it must not reach other sites.
          'referrer-policy': 'no-referrer',
        });
        expect(response.headers['etag']).toBeUndefined();
        expect(response.text).toContain('<meta name="robots" content="noindex" />');
        expect(response.text).not.toContain('rel="canonical"');
        const other = locale === 'en' ? 'zh-CN' : 'en';
        expect(response.text).toContain(`href="${page}?locale=${other}"`);
      }
      await catalogue.get(`/en/${path}/${entry.slug['en']}`).expect(404);
      await merchandiser.publish(path, entry);
      for (const locale of ['zh-CN', 'en']) {
        const published = await catalogue
          .get(`/${locale.slice(0, 2)}/${path}/${entry.slug[locale]}`)
          .expect(200);
        expect(previewed.get(locale)).toBe(contentOf(published));
        expect(previewed.get(locale)).toContain(`/${locale.slice(0, 2)}/products/${related.slug[locale]}`);
      }
    }
  });

  it('GET /preview/:token may be framed by this service only, like the website', async () => {
    const { page } = await links('products', await catalogue.merchandiser.create('products', aProduct()));
    const { headers } = await catalogue.get(page).expect(200);
    const website = await catalogue.get('/en/');
    expect(headers['content-security-policy']).toBe(website.headers['content-security-policy']);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'self'");
    expect(headers['x-frame-options']).toBeUndefined();
  });

  it('GET /preview/:token answers errors as pages of the website, with the reasons', async () => {
    const { merchandiser } = catalogue;
    const chair = await merchandiser.create(
      'products',
      aProduct({ name: { en: 'Oak bench' }, tagline: undefined, slug: undefined }),
    );
    const { page, path } = await links('products', chair);
    await merchandiser.setRules([{ type: 'product', required: ['name', 'tagline'], recommended: [] }]);
    const incomplete = await catalogue.get(page).query({ locale: 'zh-CN' });
    expect(incomplete.status).toBe(422);
    expect(incomplete.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
    });
    expect(incomplete.text).toContain('<h1>现在还不能发布</h1>');
    for (const reason of ['<code>name</code> 还没有填', '<code>tagline</code> 还没有填'])
      expect(incomplete.text).toContain(reason);
    const english = await catalogue.get(page).set('accept-language', 'en-GB');
    expect(english.text).toContain('<h1>This cannot be published yet</h1>');
    expect(english.text).not.toContain('<code>name</code>');
    expect((await catalogue.get(path)).body).toMatchObject({ status: 422, code: 'incomplete' });
    await merchandiser.setRules([]);
    await catalogue.get(page).expect(200);
    await merchandiser.publish('products', chair);
    await merchandiser.setRules([{ type: 'product', required: ['tagline'], recommended: [] }]);
    // A published revision stays visible under stricter rules.
    await catalogue.get(page).expect(200);
    await merchandiser.setRules([]);
    await merchandiser.send('delete', `products/${chair.id}/preview`).expect(204);
    const revoked = await catalogue.get(page).query({ locale: 'en' });
    expect(revoked.status).toBe(404);
    expect(revoked.headers['content-language']).toBe('en');
    expect(revoked.text).toContain('<h1>There is no such page</h1>');
    expect((await catalogue.get('/preview/furniture')).text).toContain('<h1>这里没有这一页</h1>');
    const unknownLocale = await catalogue.get(page).query({ locale: 'fr' });
    expect(unknownLocale.status).toBe(400);
    expect(unknownLocale.text).toContain('<code>locale</code>');
  });

  it('stores the token neither in the database nor in the log', async () => {
    const lines: string[] = [];
    const sink = new Writable({ write: (chunk, _encoding, done) => (lines.push(String(chunk)), done()) });
    const logged = await Catalogue.start({
      engine: null,
      databaseUrl: catalogue.settings.databaseUrl,
      environment: { LOG_LEVEL: 'info' },
      log: sink,
    });
    const path = await link('products', await catalogue.merchandiser.create('products', aProduct()));
    const token = path.replace('/v1/preview/', '');
    await logged.get(path).expect(200);
    await logged.get(`/preview/${token}?locale=en`).expect(200);
    await logged.stop();
    expect(lines.join('')).toContain('/v1/preview/…');
    expect(lines.join('')).toContain('"/preview/…?locale=en"');
    expect(lines.join('')).not.toContain(token);
    const { rows } = await withClient(catalogue.settings.databaseUrl, (client) =>
      client.query<{ text: string }>(
        'SELECT previews::text AS text FROM catalog.previews UNION SELECT audit::text FROM catalog.audit',
      ),
    );
    expect(rows.some(({ text }) => text.includes(token))).toBe(false);
  });
});
