import type { LocalizedText } from '../platform/locale/locale.js';

// The files in seed/: contents as in the API, but with keys instead of ids. Keys become English slugs.

export interface SeedCategory {
  key: string;
  parent: string | null;
  position: number;
  name: LocalizedText;
}

export interface SeedMaterial {
  key: string;
  kind: string;
  name: LocalizedText;
  care: LocalizedText;
}

export interface SeedProduct {
  key: string;
  categories: string[];
  materials: { part: string; material: string; note?: LocalizedText }[];
  related?: { product: string; kind: string }[];
  /** By SKU. */
  availability: Record<string, { status: string; quantity?: number }>;
}

export interface SeedArticle {
  key: string;
  kind: string;
  title: LocalizedText;
  products: { product: string; note: LocalizedText }[];
}
