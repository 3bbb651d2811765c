import type { FieldError } from '../platform/errors/field-error.js';

/** Everything that can be refused about furniture. Each code has an HTTP status, or it does not compile. */
export type CatalogErrorCode =
  | 'not_found'
  | 'invalid'
  | 'version_conflict'
  | 'in_use'
  | 'not_published'
  | 'archived'
  | 'incomplete'
  | 'key_reused'
  | 'not_undoable'
  | 'sku_taken'
  | 'gtin_taken'
  | 'slug_taken'
  | 'category_cycle';

/** A request that the catalogue refuses, with all its reasons. */
export class CatalogError extends Error {
  override name = 'CatalogError';

  constructor(
    readonly code: CatalogErrorCode,
    message: string,
    readonly faults: FieldError[] = [],
    /** What the caller needs to go on, such as the current version or what holds an entry. */
    readonly context: Record<string, unknown> = {},
  ) {
    super(message);
  }
}
