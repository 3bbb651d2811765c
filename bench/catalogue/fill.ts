import type { DataSource, EntityManager } from 'typeorm';
import type { ProductContent } from '../../src/catalog/content/product-content.js';
import { skuKey } from '../../src/catalog/product-links.js';
import { ARTICLE } from '../../src/merchandising/articles/article-type.js';
import type { Author } from '../../src/merchandising/common/author.js';
import { contentOf, createEntries } from '../../src/merchandising/entries/create-entry.js';
import type { LocalizedText } from '../../src/platform/locale/locale.js';
import { PRODUCT } from '../../src/merchandising/products/product-type.js';
import { publishEntries } from '../../src/publishing/publish-entries.js';
import { loadDemo } from '../../src/seeding/load-demo.js';
import { type Ingredients, generateArticle, generateProduct } from './generate.js';

const AUTHOR: Author = { actor: 'system', requestId: 'generator' };
const CHUNK = 250;
/** Connections that load at a time. */
const LANES = 3;
/** Products to an article. */
const PER_ARTICLE = 100;

/** The demo, and beside it so many generated products and a hundredth of articles, through the use cases of any edit. */
export async function fillCatalogue(dataSource: DataSource, products: number) {
  await dataSource.transaction((manager) => loadDemo(manager, () => undefined));
  const ingredients = await ingredientsOf(dataSource);
  await inLanes(products, (from, until) =>
    dataSource.transaction((manager) => addProducts(manager, ingredients, from, until)),
  );
  await inLanes(Math.ceil(products / PER_ARTICLE), (from, until) =>
    dataSource.transaction(async (manager) => {
      const contents = range(from, until).map((number) => generateArticle(number, products, ingredients));
      await publishEntries(manager, await createEntries(manager, ARTICLE, contents, AUTHOR));
    }),
  );
  await dataSource.query('ANALYZE');
}

async function addProducts(manager: EntityManager, ingredients: Ingredients, from: number, until: number) {
  const contents = range(from, until).map((number) =>
    contentOf(PRODUCT, {}, generateProduct(number, ingredients)),
  );
  const ids = await createEntries(manager, PRODUCT, contents, AUTHOR);
  await manager.query(STOCK, [contents.flatMap(skusInStock), AUTHOR.actor]);
  await publishEntries(manager, ids);
}

/** Of every other product. */
const skusInStock = ({ variants = [] }: ProductContent, index: number) =>
  index % 2 === 0 ? variants.map(({ sku }) => skuKey(sku)) : [];

const STOCK = `
  INSERT INTO catalog.availability (sku_key, status, quantity, actor)
  SELECT unnest($1::text[]), 'in_stock', 10, $2`;

export async function ingredientsOf(dataSource: DataSource): Promise<Ingredients> {
  const named = async (type: string) => {
    const rows = await dataSource.query<{ id: string; name: LocalizedText }[]>(
      'SELECT id, name FROM catalog.entries WHERE type = $1 ORDER BY id',
      [type],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  };
  const products = await dataSource.query<{ content: ProductContent }[]>(`
    SELECT content FROM catalog.revisions AS revision JOIN catalog.entries AS entry
      ON entry.id = revision.entry_id AND entry.version = revision.number
    WHERE entry.type = 'product' ORDER BY entry.id`);
  return {
    products: products.map(({ content }) => content),
    materials: await named('material'),
    categories: await named('category'),
  };
}

const range = (from: number, until: number) =>
  Array.from({ length: until - from }, (_each, index) => from + index);

async function inLanes(count: number, load: (from: number, until: number) => Promise<void>) {
  let next = 0;
  const lane = async () => {
    while (next < count) {
      const from = next;
      next = Math.min(count, from + CHUNK);
      await load(from, next);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}
