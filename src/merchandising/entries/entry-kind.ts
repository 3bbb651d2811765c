import type { ClassConstructor } from 'class-transformer';
import type { EntityManager } from 'typeorm';
import type { SlugContent } from '../../catalog/content/slugs.js';
import type { EntryType } from '../../catalog/entities/entry.entity.js';
import type { LocalizedText } from '../../platform/locale/locale.js';

export interface EntryContent {
  slug?: SlugContent;
}

/** What sets one type of entry apart from the others when it is written. */
export interface EntryKind<Content extends EntryContent = EntryContent> {
  type: EntryType;
  /** Table of the living entries of this type. */
  table: string;
  content: ClassConstructor<Content>;
  nameOf: (content: Content) => LocalizedText;
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
