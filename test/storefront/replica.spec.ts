import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { childrenOf } from '../../bench/children-of.js';
import { startReplica } from '../../bench/streaming-replica.js';
import { dataSourceOptions } from '../../src/data-source.js';
import { migrate } from '../../src/migrate.js';
import { STOREFRONT_ROLE } from '../../src/platform/database/read-database.js';
import { type EmbeddedPostgres, startPostgres } from '../../src/platform/embedded/embedded-postgres.js';
import { Catalogue } from '../db/catalogue.js';
import { ORIGINS } from '../factories/origins.js';
import { until } from '../db/until.js';
import { aProduct, unique } from '../factories/contents.js';
import type { Entry } from '../factories/merchandiser.js';

describe('storefront reads from a replica', () => {
  const home = mkdtempSync(join(tmpdir(), 'furniture-replica-'));
  let [primary, replica]: (EmbeddedPostgres | undefined)[] = [];
  /** The instance that edits, and one that only reads. */
  let [writer, reader]: (Catalogue | undefined)[] = [];
  let asReplica: pg.Client;

  beforeAll(async () => {
    chmodSync(home, 0o755);
    mkdirSync(join(home, 'primary'), { mode: 0o755 });
    primary = await startPostgres(join(home, 'primary'));
    const dataSource = await new DataSource(dataSourceOptions(primary.url, 2)).initialize();
    await migrate(dataSource);
    // As after a restore into another Postgres: a dump contains no roles.
    await dataSource.query(`DROP OWNED BY ${STOREFRONT_ROLE}`);
    await dataSource.query(`DROP ROLE ${STOREFRONT_ROLE}`);
    await migrate(dataSource);
    await dataSource.destroy();
    replica = await startReplica(primary, join(home, 'primary'), join(home, 'replica'));
    asReplica = new pg.Client(replica.url);
    await asReplica.connect();
    const options = {
      engine: null,
      databaseUrl: primary.url,
      environment: { STOREFRONT_DATABASE_URL: replica.url, CORS_ORIGINS: ORIGINS.join() },
    };
    writer = await Catalogue.start(options);
    reader = await Catalogue.start(options);
  });

  beforeEach(async () => {
    await asReplica.query('SELECT pg_wal_replay_resume()');
    await until('the lag is small', async () => (await lag()).ok);
  });

  afterAll(async () => {
    await asReplica.end();
    for (const each of [writer, reader]) await each?.stop();
    for (const each of [replica, primary]) await each?.server.stop();
    rmSync(home, { recursive: true, force: true });
  });

  const lag = async () => {
    const answer = await fetch(`${reader?.url}/readyz`);
    const { checks } = (await answer.json()) as { checks: { replica: { ok: boolean; lagMs: number } } };
    expect(answer.status).toBe(200);
    return checks.replica;
  };

  const merchandiser = () => writer!.merchandiser;

  /** Publishes a new tagline. @returns it, and the position at which it is visible */
  async function edit(chair: Entry): Promise<{ line: string; position: string }> {
    const line = unique('line');
    const current = await merchandiser().read('products', chair.id);
    const { version } = await merchandiser().patch('products', current, { tagline: { en: line } });
    const { headers } = await merchandiser()
      .send('post', `products/${chair.id}/publish`)
      .set('if-match', `"${version}"`)
      .expect(200);
    return { line, position: String(headers['x-catalog-position']) };
  }

  const read = async ({ slug }: Entry, headers: Record<string, string> = {}, at = reader) => {
    const answer = await fetch(`${at?.url}/v1/storefront/products/${slug['en']}?locale=en`, { headers });
    return { status: answer.status, text: await answer.text() };
  };

  /** Whether a server executed a statement for a page during `work`. */
  async function executedRead({ url = '' }: Partial<EmbeddedPostgres> = {}, work: () => Promise<unknown>) {
    const client = new pg.Client(url);
    await client.connect();
    const { rows } = await client.query<{ now: string }>('SELECT clock_timestamp()::text AS now');
    await work();
    const { rowCount } = await client.query(
      `SELECT FROM pg_stat_activity WHERE application_name = 'furniture-storefront'
       AND query LIKE '%FROM published.products AS product%' AND query_start > $1`,
      [rows[0]?.now],
    );
    await client.end();
    return rowCount !== 0;
  }

  it('use the replica within REPLICA_LAG_MS and are cached', async () => {
    const chair = await merchandiser().createPublished('products', aProduct());
    await until('the page is published', async () => (await read(chair)).status === 200);
    const { line } = await edit(chair);
    await until('the page is updated', async () => (await read(chair)).text.includes(line));
    let number = 0;
    const readUncached = () => read(chair, { origin: `https://${number++}.example` });
    expect([await executedRead(primary, readUncached), await executedRead(replica, readUncached)]).toEqual([
      false,
      true,
    ]);
    await until('the response is cached', async () => !(await executedRead(replica, () => read(chair))));
  });

  it('use the primary when the replica stops applying', async () => {
    const chair = await merchandiser().createPublished('products', aProduct());
    await until('the page is published', async () => (await read(chair)).status === 200);
    await asReplica.query('SELECT pg_wal_replay_pause()');
    const { line } = await edit(chair);
    const published = performance.now();
    // The old text may be served for at most a second, plus the interval between two samples.
    while (!(await read(chair)).text.includes(line))
      expect(performance.now() - published).toBeLessThan(1_500);
    const old = await asReplica.query<{ page: string }>(
      'SELECT page FROM published.products WHERE id = $1 AND locale = $2',
      [chair.id, 'en'],
    );
    expect(old.rows[0]?.page).not.toContain(line);
    expect((await lag()).ok).toBe(false);
    await merchandiser().unpublish('products', chair);
    await until('the page is unpublished', async () => (await read(chair)).status === 404);
  });

  it('use the primary for an X-Catalog-Position that the replica has not applied', async () => {
    const chair = await merchandiser().createPublished('products', aProduct());
    await until('the page is published', async () => (await read(chair)).status === 200);
    for (let round = 0; round < 5; round++) {
      await until('the lag is small', async () => (await lag()).ok);
      await asReplica.query('SELECT pg_wal_replay_pause()');
      const { line, position } = await edit(chair);
      for (const at of [reader, writer])
        expect((await read(chair, { 'x-catalog-position': position }, at)).text).toContain(line);
      await asReplica.query('SELECT pg_wal_replay_resume()');
    }
    for (const nonsense of ['', 'x', '0/', 'FFFFFFFFF/0', '16/B374D848'])
      expect((await read(chair, { 'x-catalog-position': nonsense })).status).toBe(200);
  });

  it('use the primary while the replica is unavailable', async () => {
    const chair = await merchandiser().createPublished('products', aProduct());
    await until('the page is published', async () => (await read(chair)).status === 200);
    const pid = Number.parseInt(readFileSync(join(home, 'replica', 'postgres.pid'), 'utf8'), 10);
    const statuses: number[] = [];
    const paths = ['accept-language', 'origin'];
    let isOver = false;
    const readers = paths.map(async (header) => {
      for (let number = 0; !isOver; number++)
        statuses.push((await read(chair, { [header]: `https://${number}.example` })).status);
    });
    for (const each of [pid, ...childrenOf(pid)]) process.kill(each, 'SIGSTOP');
    await until('reads succeed without the replica', () => Promise.resolve(statuses.length > 50));
    for (const each of [pid, ...childrenOf(pid)]) process.kill(each, 'SIGCONT');
    await until('the lag is small', async () => (await lag()).ok);
    isOver = true;
    await Promise.all(readers);
    expect(new Set(statuses)).toEqual(new Set([200]));
  });
});
