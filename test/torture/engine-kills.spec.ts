import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { Catalogue } from '../db/catalogue.js';
import { indexed, published } from '../db/index-contents.js';
import { OwnEngine } from '../db/own-engine.js';
import { aProduct } from '../factories/contents.js';
import { IS_FULL, TORTURE_TIMEOUT_MS, say } from './scale.js';
import { Writers } from './writers.js';

const KILLS = 30;
const EDITS = 5_000;
const PRODUCTS = 200;

// `npm test` has the short form of it in search/kills.spec.ts.
(IS_FULL ? describe : describe.skip)('an engine that is killed at random in the middle of edits', () => {
  it(
    'equals what is published when it is back',
    async () => {
      const engine = await OwnEngine.start();
      const catalogue = await Catalogue.start({ engine: engine.address });
      try {
        const ids: string[] = [];
        for (let index = 0; index < PRODUCTS; index++)
          ids.push((await catalogue.merchandiser.createPublished('products', aProduct())).id);
        const writers = new Writers(ids, await catalogue.newKey('admin'), () => catalogue.url);
        let killed = 0;
        const killing = (async () => {
          while (killed < KILLS) {
            const enough = writers.acknowledged.length + EDITS / KILLS / 2;
            while (writers.acknowledged.length < enough) await sleep(5);
            await sleep(Math.random() * 200);
            engine.kill();
            killed++;
            await sleep(Math.random() * 200);
            await engine.restart();
          }
        })();
        await Promise.all([writers.edit(8, Number.POSITIVE_INFINITY, () => killed >= KILLS), killing]);
        await writers.edit(8, EDITS);
        await catalogue.drained();
        const { databaseUrl } = catalogue.settings;
        expect(await writers.lost(databaseUrl)).toEqual([]);
        expect(await indexed(engine.address, databaseUrl)).toEqual(await published(databaseUrl));
        say(
          `engine killed ${killed} times in ${writers.acknowledged.length} edits: the index equals what is published`,
        );
      } finally {
        await catalogue.stop();
        await engine.stop();
      }
    },
    TORTURE_TIMEOUT_MS,
  );
});
