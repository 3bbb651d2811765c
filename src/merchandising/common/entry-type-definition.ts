import type { ClassConstructor } from 'class-transformer';
import type { EntityManager } from 'typeorm';
import type { SlugContent } from '../../catalog/content/slugs.js';
import type { EntryType } from '../../catalog/entities/entries/entry.entity.js';
import { CatalogError, type CatalogErrorCode } from '../../catalog/errors.js';

import type { LocalizedText } from '../../platform/locale/locale.js';
import type { FieldError } from '../../platform/errors/field-error.js';

/** What an entry says; its class says which fields there are. */
export type EntryContent = object;

/** A revision that is about to be written: the first of an entry, or the one after what its writer has seen. */
export interface Edit<Content extends EntryContent = EntryContent> {
  /** The entry's. */
  id: string;
  /** Number of the revision. */
  version: number;
  content: Content;
  /** What the revision before said, where its slugs and guards stand: what is still said needs no asking. */
  before?: Content;
}

/** Why one of several edits cannot be made. */
export interface Violation {
  /** The entry's. */
  id: string;
  code: CatalogErrorCode;
  error: FieldError;
}

/** What sets one type of entry apart from the others when it is written. */
export interface EntryTypeDefinition<Content extends EntryContent = EntryContent> {
  type: EntryType;
  /** Table of the living entries of this type. */
  table: string;
  content: ClassConstructor<Content>;
  nameOf: (content: Content) => LocalizedText;
  /** The slugs that a content asks for; null where the public has no page of it, hence no address. */
  slugOf: ((content: Content) => SlugContent | undefined) | null;
  /** Vocabulary is public as soon as it is saved, and so are its names on every page that shows them. */
  isTaxonomy: boolean;
  /** All that speaks against these edits. What two of them fight for among themselves, Postgres refuses. */
  findViolations: (manager: EntityManager, edits: Edit<Content>[]) => Promise<Violation[]>;
  /** Writes the rows with which Postgres guards entries: what they refer to, what nobody else may have. */
  writeConstraintRows: (manager: EntityManager, edits: Edit<Content>[]) => Promise<void>;
  /** What a content says that is probably not meant so; it may be published all the same. */
  warnings?: (manager: EntityManager, content: Content) => Promise<FieldError[]> | FieldError[];
  /** The content for a copy, without what only one entry can have; null where a copy makes no sense. */
  copy: ((manager: EntityManager, content: Content) => Promise<Content>) | null;
  /** SQL that names what would break if entry $1 went away: `type, id, name`. */
  referencingEntries: string;
}

/** Of an entry that nothing refers to. */
export const NEVER_REFERENCED = `
  SELECT NULL::text AS type, NULL::uuid AS id, NULL::jsonb AS name WHERE $1::uuid IS NULL`;

const SUMMARIES: Partial<Record<CatalogErrorCode, string>> = {
  invalid: 'It says what cannot be.',
  sku_taken: 'Another product has it.',
  gtin_taken: 'Another product has it.',
  slug_taken: 'A slug belongs to another entry.',
  category_cycle: 'A category cannot be below itself.',
  incomplete: 'What is required to be public is missing.',
};

/** Some of several edits cannot be made, so none was: each reason says which. */
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

/** @throws EditsRejected of the first refusal's code, with the faults of all */
export function requireNoViolations(violations: Violation[]) {
  const [first] = violations;
  if (first) throw new EditsRejected(first, violations);
}
