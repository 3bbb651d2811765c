import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { isUnavailable } from '../errors/is-unavailable.js';

interface CheckResult {
  ok: boolean;
  [detail: string]: unknown;
}

interface Check {
  name: string;
  /** Whether the service can do its work without this. */
  required: boolean;
  run: () => Promise<CheckResult>;
}

/** So long, in milliseconds, a check may take. */
const CHECK_MS = 1_500;

/** What /readyz asks. Rooms add their checks; only a required one that fails makes the service not ready. */
@Injectable()
export class Health {
  private readonly checks: Check[] = [];

  add(check: Check) {
    this.checks.push(check);
  }

  async report() {
    const results = await Promise.all(
      this.checks.map(async ({ name, required, run }) => {
        const result = await within(CHECK_MS, run()).catch((error: unknown) => ({
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

/** Codes, not messages: anybody may ask. */
async function within(milliseconds: number, check: Promise<CheckResult>): Promise<CheckResult> {
  const timer = new AbortController();
  const late = sleep(milliseconds, { ok: false, error: 'timeout' }, { signal: timer.signal });
  late.catch(() => undefined);
  return Promise.race([check, late]).finally(() => timer.abort());
}
