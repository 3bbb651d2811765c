import type { DataSource } from 'typeorm';
import { loadDemo } from '../../src/seeding/load-demo.js';

/**
 * Loads the demo catalogue.
 * @returns the English slugs by id
 */
export async function loadDemoSet(dataSource: DataSource): Promise<Map<string, string>> {
  await dataSource.transaction((manager) => loadDemo(manager, () => undefined));
  const rows = await dataSource.query<{ id: string; slug: string }[]>(
    `SELECT entry_id AS id, slug FROM catalog.slugs WHERE locale = 'en' AND type IN ('product', 'article')`,
  );
  return new Map(rows.map(({ id, slug }) => [id, slug]));
}
