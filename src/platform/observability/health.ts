import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { isUnavailable } from '../errors/is-unavailable.js';

interface CheckResult {
  ok: boolean;
  [detail: string]: unknown;
}

interface Check {
  name: string;
  /** Whether the service is not ready while this check fails. */
  required: boolean;
  run: () => Promise<CheckResult>;
}

/** Timeout of a check, in milliseconds. */
const CHECK_MS = 1_500;

/** The checks of /readyz. Modules add theirs; only a required one that fails makes the service not ready. */
@Injectable()
export class Health {
  private readonly checks: Check[] = [];

  add(check: Check) {
    this.checks.push(check);
  }

  async report() {
    const results = await Promise.all(
      this.checks.map(async ({ name, required, run }) => {
        const result = await withTimeout(CHECK_MS, run()).catch((error: unknown) => ({
          ok: false,
          error: isUnavailable(error) ? 'unavailable' : 'failed',
        }));
        return { name, required, result };
      }),
    );
    const ready = results.every(({ required, result }) => result.ok || !required);
    return { ready, checks: Object.fromEntries(results.map(({ name, result }) => [name, result])) };
  }
}

/** Results contain codes and no messages, because /readyz is public. */
async function withTimeout(milliseconds: number, check: Promise<CheckResult>): Promise<CheckResult> {
  const timer = new AbortController();
  const timeout = sleep(milliseconds, { ok: false, error: 'timeout' }, { signal: timer.signal });
  timeout.catch(() => undefined);
  return Promise.race([check, timeout]).finally(() => timer.abort());
}
