import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '../platform/database/in-transaction.js';
import { ARTICLE } from '../merchandising/articles/article-type.js';
import { setAvailability } from '../merchandising/availability/set-availability.js';
import type { AvailabilityInput } from '../merchandising/availability/availability.input.js';
import { CATEGORY } from '../merchandising/categories/category-type.js';
import type { Author } from '../merchandising/common/author.js';
import { createEntry } from '../merchandising/entries/create-entry.js';
import type { EntryContent, EntryTypeDefinition } from '../merchandising/common/entry-type-definition.js';
import { patchEntry } from '../merchandising/entries/patch-entry.js';
import { setPublished } from '../merchandising/lifecycle/publish-entry.js';
import { readEntry } from '../merchandising/entries/entry-record.js';
import { MATERIAL } from '../merchandising/materials/material-type.js';
import { PRODUCT } from '../merchandising/products/product-type.js';
import { packageFile } from '../platform/package-file.js';
import type { SeedArticle, SeedCategory, SeedMaterial, SeedProduct } from './seed-files.js';

const SEED = packageFile('seed');
const AUTHOR: Author = { actor: 'system', requestId: 'seed' };

export async function isEmpty(database: Database): Promise<boolean> {
  const rows = await database.query<unknown[]>(
    `SELECT FROM catalog.entries WHERE type NOT IN ('synonym', 'search-rule') LIMIT 1`,
  );
  return rows.length === 0;
}

/**
 * Loads the demo catalogue through the same use cases as the API. Entries that exist already, by their English
 * slug, are not changed, so that it can be run again.
 */
export async function loadDemo(database: Database, log: (line: string) => void) {
  const loader = new Loader(database);
  for (const { key, parent, ...content } of read<SeedCategory[]>('categories.json')) {
    await loader.ensure(CATEGORY, key, {
      ...content,
      ...(parent && { parent: loader.id('category', parent) }),
    });
  }
  for (const { key, ...content } of read<SeedMaterial[]>('materials.json'))
    await loader.ensure(MATERIAL, key, content);
  const products = filesIn('products/').flatMap((file) => read<SeedProduct[]>(`products/${file}`));
  for (const product of products) await loadProduct(loader, product);
  for (const product of products) await addRelations(loader, product);
  for (const file of filesIn('articles/').filter((name) => name.endsWith('.json'))) {
    await loadArticle(loader, read<SeedArticle>(`articles/${file}`));
  }
  await loader.publish();
  log(`Demo catalogue: ${loader.created} entries created.`);
}

async function loadProduct(loader: Loader, product: SeedProduct) {
  const { key, related: _related, availability, categories, materials, ...content } = product;
  const isNew = await loader.ensure(PRODUCT, key, {
    ...content,
    categories: categories.map((category) => loader.id('category', category)),
    materials: materials.map((each) => ({ ...each, material: loader.id('material', each.material) })),
  });
  if (!isNew) return;
  for (const [sku, stock] of Object.entries(availability)) {
    await setAvailability(loader.database, sku, stock as AvailabilityInput, AUTHOR);
  }
}

/** Added when all products exist, since products refer to each other in cycles. */
async function addRelations(loader: Loader, { key, related = [] }: SeedProduct) {
  const id = loader.id('product', key);
  if (!loader.isNew(id) || related.length === 0) return;
  const patch = {
    related: related.map((each) => ({ ...each, product: loader.id('product', each.product) })),
  };
  await patchEntry(loader.database, PRODUCT, id, 1, () => patch, AUTHOR);
}

async function loadArticle(loader: Loader, { key, products, ...content }: SeedArticle) {
  const body = (locale: string) => readFileSync(join(SEED, 'articles', `${key}.${locale}.md`), 'utf8');
  await loader.ensure(ARTICLE, key, {
    ...content,
    body: { 'zh-CN': body('zh-CN'), en: body('en') },
    products: products.map((each) => ({ ...each, product: loader.id('product', each.product) })),
  });
}

/** Creates entries, and maps the keys of the seed files to their ids. */
class Loader {
  private readonly ids = new Map<string, string>();
  private readonly createdEntries = new Map<string, EntryTypeDefinition>();

  constructor(readonly database: Database) {}

  get created(): number {
    return this.createdEntries.size;
  }

  isNew(id: string): boolean {
    return this.createdEntries.has(id);
  }

  id(type: string, key: string): string {
    const id = this.ids.get(`${type} ${key}`);
    if (id === undefined) throw new Error(`seed: there is no ${type} ${key}`);
    return id;
  }

  /** @returns whether the entry was created */
  async ensure<Content extends EntryContent>(
    kind: EntryTypeDefinition<Content>,
    key: string,
    content: object,
  ): Promise<boolean> {
    const rows = await this.database.query<{ entry_id: string }[]>(
      `SELECT entry_id FROM catalog.slugs WHERE type = $1 AND locale = 'en' AND slug = $2`,
      [kind.type, key],
    );
    const existingId = rows[0]?.entry_id;
    const id =
      existingId ?? (await createEntry(this.database, kind, { ...content, slug: { en: key } }, AUTHOR)).id;
    this.ids.set(`${kind.type} ${key}`, id);
    if (existingId === undefined) this.createdEntries.set(id, kind as unknown as EntryTypeDefinition);
    return existingId === undefined;
  }

  async publish() {
    for (const [id, kind] of this.createdEntries) {
      if (kind.isTaxonomy) continue;
      const { version } = await readEntry(this.database, kind.type, id);
      await setPublished(this.database, kind, id, version, AUTHOR, { published: true });
    }
  }
}

function filesIn(folder: string): string[] {
  return readdirSync(join(SEED, folder)).sort();
}

function read<T>(path: string): T {
  return JSON.parse(readFileSync(join(SEED, path), 'utf8')) as T;
}
