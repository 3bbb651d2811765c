import { afterAll, describe, expect, it } from '@jest/globals';
import type { EngineAddress } from '../../src/platform/config/settings.js';
import { Catalogue, newDatabase, sharedEngine } from '../db/catalogue.js';
import { indexed, published } from '../db/index-contents.js';
import { OwnEngine } from '../db/own-engine.js';
import { aProduct } from '../factories/contents.js';
import { createKey } from '../../src/platform/keys/manage-keys.js';
import { ServiceProcess, clean } from '../platform/service-process.js';
import { Merchandiser } from '../factories/merchandiser.js';

describe('the index equals what is published', () => {
  it('after the engine was killed in the middle of edits, and came back', async () => {
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

  it('after the engine lost all its data', async () => {
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

  it('after the engine lost all its data under a running service', async () => {
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

  describe('after the service was killed between an edit and its indexing', () => {
    const directory = ServiceProcess.newDirectory();
    afterAll(() => clean(directory));

    it('and was started again', async () => {
      const databaseUrl = await newDatabase();
      const { url, apiKey } = sharedEngine();
      const environment = {
        DATABASE_URL: databaseUrl,
        MEILISEARCH_URL: url,
        MEILISEARCH_API_KEY: apiKey,
        MEILISEARCH_INDEX: new URL(databaseUrl).pathname.slice(1),
      };
      const key = await newKey(databaseUrl);
      const acknowledged: string[] = [];
      for (let round = 0; round < 3; round++) {
        const service = await ServiceProcess.start(directory, environment);
        const merchandiser = new Merchandiser(service.url, key);
        const edits = Array.from({ length: 15 }, async () => {
          const { id } = await merchandiser.createPublished('products', aProduct());
          acknowledged.push(id);
          // The fifth acknowledgement, whenever that is: others are under way, and hardly anything is indexed.
          if (acknowledged.length === 5 * (round + 1)) process.kill(service.pid, 'SIGKILL');
        });
        await Promise.allSettled(edits);
        await service.exited().catch(() => undefined);
      }
      const service = await ServiceProcess.start(directory, environment);
      await service.drained();
      const documents = await indexed(sharedEngine(), databaseUrl);
      expect(documents).toEqual(await published(databaseUrl));
      const ids = new Set(documents.map(({ id }) => id));
      expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
      expect(acknowledged.length).toBeGreaterThanOrEqual(15);
      await service.end('SIGTERM');
    });
  });
});

async function newKey(databaseUrl: string): Promise<string> {
  const catalogue = await Catalogue.start({ databaseUrl, engine: null });
  try {
    return (await createKey(catalogue.dataSource, { name: 'kills', role: 'admin' })).secret;
  } finally {
    await catalogue.stop();
  }
}

/** The index was emptied behind the service's back, so there are no marks to wait for: it has to notice first. */
async function waitForIndex(
  catalogue: Catalogue,
  engine: EngineAddress,
  databaseUrl: string,
  documents: number,
) {
  const deadline = Date.now() + 20_000;
  while (Date.now() < deadline) {
    const found = await indexed(engine, databaseUrl).catch(() => []);
    if (found.length === documents) return catalogue.drained();
  }
  throw new Error('the index was not filled again');
}
