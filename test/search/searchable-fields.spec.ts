import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SEARCH_FIELDS, type SearchField } from '../../src/published/searchable-texts.js';
import { Catalogue } from '../db/catalogue.js';
import { aCategory, aMaterial, aProduct, anArticle } from '../factories/contents.js';
import type { Merchandiser } from '../factories/merchandiser.js';

/** Texts that no other entry has, in both languages. */
const texts = (zh: string, en: string) => ({ 'zh-CN': zh, en });

interface Sample {
  /** Creates and publishes an entry that has the text in this field alone; resolves to its id. */
  create: (merchandiser: Merchandiser) => Promise<{ id: string }>;
  query: Record<string, string>;
}

const product = (overrides: object, query: Record<string, string>): Sample => ({
  create: (merchandiser) => merchandiser.createPublished('products', aProduct(overrides)),
  query,
});

const article = (overrides: object, query: Record<string, string>): Sample => ({
  create: (merchandiser) => merchandiser.createPublished('articles', anArticle(overrides)),
  query,
});

const variant = (more: object) => [{ sku: `F-${crypto.randomUUID()}`, prices: { CNY: 100 }, ...more }];

const SAMPLES: Record<SearchField, Sample> = {
  name: product({ name: texts('鎏觚', 'Quilverne') }, texts('鎏觚', 'quilverne')),
  sku: product({ variants: variant({ sku: 'ZQX-9931' }) }, texts('zqx9931', 'ZQX-9931')),
  category: {
    create: async (merchandiser) => {
      const { id } = await merchandiser.create('categories', aCategory({ name: texts('簋簠', 'Brindlowe') }));
      return merchandiser.createPublished('products', aProduct({ categories: [id] }));
    },
    query: texts('簋簠', 'brindlowe'),
  },
  material: {
    create: async (merchandiser) => {
      const { id } = await merchandiser.create('materials', aMaterial({ name: texts('楠梓', 'Fennwick') }));
      const materials = [{ part: 'legs', material: id }];
      return merchandiser.createPublished('products', aProduct({ materials }));
    },
    query: texts('楠梓', 'fennwick'),
  },
  style: product({ style: 'wabi-sabi' }, texts('侘寂', 'wabi-sabi')),
  color: product({ color: 'purple', colorName: texts('茈荩', 'Mauvrelle') }, texts('茈荩', 'mauvrelle')),
  tag: article({ tags: { 'zh-CN': ['鸑鷟'], en: ['Dorvale'] } }, texts('鸑鷟', 'dorvale')),
  brand: product({ collection: 'Tremontaine' }, texts('tremontaine', 'Tremontaine')),
  measure: product({ dimensions: { armHeight: 777 } }, texts('扶手高 77.7cm', 'arm height 77.7cm')),
  room: product({ rooms: ['entryway'] }, texts('玄关', 'entryway')),
  option: product(
    {
      variants: variant({ options: [{ name: texts('尺寸', 'Size'), value: texts('犇骉', 'Oxhampton') }] }),
    },
    texts('犇骉', 'oxhampton'),
  ),
  otherName: product({ name: texts('罍卣', 'Yarrowmere') }, texts('yarrowmere', '罍卣')),
  tagline: product({ tagline: texts('一句甪端', 'A line of pellowick') }, texts('甪端', 'pellowick')),
  designNotes: product(
    { designNotes: [{ aspect: texts('构思', 'Idea'), text: texts('取自貔貅', 'From a corvish') }] },
    texts('貔貅', 'corvish'),
  ),
  partNotes: {
    create: async (merchandiser) => {
      const { id } = await merchandiser.create('materials', aMaterial());
      const materials = [{ part: 'legs', material: id, note: texts('饕餮纹', 'Waxed with hollisome') }];
      return merchandiser.createPublished('products', aProduct({ materials }));
    },
    query: texts('饕餮', 'hollisome'),
  },
  description: product({ description: texts('写到狻猊', 'It says sundrake') }, texts('狻猊', 'sundrake')),
  body: article({ body: texts('文中有螭吻。', 'It tells of a chiwenling.') }, texts('螭吻', 'chiwenling')),
};

describe('GET /v1/storefront/search finds every searchable field', () => {
  let withEngine: Catalogue;
  let withoutEngine: Catalogue;
  const ids = {} as Record<SearchField, string>;

  beforeAll(async () => {
    withEngine = await Catalogue.start();
    for (const field of SEARCH_FIELDS) ids[field] = (await SAMPLES[field].create(withEngine.merchandiser)).id;
    await withEngine.drained();
    const { databaseUrl } = withEngine.settings;
    withoutEngine = await Catalogue.start({ databaseUrl, engine: null });
  });

  afterAll(async () => {
    await withoutEngine.stop();
    await withEngine.stop();
  });

  const cases = SEARCH_FIELDS.flatMap((field) =>
    ['zh-CN', 'en'].map((locale) => ({ field, locale, q: SAMPLES[field].query[locale] ?? '' })),
  );

  it.each(cases)('$field in $locale, by the engine and by Postgres', async ({ field, locale, q }) => {
    for (const catalogue of [withEngine, withoutEngine]) {
      const { body } = await catalogue.get('/v1/storefront/search').query({ q, locale }).expect(200);
      expect(body.degraded).toBe(catalogue === withoutEngine);
      expect(body.items[0]?.id).toBe(ids[field]);
    }
  });

  it('does not find a name of a locale that is not published, by the engine or by Postgres', async () => {
    const { merchandiser } = withEngine;
    const product = await merchandiser.create('products', aProduct({ name: texts('觥觚', 'Hartlebury') }));
    const article = await merchandiser.create('articles', anArticle({ title: texts('卣罍', 'Wexcombe') }));
    await merchandiser.publish('products', product, ['zh-CN']);
    await merchandiser.publish('articles', article, ['zh-CN']);
    await withEngine.drained();
    for (const catalogue of [withEngine, withoutEngine])
      for (const q of ['hartlebury', 'wexcombe']) {
        const { body } = await catalogue
          .get('/v1/storefront/search')
          .query({ q, locale: 'zh-CN' })
          .expect(200);
        expect({ q, degraded: body.degraded, total: body.total }).toEqual({
          q,
          degraded: catalogue === withoutEngine,
          total: 0,
        });
      }
  });
});
