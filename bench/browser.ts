import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Debian's: the one without windows takes a fifth less processor time. */
const INSTALLED = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

const CHROMIUM = process.env['CHROMIUM'] ?? INSTALLED.find((path) => existsSync(path)) ?? '';

/** Where there is none, the tests in a browser say so and are left out. */
export const hasBrowser = existsSync(CHROMIUM);

if (!hasBrowser)
  console.warn(
    'No browser (apt-get install chromium-headless-shell, or CHROMIUM=path): tests in it are left out.',
  );

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    // As root there is no sandbox; and it is to call nobody.
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}
