import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Where there is none, the tests in a browser say so and are left out: `apt-get install chromium`, or CHROMIUM=path. */
export const hasBrowser = existsSync(CHROMIUM);

if (!hasBrowser) console.warn(`No browser at ${CHROMIUM}: tests in a browser are left out.`);

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    // As root there is no sandbox; and it is to call nobody.
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}
