import { describe, expect, it } from '@jest/globals';
import { Catalogue, sharedEngine } from '../db/catalogue.js';
import { indexed, published } from '../db/index-contents.js';
import { aProduct } from '../factories/contents.js';
import { TORTURE_TIMEOUT_MS, pick, say, scaled } from './scale.js';
import { Writers } from './writers.js';

describe('two instances that edit ten products at once', () => {
  it(
    'leave no document older than what is published',
    async () => {
      const one = await Catalogue.start();
      const { databaseUrl } = one.settings;
      const other = await Catalogue.start({ databaseUrl });
      try {
        const ids: string[] = [];
        for (let index = 0; index < 10; index++)
          ids.push((await one.merchandiser.createPublished('products', aProduct())).id);
        const writers = new Writers(ids, await one.newKey('admin'), () => pick([one, other]).url);
        await writers.edit(8, scaled(5_000, 80));
        await one.drained();
        const revisions = (documents: { key: string; revision: number }[]) =>
          documents.map(({ key, revision }) => [key, revision]);
        const [shown, held] = [await published(databaseUrl), await indexed(sharedEngine(), databaseUrl)];
        expect(revisions(held)).toEqual(revisions(shown));
        expect(held).toEqual(shown);
        expect(await writers.lost(databaseUrl)).toEqual([]);
        say(
          `two instances, 10 products, ${writers.acknowledged.length} edits: no document is older than its page`,
        );
      } finally {
        await other.stop();
        await one.stop();
      }
    },
    TORTURE_TIMEOUT_MS,
  );
});
