import { describe, expect, it } from '@jest/globals';
import type { EngineAddress } from '../../src/platform/config/settings.js';
import { Catalogue, newDatabase } from '../db/catalogue.js';
import { indexed, published } from '../db/index-contents.js';
import { OwnEngine } from '../db/own-engine.js';
import { aProduct } from '../factories/contents.js';

describe('the search index equals the published rows', () => {
  it('after the engine was killed during edits and restarted', async () => {
    const engine = await OwnEngine.start();
    const catalogue = await Catalogue.start({ engine: engine.address });
    const { merchandiser, settings } = catalogue;
    try {
      const chairs = [];
      for (let index = 0; index < 10; index++)
        chairs.push(await merchandiser.createPublished('products', aProduct()));
      for (let round = 0; round < 3; round++) {
        const edits = chairs.map(async (chair, index) => {
          chairs[index] = await merchandiser.patch('products', chair, { brand: `round ${round}` });
          await merchandiser.publish('products', chair);
        });
        if (round === 1) await merchandiser.unpublish('products', chairs[0] ?? chairs[1]!);
        engine.kill();
        await Promise.all(edits);
        await catalogue.get('/v1/storefront/products').expect(200);
        await engine.restart();
      }
      await catalogue.drained();
      expect(await indexed(engine.address, settings.databaseUrl)).toEqual(
        await published(settings.databaseUrl),
      );
      expect((await published(settings.databaseUrl)).length).toBeGreaterThan(15);
    } finally {
      await catalogue.stop();
      await engine.stop();
    }
  });

  it('after a start with an engine that has lost all data', async () => {
    const engine = await OwnEngine.start();
    const databaseUrl = await newDatabase();
    const before = await Catalogue.start({ engine: engine.address, databaseUrl });
    await before.merchandiser.createPublished('products', aProduct());
    await before.drained();
    await before.stop();
    await engine.stop();

    const empty = await OwnEngine.start();
    const after = await Catalogue.start({ engine: empty.address, databaseUrl });
    try {
      await waitForIndex(after, empty.address, databaseUrl, 2);
      expect(await indexed(empty.address, databaseUrl)).toEqual(await published(databaseUrl));
    } finally {
      await after.stop();
      await empty.stop();
    }
  });

  it('after the engine has lost all data while the service runs', async () => {
    const engine = await OwnEngine.start();
    const catalogue = await Catalogue.start({ engine: engine.address });
    const { databaseUrl } = catalogue.settings;
    try {
      for (let index = 0; index < 3; index++)
        await catalogue.merchandiser.createPublished('products', aProduct());
      await catalogue.drained();
      await engine.loseEverything();
      await waitForIndex(catalogue, engine.address, databaseUrl, 6);
      expect(await indexed(engine.address, databaseUrl)).toEqual(await published(databaseUrl));
    } finally {
      await catalogue.stop();
      await engine.stop();
    }
  });
});

/** The service has to notice that the index is empty before it writes dirty rows, so these cannot be waited for. */
async function waitForIndex(
  catalogue: Catalogue,
  engine: EngineAddress,
  databaseUrl: string,
  documents: number,
) {
  const deadline = Date.now() + 90_000;
  while (Date.now() < deadline) {
    const documentsThere = await indexed(engine, databaseUrl).catch(() => []);
    if (documentsThere.length === documents) return catalogue.drained();
  }
  throw new Error('the index was not filled again');
}
