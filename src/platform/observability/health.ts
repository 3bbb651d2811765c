import { Injectable } from '@nestjs/common';

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
        const result = await run().catch((error: Error) => ({ ok: false, error: error.message }));
        return { name, required, result };
      }),
    );
    const ready = results.every(({ required, result }) => result.ok || !required);
    return { ready, checks: Object.fromEntries(results.map(({ name, result }) => [name, result])) };
  }
}
