import { setTimeout as sleep } from 'node:timers/promises';

/** Waits for what somebody does in its own time; throws when it does not happen. */
export async function until(what: string, condition: () => Promise<boolean>) {
  for (const deadline = Date.now() + 90_000; !(await condition()); await sleep(20))
    if (Date.now() > deadline) throw new Error(`it did not happen: ${what}`);
}
