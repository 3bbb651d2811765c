import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Catalogue } from '../db/catalogue.js';
import { aMaterial, aProduct, anArticle } from '../factories/contents.js';
import type { Entry, Merchandiser } from '../factories/merchandiser.js';

interface Field {
  path: string;
  state: string;
  source: unknown;
  target: unknown;
  translatedIn: number | null;
  sourceThen: unknown;
}

describe('GET /v1/merchandising/products/:id/translations', () => {
  let catalogue: Catalogue;
  let merchandiser: Merchandiser;

  beforeAll(async () => {
    catalogue = await Catalogue.start({ engine: null });
    merchandiser = catalogue.merchandiser;
  });

  afterAll(() => catalogue.stop());

  const fields = async (path: string, { id }: { id: string }, query: object = {}) => {
    const { body } = await merchandiser.send('get', `${path}/${id}/translations`).query(query).expect(200);
    return new Map((body.fields as Field[]).map((field) => [field.path, field]));
  };

  const confirm = ({ id, version }: Entry, body: object = {}) =>
    merchandiser
      .send('post', `products/${id}/translations/confirm`)
      .set('if-match', `"${version}"`)
      .send(body);

  it('answers each field with its source, and outdated once the source has changed', async () => {
    let chair = await merchandiser.create(
      'products',
      aProduct({
        name: { 'zh-CN': '卡尔', en: 'Carl' },
        tagline: { 'zh-CN': '坐下来' },
        care: { en: 'Dust it' },
        designNotes: [{ aspect: { 'zh-CN': '比例', en: 'Proportion' }, text: { 'zh-CN': '低', en: 'Low' } }],
      }),
    );
    chair = await merchandiser.patch('products', chair, { tagline: { en: 'Sit down' } });
    const first = await fields('products', chair);
    expect(first.get('name')).toEqual({
      path: 'name',
      state: 'current',
      source: '卡尔',
      target: 'Carl',
      translatedIn: 1,
      sourceThen: '卡尔',
    });
    expect(first.get('tagline')).toMatchObject({ state: 'current', translatedIn: 2 });
    expect(first.get('care')).toMatchObject({ state: 'without_source' });
    expect(first.has('slug')).toBe(false);

    chair = await merchandiser.patch('products', chair, {
      name: { 'zh-CN': '卡尔休闲椅' },
      designNotes: [{ aspect: { 'zh-CN': '比例', en: 'Proportion' }, text: { 'zh-CN': '很低', en: 'Low' } }],
    });
    chair = await merchandiser.patch('products', chair, { brand: 'Other' });
    const later = await fields('products', chair);
    expect(later.get('name')).toMatchObject({
      state: 'outdated',
      source: '卡尔休闲椅',
      target: 'Carl',
      translatedIn: 1,
      sourceThen: '卡尔',
    });
    expect(later.get('designNotes.0.text')).toMatchObject({ state: 'outdated', sourceThen: '低' });
    expect(later.get('designNotes.0.aspect')).toMatchObject({ state: 'current' });
    expect((await fields('products', chair, { source: 'en' })).get('tagline')).toMatchObject({
      state: 'current',
      source: 'Sit down',
      target: '坐下来',
      sourceThen: null,
    });

    chair = await merchandiser.patch('products', chair, { name: { en: 'Carl lounge chair' } });
    expect((await fields('products', chair)).get('name')).toMatchObject({
      state: 'current',
      translatedIn: 5,
    });
  });

  it('answers current again when the source was changed back', async () => {
    let essay = await merchandiser.create(
      'articles',
      anArticle({ title: { 'zh-CN': '庭院', en: 'Courtyard' }, tags: { 'zh-CN': ['木'] } }),
    );
    essay = await merchandiser.patch('articles', essay, { title: { 'zh-CN': '院子' } });
    expect((await fields('articles', essay)).get('title')?.state).toBe('outdated');
    essay = await merchandiser.patch('articles', essay, { title: { 'zh-CN': '庭院' } });
    const read = await fields('articles', essay);
    expect(read.get('title')?.state).toBe('current');
    expect(read.get('tags')).toMatchObject({ state: 'missing', source: ['木'], target: null });
  });

  it('answers current for confirmed translations until the source changes again', async () => {
    let chair = await merchandiser.create(
      'products',
      aProduct({ name: { 'zh-CN': '椅', en: 'Chair' }, tagline: { 'zh-CN': '一', en: 'One' } }),
    );
    chair = await merchandiser.patch('products', chair, {
      name: { 'zh-CN': '椅子' },
      tagline: { 'zh-CN': '壹' },
    });
    const { body: problem } = await confirm(chair, { fields: ['name', 'brand'] }).expect(400);
    expect(problem.errors).toMatchObject([{ path: 'fields.1', code: 'not_outdated' }]);
    await confirm(chair, { fields: ['name'] }).expect(200);
    const read = await fields('products', chair);
    expect(read.get('name')).toMatchObject({ state: 'current', translatedIn: 2, sourceThen: '椅子' });
    expect(read.get('tagline')).toMatchObject({ state: 'outdated' });
    await confirm(chair).expect(200);
    expect((await fields('products', chair)).get('tagline')?.state).toBe('current');
    const { body } = await merchandiser
      .send('get', 'audit')
      .query({ entry: chair.id, action: 'translation_confirmed' });
    expect(body.items).toHaveLength(2);
    chair = await merchandiser.patch('products', chair, { name: { 'zh-CN': '椅子（新）' } });
    expect((await fields('products', chair)).get('name')).toMatchObject({
      state: 'outdated',
      translatedIn: 2,
    });
  });

  it('reads through more than 60 revisions, also of materials', async () => {
    let oak = await merchandiser.create('materials', aMaterial({ name: { 'zh-CN': '橡木', en: 'Oak' } }));
    for (let index = 0; index < 60; index++)
      oak = await merchandiser.patch('materials', oak, { care: { en: `Oil it ${index}` } });
    oak = await merchandiser.patch('materials', oak, { name: { 'zh-CN': '白橡木' } });
    expect((await fields('materials', oak)).get('name')).toMatchObject({
      state: 'outdated',
      translatedIn: 1,
      sourceThen: '橡木',
    });
  });
});
