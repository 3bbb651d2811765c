import type { DataSource, EntityManager } from 'typeorm';
import { ARTICLE } from '../../src/merchandising/articles/article-type.js';
import { CATEGORY } from '../../src/merchandising/categories/category-type.js';
import type { Author } from '../../src/merchandising/common/author.js';
import { contentOf, createEntries, createEntry } from '../../src/merchandising/entries/create-entry.js';
import type { EntryTypeDefinition } from '../../src/merchandising/common/entry-type-definition.js';
import { MATERIAL } from '../../src/merchandising/materials/material-type.js';
import { PRODUCT } from '../../src/merchandising/products/product-type.js';
import type { Locale, LocalizedText } from '../../src/platform/locale/locale.js';
import { publishEntries } from '../../src/publishing/publish-entries.js';
import type { SetEntry } from './relevance-set.js';

const AUTHOR: Author = { actor: 'system', requestId: 'relevance' };
const CHUNK = 500;
/** Connections that load at a time. */
const LANES = 4;

/**
 * Loads a set through the use cases of any edit, and publishes it.
 * @returns the set's ids by ours
 */
export async function loadSet(dataSource: DataSource, entries: SetEntry[]): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const shared = await dataSource.transaction((manager) => SharedWords.of(manager, entries));
  const chunks = Array.from({ length: Math.ceil(entries.length / CHUNK) }, (_each, index) =>
    entries.slice(index * CHUNK, (index + 1) * CHUNK),
  );
  const lane = async () => {
    for (let chunk = chunks.shift(); chunk; chunk = chunks.shift()) {
      for (const [id, setId] of await loadChunk(dataSource, shared, chunk)) ids.set(id, setId);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return ids;
}

let count = 0;

/** In one transaction, so that what is published is what is there. */
async function loadChunk(dataSource: DataSource, shared: SharedWords, chunk: SetEntry[]) {
  const products = chunk.filter(({ type }) => type === 'product');
  const articles = chunk.filter(({ type }) => type !== 'product');
  return dataSource.transaction(async (manager) => {
    const ids = [
      ...(await createEntries(manager, PRODUCT, contentsOf(PRODUCT, products, productOf(shared)), AUTHOR)),
      ...(await createEntries(manager, ARTICLE, contentsOf(ARTICLE, articles, articleOf), AUTHOR)),
    ];
    await publishEntries(manager, ids);
    return [...products, ...articles].map(({ id }, index): [string, string] => [ids[index] ?? '', id]);
  });
}

function contentsOf<Content extends object>(
  kind: EntryTypeDefinition<Content>,
  entries: SetEntry[],
  bodyOf: (entry: SetEntry) => object,
): Content[] {
  return entries.map((entry) => {
    // An address of its own: names that are alike would make one connection wait for another's.
    const slug = { 'zh-CN': `set-${count}`, en: `set-${count}` };
    count++;
    return contentOf(kind, {}, { ...bodyOf(entry), slug });
  });
}

const productOf = (shared: SharedWords) => (entry: SetEntry) => {
  const categories = entry.category ? [shared.idOf('category', entry.category)] : [];
  const materials = (entry.materials ?? []).map((material) => shared.idOf('material', material));
  return {
    name: cut(entry.name, 200),
    description: cut(entry.description, 10_000),
    designNotes: entry.designNotes
      ? [{ aspect: { 'zh-CN': '设计', en: 'Design' }, text: cut(entry.designNotes, 2000) }]
      : [],
    brand: entry.brand?.slice(0, 100),
    categories,
    materials: materials.map((material) => ({ part: 'whole', material })),
    style: entry.style ? shared.idOf('style', entry.style) : undefined,
    colorName: cut(entry.color, 60),
    variants: entry.sku
      ? [{ sku: entry.sku, prices: entry.price ? { [entry.price.currency]: entry.price.amount } : {} }]
      : [],
  };
};

function articleOf(entry: SetEntry) {
  const tags: Partial<Record<Locale, string[]>> = {};
  for (const tag of entry.tags ?? []) {
    for (const [locale, text] of Object.entries(tag)) (tags[locale as Locale] ??= []).push(text);
  }
  return { title: cut(entry.title, 200), body: entry.body, tags, kind: 'guide' };
}

/** Categories, materials and styles are shared: each distinct name is one, made before all else. */
class SharedWords {
  private readonly known = new Map<string, string>();

  static async of(manager: EntityManager, entries: SetEntry[]): Promise<SharedWords> {
    const words = new SharedWords();
    for (const { category, materials = [], style } of entries) {
      if (category) await words.ensure('category', category, () => create(manager, CATEGORY, category, {}));
      for (const material of materials)
        await words.ensure('material', material, () =>
          create(manager, MATERIAL, material, { kind: 'other' }),
        );
      if (style) await words.ensure('style', style, () => words.addStyle(manager, style));
    }
    return words;
  }

  idOf(type: string, name: LocalizedText): string {
    return this.known.get(`${type} ${JSON.stringify(name)}`) ?? '';
  }

  private async ensure(type: string, name: LocalizedText, make: () => Promise<string>) {
    const key = `${type} ${JSON.stringify(name)}`;
    if (!this.known.has(key)) this.known.set(key, await make());
  }

  private async addStyle(manager: EntityManager, name: LocalizedText): Promise<string> {
    const code = `set-${this.known.size}`;
    await manager.query('INSERT INTO catalog.styles (code, name) VALUES ($1, $2)', [code, name]);
    return code;
  }
}

async function create<Content extends object>(
  manager: EntityManager,
  kind: EntryTypeDefinition<Content>,
  name: LocalizedText,
  rest: object,
): Promise<string> {
  return (await createEntry(manager, kind, { name: cut(name, 100), ...rest }, AUTHOR)).id;
}

/** No longer than the field takes; of a category path such as "Home > Furniture > Chairs" the end says most. */
function cut(text: LocalizedText | undefined, max: number): LocalizedText | undefined {
  if (!text) return undefined;
  const entries = Object.entries(text).filter(([, value]) => value.trim() !== '');
  if (entries.length === 0) return undefined;
  return Object.fromEntries(
    entries.map(([locale, value]) => [locale, value.length > max ? value.slice(-max) : value]),
  );
}
