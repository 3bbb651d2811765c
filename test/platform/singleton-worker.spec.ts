import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { SingletonWorker } from '../../src/platform/dirty/singleton-worker.js';
import { drainDirtyRows } from '../../src/platform/dirty/drain-dirty-rows.js';
import { createLogger } from '../../src/platform/logging/logger.js';
import { newDatabase, withClient } from '../db/catalogue.js';

const MARK = `INSERT INTO catalog.dirty (entry_id) SELECT unnest($1::uuid[])
  ON CONFLICT (entry_id) DO UPDATE SET revision = nextval('catalog.dirty_revision')`;

describe('SingletonWorker with drainDirtyRows', () => {
  let url: string;
  const workers: SingletonWorker[] = [];

  beforeEach(async () => {
    url = await newDatabase();
  });

  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.stop()));
  });

  const mark = (...ids: string[]) =>
    withClient(url, async (client) => {
      await client.query(MARK, [ids]);
      await client.query("SELECT pg_notify('catalog_dirty', '')");
    });

  const marksLeft = () =>
    withClient(url, async (client) => (await client.query('SELECT FROM catalog.dirty')).rowCount);

  function start(apply: (ids: string[]) => Promise<void>, logger = createLogger('silent')) {
    const worker = new SingletonWorker(
      {
        name: 'test',
        connection: { connectionString: url },
        channel: 'catalog_dirty',
        lock: '42',
        turn: async (client) => {
          const applyAll = async (ids: string[]) => {
            await apply(ids);
            return new Set<string>();
          };
          return (await drainDirtyRows(client, { table: 'catalog.dirty', batch: 500, apply: applyAll })) > 0;
        },
      },
      logger,
    );
    workers.push(worker);
    worker.start();
  }

  async function until(condition: () => boolean | Promise<boolean>) {
    for (const deadline = Date.now() + 90_000; !(await condition()); await sleep(10)) {
      if (Date.now() > deadline) throw new Error('it did not happen');
    }
  }

  it('repeats a row that was marked again while it was applied', async () => {
    const id = randomUUID();
    let state = 'old';
    const applied: string[] = [];
    start(async () => {
      applied.push(state);
      if (applied.length > 1) return;
      // The row that was read is outdated when its effect is durable.
      state = 'new';
      await mark(id);
    });
    await mark(id);
    await until(async () => (await marksLeft()) === 0);
    expect(applied).toEqual(['old', 'new']);
  });

  it('retries failed rows', async () => {
    const ids = [randomUUID(), randomUUID()];
    let attempts = 0;
    const applied = new Set<string>();
    start(async (batch) => {
      if (++attempts < 4) throw new Error('the engine is away');
      batch.forEach((id) => applied.add(id));
    });
    await mark(...ids);
    await until(async () => (await marksLeft()) === 0);
    expect([attempts, applied]).toEqual([4, new Set(ids)]);
  });

  it('runs one worker at a time, and another one when it stops', async () => {
    let atWork = 0;
    let mostAtWork = 0;
    const atWorkEver = new Set<number>();
    for (let worker = 0; worker < 3; worker++) {
      start(async () => {
        atWorkEver.add(worker);
        mostAtWork = Math.max(mostAtWork, ++atWork);
        await sleep(20);
        atWork--;
      });
    }
    for (let round = 0; round < 10; round++) await mark(randomUUID(), randomUUID());
    await until(async () => (await marksLeft()) === 0);
    expect([mostAtWork, atWorkEver.size]).toEqual([1, 1]);
    const [first] = atWorkEver;
    await workers[first ?? 0]?.stop();
    await mark(randomUUID());
    await until(async () => (await marksLeft()) === 0);
    expect([mostAtWork, atWorkEver.size]).toEqual([1, 2]);
  });

  it('backs off while the database is unavailable and continues afterwards', async () => {
    const name = new URL(url).pathname.slice(1);
    const asAdmin = (sql: string) => withClient(url.replace(name, 'postgres'), (client) => client.query(sql));
    let failures = 0;
    let applied = 0;
    const counting = { warn: () => failures++ } as unknown as Logger;
    start(async () => {
      if (++applied > 1) return;
      await asAdmin(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
      await asAdmin(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`);
      // Long enough for the notification to arrive during the turn.
      await sleep(100);
    }, counting);
    await mark(randomUUID());
    await until(() => failures > 0);
    await sleep(1_000);
    // The broken connection woke the worker; it must still pause after later failures.
    expect(failures).toBeLessThan(8);
    await asAdmin(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
    await until(async () => (await marksLeft()) === 0);
    expect(applied).toBe(2);
  });
});
