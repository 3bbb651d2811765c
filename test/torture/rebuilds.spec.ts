import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { quantile } from '../../bench/quantile.js';
import { Catalogue, sharedEngine } from '../db/catalogue.js';
import { indexed, liveIndex, published } from '../db/index-contents.js';
import { aProduct } from '../factories/contents.js';
import { IS_FULL, TORTURE_TIMEOUT_MS, pick, say } from './scale.js';
import { Writers } from './writers.js';

const REBUILDS = 10;
const PRODUCTS = 500;
const SEARCHES_PER_SECOND = 50;
const EDITS_PER_SECOND = 20;

/** Twenty words, each the name of some products. */
const SENTINELS = Array.from({ length: 20 }, (_each, index) => `sentinel${String.fromCharCode(97 + index)}x`);

// `npm test` has the short form of it in search/index-sync.spec.ts.
(IS_FULL ? describe : describe.skip)('rebuilding again and again under searches and edits', () => {
  it(
    'fails no search, empties no answer, and leaves no difference',
    async () => {
      const catalogue = await Catalogue.start();
      const { databaseUrl } = catalogue.settings;
      try {
        const ids: string[] = [];
        for (let index = 0; index < PRODUCTS; index++) {
          const word = SENTINELS[index % SENTINELS.length] ?? '';
          const name = { 'zh-CN': `${word} 椅`, en: `${word} chair` };
          ids.push((await catalogue.merchandiser.createPublished('products', aProduct({ name }))).id);
        }
        await catalogue.drained();
        let isOver = false;
        const bad: unknown[] = [];
        const took: number[] = [];
        let searches = 0;
        const search = async () => {
          const q = pick(SENTINELS);
          const started = performance.now();
          const response = await fetch(`${catalogue.url}/v1/storefront/search?q=${q}`);
          const body = (await response.json()) as { total: number; degraded: boolean };
          took.push(performance.now() - started);
          searches++;
          if (response.status !== 200 || body.total === 0) bad.push([response.status, q, body]);
        };
        const searching = (async () => {
          const under: Promise<void>[] = [];
          while (!isOver) {
            under.push(search());
            await sleep(1_000 / SEARCHES_PER_SECOND);
          }
          await Promise.all(under);
        })();
        const writers = new Writers(ids, await catalogue.newKey('admin'), () => catalogue.url);
        const editing = (async () => {
          while (!isOver) {
            await writers.edit(1, writers.acknowledged.length + 1);
            await sleep(1_000 / EDITS_PER_SECOND);
          }
        })();
        for (let rebuild = 0; rebuild < REBUILDS; rebuild++) {
          const { body } = await catalogue.merchandiser.send('post', 'search/rebuild').expect(202);
          while ((await liveIndex(sharedEngine(), databaseUrl)).uid !== body.uid) await sleep(50);
        }
        await sleep(2_000);
        isOver = true;
        await Promise.all([searching, editing]);
        await catalogue.drained();
        expect(bad).toEqual([]);
        expect(await indexed(sharedEngine(), databaseUrl)).toEqual(await published(databaseUrl));
        expect(searches).toBeGreaterThan(50);
        say(
          `${REBUILDS} rebuilds under ${searches} searches (median ${quantile(took, 0.5).toFixed(1)} ms, ` +
            `p99 ${quantile(took, 0.99).toFixed(1)} ms) and ${writers.acknowledged.length} edits: none failed, none was empty`,
        );
      } finally {
        await catalogue.stop();
      }
    },
    TORTURE_TIMEOUT_MS,
  );
});
