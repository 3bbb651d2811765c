import type { ClassConstructor } from 'class-transformer';
import type { EntityManager } from 'typeorm';
import type { SlugContent } from '../../catalog/content/slugs.js';
import type { EntryType } from '../../catalog/entities/entry.entity.js';
import type { LocalizedText } from '../../platform/locale/locale.js';

/** What an entry says; its class says which fields there are. */
export type EntryContent = object;

/** What sets one type of entry apart from the others when it is written. */
export interface EntryKind<Content extends EntryContent = EntryContent> {
  type: EntryType;
  /** Table of the living entries of this type. */
  table: string;
  content: ClassConstructor<Content>;
  nameOf: (content: Content) => LocalizedText;
  /** The slugs that a content asks for; null where the public has no page of it, hence no address. */
  slugOf: ((content: Content) => SlugContent | undefined) | null;
  /** Vocabulary is public as soon as it is saved, and so are its names on every page that shows them. */
  isVocabulary: boolean;
  /**
   * Writes the rows with which Postgres guards this entry: what it refers to, what nobody else may have.
   * @throws CatalogError with every reference that leads nowhere
   */
  writeGuards: (manager: EntityManager, id: string, content: Content) => Promise<void>;
  /** SQL that names what would break if entry $1 went away: `type, id, name`. */
  holders: string;
}

/** Of an entry that nothing refers to. */
export const NO_HOLDERS = `
  SELECT NULL::text AS type, NULL::uuid AS id, NULL::jsonb AS name WHERE $1::uuid IS NULL`;
