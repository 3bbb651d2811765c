import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Catalogue } from '../db/catalogue.js';
import { until } from '../db/until.js';
import { aCategory, aMaterial, aProduct, anArticle, unique } from '../factories/contents.js';
import type { Entry } from '../factories/merchandiser.js';

interface Item {
  id: string;
  name: string;
  highlight: { name: string; text: string | null };
}

interface Facet {
  label: string;
  count: number;
}

describe('GET /v1/storefront/search with synonyms and search rules', () => {
  let withEngine: Catalogue;
  let withoutEngine: Catalogue;
  let chairs: Entry[];
  let oak: Entry;
  let leather: Entry;

  beforeAll(async () => {
    withEngine = await Catalogue.start();
    withoutEngine = await Catalogue.start({ databaseUrl: withEngine.settings.databaseUrl, engine: null });
    const { merchandiser } = withEngine;
    oak = await merchandiser.create('materials', aMaterial({ name: { 'zh-CN': '橡木', en: 'Oak' } }));
    leather = await merchandiser.create(
      'materials',
      aMaterial({ name: { 'zh-CN': '鞍皮', en: 'Saddle leather' }, kind: 'leather' }),
    );
    chairs = [];
    for (const [name, material] of [
      ['甲 圈椅', oak],
      ['乙 圈椅', oak],
      ['丙 圈椅', leather],
      ['丁 方凳', leather],
    ] as const) {
      const materials = [{ part: 'frame', material: material.id }];
      chairs.push(
        await merchandiser.createPublished('products', aProduct({ name: { 'zh-CN': name }, materials })),
      );
    }
    await withEngine.drained();
  });

  afterAll(async () => {
    await withoutEngine.stop();
    await withEngine.stop();
  });

  const search = async (catalogue: Catalogue, query: string) => {
    const { body } = await catalogue.get(`/v1/storefront/search?${query}`).expect(200);
    expect(body.degraded).toBe(catalogue === withoutEngine);
    return body;
  };
  const names = async (catalogue: Catalogue, query: string) =>
    (await search(catalogue, query)).items.map(({ name }: Item) => name);
  /** With the engine and without. */
  const expectBoth = async (what: string, query: string, expected: string[]) => {
    for (const catalogue of [withEngine, withoutEngine])
      await until(
        what,
        async () => JSON.stringify(await names(catalogue, query)) === JSON.stringify(expected),
      );
  };

  it('counts a filtered facet without its own filter', async () => {
    for (const catalogue of [withEngine, withoutEngine]) {
      const { total, facets } = await search(catalogue, 'q=圈椅&material=鞍皮');
      expect(total).toBe(1);
      expect(facets.material).toMatchObject([
        { label: '橡木', count: 2 },
        { label: '鞍皮', count: 1 },
      ]);
    }
  });

  it.each([
    ['quanyi', '甲 <em>圈椅</em>'],
    ['qy', '甲 <em>圈椅</em>'],
    ['圈以', '甲 <em>圈椅</em>'],
    ['fandeng', '丁 <em>方凳</em>'],
  ])('highlights the characters that match %s', async (q, expected) => {
    for (const catalogue of [withEngine, withoutEngine]) {
      const { items } = await search(catalogue, `q=${q}`);
      expect(items.map(({ highlight }: Item) => highlight.name)).toContain(expected);
    }
  });

  it('highlights traditional characters that match simplified ones', async () => {
    const word = unique('x').replaceAll('-', '');
    await withEngine.merchandiser.createPublished(
      'products',
      aProduct({ name: { 'zh-CN': `${word} 電視櫃` } }),
    );
    await withEngine.drained();
    const { items } = await search(withEngine, 'q=电视柜');
    expect(items.map(({ highlight }: Item) => highlight.name)).toContain(`${word} <em>電視櫃</em>`);
  });

  it('finds by synonyms in both directions until they are deleted', async () => {
    expect(await names(withEngine, 'q=罗圈凳')).toEqual([]);
    const group = await withEngine.merchandiser.create('search/synonyms', {
      words: ['罗圈凳', '方凳', 'squatter'],
    });
    await expectBoth('found by the synonym', 'q=罗圈凳', ['丁 方凳']);
    await expectBoth('found by the synonym in another language', 'q=squatter', ['丁 方凳']);
    await withEngine.merchandiser
      .send('delete', `search/synonyms/${group.id}`)
      .set('if-match', '"1"')
      .expect(204);
    await expectBoth('not found without the synonym', 'q=罗圈凳', []);
  });

  it('pins, boosts and hides for the text and the period of a rule', async () => {
    const [first, second, third, stool] = chairs.map(({ id }) => id);
    const unplaced = await names(withEngine, 'q=圈椅&sort=name');
    expect(unplaced).toHaveLength(3);
    const rule = await withEngine.merchandiser.create('search/rules', {
      name: 'autumn',
      queries: ['圈椅'],
      pins: [stool, third],
      hides: [first],
      from: '2020-01-01T00:00:00+08:00',
    });
    await expectBoth('pinned entries come first and hidden ones are left out', 'q=圈椅', [
      '丁 方凳',
      '丙 圈椅',
      '乙 圈椅',
    ]);
    await expectBoth('on a shorter page', 'q=圈椅&limit=2', ['丁 方凳', '丙 圈椅']);
    expect(await search(withEngine, 'q=圈椅&limit=1&page=3')).toMatchObject({
      total: 3,
      items: [{ name: '乙 圈椅' }],
    });
    expect((await search(withEngine, 'q=圈椅')).facets.material.map(({ count }: Facet) => count)).toEqual([
      2, 1,
    ]);
    await expectBoth('other texts are not affected', 'q=甲', ['甲 圈椅']);

    const { body } = await withEngine.merchandiser.send('get', 'search/explain?q=圈椅').expect(200);
    expect(body).toMatchObject({
      rules: [{ name: 'autumn' }],
      reasons: [{ by: 'pinned' }, { by: 'pinned' }, { by: 'words' }],
    });
    expect(body.reasons[2].fields).toContain('name');

    const boost = { pins: null, hides: null, boosts: [second] };
    const boosted = await withEngine.merchandiser.patch('search/rules', rule, boost);
    await until(
      'the boosted entry comes first',
      async () => (await names(withEngine, 'q=圈椅'))[0] === '乙 圈椅',
    );
    await until(
      'the boosted entry comes first without the engine',
      async () => (await names(withoutEngine, 'q=圈椅'))[0] === '乙 圈椅',
    );
    expect((await names(withEngine, 'q=圈椅')).length).toBe(3);

    const ended = await withEngine.merchandiser.patch('search/rules', boosted, {
      until: '2021-01-01T00:00:00Z',
    });
    await until('the rule has ended', async () => {
      const { body: explanation } = await withEngine.merchandiser.send('get', 'search/explain?q=圈椅');
      return explanation.rules.length === 0;
    });
    expect(await names(withEngine, 'q=圈椅&sort=name')).toEqual(unplaced);
    const { body: fault } = await withEngine.merchandiser
      .send('patch', `search/rules/${ended.id}`)
      .set('if-match', `"${ended.version}"`)
      .send({ from: '2022-01-01T00:00:00Z', pins: ['01900000-0000-7000-8000-000000000000'] })
      .expect(400);
    expect(fault.errors[0].path).toBe('until');
  });

  it('answers 400 to a rule that ends when it begins', async () => {
    const moment = '2126-01-01T00:00:00Z';
    const { status, body } = await withEngine.merchandiser
      .send('post', 'search/rules')
      .send({ name: 'never', from: moment, until: moment });
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ path: 'until', code: 'bad_period' }]);
  });

  it('returns a pinned article once and a hidden one not at all', async () => {
    const word = unique('essay').replaceAll('-', '');
    const articles: Entry[] = [];
    for (const part of ['pinned', 'hidden', 'other'])
      articles.push(
        await withEngine.merchandiser.createPublished(
          'articles',
          anArticle({ title: { 'zh-CN': `${word} ${part}` } }),
        ),
      );
    await withEngine.drained();
    const [pinned, hidden] = articles.map(({ id }) => id);
    await withEngine.merchandiser.create('search/rules', {
      name: word,
      queries: [word],
      pins: [pinned],
      hides: [hidden],
    });
    await expectBoth('the pinned article comes first', `q=${word}`, [`${word} pinned`, `${word} other`]);
    for (const catalogue of [withEngine, withoutEngine])
      expect((await search(catalogue, `q=${word}`)).total).toBe(2);
  });

  it('applies the rule of a category to searches in it alone', async () => {
    const category = await withEngine.merchandiser.create('categories', aCategory());
    const word = unique('shelf').replaceAll('-', '');
    const stools: Entry[] = [];
    for (const part of ['first', 'second'])
      stools.push(
        await withEngine.merchandiser.createPublished(
          'products',
          aProduct({ name: { 'zh-CN': `${word} ${part}` }, categories: [category.id] }),
        ),
      );
    await withEngine.drained();
    await withEngine.merchandiser.create('search/rules', {
      name: word,
      categories: [category.id],
      hides: [stools[0]?.id],
    });
    await expectBoth('hidden in the category', `category=${category.id}`, [`${word} second`]);
    await expectBoth('returned elsewhere', `q=${word}&sort=name`, [`${word} first`, `${word} second`]);
  });

  it('counts search texts for GET /v1/merchandising/search/queries, except possible personal data', async () => {
    const q = 'quantenschaum';
    for (const text of [q, q, 'someone@example.com', '13800138000'])
      await names(withEngine, `q=${encodeURIComponent(text)}`);
    await names(withEngine, `q=${q}&page=2`);
    const counts = async () =>
      (await withEngine.merchandiser.send('get', 'search/queries?empty=true').expect(200)).body.items;
    await until('the search is counted', async () => (await counts()).length > 0);
    await until('the text is counted', async () =>
      (await counts()).some((each: { query: string }) => each.query === q),
    );
    expect((await counts()).find((each: { query: string }) => each.query === q)).toEqual({
      query: q,
      searches: 2,
      empty: 2,
    });
    expect(JSON.stringify(await counts())).not.toMatch(/@|138001/);
    await withEngine.merchandiser.send('get', 'search/queries?day=2026-02-30').expect(400);
  });
});
