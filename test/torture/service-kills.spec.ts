import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { quantile } from '../../bench/quantile.js';
import { sharedEngine } from '../db/catalogue.js';
import { indexed, published } from '../db/index-contents.js';
import { aProduct } from '../factories/contents.js';
import { onSharedServers } from '../db/on-shared-servers.js';
import { ServiceProcess, clean } from '../platform/service-process.js';
import { TORTURE_TIMEOUT_MS, say, scaled } from './scale.js';
import { Writers } from './writers.js';

const KILLS = scaled(100, 1);
const EDITS = scaled(5_000, 80);
const PRODUCTS = scaled(200, 20);

describe('a service that is killed at random in the middle of edits', () => {
  it(
    'loses no acknowledged edit, and two seconds after its last start the index equals what is published',
    async () => {
      const directory = ServiceProcess.newDirectory();
      const environment = await onSharedServers(directory);
      const databaseUrl = environment['DATABASE_URL'] ?? '';
      let service = await ServiceProcess.start(directory, environment);
      const ids: string[] = [];
      for (let index = 0; index < PRODUCTS; index++)
        ids.push((await service.merchandiser.createPublished('products', aProduct())).id);
      const writers = new Writers(ids, service.key, () => service.url);
      const starts: number[] = [];
      let killed = 0;
      const killing = (async () => {
        while (killed < KILLS) {
          // At least a few edits between two kills, so that there is something to lose.
          const enough = writers.acknowledged.length + EDITS / KILLS / 2;
          while (writers.acknowledged.length < enough) await sleep(5);
          await sleep(Math.random() * 200);
          await service.end('SIGKILL');
          killed++;
          const started = performance.now();
          service = await ServiceProcess.start(directory, environment);
          starts.push(performance.now() - started);
        }
      })();
      try {
        await Promise.all([writers.edit(8, Number.POSITIVE_INFINITY, () => killed >= KILLS), killing]);
        await writers.edit(8, EDITS);
        await service.end('SIGKILL');
        service = await ServiceProcess.start(directory, environment);
        await sleep(2_000);
        expect(await writers.lost(databaseUrl)).toEqual([]);
        expect(await indexed(sharedEngine(), databaseUrl)).toEqual(await published(databaseUrl));
        expect(writers.acknowledged.length).toBeGreaterThanOrEqual(EDITS);
        say(
          `service killed ${killed} times in ${writers.acknowledged.length} edits of ${PRODUCTS} products: none lost; ` +
            `ready again after ${quantile(starts, 0.5).toFixed(0)} ms (median), ${quantile(starts, 0.95).toFixed(0)} ms (p95)`,
        );
      } finally {
        await service.end('SIGTERM');
        clean(directory);
      }
    },
    TORTURE_TIMEOUT_MS,
  );
});
