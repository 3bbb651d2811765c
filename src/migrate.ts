import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { dataSourceOptions } from './data-source.js';
import { ensureStorefrontRole } from './platform/database/ensure-storefront-role.js';
import { LOCKS } from './platform/database/locks-and-channels.js';

const LOOK_AGAIN_MS = 500;

type Say = (line: string) => void;

/** What is worth knowing of the environment. */
export interface MigrationPolicy {
  /** Apply what is pending; else an older schema is an error. */
  migrate: boolean;
  /** Start on a schema of a later version, as after going back to this one. */
  allowNewer: boolean;
}

const MIGRATE: MigrationPolicy = { migrate: true, allowNewer: false };

/**
 * Brings the database into the state that this version needs, one instance at a time, however long that takes.
 * @param dataSource without a statement timeout, as {@link migrationOptions} makes it
 * @returns names of the migrations that were run
 * @throws Error where the schema is newer than this version, or older and must not be migrated
 */
export async function migrate(
  dataSource: DataSource,
  policy = MIGRATE,
  say: Say = () => undefined,
): Promise<string[]> {
  return withLock(dataSource, say, async () => {
    await requireKnownSchema(dataSource, policy, say);
    if (!policy.migrate && (await dataSource.showMigrations()))
      throw new Error('The database schema is older than this service: run `npm run migrate` first.');
    const done = policy.migrate ? await dataSource.runMigrations() : [];
    await ensureStorefrontRole(dataSource, say);
    return done.map(({ name }) => name);
  });
}

/** A migration may take longer than any request may. */
export const migrationOptions = (url: string) => dataSourceOptions(url, 2, 0);

/** Looked for again and again, not waited for within Postgres: whoever waits can say so. */
async function withLock<T>(dataSource: DataSource, say: Say, work: () => Promise<T>): Promise<T> {
  const lock = dataSource.createQueryRunner();
  const take = async () => {
    const [row] = await lock.manager.query<{ taken: boolean }[]>('SELECT pg_try_advisory_lock($1) AS taken', [
      LOCKS.migrations,
    ]);
    return row?.taken === true;
  };
  try {
    for (let looks = 0; !(await take()); looks++) {
      if (looks === 2) say('Another instance is migrating the database; waiting until it is done.');
      await sleep(LOOK_AGAIN_MS);
    }
    try {
      return await work();
    } finally {
      await lock.query('SELECT pg_advisory_unlock($1)', [LOCKS.migrations]);
    }
  } finally {
    await lock.release();
  }
}

async function requireKnownSchema(dataSource: DataSource, { allowNewer }: MigrationPolicy, say: Say) {
  const [table] = await dataSource.query<{ there: boolean }[]>(
    `SELECT to_regclass('migrations') IS NOT NULL AS there`,
  );
  if (!table?.there) return;
  const known = dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name);
  const rows = await dataSource.query<{ name: string }[]>(
    'SELECT name FROM migrations WHERE name <> ALL ($1) ORDER BY id',
    [known],
  );
  if (rows.length === 0) return;
  const newer = `The database schema is newer than this service: it has ${rows.map(({ name }) => name).join(', ')}.`;
  if (!allowNewer)
    throw new Error(`${newer} Start the version that made it, or go back as docs/operations.md says.`);
  say(`${newer} ALLOW_NEWER_SCHEMA is set: starting all the same.`);
}
