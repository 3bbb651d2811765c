import type { FieldError } from '../platform/errors/field-error.js';

/** Codes of errors of the catalogue. A code without an HTTP status does not compile. */
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

/** A request that breaks rules of the catalogue, with an error for each. */
export class CatalogError extends Error {
  override name = 'CatalogError';

  constructor(
    readonly code: CatalogErrorCode,
    message: string,
    readonly errors: FieldError[] = [],
    /** Further members of the problem, such as the current version or the referencing entries. */
    readonly context: Record<string, unknown> = {},
  ) {
    super(message);
  }
}
