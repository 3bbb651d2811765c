import { setTimeout as sleep } from 'node:timers/promises';
import { SearchOperations } from '../search/operating/search-operations.js';
import { Reconciler } from '../search/indexing/reconciler.js';
import { withService } from './with-service.js';

const POLL_INTERVAL_MS = 200;

/** Compares every document of the live index with the published data, and waits until differences are repaired. */
await withService(async (app) => {
  const operations = app.get(SearchOperations);
  const live = async () => (await operations.status()).indexes.find(({ state }) => state === 'live');
  while (!(await live())) await sleep(POLL_INTERVAL_MS);
  const result = await app.get(Reconciler).run();
  if (!result) throw new Error('The index was replaced during the comparison; try again.');
  while (((await live())?.backlog ?? 1) > 0) await sleep(POLL_INTERVAL_MS);
  const { changed, missing, orphaned } = result;
  process.stdout.write(
    `${changed + missing + orphaned} documents repaired: ` +
      `${changed} changed, ${missing} missing, ${orphaned} orphaned.\n`,
  );
});
