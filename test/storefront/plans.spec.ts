import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { multiplyPublished } from '../../bench/catalogue/multiply.js';
import { everyRead } from '../../bench/every-read.js';
import { Explainer, statementsOf } from '../../bench/statements.js';
import { Catalogue } from '../db/catalogue.js';
import { until } from '../db/until.js';

describe('a large catalogue (query plans)', () => {
  let catalogue: Catalogue;
  let explainer: Explainer;

  beforeAll(async () => {
    catalogue = await Catalogue.start({ demo: true, engine: null, environment: { RESPONSE_CACHE_MB: 0 } });
    await multiplyPublished(catalogue.dataSource, 150);
    explainer = new Explainer(catalogue.settings.databaseUrl);
  });

  afterAll(async () => {
    await explainer.end();
    await catalogue.stop();
  });

  it('has no full scan in the plan of any page or list', async () => {
    const asked = await statementsOf(() => everyRead(catalogue.url));
    expect(asked.map(({ name }) => name.split(' ')[0])).toEqual(
      expect.arrayContaining([
        ...[
          'list-products',
          'product-page',
          'moved-product',
          'list-articles',
          'article-page',
          'moved-article',
        ],
        ...['category-tree', 'material-counts'],
      ]),
    );
    for (const each of asked) expect([each.text, await explainer.readWhole(each)]).toEqual([each.text, []]);
    // What is told of plans can be told: this one has no other way.
    const all = { name: 'all', text: 'SELECT max(revision) FROM published.products', values: [] };
    expect(await explainer.readWhole(all)).toEqual(['products']);
  });

  it('has correct counts of categories and materials', async () => {
    const counted = async (list: string) => {
      const answer = await catalogue.get(`/v1/storefront/${list}?locale=en`);
      return answer.text;
    };
    const before = [await counted('categories'), await counted('materials')];
    await catalogue.dataSource.query(`
      TRUNCATE published.taxonomy_counts;
      INSERT INTO published.taxonomy_counts (kind, locale, entry_id, difference)
      SELECT 'category', locale, unnest(category_ids), 1 FROM published.products
      UNION ALL SELECT 'material', locale, unnest(material_ids), 1 FROM published.products`);
    expect([await counted('categories'), await counted('materials')]).toEqual(before);
    const differences = `SELECT count(*)::integer AS count FROM published.taxonomy_counts`;
    await until('they are folded together', async () => {
      const [row] = await catalogue.dataSource.query<{ count: number }[]>(differences);
      return (row?.count ?? Infinity) < 2_000;
    });
    expect([await counted('categories'), await counted('materials')]).toEqual(before);
  });
});
