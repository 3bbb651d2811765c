import { setTimeout as sleep } from 'node:timers/promises';

/** Waits for an asynchronous effect, such as that of a worker; throws after 90 s. */
export async function until(what: string, condition: () => Promise<boolean>) {
  for (const deadline = Date.now() + 90_000; !(await condition()); await sleep(20))
    if (Date.now() > deadline) throw new Error(`timed out waiting until ${what}`);
}
