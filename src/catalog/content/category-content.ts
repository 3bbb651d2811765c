import type { LocalizedText } from '../../platform/locale/locale.js';
import { Localized } from '../fields/localized.js';
import { EntryId, Int } from '../fields/scalars.js';
import { type SlugContent, Slugs } from './slugs.js';

/** Categories form a tree. An edit is public at once on every page that shows the category. */
export class CategoryContent {
  @Localized({ max: 100, description: 'Name', required: true })
  name!: LocalizedText;

  @Slugs()
  slug?: SlugContent;

  @EntryId('The category above; a root category has none', false)
  parent?: string;

  @Int({ max: 1_000_000, description: 'Order among its siblings, lowest first' })
  position?: number;
}
