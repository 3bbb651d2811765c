import { existsSync, readFileSync } from 'node:fs';
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
  /** What the entry is; `head` is its kind of furniture. */
  truth?: { head: string };
}

/** A query of a set's queries.jsonl: judged by the ids that are wanted and allowed, or by grades. */
export interface SetQuery {
  q: string;
  locale: Locale;
  class: string;
  wanted?: string[];
  allowed?: string[];
  /** Right kind, but an attribute is missed: no wrong thing below the wanted ones. */
  near?: string[];
  grades?: Record<string, number>;
  /** More is wanted than a page holds: every result is wanted or allowed, eight of ten are wanted. */
  page?: boolean;
  /** The wanted ones come first. */
  first?: boolean;
  /** Nothing of the kind is sold: at most three results. */
  absent?: boolean;
  /** Kinds of furniture that are meant. */
  label?: { heads: string[] };
}

export interface RelevanceSet {
  /** Undefined where the queries are over the demo catalogue, with its English slugs as ids. */
  entries: SetEntry[] | undefined;
  queries: SetQuery[];
}

export function readSet(directory: string): RelevanceSet {
  const catalog = join(directory, 'catalog.jsonl');
  return {
    entries: existsSync(catalog) ? readLines(catalog) : undefined,
    queries: readLines(join(directory, 'queries.jsonl')),
  };
}

function readLines<T>(path: string): T[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as T);
}
