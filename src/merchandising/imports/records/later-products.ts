import { skuKey } from '../../../catalog/product-links.js';
import type { ImportRecord, Reference } from './import-record.js';

/**
 * Which products a file speaks of further down than it relates to them. Such relations wait until all the others are
 * there, so that rows may stand in any order, also where two products relate to each other.
 */
export class LaterProducts {
  private readonly rows = new Map<string, number>();
  /** First rows of the drafts that have to be come back to. */
  private readonly waiting = new Set<number>();

  /** Reads a file to find out; as far as the first entry, where nothing in it can relate. */
  static async in(drafts: AsyncIterable<ImportRecord>): Promise<LaterProducts> {
    const later = new LaterProducts();
    const relating: [row: number, keys: string[]][] = [];
    for await (const draft of drafts) {
      if (!draft.mayRelate) break;
      for (const { kind, key } of draft.names) if (kind === 'sku') later.rows.set(key, draft.row);
      const keys = productsIn(draft);
      if (keys.length > 0) relating.push([draft.row, keys]);
    }
    for (const [row, keys] of relating)
      if (keys.some((key) => (later.rows.get(key) ?? 0) > row)) later.waiting.add(row);
    return later;
  }

  get areThere(): boolean {
    return this.waiting.size > 0;
  }

  waitsFor({ row }: ImportRecord): boolean {
    return this.waiting.has(row);
  }

  /** Whether a mention in a draft is of a product further down. */
  isLater({ row }: ImportRecord, { what, key }: Reference): boolean {
    return what === 'product' && (this.rows.get(skuKey(key.trim())) ?? 0) > row;
  }
}

/** SKUs that a draft relates to, as they are compared. */
export const productsIn = ({ mentions }: ImportRecord) =>
  mentions.flatMap(({ what, key }) => (what === 'product' ? [skuKey(key.trim())] : []));
