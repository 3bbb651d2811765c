import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { hasBrowser } from '../../bench/browser.js';
import { violationsOn } from '../website/violations-on.js';
import { IS_FULL } from '../torture/scale.js';
import { AdminBrowser } from './admin-browser.js';

// A browser draws without a graphics card here, on a machine that may be busy.
jest.setTimeout(300_000);

/** Each language, width and light once; each with each of the others with TORTURE=full. */
const SCREENS = ['zh-CN', 'en'].flatMap((locale, a) =>
  [390, 1280].flatMap((width, b) =>
    (['light', 'dark'] as const)
      .filter((_, c) => IS_FULL || (a === b && b === c))
      .map((colorScheme) => ({ locale, width, colorScheme })),
  ),
);

(hasBrowser ? describe : describe.skip)('the admin', () => {
  let admin: AdminBrowser;
  let ids: { product: string; article: string };

  beforeAll(async () => {
    admin = await AdminBrowser.open();
    const first = async (list: string) =>
      (await admin.catalogue.merchandiser.send('get', list)).body.items[0].id as string;
    ids = { product: await first('products?q=carl'), article: await first('articles?q=小院') };
  });

  afterAll(() => admin.close());

  /** A page, and what is there when it has come. */
  const pages = (): [string, (page: Page) => Promise<unknown>][] => [
    ['', (page) => page.getByRole('heading', { level: 2 }).nth(2).waitFor()],
    ['products', (page) => page.getByRole('row').nth(5).waitFor()],
    [`products/${ids.product}`, (page) => page.getByRole('progressbar').nth(1).waitFor()],
    [
      `articles/${ids.article}`,
      async (page) => {
        await page.getByRole('tab').nth(1).click();
        await page.locator('textarea[name="body.zh-CN"]').waitFor();
      },
    ],
    ['imports', (page) => page.getByRole('button', { name: /选择文件|choose a file/ }).waitFor()],
    ['search', (page) => page.getByRole('searchbox').waitFor()],
  ];

  it.each(SCREENS)('admin has no WCAG violations: $locale, $width pixels wide, $colorScheme', (screen) =>
    admin.signedIn(
      async (page) => {
        for (const [path, isThere] of pages()) {
          await page.goto(`/admin/#/${path}`);
          await isThere(page);
          // What is still moving has no colours of its own yet.
          await page.waitForTimeout(500);
          expect([path, await violationsOn(page)]).toEqual([path, []]);
          const isWide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
          expect([path, isWide]).toEqual([path, false]);
        }
      },
      {
        locale: screen.locale,
        colorScheme: screen.colorScheme,
        viewport: { width: screen.width, height: 900 },
      },
    ),
  );
});
