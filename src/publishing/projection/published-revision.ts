import type { EntryType } from '../../catalog/entities/entries/entry.entity.js';
import type { Locale } from '../../platform/locale/locale.js';

/** A revision that is published in a locale. */
export interface PublishedRevision<Content = object> {
  id: string;
  type: EntryType;
  locale: Locale;
  number: number;
  content: Content;
  firstPublishedAt: Date;
  publishedAt: Date;
}
