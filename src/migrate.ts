import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { dataSourceOptions } from './data-source.js';
import { ensureStorefrontRole } from './platform/database/ensure-storefront-role.js';
import { LOCKS } from './platform/database/locks-and-channels.js';

/** Milliseconds between two attempts to take the lock. */
const LOCK_POLL_MS = 500;

type Print = (line: string) => void;

/** What to do about a schema of another version. */
export interface MigrationPolicy {
  /** Apply pending migrations; otherwise an older schema is an error. */
  migrate: boolean;
  /** Accept a schema of a later version, as after a rollback of the service. */
  allowNewer: boolean;
}

const MIGRATE: MigrationPolicy = { migrate: true, allowNewer: false };

/**
 * Migrates the database to the schema of this version, one instance at a time, without a time limit.
 * @param dataSource without a statement timeout, as {@link migrationOptions} makes it
 * @returns names of the migrations that were run
 * @throws Error where the schema is newer than this version, or older and must not be migrated
 */
export async function migrate(
  dataSource: DataSource,
  policy = MIGRATE,
  print: Print = () => undefined,
): Promise<string[]> {
  return withLock(dataSource, print, async () => {
    await requireKnownSchema(dataSource, policy, print);
    if (!policy.migrate && (await dataSource.showMigrations()))
      throw new Error('The database schema is older than this service: run `npm run migrate` first.');
    const applied = policy.migrate ? await dataSource.runMigrations() : [];
    await ensureStorefrontRole(dataSource, print);
    return applied.map(({ name }) => name);
  });
}

/** Without a statement timeout: a migration may take longer than a request. */
export const migrationOptions = (url: string) => dataSourceOptions(url, 2, 0);

/** Polls for the lock instead of waiting in Postgres, so that a waiting instance can print that it waits. */
async function withLock<T>(dataSource: DataSource, print: Print, run: () => Promise<T>): Promise<T> {
  const lock = dataSource.createQueryRunner();
  const tryLock = async () => {
    const [row] = await lock.manager.query<{ locked: boolean }[]>(
      'SELECT pg_try_advisory_lock($1) AS locked',
      [LOCKS.migrations],
    );
    return row?.locked === true;
  };
  try {
    for (let attempts = 0; !(await tryLock()); attempts++) {
      if (attempts === 2) print('Another instance is migrating the database; waiting until it is done.');
      await sleep(LOCK_POLL_MS);
    }
    try {
      return await run();
    } finally {
      await lock.query('SELECT pg_advisory_unlock($1)', [LOCKS.migrations]);
    }
  } finally {
    await lock.release();
  }
}

async function requireKnownSchema(dataSource: DataSource, { allowNewer }: MigrationPolicy, print: Print) {
  const [table] = await dataSource.query<{ exists: boolean }[]>(
    `SELECT to_regclass('migrations') IS NOT NULL AS exists`,
  );
  if (!table?.exists) return;
  const known = dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name);
  const rows = await dataSource.query<{ name: string }[]>(
    'SELECT name FROM migrations WHERE name <> ALL ($1) ORDER BY id',
    [known],
  );
  if (rows.length === 0) return;
  const newer = `The database schema is newer than this service: it has ${rows.map(({ name }) => name).join(', ')}.`;
  if (!allowNewer)
    throw new Error(
      `${newer} Start the version that created it, or roll back as docs/operations.md describes.`,
    );
  print(`${newer} Starting, because ALLOW_NEWER_SCHEMA is set.`);
}
