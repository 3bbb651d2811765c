import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { QueryResultRow } from 'pg';
import { CacheInvalidation } from '../../platform/database/cache-invalidation.js';
import { ReadDatabase, type Statement } from '../../platform/database/read-database.js';
import type { Locale } from '../../platform/locale/locale.js';
import { FACETS, type Facet, type FacetCounts } from '../querying/search-result.js';
import type { FacetsView } from './search.view.js';

/** The label of a facet's value, and what to filter by. */
export interface Label extends QueryResultRow {
  facet: Facet;
  /** As it is counted: materials and categories by id. */
  key: string;
  value: string;
  label: string;
}

/** More than a catalogue has. */
const MAX_CACHED = 20_000;

/** Labels of facet values, cached until the taxonomy changes. */
@Injectable()
export class FacetLabels {
  private readonly cache = new LRUCache<string, { label: Label | null }>({ max: MAX_CACHED });

  constructor(
    private readonly database: ReadDatabase,
    private readonly changes: CacheInvalidation,
  ) {
    changes.onChange(({ type }) => {
      if (type !== 'entries') this.cache.clear();
    });
  }

  /** The labels of all counted values; reads only those that are not cached. */
  async of(counts: FacetCounts[], locale: Locale): Promise<Label[]> {
    const keys = FACETS.map((facet) => new Set(counts.flatMap((each) => Object.keys(each[facet]))));
    const labels: Label[] = [];
    const missing = FACETS.map((facet, at) =>
      [...(keys[at] ?? [])].filter((key) => {
        const cached = this.changes.isReliable ? this.cache.get(keyOf(locale, facet, key)) : undefined;
        if (cached?.label) labels.push(cached.label);
        return !cached;
      }),
    );
    if (missing.every((keys) => keys.length === 0)) return labels;
    return [...labels, ...(await this.read(missing, locale))];
  }

  private async read(keys: string[][], locale: Locale): Promise<Label[]> {
    const since = this.changes.stableVersion;
    const [category, material, ...codes] = keys;
    const labels = await this.database.rows<Label>(LABELS, [locale, category, material, codes.flat()]);
    if (since !== this.changes.version) return labels;
    const byKey = new Map(labels.map((label) => [keyOf(locale, label.facet, label.key), label]));
    FACETS.forEach((facet, at) => {
      for (const key of (keys[at] ?? []).map((each) => keyOf(locale, facet, each)))
        this.cache.set(key, { label: byKey.get(key) ?? null });
    });
    return labels;
  }
}

const keyOf = (locale: Locale, facet: Facet, key: string) => `${locale} ${facet} ${key}`;

/** Counts with their labels, the highest first. */
export function labelled(counts: FacetCounts, labels: Label[]): FacetsView {
  const view: FacetsView = { category: [], material: [], style: [], color: [], room: [] };
  for (const { facet, key, value, label } of labels) {
    const count = counts[facet][key];
    if (count !== undefined && count > 0) view[facet].push({ value, label, count });
  }
  for (const facet of FACETS) view[facet].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return view;
}

const LABELS: Statement = {
  name: 'facet-labels',
  text: `
    SELECT 'category' AS facet, id::text AS key, slug AS value, name AS label
    FROM published.categories WHERE locale = $1 AND id = ANY ($2::uuid[])
    UNION ALL SELECT 'material', id::text, slug, name
    FROM published.materials WHERE locale = $1 AND id = ANY ($3::uuid[])
    UNION ALL SELECT attribute, code, code, coalesce(name ->> $1, name ->> 'zh-CN', code)
    FROM published.attribute_values WHERE code = ANY ($4)`,
};
