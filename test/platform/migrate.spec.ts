import { describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { migrate, migrationOptions } from '../../src/migrate.js';
import { LOCKS } from '../../src/platform/database/locks-and-channels.js';
import { newDatabase, withClient } from '../db/catalogue.js';
import { until } from '../db/until.js';

async function connected<T>(work: (dataSource: DataSource, url: string) => Promise<T>): Promise<T> {
  const url = await newDatabase();
  const dataSource = await new DataSource(migrationOptions(url)).initialize();
  try {
    return await work(dataSource, url);
  } finally {
    await dataSource.destroy();
  }
}

describe('migrate', () => {
  it('throws for a newer schema and names its migrations, unless ALLOW_NEWER_SCHEMA is set', () =>
    connected(async (dataSource) => {
      await dataSource.query(
        `INSERT INTO migrations (timestamp, name) VALUES (2000000000000, 'AddSofaBeds2000000000000')`,
      );
      await expect(migrate(dataSource)).rejects.toThrow('it has AddSofaBeds2000000000000');
      expect(await migrate(dataSource, { migrate: true, allowNewer: true })).toEqual([]);
    }));

  it('throws for an older schema where MIGRATE_ON_START is false', () =>
    connected(async (dataSource) => {
      await dataSource.query('DELETE FROM migrations WHERE id = (SELECT max(id) FROM migrations)');
      await expect(migrate(dataSource, { migrate: false, allowNewer: false })).rejects.toThrow(
        'npm run migrate',
      );
    }));

  it('waits and prints a message while another instance migrates', () =>
    connected((dataSource, url) =>
      withClient(url, async (client) => {
        await client.query('SELECT pg_advisory_lock($1)', [LOCKS.migrations]);
        const said: string[] = [];
        const migrated = migrate(dataSource, undefined, (line) => said.push(line));
        await until('it says that it waits', () => Promise.resolve(said.length > 0));
        expect(said).toEqual([expect.stringContaining('Another instance is migrating')]);
        await client.query('SELECT pg_advisory_unlock($1)', [LOCKS.migrations]);
        expect(await migrated).toEqual([]);
      }),
    ));
});
