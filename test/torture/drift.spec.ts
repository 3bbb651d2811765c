import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { Reconciler } from '../../src/search/indexing/reconciler.js';
import { Catalogue, sharedEngine } from '../db/catalogue.js';
import { indexed, liveIndex, published } from '../db/index-contents.js';
import { aProduct } from '../factories/contents.js';
import { TORTURE_TIMEOUT_MS, say } from './scale.js';

describe('an index of which a hundred documents were tampered with', () => {
  it(
    'is found out and repaired, all of it and nothing else',
    async () => {
      const catalogue = await Catalogue.start();
      const { databaseUrl } = catalogue.settings;
      const reconcile = async () => {
        const result = await catalogue.app.get(Reconciler).run();
        await catalogue.drained();
        return result;
      };
      try {
        for (let index = 0; index < 60; index++)
          await catalogue.merchandiser.createPublished('products', aProduct());
        await catalogue.drained();
        const index = await liveIndex(sharedEngine(), databaseUrl);
        const documents = await indexed(sharedEngine(), databaseUrl);
        // Each in another way, so that no single field gives it away.
        const changed = documents.slice(0, 50).map((document, number) => {
          const forgeries = [
            { name: 'forged' },
            { revision: document.revision + 1 },
            { inStock: !document.inStock },
            { prices: { CNY: 1 } },
            { nameWords: ['forged'] },
          ];
          return { ...document, ...forgeries[number % forgeries.length] };
        });
        const orphans = documents
          .slice(0, 25)
          .map((document) => ({ ...document, key: `${crypto.randomUUID()}_${document.locale}` }));
        const removed = documents.slice(50, 75).map(({ key }) => key);
        for (const { taskUid } of [
          await index.addDocuments([...changed, ...orphans]),
          await index.deleteDocuments(removed),
        ]) {
          while ((await index.tasks.getTask(taskUid)).status !== 'succeeded') await sleep(20);
        }
        expect(await reconcile()).toMatchObject({ changed: 50, missing: 25, orphaned: 25 });
        expect(await indexed(sharedEngine(), databaseUrl)).toEqual(await published(databaseUrl));
        expect(await reconcile()).toMatchObject({ changed: 0, missing: 0, orphaned: 0 });
        say('100 documents tampered with: 50 changed, 25 missing, 25 orphaned found and repaired; then 0');
      } finally {
        await catalogue.stop();
      }
    },
    TORTURE_TIMEOUT_MS,
  );
});
