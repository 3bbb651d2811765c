import type { EntityManager } from 'typeorm';
import type { ExportedEntry } from './every-entry.js';

/** What a sheet calls other entries: categories and materials by English slug, products by their first SKU. */
export class EntryNames {
  private readonly names = new Map<string, string>();

  constructor(private readonly manager: Pick<EntityManager, 'query'>) {}

  /** Learns the names of all that a page refers to. */
  async learn(entries: ExportedEntry[]) {
    const ids = [...new Set(entries.flatMap(({ content }) => idsIn(content)))];
    const unknown = ids.filter((id) => !this.names.has(id));
    if (unknown.length === 0) return;
    const rows = await this.manager.query<{ id: string; name: string | null }[]>(NAMES, [unknown]);
    for (const { id, name } of rows) this.names.set(id, name ?? id);
  }

  /** An entry without a name goes by its id. */
  of = (id: string) => this.names.get(id) ?? id;
}

interface Referring {
  categories?: string[];
  materials?: { material: string }[];
  related?: { product: string }[];
  products?: { product: string }[];
}

function idsIn(content: Referring): string[] {
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
