import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Catalogue, withClient } from '../db/catalogue.js';
import { aProduct, anArticle, unique } from '../factories/contents.js';
import type { Entry } from '../factories/merchandiser.js';

describe('a preview', () => {
  let catalogue: Catalogue;

  beforeAll(async () => {
    catalogue = await Catalogue.start({ engine: null });
  });

  afterAll(() => catalogue.stop());

  type Path = 'products' | 'articles';

  const link = async (path: Path, { id }: Entry, body: object = {}): Promise<string> =>
    (await catalogue.merchandiser.send('post', `${path}/${id}/preview`).send(body).expect(201)).body.path;

  it('shows the very bytes that publishing then shows, in each language', async () => {
    const { merchandiser } = catalogue;
    const related = await merchandiser.createPublished('products', aProduct());
    const chair = await merchandiser.createPublished('products', aProduct());
    const path = await link('products', chair);
    const edited = await merchandiser.patch('products', chair, {
      ...{ tagline: { 'zh-CN': '新的一行', en: 'A new line' }, slug: { en: unique('moved') } },
      related: [{ product: related.id, kind: 'similar' }],
    });
    const shown = new Map<string, string>();
    for (const locale of ['zh-CN', 'en'])
      shown.set(locale, (await catalogue.get(`${path}?locale=${locale}`).expect(200)).text);
    await merchandiser.publish('products', chair);
    for (const locale of ['zh-CN', 'en']) {
      const page = await catalogue.get(`/v1/storefront/products/${edited.slug[locale]}?locale=${locale}`);
      expect(shown.get(locale)).toBe(page.text);
    }
    expect(shown.get('en')).toContain(related.id);
  });

  it('shows a draft, with the cards of what is public, and nobody else anything of it', async () => {
    const { merchandiser } = catalogue;
    const chair = await merchandiser.createPublished('products', aProduct());
    const hidden = await merchandiser.create('products', aProduct());
    const article = await merchandiser.create(
      'articles',
      anArticle({ products: [{ product: chair.id }, { product: hidden.id }] }),
    );
    const everything = () =>
      catalogue.dataSource.query(`
        SELECT (SELECT jsonb_agg(row ORDER BY entry_id, locale) FROM catalog.publications AS row) AS publications,
               (SELECT count(*) FROM published.articles) AS articles, (SELECT count(*) FROM published.slugs) AS slugs,
               (SELECT jsonb_agg(updated_at ORDER BY id) FROM catalog.entries) AS entries`);
    const before = await everything();
    const { body, headers } = await catalogue.get(await link('articles', article)).expect(200);
    expect(body.products.map(({ product }: { product: { id: string } }) => product.id)).toEqual([chair.id]);
    expect(headers).toMatchObject({
      ...{ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow', 'content-language': 'zh-CN' },
    });
    expect(headers['etag']).toBeUndefined();
    expect(await everything()).toEqual(before);
    await catalogue.get(`/v1/storefront/articles/${article.slug['zh-CN']}`).expect(404);
  });

  it('follows the working copy, and says when publishing would be refused', async () => {
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

  it('ends at its time, when it is revoked, and with its entry', async () => {
    const { merchandiser } = catalogue;
    const chair = await merchandiser.create('products', aProduct());
    const other = await link('products', await merchandiser.create('products', aProduct()));
    const [one, two] = [await link('products', chair, { seconds: 60 }), await link('products', chair)];
    await catalogue.dataSource.query(
      `UPDATE catalog.previews SET expires_at = now() WHERE entry_id = $1 AND expires_at < now() + interval '1 hour'`,
      [chair.id],
    );
    await catalogue.get(one).expect(404);
    await catalogue.get(two).expect(200);
    await merchandiser.send('delete', `products/${chair.id}/preview`).expect(204);
    await catalogue.get(two).expect(404);
    await catalogue.get(other).expect(200);
    const three = await link('products', chair);
    await merchandiser.send('delete', `products/${chair.id}`).set('if-match', '"1"').expect(204);
    await catalogue.get(three).expect(404);
    await catalogue.get('/v1/preview/furniture').expect(404);
    for (const seconds of [59, 1e9, 'long'])
      expect((await merchandiser.send('post', `products/${chair.id}/preview`).send({ seconds })).status).toBe(
        400,
      );
  });

  it('is known from its link alone: not from the database, nor from the log', async () => {
    const lines: string[] = [];
    const sink = new Writable({ write: (chunk, _encoding, done) => (lines.push(String(chunk)), done()) });
    const logged = await Catalogue.start({
      ...{
        engine: null,
        databaseUrl: catalogue.settings.databaseUrl,
        environment: { LOG_LEVEL: 'info' },
        log: sink,
      },
    });
    const path = await link('products', await catalogue.merchandiser.create('products', aProduct()));
    const token = path.replace('/v1/preview/', '');
    await logged.get(path).expect(200);
    await logged.stop();
    expect(lines.join('')).toContain('/v1/preview/…');
    expect(lines.join('')).not.toContain(token);
    const { rows } = await withClient(catalogue.settings.databaseUrl, (client) =>
      client.query<{ everything: string }>(
        'SELECT previews::text AS everything FROM catalog.previews UNION SELECT audit::text FROM catalog.audit',
      ),
    );
    expect(rows.some(({ everything }) => everything.includes(token))).toBe(false);
  });
});
