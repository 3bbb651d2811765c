import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { DataSource } from 'typeorm';
import { migrate, migrationOptions } from '../../src/migrate.js';
import { Catalogue, emptyDatabase, withClient } from '../db/catalogue.js';

const DUMPS = 'test/dumps';

/** A digest of each column of every table, so that new columns do not change the others. */
async function digests(client: pg.Client, columns: { table: string; column: string }[]) {
  const lines: Record<string, string> = {};
  for (const { table, column } of columns) {
    const { rows } = await client.query<{ digest: string }>(
      `SELECT count(*) || ':' || md5(coalesce(string_agg(value, ',' ORDER BY value), '')) AS digest
       FROM (SELECT ${column}::text AS value FROM ${table}) AS row`,
    );
    lines[`${table}.${column}`] = rows[0]?.digest ?? '';
  }
  return lines;
}

/** Without dirty rows, which a migration may add. */
const columnsOf = async (client: pg.Client) =>
  (
    await client.query<{ table: string; column: string }>(
      `SELECT format('%I.%I', table_schema, table_name) AS "table", quote_ident(column_name) AS "column"
       FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
       WHERE table_schema IN ('catalog', 'published', 'search') AND table_type = 'BASE TABLE'
         AND table_name <> 'dirty' ORDER BY 1, 2`,
    )
  ).rows;

describe.each(readdirSync(DUMPS).filter((name) => name.endsWith('.sql')))(
  'migrations of the dump %s',
  (name) => {
    it('keep every row and value, and the service serves the result', async () => {
      const url = await emptyDatabase();
      const before = await withClient(url, async (client) => {
        await client.query(readFileSync(`${DUMPS}/${name}`, 'utf8'));
        const columns = await columnsOf(client);
        return { columns, digests: await digests(client, columns) };
      });
      expect(before.columns.length).toBeGreaterThan(150);

      const dataSource = await new DataSource(migrationOptions(url)).initialize();
      await migrate(dataSource);
      await dataSource.destroy();
      expect(await withClient(url, (client) => digests(client, before.columns))).toEqual(before.digests);

      const catalogue = await Catalogue.start({ databaseUrl: url });
      try {
        await catalogue.drained();
        const page = await catalogue.get('/v1/storefront/products/carl-lounge-chair?locale=en').expect(200);
        expect(page.body).toMatchObject({ name: 'Carl lounge chair', color: { slug: 'brown' } });
        const list = await catalogue.get('/v1/storefront/products?locale=zh-CN&style=modern').expect(200);
        expect(list.body.items).toHaveLength(2);
        const results = await catalogue.get('/v1/storefront/search?q=gaston&locale=en').expect(200);
        expect(results.body.items[0].card.name).toBe('Gaston lounge chair');
        const drafts = await catalogue.merchandiser.send('get', 'products').query({ limit: 10 }).expect(200);
        expect(drafts.body.items).toHaveLength(3);
      } finally {
        await catalogue.stop();
      }
    });
  },
);
