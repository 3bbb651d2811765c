import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { multiplyPublished } from '../../bench/catalogue/multiply.js';
import { everyRead } from '../../bench/every-read.js';
import { Explainer, statementsOf } from '../../bench/statements.js';
import { Catalogue } from '../db/catalogue.js';
import { until } from '../db/until.js';

describe('query plans of a large catalogue', () => {
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

  it('have no full scan for any page or list', async () => {
    const statements = await statementsOf(() => everyRead(catalogue.url));
    expect(statements.map(({ name }) => name.split(' ')[0])).toEqual(
      expect.arrayContaining([
        'list-products',
        'product-page',
        'moved-product',
        'list-articles',
        'article-page',
        'moved-article',
        'category-tree',
        'material-counts',
      ]),
    );
    for (const each of statements)
      expect([each.text, await explainer.readWhole(each)]).toEqual([each.text, []]);
    // The explainer detects full scans: this statement cannot avoid one.
    const all = { name: 'all', text: 'SELECT max(revision) FROM published.products', values: [] };
    expect(await explainer.readWhole(all)).toEqual(['products']);
  });

  it('use correct counts of categories and materials', async () => {
    const countsOf = async (list: string) => {
      const answer = await catalogue.get(`/v1/storefront/${list}?locale=en`);
      return answer.text;
    };
    const before = [await countsOf('categories'), await countsOf('materials')];
    await catalogue.dataSource.query(`
      TRUNCATE published.taxonomy_counts;
      INSERT INTO published.taxonomy_counts (kind, locale, entry_id, difference)
      SELECT 'category', locale, unnest(category_ids), 1 FROM published.products
      UNION ALL SELECT 'material', locale, unnest(material_ids), 1 FROM published.products`);
    expect([await countsOf('categories'), await countsOf('materials')]).toEqual(before);
    const differences = `SELECT count(*)::integer AS count FROM published.taxonomy_counts`;
    await until('the differences are merged', async () => {
      const [row] = await catalogue.dataSource.query<{ count: number }[]>(differences);
      return (row?.count ?? Infinity) < 2_000;
    });
    expect([await countsOf('categories'), await countsOf('materials')]).toEqual(before);
  });
});
