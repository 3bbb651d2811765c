import type { LocalizedText } from '../../platform/locale/locale.js';
import { Localized } from '../fields/localized.js';
import { EntryIds, ListOf, Nested } from '../fields/nested.js';
import { Text } from '../fields/text.js';
import { EntryId, Grams, Enum, Int } from '../fields/scalars.js';
import * as record from './specifications.js';
import { MediaContent } from './media.js';
import { type SlugContent, Slugs } from './slugs.js';
import { VariantContent } from './variant-content.js';
import { AttributeCode, AttributeCodes } from '../fields/attribute-codes.js';
import {
  PARTS,
  type Part,
  RELATION_KINDS,
  type RelationKind,
  ENVIRONMENTS,
  type UsageEnvironment,
} from '../../furniture/values.js';

export class DesignNoteContent {
  @Localized({ max: 60, description: 'What the note is about, such as Proportion', required: true })
  aspect!: LocalizedText;

  @Localized({ max: 2000, description: 'The note', required: true })
  text!: LocalizedText;
}

export class PartMaterialContent {
  @Enum(PARTS, 'Which part') part!: Part;
  @EntryId('The material') material!: string;
  @Localized({ max: 500, description: 'Note, such as on the finish' }) note?: LocalizedText;
}

export class RelationContent {
  @EntryId('The other product') product!: string;
  @Enum(RELATION_KINDS, 'How they belong together') kind!: RelationKind;
}

/** A piece of furniture. */
export class ProductContent {
  @Localized({ max: 200, description: 'Name', required: true }) name!: LocalizedText;
  @Slugs() slug?: SlugContent;
  @Localized({ max: 300, description: 'One line under the name' }) tagline?: LocalizedText;
  @Localized({ max: 10_000, description: 'Description' }) description?: LocalizedText;

  @ListOf(DesignNoteContent, { max: 20, description: 'Design notes, in order' })
  designNotes?: DesignNoteContent[];

  @AttributeCode('Style, by code') style?: string;
  @AttributeCode('Colour family, by code') color?: string;
  @Localized({ max: 60, description: "The maker's name for the colour" }) colorName?: LocalizedText;
  @AttributeCodes('Rooms it suits, by code') rooms?: string[];

  @EntryIds({ max: 10, description: 'Categories, the primary one first' }) categories?: string[];
  @ListOf(PartMaterialContent, { max: 30, description: 'Materials by part' })
  materials?: PartMaterialContent[];
  @ListOf(VariantContent, { max: 200, description: 'Variants, in order' }) variants?: VariantContent[];
  @ListOf(MediaContent, { max: 50, description: 'Images, in order' }) media?: MediaContent[];
  @ListOf(RelationContent, { max: 50, description: 'Related products, in order' })
  related?: RelationContent[];

  @Nested(record.DimensionsContent, 'Measures') dimensions?: record.DimensionsContent;
  @Grams('Net weight') weight?: number;
  @Grams('Heaviest load') maxLoad?: number;
  @Text({ max: 100, required: false, description: 'Brand' }) brand?: string;
  @Text({ max: 100, required: false, description: 'Designer' }) designer?: string;
  @Int({ min: 1700, max: 2100, description: 'Year of the design' }) designYear?: number;
  @Text({ max: 100, required: false, description: 'Collection' }) collection?: string;

  @Text({
    max: 2,
    pattern: /^[A-Z]{2}$/,
    required: false,
    description: 'Country of origin, ISO 3166-1 alpha-2',
  })
  origin?: string;

  @Localized({ max: 2000, description: 'How to look after it' }) care?: LocalizedText;
  @Nested(record.AssemblyContent, 'Assembly') assembly?: record.AssemblyContent;
  @ListOf(record.PackageContent, { max: 50, description: 'Cartons' }) packaging?: record.PackageContent[];
  @Nested(record.LeadTimeContent, 'Delivery time') leadTime?: record.LeadTimeContent;
  @Int({ max: 1200, description: 'Warranty, in months' }) warrantyMonths?: number;
  @Enum(ENVIRONMENTS, 'Where it may stand', false) environment?: UsageEnvironment;
  @Nested(record.UpholsteryContent, 'Cover') upholstery?: record.UpholsteryContent;
  @ListOf(record.FillContent, { max: 20, description: 'Fill, by zone' }) fill?: record.FillContent[];

  @ListOf(record.CertificationContent, { max: 50, description: 'Certificates and standards' })
  certifications?: record.CertificationContent[];
}
