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

describe('a search that merchandisers arrange', () => {
  let whole: Catalogue;
  let degraded: Catalogue;
  let chairs: Entry[];
  let oak: Entry;
  let leather: Entry;

  beforeAll(async () => {
    whole = await Catalogue.start();
    degraded = await Catalogue.start({ databaseUrl: whole.settings.databaseUrl, engine: null });
    const { merchandiser } = whole;
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
    await whole.drained();
  });

  afterAll(async () => {
    await degraded.stop();
    await whole.stop();
  });

  const search = async (catalogue: Catalogue, query: string) => {
    const { body } = await catalogue.get(`/v1/storefront/search?${query}`).expect(200);
    expect(body.degraded).toBe(catalogue === degraded);
    return body;
  };
  const names = async (catalogue: Catalogue, query: string) =>
    (await search(catalogue, query)).items.map(({ name }: Item) => name);
  /** With an engine and without. */
  const both = async (what: string, query: string, expected: string[]) => {
    for (const catalogue of [whole, degraded])
      await until(
        what,
        async () => JSON.stringify(await names(catalogue, query)) === JSON.stringify(expected),
      );
  };

  it('counts what could still be chosen beside what is chosen', async () => {
    for (const catalogue of [whole, degraded]) {
      const { total, facets } = await search(catalogue, 'q=圈椅&material=鞍皮');
      expect(total).toBe(1);
      expect(facets.material.map(({ label, count }: Facet) => [label, count])).toEqual([
        ['橡木', 2],
        ['鞍皮', 1],
      ]);
    }
  });

  it.each([
    ['quanyi', '甲 <em>圈椅</em>'],
    ['qy', '甲 <em>圈椅</em>'],
    ['圈以', '甲 <em>圈椅</em>'],
    ['fandeng', '丁 <em>方凳</em>'],
  ])('shows which characters were meant by %s', async (q, expected) => {
    for (const catalogue of [whole, degraded]) {
      const { items } = await search(catalogue, `q=${q}`);
      expect(items.map(({ highlight }: Item) => highlight.name)).toContain(expected);
    }
  });

  it('shows the traditional characters of a text that simplified ones found', async () => {
    const word = unique('x').replaceAll('-', '');
    await whole.merchandiser.createPublished('products', aProduct({ name: { 'zh-CN': `${word} 電視櫃` } }));
    await whole.drained();
    const { items } = await search(whole, 'q=电视柜');
    expect(items.map(({ highlight }: Item) => highlight.name)).toContain(`${word} <em>電視櫃</em>`);
  });

  it('finds by synonyms, both ways, until they are taken away', async () => {
    expect(await names(whole, 'q=罗圈凳')).toEqual([]);
    const group = await whole.merchandiser.create('search/synonyms', {
      words: ['罗圈凳', '方凳', 'squatter'],
    });
    await both('the synonym finds it', 'q=罗圈凳', ['丁 方凳']);
    await both('another language does', 'q=squatter', ['丁 方凳']);
    await whole.merchandiser.send('delete', `search/synonyms/${group.id}`).set('if-match', '"1"').expect(204);
    await both('it finds nothing again', 'q=罗圈凳', []);
  });

  it('pins, boosts and hides, for the time and the text that are meant', async () => {
    const [first, second, third, stool] = chairs.map(({ id }) => id);
    const usual = await names(whole, 'q=圈椅&sort=name');
    expect(usual).toHaveLength(3);
    const rule = await whole.merchandiser.create('search/rules', {
      name: 'autumn',
      queries: ['圈椅'],
      pins: [stool, third],
      hides: [first],
      from: '2020-01-01T00:00:00+08:00',
    });
    await both('pins come first and what is hidden is gone', 'q=圈椅', ['丁 方凳', '丙 圈椅', '乙 圈椅']);
    await both('on a shorter page', 'q=圈椅&limit=2', ['丁 方凳', '丙 圈椅']);
    expect(await search(whole, 'q=圈椅&limit=1&page=3')).toMatchObject({
      total: 3,
      items: [{ name: '乙 圈椅' }],
    });
    expect((await search(whole, 'q=圈椅')).facets.material.map(({ count }: Facet) => count)).toEqual([2, 1]);
    await both('other texts are as they were', 'q=甲', ['甲 圈椅']);

    const { body } = await whole.merchandiser.send('get', 'search/explain?q=圈椅').expect(200);
    expect(body).toMatchObject({
      rules: [{ name: 'autumn' }],
      reasons: [{ by: 'pinned' }, { by: 'pinned' }, { by: 'words' }],
    });
    expect(body.reasons[2].fields).toContain('name');

    const boost = { pins: null, hides: null, boosts: [second] };
    const boosted = await whole.merchandiser.patch('search/rules', rule, boost);
    await until('the boosted comes first', async () => (await names(whole, 'q=圈椅'))[0] === '乙 圈椅');
    await until('without engine, too', async () => (await names(degraded, 'q=圈椅'))[0] === '乙 圈椅');
    expect((await names(whole, 'q=圈椅')).length).toBe(3);

    const over = await whole.merchandiser.patch('search/rules', boosted, { until: '2021-01-01T00:00:00Z' });
    await until('its time is over', async () => {
      const { body: explanation } = await whole.merchandiser.send('get', 'search/explain?q=圈椅');
      return explanation.rules.length === 0;
    });
    expect(await names(whole, 'q=圈椅&sort=name')).toEqual(usual);
    const { body: fault } = await whole.merchandiser
      .send('patch', `search/rules/${over.id}`)
      .set('if-match', `"${over.version}"`)
      .send({ from: '2022-01-01T00:00:00Z', pins: ['01900000-0000-7000-8000-000000000000'] })
      .expect(400);
    expect(fault.errors[0].path).toBe('until');
  });

  it('refuses a rule that ends at the moment at which it begins', async () => {
    const moment = '2126-01-01T00:00:00Z';
    const { status, body } = await whole.merchandiser
      .send('post', 'search/rules')
      .send({ name: 'never', from: moment, until: moment });
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ path: 'until', code: 'bad_period' }]);
  });

  it('shows a pinned article once, and a hidden one not at all', async () => {
    const word = unique('essay').replaceAll('-', '');
    const articles: Entry[] = [];
    for (const part of ['pinned', 'hidden', 'other'])
      articles.push(
        await whole.merchandiser.createPublished(
          'articles',
          anArticle({ title: { 'zh-CN': `${word} ${part}` } }),
        ),
      );
    await whole.drained();
    const [pinned, hidden] = articles.map(({ id }) => id);
    await whole.merchandiser.create('search/rules', {
      ...{ name: word, queries: [word], pins: [pinned], hides: [hidden] },
    });
    await both('the pinned one comes first', `q=${word}`, [`${word} pinned`, `${word} other`]);
    for (const catalogue of [whole, degraded]) expect((await search(catalogue, `q=${word}`)).total).toBe(2);
  });

  it('arranges the searches in a category', async () => {
    const category = await whole.merchandiser.create('categories', aCategory());
    const word = unique('shelf').replaceAll('-', '');
    const stools: Entry[] = [];
    for (const part of ['first', 'second'])
      stools.push(
        await whole.merchandiser.createPublished(
          'products',
          aProduct({ name: { 'zh-CN': `${word} ${part}` }, categories: [category.id] }),
        ),
      );
    await whole.drained();
    await whole.merchandiser.create('search/rules', {
      ...{ name: word, categories: [category.id], hides: [stools[0]?.id] },
    });
    await both('it is hidden there', `category=${category.id}`, [`${word} second`]);
    await both('it is shown elsewhere', `q=${word}&sort=name`, [`${word} first`, `${word} second`]);
  });

  it('counts what was typed, and keeps nothing that may be about a person', async () => {
    const q = 'quantenschaum';
    for (const text of [q, q, 'someone@example.com', '13800138000'])
      await names(whole, `q=${encodeURIComponent(text)}`);
    await names(whole, `q=${q}&page=2`);
    const counts = async () =>
      (await whole.merchandiser.send('get', 'search/queries?empty=true').expect(200)).body.items;
    await until('it is counted', async () => (await counts()).length > 0);
    await until('twice', async () => (await counts()).some((each: { query: string }) => each.query === q));
    expect((await counts()).find((each: { query: string }) => each.query === q)).toEqual({
      query: q,
      searches: 2,
      empty: 2,
    });
    expect(JSON.stringify(await counts())).not.toMatch(/@|138001/);
    await whole.merchandiser.send('get', 'search/queries?day=2026-02-30').expect(400);
  });
});
