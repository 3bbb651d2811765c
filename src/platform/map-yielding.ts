import { setImmediate as nextTurn } from 'node:timers/promises';

/** Milliseconds after which the event loop is yielded to; a single item may take longer. */
const MAX_BLOCKING_MS = 4;

/** Maps like `Array.map` and yields to the event loop in between, for background work on many items. */
export async function mapYielding<Item, Result>(
  items: readonly Item[],
  map: (item: Item) => Result,
): Promise<Result[]> {
  const results: Result[] = [];
  let since = performance.now();
  for (const item of items) {
    results.push(map(item));
    if (performance.now() - since < MAX_BLOCKING_MS) continue;
    await nextTurn();
    since = performance.now();
  }
  return results;
}
