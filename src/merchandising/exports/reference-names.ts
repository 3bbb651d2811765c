import type { EntityManager } from 'typeorm';
import type { ExportedEntry } from './stream-entries.js';

/** Names of referenced entries in exports: the English slug of categories and materials, the first SKU of products. */
export class ReferenceNames {
  private readonly names = new Map<string, string>();

  constructor(private readonly manager: Pick<EntityManager, 'query'>) {}

  /** Loads the names of all entries that a page refers to. */
  async load(entries: ExportedEntry[]) {
    const ids = [...new Set(entries.flatMap(({ content }) => referencedIds(content)))];
    const unknown = ids.filter((id) => !this.names.has(id));
    if (unknown.length === 0) return;
    const rows = await this.manager.query<{ id: string; name: string | null }[]>(NAMES, [unknown]);
    for (const { id, name } of rows) this.names.set(id, name ?? id);
  }

  /** The name, or the id of an entry without one. */
  nameOf = (id: string) => this.names.get(id) ?? id;
}

interface ReferringContent {
  categories?: string[];
  materials?: { material: string }[];
  related?: { product: string }[];
  products?: { product: string }[];
}

function referencedIds(content: ReferringContent): string[] {
  return [
    ...(content.categories ?? []),
    ...(content.materials ?? []).map(({ material }) => material),
    ...[...(content.related ?? []), ...(content.products ?? [])].map(({ product }) => product),
  ];
}

const NAMES = `
  SELECT entry.id, CASE entry.type WHEN 'product' THEN revision.content -> 'variants' -> 0 ->> 'sku'
                     ELSE revision.content -> 'slug' ->> 'en' END AS name
  FROM catalog.entries AS entry
  JOIN catalog.revisions AS revision ON revision.entry_id = entry.id AND revision.number = entry.version
  WHERE entry.id = ANY ($1::uuid[]) AND revision.entry_id = ANY ($1::uuid[])`;
