import { skuKey } from '../../../catalog/product-links.js';
import type { ImportRecord, RecordReference } from './import-record.js';

/**
 * References of a file to products further down in it. They are saved in a second pass, when all products
 * exist, so that rows may be in any order and products may refer to each other.
 */
export class ForwardReferences {
  private readonly rowsBySku = new Map<string, number>();
  /** First rows of the records that need the second pass. */
  private readonly referringRows = new Set<number>();

  /** Reads the file once; only its first entry if no column refers to products. */
  static async find(records: AsyncIterable<ImportRecord>): Promise<ForwardReferences> {
    const forward = new ForwardReferences();
    const referring: [row: number, keys: string[]][] = [];
    for await (const record of records) {
      if (!record.mayReferToProducts) break;
      for (const { kind, key } of record.identifiers)
        if (kind === 'sku') forward.rowsBySku.set(key, record.row);
      const keys = referencedSkus(record);
      if (keys.length > 0) referring.push([record.row, keys]);
    }
    for (const [row, keys] of referring)
      if (keys.some((key) => (forward.rowsBySku.get(key) ?? 0) > row)) forward.referringRows.add(row);
    return forward;
  }

  get hasRecords(): boolean {
    return this.referringRows.size > 0;
  }

  includes({ row }: ImportRecord): boolean {
    return this.referringRows.has(row);
  }

  /** Whether a reference in a record is to a product further down. */
  isForward({ row }: ImportRecord, { what, key }: RecordReference): boolean {
    return what === 'product' && (this.rowsBySku.get(skuKey(key.trim())) ?? 0) > row;
  }
}

/** SKUs that a record refers to, normalised for comparison. */
export const referencedSkus = ({ references }: ImportRecord) =>
  references.flatMap(({ what, key }) => (what === 'product' ? [skuKey(key.trim())] : []));
