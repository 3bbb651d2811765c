import { replaceUnstorable } from '../../../platform/validation/text-errors.js';
import type { ReferenceType } from '../../tabular/fields.js';

/** An error in a row of a file. */
export interface RowError {
  row: number;
  column?: string;
  value?: string;
  code: string;
  message: string;
}

/** A reference to another entry by id, slug, name or SKU. */
export interface RecordReference {
  what: ReferenceType;
  key: string;
  /** Path of the referring field. */
  path: string;
  /** Replaces the name by the id. */
  resolve: (id: string) => void;
}

/** A value that identifies one entry. */
export interface Identifier {
  kind: 'id' | 'sku' | 'slug';
  /** Normalised for comparison; a slug is preceded by its locale. */
  key: string;
  at: FileLocation;
}

/** Position of a value in a file. */
type FileLocation = Pick<RowError, 'row' | 'column' | 'value'>;

/** The rows or the line of a file for one entry, before they are compared with the database. */
export interface ImportRecord {
  /** First row; `lastRow` is the last. */
  row: number;
  lastRow: number;
  faults: RowError[];
  version: number | null;
  identifiers: Identifier[];
  references: RecordReference[];
  /** Whether the file has fields that refer to products. */
  mayReferToProducts: boolean;
  /**
   * The new content of the entry, not validated yet.
   * @param includesField selects the top-level fields to change
   */
  applyTo: (content: object | undefined, includesField?: (field: string) => boolean) => object;
  /** Characters in the file. */
  length: number;
  /** Finds the position of a field in the file. */
  locate: (path: string) => FileLocation;
}

/** A value as it is quoted in errors. */
export function excerpt(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  // The cut may have split a surrogate pair.
  return replaceUnstorable(text.length > 200 ? `${text.slice(0, 200)}…` : text);
}
