import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { QueryResultRow } from 'pg';
import { CacheInvalidation } from '../../platform/database/cache-invalidation.js';
import { ReadDatabase, type Statement } from '../../platform/database/read-database.js';
import type { Locale } from '../../platform/locale/locale.js';
import { FACETS, type Facet, type FacetCounts } from '../querying/facets.js';
import type { FacetsView } from './search.view.js';

/** The name of a facet's value, and what to filter by. */
interface FacetLabel extends QueryResultRow {
  facet: Facet;
  /** As it is counted: materials and categories by id. */
  key: string;
  value: string;
  label: string;
}

/** Most labels that are cached, which is more than a catalogue has. */
const MAX_CACHED = 20_000;

/** Reads the names of facet values, cached until the taxonomy changes. */
@Injectable()
export class FacetLabels {
  private readonly cache = new LRUCache<string, { label: FacetLabel | null }>({ max: MAX_CACHED });

  constructor(
    private readonly database: ReadDatabase,
    private readonly changes: CacheInvalidation,
  ) {
    changes.onChange(({ type }) => {
      if (type !== 'entries') this.cache.clear();
    });
  }

  /** The labels of all counted values. Runs no query where all are cached. */
  async read(counts: FacetCounts[], locale: Locale): Promise<FacetLabel[]> {
    const labels: FacetLabel[] = [];
    const missing = FACETS.map((facet) => {
      const keys = new Set(counts.flatMap((each) => Object.keys(each[facet])));
      return [...keys].filter((key) => {
        const cached = this.changes.isReliable ? this.cache.get(keyOf(locale, facet, key)) : undefined;
        if (cached?.label) labels.push(cached.label);
        return !cached;
      });
    });
    if (missing.every((keys) => keys.length === 0)) return labels;
    return [...labels, ...(await this.readMissing(missing, locale))];
  }

  /** @param keys a list for each of {@link FACETS} */
  private async readMissing(keys: string[][], locale: Locale): Promise<FacetLabel[]> {
    const version = this.changes.stableVersion;
    const [category, material, ...codes] = keys;
    const labels = await this.database.rows<FacetLabel>(LABELS, [locale, category, material, codes.flat()]);
    if (version !== this.changes.version) return labels;
    const byKey = new Map(labels.map((label) => [keyOf(locale, label.facet, label.key), label]));
    FACETS.forEach((facet, position) => {
      for (const key of (keys[position] ?? []).map((each) => keyOf(locale, facet, each)))
        this.cache.set(key, { label: byKey.get(key) ?? null });
    });
    return labels;
  }
}

const keyOf = (locale: Locale, facet: Facet, key: string) => `${locale} ${facet} ${key}`;

/** Facet counts with their labels, the highest first. */
export function facetsView(counts: FacetCounts, labels: FacetLabel[]): FacetsView {
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
