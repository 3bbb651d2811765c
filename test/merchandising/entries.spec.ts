import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NEVER_PREPARE } from '../../src/platform/database/database-client.js';
import { Catalogue } from '../db/catalogue.js';
import { aCategory, aMaterial, aProduct, anArticle, unique } from '../factories/contents.js';

describe('/v1/merchandising/products: create, update, list, delete', () => {
  let catalogue: Catalogue;

  beforeAll(async () => {
    catalogue = await Catalogue.start();
  });

  afterAll(() => catalogue.stop());

  const revisions = async (id: string) => {
    const rows = await catalogue.dataSource.query<{ number: number; actor: string; request_id: string }[]>(
      'SELECT number, actor, request_id FROM catalog.revisions WHERE entry_id = $1 ORDER BY number',
      [id],
    );
    return rows;
  };

  it('creates a draft with a Location, and a revision with actor and request id', async () => {
    const { merchandiser } = catalogue;
    const sent = merchandiser.send('post', 'products').set('x-request-id', 'my-request-1').send(aProduct());
    const { status, headers, body } = await sent;
    expect([status, body.status, body.version, headers['etag']]).toEqual([201, 'draft', 1, '"1"']);
    expect(headers['location']).toBe(`/v1/merchandising/products/${body.id}`);
    const [revision] = await revisions(body.id);
    expect(revision).toMatchObject({ number: 1, request_id: 'my-request-1' });
    expect(revision?.actor).toMatch(/^key:[0-9a-f-]{36}$/);
  });

  it('keeps the other currencies, locales and variants when one is patched', async () => {
    const { merchandiser } = catalogue;
    const [one, two] = [unique('ONE').toUpperCase(), unique('TWO').toUpperCase()];
    const chair = await merchandiser.create('products', {
      name: { 'zh-CN': '椅', en: 'Chair' },
      variants: [
        { sku: one, prices: { CNY: 100, USD: 20, EUR: 19 } },
        { sku: two, prices: { CNY: 300 } },
      ],
    });
    const { status, body } = await merchandiser
      .send('patch', `products/${chair.id}/variants/${one}`)
      .set('if-match', '"1"')
      .send({ prices: { USD: 25, EUR: null } });
    expect(status).toBe(200);
    expect(body.variants).toEqual([
      { sku: one, prices: { CNY: 100, USD: 25 } },
      { sku: two, prices: { CNY: 300 } },
    ]);
    const renamed = await merchandiser.patch('products', body, { name: { en: 'Seat' } });
    expect(renamed['name']).toEqual({ 'zh-CN': '椅', en: 'Seat' });
  });

  it('saves no revision for a patch that changes nothing', async () => {
    const { merchandiser } = catalogue;
    const body = aProduct({ tagline: { en: 'same', 'zh-CN': '一样' } });
    const chair = await merchandiser.createPublished('products', body);
    const material = await merchandiser.create('materials', aMaterial());
    await catalogue.drained();
    const state = () =>
      catalogue.dataSource.query(
        `SELECT (SELECT count(*) FROM catalog.revisions) AS revisions, (SELECT last_value FROM search.dirty_revision) AS marks,
                (SELECT last_value FROM catalog.dirty_revision) AS projections, (SELECT max(updated_at) FROM catalog.entries)`,
      );
    const before = await state();
    const same = await merchandiser.patch('products', chair, {
      tagline: { 'zh-CN': '一样', en: 'same' },
      brand: null,
    });
    expect(same.version).toBe(chair.version);
    await merchandiser.patch('materials', material, { name: material['name'] as object });
    await merchandiser.publish('products', chair);
    expect(await state()).toEqual(before);
  });

  it('keeps constraint rows that a patch does not change, and updates the others', async () => {
    const { merchandiser } = catalogue;
    const [one, two] = [unique('ONE').toUpperCase(), unique('TWO').toUpperCase()];
    const material = await merchandiser.create('materials', aMaterial());
    let chair = await merchandiser.create(
      'products',
      aProduct({ variants: [{ sku: one, prices: { CNY: 100 } }], rooms: ['study'] }),
    );
    const writers = async () => {
      const rows = await catalogue.dataSource.query<{ xmin: string }[]>(
        `SELECT xmin FROM catalog.products WHERE id = $1 UNION ALL
         SELECT xmin FROM catalog.variants WHERE product_id = $1 UNION ALL
         SELECT xmin FROM catalog.product_rooms WHERE product_id = $1 UNION ALL
         SELECT xmin FROM catalog.slugs WHERE entry_id = $1`,
        [chair.id],
      );
      return rows.map(({ xmin }) => xmin);
    };
    const before = await writers();
    chair = await merchandiser.patch('products', chair, { tagline: { en: unique('line') } });
    expect(await writers()).toEqual(before);
    chair = await merchandiser.patch('products', chair, {
      slug: { en: unique('other') },
      materials: [{ part: 'legs', material: material.id }],
      variants: [{ sku: two, prices: { CNY: 100 } }],
    });
    expect(await writers()).not.toEqual(before);
    const another = await merchandiser.create(
      'products',
      aProduct({ variants: [{ sku: one, prices: { CNY: 100 } }] }),
    );
    const taken = await merchandiser
      .send('patch', `products/${another.id}`)
      .set('if-match', `"${another.version}"`)
      .send({ slug: chair.slug, variants: [{ sku: two, prices: { CNY: 100 } }] });
    expect(taken.body.errors.map(({ code }: { code: string }) => code).sort()).toEqual([
      ...['sku_taken', 'slug_taken', 'slug_taken'],
    ]);
    const used = await merchandiser
      .send('delete', `materials/${material.id}`)
      .set('if-match', `"${material.version}"`);
    expect([used.status, used.body.code]).toEqual([409, 'in_use']);
  });

  it('prepares frequent statements only', async () => {
    const runner = catalogue.dataSource.createQueryRunner();
    try {
      const asked = async (text: string, times: number) => {
        for (let time = 0; time < times; time++)
          expect(await runner.query(text, [time])).toEqual([{ n: time }]);
        const rows = (await runner.query('SELECT FROM pg_prepared_statements WHERE statement = $1', [
          text,
        ])) as object[];
        return rows.length;
      };
      expect(await asked('SELECT $1::integer + 0 AS n', 4)).toBe(1);
      expect(await asked('SELECT $1::integer - 0 AS n', 2)).toBe(0);
      expect(await asked(`${NEVER_PREPARE} SELECT $1::integer * 1 AS n`, 4)).toBe(0);
    } finally {
      await runner.release();
    }
  });

  it('has the status draft, published or changed', async () => {
    const { merchandiser } = catalogue;
    const word = unique('status');
    const draft = await merchandiser.create('products', aProduct({ name: { en: word } }));
    const status = async () => {
      const listed = async (filter: string) => {
        const { body } = await merchandiser.send('get', `products?q=${word}&status=${filter}`);
        return body.items.length === 1;
      };
      const found = [];
      for (const filter of ['draft', 'published', 'changed']) if (await listed(filter)) found.push(filter);
      return found;
    };
    expect(await status()).toEqual(['draft']);
    const published = await merchandiser.publish('products', draft);
    expect([published.status, await status()]).toEqual(['published', ['published']]);
    const changed = await merchandiser.patch('products', published, { brand: 'New' });
    expect([changed.status, await status()]).toEqual(['changed', ['changed']]);
    expect((await merchandiser.unpublish('products', changed)).status).toBe('draft');
  });

  it('pages through a list without missing or repeating an entry', async () => {
    const { merchandiser } = catalogue;
    const word = unique('paging');
    const created = [];
    for (let index = 0; index < 7; index++) {
      created.push(
        (await merchandiser.create('articles', anArticle({ title: { en: `${word} ${index}` } }))).id,
      );
    }
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const more: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const { body } = await merchandiser.send('get', `articles?q=${word}&limit=3${more}`);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.nextCursor;
    }
    expect(seen).toEqual(created.reverse());
  });

  it('answers 400 with every error, its path and its code', async () => {
    const { merchandiser } = catalogue;
    const { status, headers, body } = await merchandiser.send('post', 'products').send({
      name: { en: '', fr: 'chaise' },
      origin: 'China',
      dimensions: { width: -1, depth: 1.5 },
      variants: [{ sku: 'A B', prices: { CNY: 1.5, XXQ: 1 }, gtin: '6901234567890' }],
      materials: [{ part: 'wing', material: 'nope' }],
      nonsense: 1,
    });
    expect([status, headers['content-type']]).toEqual([400, 'application/problem+json; charset=utf-8']);
    const paths = body.errors.map(({ path }: { path: string }) => path);
    expect([...new Set(paths)].sort()).toEqual([
      ...[
        'dimensions.depth',
        'dimensions.width',
        'materials.0.material',
        'materials.0.part',
        'name',
        'name.en',
        'name.fr',
      ],
      ...['nonsense', 'origin', 'variants.0.gtin', 'variants.0.prices', 'variants.0.sku'],
    ]);
    expect(body.errors.every((fault: { code: string }) => /^[a-z_]+$/.test(fault.code))).toBe(true);
    expect(body.requestId).toBe(headers['x-request-id']);
  });

  it('treats null as absent, also inside lists', async () => {
    const { merchandiser } = catalogue;
    const material = await merchandiser.create('materials', aMaterial());
    const [one, two] = [unique('NULLA').toUpperCase(), unique('NULLB').toUpperCase()];
    const chair = await merchandiser.createPublished(
      'products',
      aProduct({
        materials: [{ part: 'legs', material: material.id, note: null }],
        designNotes: [{ aspect: { 'zh-CN': null, en: 'Craft' }, text: { en: 'x' } }],
        variants: [one, two].map((sku) => ({ sku, gtin: null, prices: { CNY: 1 } })),
      }),
    );
    const { body } = await catalogue.get(`/v1/storefront/products/${chair.slug['zh-CN']}`).expect(200);
    expect(body.designNotes[0].aspect).toBe('Craft');
    await merchandiser.createPublished(
      'articles',
      anArticle({ products: [{ product: chair.id, note: null }] }),
    );
  });

  it('answers 400 with every reference that does not exist', async () => {
    const { merchandiser } = catalogue;
    const nowhere = '01900000-0000-7000-8000-000000000000';
    const { status, body } = await merchandiser.send('post', 'products').send({
      ...aProduct(),
      categories: [nowhere],
      materials: [{ part: 'legs', material: nowhere }],
      related: [{ product: nowhere, kind: 'similar' }],
      style: 'no-such-style',
      color: 'no-such-color',
      rooms: ['no-such-room'],
    });
    expect(status).toBe(400);
    const style = body.errors.find(({ code }: { code: string }) => code === 'unknown_style');
    expect(style.message).toContain('mid-century');
    expect(
      body.errors.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`).sort(),
    ).toEqual([
      ...['categories.0 unknown_category', 'color unknown_color', 'materials.0.material unknown_material'],
      ...['related.0.product unknown_product', 'rooms.0 unknown_room', 'style unknown_style'],
    ]);
    const article = anArticle({ body: { en: 'x\n\n::product[NO-SUCH-SKU]\n' } });
    const { body: refused } = await merchandiser.send('post', 'articles').send(article);
    expect(refused.errors).toEqual([expect.objectContaining({ path: 'body', code: 'unknown_sku' })]);
  });

  it('answers 409 with the referencing article when a linked product is deleted', async () => {
    const { merchandiser } = catalogue;
    const sku = unique('HELD').toUpperCase();
    const listed = await merchandiser.create('products', aProduct());
    const inBody = await merchandiser.create(
      'products',
      aProduct({ variants: [{ sku, prices: { CNY: 1 } }] }),
    );
    const article = await merchandiser.create(
      'articles',
      anArticle({ products: [{ product: listed.id }], body: { en: `x\n\n::product[${sku}]\n` } }),
    );
    for (const { id } of [listed, inBody]) {
      const { status, body } = await merchandiser.send('delete', `products/${id}`).set('if-match', '"1"');
      expect([status, body.code]).toEqual([409, 'in_use']);
      expect(body.referencingEntries).toEqual([expect.objectContaining({ type: 'article', id: article.id })]);
    }
    await merchandiser.patch('articles', article, { products: null, body: null });
    for (const { id } of [listed, inBody]) {
      expect((await merchandiser.send('delete', `products/${id}`).set('if-match', '"1"')).status).toBe(204);
    }
  });

  it('releases the SKU of a deleted product, and keeps its revisions', async () => {
    const { merchandiser } = catalogue;
    const sku = unique('FREE').toUpperCase();
    const body = () => aProduct({ variants: [{ sku, prices: { CNY: 1 } }] });
    const first = await merchandiser.createPublished('products', body());
    expect((await merchandiser.send('delete', `products/${first.id}`).set('if-match', '"1"')).status).toBe(
      204,
    );
    await merchandiser.createPublished('products', body());
    expect(await revisions(first.id)).toHaveLength(1);
    await catalogue.get(`/v1/storefront/products/${first.slug['en']}?locale=en`).expect(404);
  });

  it('answers 409 for a SKU that another product has published, even if its draft no longer has it', async () => {
    const { merchandiser } = catalogue;
    const sku = unique('SHOWN').toUpperCase();
    const first = await merchandiser.createPublished(
      'products',
      aProduct({ variants: [{ sku, prices: { CNY: 1 } }] }),
    );
    const freed = await merchandiser.patch('products', first, { variants: [] });
    const second = await merchandiser.create(
      'products',
      aProduct({ variants: [{ sku, prices: { CNY: 1 } }] }),
    );
    const refused = await merchandiser.send('post', `products/${second.id}/publish`).set('if-match', '"1"');
    expect([refused.status, refused.body.code]).toEqual([409, 'sku_taken']);
    await merchandiser.publish('products', freed);
    await merchandiser.publish('products', second);
  });

  it.each([
    ['viewer', 'get', 'products', 200],
    ['viewer', 'post', 'products', 403],
    ['merchandiser', 'post', 'products', 400],
  ] as const)('a %s who sends %s %s gets %d', async (role, method, path, status) => {
    const key = await catalogue.newKey(role);
    const { merchandiser } = catalogue;
    const sent = merchandiser.send(method, path).set('authorization', `Bearer ${key}`);
    expect((await (method === 'post' ? sent.send({}) : sent)).status).toBe(status);
  });

  it('answers 401 without an API key or with a revoked one', async () => {
    const { merchandiser } = catalogue;
    const key = await catalogue.newKey('admin');
    const answer = (authorization: string) =>
      merchandiser.send('get', 'products').set('authorization', authorization);
    expect((await answer(`Bearer ${key}`)).status).toBe(200);
    await catalogue.dataSource.query("UPDATE catalog.keys SET revoked_at = now() WHERE name = 'admin'");
    for (const wrong of [`Bearer ${key}`, '', 'Bearer', 'Basic eHg6eHg=', `Bearer ${key}x`]) {
      const { status, headers } = await answer(wrong);
      expect([wrong === '' ? 'none' : 'wrong', status, headers['www-authenticate']]).toEqual([
        ...[wrong === '' ? 'none' : 'wrong', 401, 'Bearer'],
      ]);
    }
  });

  it('answers 400 for read-only fields', async () => {
    const { merchandiser } = catalogue;
    const category = await merchandiser.create('categories', aCategory());
    for (const field of [
      'id',
      'version',
      'status',
      'type',
      'publications',
      'createdAt',
      'createdBy',
      'constructor',
    ]) {
      const sent = merchandiser
        .send('patch', `categories/${category.id}`)
        .set('if-match', '"1"')
        .send({ [field]: 'x' });
      const { status, body } = await sent;
      expect([field, status, body.errors[0].code]).toEqual([field, 400, 'unknown_field']);
    }
    expect((await merchandiser.read('categories', category.id)).version).toBe(1);
  });

  const aVariant = (more: object) => ({
    variants: [{ sku: unique('EDGE').toUpperCase(), prices: { CNY: 1 }, ...more }],
  });
  const anOffer = (from: string) =>
    aVariant({ offers: [{ from, until: '2126-04-01T00:00:00Z', prices: { CNY: 1 } }] });

  it.each([
    ['a price of nothing', aVariant({ prices: { CNY: 0 } })],
    ['the highest price', aVariant({ prices: { CNY: 1_000_000_000_000 } })],
    ['a GTIN of 8 digits', aVariant({ gtin: '96385074' })],
    ['a GTIN of 12 digits', aVariant({ gtin: '036000291452' })],
    ['a GTIN of 13 digits', aVariant({ gtin: '6901234567892' })],
    ['a GTIN of 14 digits', aVariant({ gtin: '10614141000415' })],
    ['the 28th of February', anOffer('2126-02-28T00:00:00Z')],
    ['the 29th of February of a leap year', anOffer('2124-02-29T00:00:00+08:00')],
    ['a delivery that takes as long at most as at least', { leadTime: { minDays: 10, maxDays: 10 } }],
  ])('takes %s', async (_what, content) => {
    await catalogue.merchandiser.send('post', 'products').send(aProduct(content)).expect(201);
  });

  it.each([
    ['a price below nothing', aVariant({ prices: { CNY: -1 } }), 'variants.0.prices'],
    ['more than the highest price', aVariant({ prices: { CNY: 1_000_000_000_001 } }), 'variants.0.prices'],
    ['a GTIN with a wrong check digit', aVariant({ gtin: '6901234567891' }), 'variants.0.gtin'],
    ['a GTIN of 9 digits', aVariant({ gtin: '300000007' }), 'variants.0.gtin'],
    ['a GTIN of 10 digits', aVariant({ gtin: '1000000007' }), 'variants.0.gtin'],
    ['a GTIN of 11 digits', aVariant({ gtin: '30000000007' }), 'variants.0.gtin'],
    ['the 30th of February', anOffer('2126-02-30T00:00:00Z'), 'variants.0.offers.0.from'],
    ['a moment without its zone', anOffer('2126-02-01T00:00:00'), 'variants.0.offers.0.from'],
    [
      'a delivery that takes less at most than at least',
      { leadTime: { minDays: 2, maxDays: 1 } },
      'leadTime.maxDays',
    ],
  ])('refuses %s', async (_what, content, path) => {
    const { status, body } = await catalogue.merchandiser.send('post', 'products').send(aProduct(content));
    expect(status).toBe(400);
    expect(body.errors.map((fault: { path: string }) => fault.path)).toEqual([path]);
  });
});
