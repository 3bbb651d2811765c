import { MATERIAL_KINDS, type MaterialKind } from '../../furniture/values.js';
import type { LocalizedText } from '../../platform/locale/locale.js';
import { Localized } from '../fields/localized.js';
import { Enum } from '../fields/scalars.js';
import { type SlugContent, Slugs } from './slugs.js';

/** A material, shared by all products. An edit is public at once on every page that shows it. */
export class MaterialContent {
  @Localized({ max: 100, description: 'Name', required: true })
  name!: LocalizedText;

  @Slugs()
  slug?: SlugContent;

  @Enum(MATERIAL_KINDS, 'Family of the material')
  kind!: MaterialKind;

  @Localized({ max: 2000, description: 'How to look after it' })
  care?: LocalizedText;
}
