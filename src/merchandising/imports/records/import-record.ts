import { storable } from '../../../platform/validation/text-guard.js';
import type { RefersTo } from '../../tabular/fields.js';

/** What is wrong with a row, and where. */
export interface RowError {
  row: number;
  column?: string;
  value?: string;
  code: string;
  message: string;
}

/** Another entry that a row names: by id, slug, name or SKU. */
export interface Reference {
  what: RefersTo;
  key: string;
  /** Of the field that names it. */
  path: string;
  /** Says which entry it is. */
  put: (id: string) => void;
}

/** By what an entry can be told from all others. */
export interface Name {
  kind: 'id' | 'sku' | 'slug';
  /** As it is compared; a slug with its locale before it. */
  key: string;
  at: Place;
}

/** Where something stands in a file. */
type Place = Pick<RowError, 'row' | 'column' | 'value'>;

/** What a file says of one entry, before anything is known of what there is. */
export interface ImportRecord {
  /** Its first row, and its last. */
  row: number;
  lastRow: number;
  faults: RowError[];
  version: number | null;
  names: Name[];
  mentions: Reference[];
  /** Whether the file can say what other products an entry belongs with. */
  mayRelate: boolean;
  /**
   * What the entry is to say, not yet checked.
   * @param isMeant whether a field is to be changed; the others stay as they are
   */
  applyTo: (present: object | undefined, isMeant?: (field: string) => boolean) => object;
  /** How long it is in the file, in characters. */
  length: number;
  /** Where a field stands in the file. */
  locate: (path: string) => Place;
}

/** As a fault shows it. */
export function excerpt(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  // A character may have been cut in half.
  return storable(text.length > 200 ? `${text.slice(0, 200)}…` : text);
}
