import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Catalogue } from '../db/catalogue.js';
import { until } from '../db/until.js';
import { aCategory, aProduct, anArticle, unique } from '../factories/contents.js';
import { csv, importFile } from '../factories/files.js';

describe('GET /v1/merchandising/products?q=', () => {
  let catalogue: Catalogue;

  beforeAll(async () => {
    catalogue = await Catalogue.start({ engine: null });
  });

  afterAll(() => catalogue.stop());

  const written = () =>
    until('it is written what entries are found by', async () => {
      const left = await catalogue.dataSource.query(
        'SELECT FROM catalog.entry_texts WHERE text IS NULL LIMIT 1',
      );
      return (left as unknown[]).length === 0;
    });

  const found = async (path: string, q: string, more: object = {}): Promise<string[]> => {
    const { body } = await catalogue.merchandiser
      .send('get', path)
      .query({ q, limit: 100, ...more })
      .expect(200);
    return body.items.map(({ id }: { id: string }) => id);
  };

  it('pages through entries with the same edit time without missing or repeating one', async () => {
    const { merchandiser } = catalogue;
    const category = await merchandiser.create('categories', aCategory());
    const rows = [1, 2, 3, 4, 5].map((number) => `Listed ${number},${category.id}`);
    await importFile(merchandiser, csv('name.en,categories', ...rows));
    const listed: string[] = [];
    for (let cursor: string | undefined; listed.length < 10;) {
      const query = { category: category.id, limit: 2, cursor };
      const { body } = await merchandiser.send('get', 'products').query(query).expect(200);
      listed.push(...body.items.map(({ id }: { id: string }) => id));
      if (body.nextCursor === null) break;
      cursor = body.nextCursor as string;
    }
    expect(listed).toHaveLength(5);
    expect(new Set(listed).size).toBe(5);
  });

  it('matches pinyin, initials, traditional characters, and any part of a name or SKU', async () => {
    const { merchandiser } = catalogue;
    const sku = unique('LC-CARL').toUpperCase();
    const chair = await merchandiser.create(
      'products',
      aProduct({
        name: { 'zh-CN': '卡尔（Carl）实木绿椅180', en: 'Carl’s café Lounge-chair' },
        variants: [{ sku, prices: { CNY: 1 } }],
      }),
    );
    const other = await merchandiser.create('products', aProduct({ name: { 'zh-CN': '小卡布艺沙发' } }));
    await written();
    const said = ['实木', '實木', '木', '绿椅', '綠', '实木绿椅180', '（Carl', 'ＣＡＲＬ', 'arl', 'ounge'];
    const typed = ['shimu', 'Shi Mu', "shi'mu", 'sm', 'smly', 'shimulv', 'lvyi', 'mul', 'kaer'];
    const parts = [
      'lounge chair',
      'lounge-ch',
      'LO',
      '180',
      'café',
      sku.toLowerCase(),
      sku.slice(3),
      'c-car',
    ];
    for (const q of [...said, ...typed, ...parts])
      expect([q, (await found('products', q)).includes(chair.id)]).toEqual([q, true]);
    // Neither parts of syllables, nor what only stands together by chance.
    for (const q of ['himu', 'oak', '80', 'mushi', '实绿', '椅Carl', 'zz', '木木', '%', '_', '。', '\\', ' '])
      expect([q, (await found('products', q)).includes(chair.id)]).toEqual([q, false]);
    expect(await found('products', 'xiaoka')).toEqual([other.id]);
    expect(await found('products', 'shafa', { status: 'draft' })).toEqual([other.id]);
    expect(await found('articles', 'shimu')).toEqual([]);
  });

  it('finds a new name or SKU at once, and its romanised forms after the worker has run', async () => {
    const { merchandiser } = catalogue;
    const sku = unique('FIRST').toUpperCase();
    const named = { name: { 'zh-CN': '胡桃木书架' }, variants: [{ sku, prices: { CNY: 1 } }] };
    const shelf = await merchandiser.create('products', aProduct(named));
    expect(await found('products', '胡桃木')).toEqual([shelf.id]);
    expect(await found('products', sku)).toEqual([shelf.id]);
    await written();
    expect(await found('products', 'hutaomu')).toEqual([shelf.id]);
    const second = unique('SECOND').toUpperCase();
    const renamed = await merchandiser.patch('products', shelf, {
      ...{ name: { 'zh-CN': '樱桃木书架' }, variants: [{ sku: second, prices: { CNY: 1 } }] },
    });
    for (const q of ['樱桃', second]) expect(await found('products', q)).toEqual([shelf.id]);
    for (const q of ['胡桃木', sku]) expect(await found('products', q)).toEqual([]);
    await written();
    for (const q of ['yingtao', 'ytm', '櫻桃', second.toLowerCase()])
      expect([q, await found('products', q)]).toEqual([q, [shelf.id]]);
    for (const q of ['hutaomu', sku]) expect(await found('products', q)).toEqual([]);
    await merchandiser
      .send('delete', `products/${shelf.id}`)
      .set('if-match', `"${renamed.version}"`)
      .expect(204);
    expect(await found('products', 'yingtao')).toEqual([]);
    await written();
    expect(await found('products', 'yingtao', { state: 'deleted' })).toEqual([shelf.id]);
  });

  it('applies to all entry types, and alike to jobs and exports', async () => {
    const { merchandiser } = catalogue;
    const essay = await merchandiser.create(
      'articles',
      anArticle({ title: { 'zh-CN': '院子里的榉木长凳' } }),
    );
    const category = await merchandiser.create('categories', aCategory({ name: { 'zh-CN': '榉木家具' } }));
    await importFile(merchandiser, csv('name.zh-CN', '榉木凳', '榉木桌'));
    await written();
    expect(await found('articles', 'jumu')).toEqual([essay.id]);
    expect(await found('categories', '櫸木')).toEqual([category.id]);
    expect(await found('products', 'jm')).toHaveLength(2);
    const exported = await merchandiser.send('get', 'exports/products').query({ q: 'jumu', format: 'jsonl' });
    expect(exported.text.trim().split('\n')).toHaveLength(2);
    const { body: job } = await merchandiser
      .send('post', 'bulk-edits?wait=30')
      .send({ type: 'product', filter: { q: 'jumu' }, patch: { brand: 'Beech' }, dryRun: true })
      .expect(202);
    expect(job).toMatchObject({ status: 'done', counts: { updated: 2 } });
  });
});
