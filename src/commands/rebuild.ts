import { setTimeout as sleep } from 'node:timers/promises';
import { SearchOperations } from '../search/operating/search-operations.js';
import { withService } from './with-service.js';

const LOOK_MS = 200;

/** Makes a new index beside the live one and waits until it has taken over. */
await withService(async (app) => {
  const operations = app.get(SearchOperations);
  const { uid } = await operations.rebuild();
  const started = Date.now();
  for (;;) {
    const index = (await operations.status()).indexes.find((each) => each.uid === uid);
    if (!index) throw new Error(`The index ${uid} was abandoned.`);
    if (index.state === 'live') break;
    await sleep(LOOK_MS);
  }
  process.stdout.write(`${uid} answers now, after ${((Date.now() - started) / 1000).toFixed(1)} s.\n`);
});
