import { setTimeout as sleep } from 'node:timers/promises';
import { SearchOperations } from '../search/operating/search-operations.js';
import { withService } from './with-service.js';

const POLL_INTERVAL_MS = 200;

/** Builds a new index beside the live one and waits until it is live. */
await withService(async (app) => {
  const operations = app.get(SearchOperations);
  const { uid } = await operations.rebuild();
  const started = Date.now();
  for (;;) {
    const index = (await operations.status()).indexes.find((each) => each.uid === uid);
    if (!index) throw new Error(`The index ${uid} was abandoned.`);
    if (index.state === 'live') break;
    await sleep(POLL_INTERVAL_MS);
  }
  process.stdout.write(`${uid} is live after ${((Date.now() - started) / 1000).toFixed(1)} s.\n`);
});
