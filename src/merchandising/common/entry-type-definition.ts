import type { ClassConstructor } from 'class-transformer';
import type { EntityManager } from 'typeorm';
import type { SlugContent } from '../../catalog/content/slugs.js';
import type { EntryType } from '../../catalog/entities/entries/entry.entity.js';
import { CatalogError, type CatalogErrorCode } from '../../catalog/errors.js';

import type { LocalizedText } from '../../platform/locale/locale.js';
import type { FieldError } from '../../platform/errors/field-error.js';

/** The fields of an entry, defined by a class of `catalog/content/`. */
export type EntryContent = object;

/** A revision that is about to be saved. */
export interface Edit<Content extends EntryContent = EntryContent> {
  /** Id of the entry. */
  id: string;
  /** Number of the revision. */
  version: number;
  content: Content;
  /** Content of the revision before, if its slugs and constraint rows exist: unchanged parts need no checks. */
  previous?: Content;
}

/** Why one of several edits cannot be saved. */
export interface Violation {
  /** Id of the entry. */
  id: string;
  code: CatalogErrorCode;
  error: FieldError;
}

/** What distinguishes one type of entry when it is saved. */
export interface EntryTypeDefinition<Content extends EntryContent = EntryContent> {
  type: EntryType;
  /** Table with a row for each entry of this type that is not deleted. */
  table: string;
  content: ClassConstructor<Content>;
  nameOf: (content: Content) => LocalizedText;
  /** The slugs that a content specifies; null for types without public pages. */
  slugOf: ((content: Content) => SlugContent | undefined) | null;
  /** Entries of the taxonomy are public as soon as they are saved, and their names change on all pages. */
  isTaxonomy: boolean;
  /** Rules that the edits would break. Conflicts between two of the edits are left to constraints in Postgres. */
  findViolations: (manager: EntityManager, edits: Edit<Content>[]) => Promise<Violation[]>;
  /** Writes the rows by which Postgres enforces references and uniqueness. */
  writeConstraintRows: (manager: EntityManager, edits: Edit<Content>[]) => Promise<void>;
  /** Probable mistakes in a content, which do not prevent publishing. */
  warnings?: (manager: EntityManager, content: Content) => Promise<FieldError[]> | FieldError[];
  /** Content for a duplicate, without unique values; null for types that cannot be duplicated. */
  copy: ((manager: EntityManager, content: Content) => Promise<Content>) | null;
  /** SQL that lists the entries that refer to entry $1: `type, id, name`. */
  referencingEntries: string;
}

/** For types that nothing refers to. */
export const NEVER_REFERENCED = `
  SELECT NULL::text AS type, NULL::uuid AS id, NULL::jsonb AS name WHERE $1::uuid IS NULL`;

const SUMMARIES: Partial<Record<CatalogErrorCode, string>> = {
  invalid: 'The content is invalid.',
  sku_taken: 'Another product has this SKU.',
  gtin_taken: 'Another product has this GTIN.',
  slug_taken: 'Another entry has this slug.',
  category_cycle: 'A category cannot be below itself.',
  incomplete: 'Fields that publishing requires are missing.',
};

/** None of several edits was saved, because of these violations. */
export class EditsRejected extends CatalogError {
  constructor(
    first: Violation,
    readonly violations: Violation[],
  ) {
    super(
      first.code,
      SUMMARIES[first.code] ?? '',
      violations.map(({ error }) => error),
    );
  }
}

/** @throws EditsRejected with the code of the first violation and the errors of all */
export function requireNoViolations(violations: Violation[]) {
  const [first] = violations;
  if (first) throw new EditsRejected(first, violations);
}
