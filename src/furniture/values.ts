/** Closed lists of the furniture domain. Styles, colours and rooms are data instead. */

/** Parts of a product that have a material. */
export const PARTS = [
  'whole',
  'legs',
  'frame',
  'armrest',
  'back',
  'seat',
  'upholstery',
  'cushion',
  'top',
  'base',
  'body',
  'door',
  'drawer',
  'shelf',
  'shade',
  'handle',
  'surface',
] as const;

export type Part = (typeof PARTS)[number];

export const MATERIAL_KINDS = [
  'wood',
  'leather',
  'textile',
  'metal',
  'stone',
  'glass',
  'ceramic',
  'plant',
  'other',
] as const;

export type MaterialKind = (typeof MATERIAL_KINDS)[number];

export const MEDIA_ROLES = ['main', 'detail', 'in_scale', 'scene', 'drawing'] as const;

export type MediaRole = (typeof MEDIA_ROLES)[number];

export const RELATION_KINDS = ['similar', 'pairs_with', 'accessory'] as const;

export type RelationKind = (typeof RELATION_KINDS)[number];

/** Where a product may be used. */
export const ENVIRONMENTS = ['indoor', 'outdoor', 'both'] as const;

export type UsageEnvironment = (typeof ENVIRONMENTS)[number];

export const FILL_ZONES = ['seat', 'back', 'arm', 'whole'] as const;

export type FillZone = (typeof FILL_ZONES)[number];

export const ARTICLE_KINDS = ['essay', 'guide', 'news'] as const;

export type ArticleKind = (typeof ARTICLE_KINDS)[number];

/** Best first: a product has the status of its best variant. */
export const AVAILABILITY_STATUSES = ['in_stock', 'made_to_order', 'preorder', 'out_of_stock'] as const;

export type AvailabilityStatus = (typeof AVAILABILITY_STATUSES)[number];
