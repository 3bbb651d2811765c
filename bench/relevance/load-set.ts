import type { DataSource, EntityManager } from 'typeorm';
import { ARTICLE } from '../../src/merchandising/articles/article-kind.js';
import { CATEGORY } from '../../src/merchandising/categories/category-kind.js';
import type { Author } from '../../src/merchandising/entries/author.js';
import { createEntry } from '../../src/merchandising/entries/create-entry.js';
import { MATERIAL } from '../../src/merchandising/materials/material-kind.js';
import { PRODUCT } from '../../src/merchandising/products/product-kind.js';
import type { Locale, LocalizedText } from '../../src/platform/locale/locale.js';
import { publishEntries } from '../../src/publishing/publish-entries.js';
import type { SetEntry } from './relevance-set.js';

const AUTHOR: Author = { actor: 'system', requestId: 'relevance' };
const CHUNK = 500;

/**
 * Loads a set through the use cases of any edit, and publishes it.
 * @returns the set's ids by ours
 */
export async function loadSet(dataSource: DataSource, entries: SetEntry[]): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const shared = new SharedWords();
  for (let start = 0; start < entries.length; start += CHUNK) {
    await dataSource.transaction(async (manager) => {
      const fresh: string[] = [];
      for (const entry of entries.slice(start, start + CHUNK)) {
        const { id } = await (entry.type === 'product'
          ? createEntry(manager, PRODUCT, await productOf(manager, shared, entry), AUTHOR)
          : createEntry(manager, ARTICLE, articleOf(entry), AUTHOR));
        ids.set(id, entry.id);
        fresh.push(id);
      }
      await publishEntries(manager, fresh);
    });
  }
  return ids;
}

async function productOf(manager: EntityManager, shared: SharedWords, entry: SetEntry) {
  const categories = entry.category ? [await shared.category(manager, entry.category)] : [];
  const materials = await inOrder(entry.materials ?? [], (material) => shared.material(manager, material));
  return {
    name: cut(entry.name, 200),
    description: cut(entry.description, 10_000),
    designNotes: entry.designNotes
      ? [{ aspect: { 'zh-CN': '设计', en: 'Design' }, text: cut(entry.designNotes, 2000) }]
      : [],
    brand: entry.brand?.slice(0, 100),
    categories,
    materials: materials.map((material) => ({ part: 'whole', material })),
    style: entry.style ? await shared.term(manager, 'styles', entry.style) : undefined,
    colorName: cut(entry.color, 60),
    variants: entry.sku
      ? [{ sku: entry.sku, prices: entry.price ? { [entry.price.currency]: entry.price.amount } : {} }]
      : [],
  };
}

function articleOf(entry: SetEntry) {
  const tags: Partial<Record<Locale, string[]>> = {};
  for (const tag of entry.tags ?? []) {
    for (const [locale, text] of Object.entries(tag)) (tags[locale as Locale] ??= []).push(text);
  }
  return { title: cut(entry.title, 200), body: entry.body, tags, kind: 'guide' };
}

/** Categories, materials and styles are shared: each distinct name is one. */
class SharedWords {
  private readonly known = new Map<string, string>();

  category(manager: EntityManager, name: LocalizedText) {
    return this.once(`category ${JSON.stringify(name)}`, async () => {
      return (await createEntry(manager, CATEGORY, { name: cut(name, 100) }, AUTHOR)).id;
    });
  }

  material(manager: EntityManager, name: LocalizedText) {
    return this.once(`material ${JSON.stringify(name)}`, async () => {
      return (await createEntry(manager, MATERIAL, { name: cut(name, 100), kind: 'other' }, AUTHOR)).id;
    });
  }

  term(manager: EntityManager, table: 'styles', name: LocalizedText) {
    return this.once(`${table} ${JSON.stringify(name)}`, async () => {
      const code = `set-${this.known.size}`;
      await manager.query(`INSERT INTO catalog.${table} (code, name) VALUES ($1, $2)`, [code, name]);
      return code;
    });
  }

  private async once(key: string, make: () => Promise<string>): Promise<string> {
    const known = this.known.get(key) ?? (await make());
    this.known.set(key, known);
    return known;
  }
}

async function inOrder<T, R>(items: T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await work(item));
  return results;
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
