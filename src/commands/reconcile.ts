import { setTimeout as sleep } from 'node:timers/promises';
import { SearchOperations } from '../search/operating/search-operations.js';
import { Reconciler } from '../search/indexing/reconciler.js';
import { withService } from './with-service.js';

const LOOK_MS = 200;

/** Compares the live index with what is published, document by document, and waits until what differs is repaired. */
await withService(async (app) => {
  const operations = app.get(SearchOperations);
  const live = async () => (await operations.status()).indexes.find(({ state }) => state === 'live');
  while (!(await live())) await sleep(LOOK_MS);
  const result = await app.get(Reconciler).run();
  if (!result) throw new Error('The index was replaced meanwhile; try again.');
  while (((await live())?.backlog ?? 1) > 0) await sleep(LOOK_MS);
  const { changed, missing, orphaned } = result;
  process.stdout.write(
    `${changed + missing + orphaned} documents differed and are repaired: ` +
      `${changed} changed, ${missing} missing, ${orphaned} of nothing published.\n`,
  );
});
