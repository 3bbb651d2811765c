import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale, LocalizedText } from '../../src/platform/locale/locale.js';

/** An entry of a set's catalog.jsonl. */
export interface SetEntry {
  id: string;
  type: 'product' | 'article';
  sku?: string;
  brand?: string;
  name?: LocalizedText;
  category?: LocalizedText;
  materials?: LocalizedText[];
  style?: LocalizedText;
  color?: LocalizedText;
  designNotes?: LocalizedText;
  description?: LocalizedText;
  price?: { amount: number; currency: string };
  title?: LocalizedText;
  body?: LocalizedText;
  tags?: LocalizedText[];
}

/** A query of a set's queries.jsonl: judged by the ids that are wanted and allowed, or by grades. */
export interface SetQuery {
  q: string;
  locale: Locale;
  class: string;
  wanted?: string[];
  allowed?: string[];
  grades?: Record<string, number>;
}

export function readSet(directory: string): { entries: SetEntry[]; queries: SetQuery[] } {
  return {
    entries: readLines(join(directory, 'catalog.jsonl')),
    queries: readLines(join(directory, 'queries.jsonl')),
  };
}

function readLines<T>(path: string): T[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as T);
}
