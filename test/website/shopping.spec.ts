import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { Catalogue } from '../db/catalogue.js';
import { hasBrowser, openBrowser } from '../../bench/browser.js';
import { IS_FULL } from '../torture/scale.js';
import { violationsOn } from './violations-on.js';

/** Each width and each light once, in another language; each with each of the others with TORTURE=full. */
const VIEWPORTS = [
  { width: 390, height: 844 },
  { width: 1280, height: 900 },
];
const LIGHTS = ['light', 'dark'] as const;
const screensOf = (language: string) =>
  VIEWPORTS.flatMap((viewport) => LIGHTS.map((colorScheme) => ({ viewport, colorScheme }))).filter(
    (_screen, at) => IS_FULL || at === (language === 'zh' ? 0 : 3),
  );

(hasBrowser ? describe : describe.skip)('shopping in a browser', () => {
  let catalogue: Catalogue;
  let browser: Browser;

  beforeAll(async () => {
    catalogue = await Catalogue.start({ demo: true });
    await catalogue.drained();
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await catalogue.stop();
  });

  /** A tab of one's own; what the browser complains of fails the test. */
  async function visit(work: (page: Page) => Promise<void>, options: BrowserContextOptions = {}) {
    const context = await browser.newContext({ baseURL: catalogue.url, ...options });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('dialog', (dialog) => {
      complaints.push(dialog.message());
      void dialog.dismiss();
    });
    try {
      await work(page);
      expect(complaints).toEqual([]);
    } finally {
      await context.close();
    }
  }

  const box = (page: Page) => page.getByRole('combobox', { name: '搜索' });
  const options = (page: Page) => page.getByRole('option');

  it('website search leads from pinyin to a product, its article and back', () =>
    visit(async (page) => {
      await page.goto('/zh/');
      await box(page).pressSequentially('shimu');
      await options(page).first().waitFor();
      expect(await page.getByRole('status').last().textContent()).toMatch(/^\d+ 条建议$/);
      await box(page).press('Enter');
      await page.waitForURL(/search\?q=shimu/);
      await page.getByRole('link', { name: /^Carl 休闲椅/ }).click();
      await page.getByRole('heading', { level: 1, name: 'Carl 休闲椅' }).waitFor();
      await page.getByRole('link', { name: /小院里/ }).click();
      await page.getByRole('heading', { level: 1, name: /小院里/ }).waitFor();
      await page.goBack();
      await page.getByRole('heading', { level: 1, name: 'Carl 休闲椅' }).waitFor();
    }));

  it('website suggestions open by keyboard and close by Escape', () =>
    visit(async (page) => {
      await page.goto('/zh/');
      await page.keyboard.press('Tab');
      expect(await page.locator(':focus').textContent()).toBe('跳到正文');
      for (let tab = 0; tab < 4; tab++) await page.keyboard.press('Tab');
      await page.keyboard.type('carl');
      await options(page).first().waitFor();
      expect(await box(page).getAttribute('aria-expanded')).toBe('true');
      await page.keyboard.press('Escape');
      expect([await box(page).getAttribute('aria-expanded'), await options(page).count()]).toEqual([
        'false',
        0,
      ]);
      await page.keyboard.press('ArrowDown');
      await options(page).first().waitFor();
      for (let step = 0; step < 20; step++) {
        await page.keyboard.press('ArrowDown');
        const id = await box(page).getAttribute('aria-activedescendant');
        // Its name, and its category beside it; what may be meant has no category.
        if (id && (await page.locator(`#${id}`).textContent()) === 'Carl 休闲椅休闲椅') break;
      }
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/zh\/products\/carl-/);
    }));

  it('website sends no suggestion request while an input method composes', () =>
    visit(async (page) => {
      const requestedUrls: string[] = [];
      page.on('request', (request) => {
        if (request.url().includes('/suggest')) requestedUrls.push(request.url());
      });
      await page.goto('/zh/');
      await box(page).focus();
      const session = await page.context().newCDPSession(page);
      await session.send('Input.imeSetComposition', { text: 'shi', selectionStart: 3, selectionEnd: 3 });
      await page.waitForTimeout(400);
      expect(requestedUrls).toEqual([]);
      await session.send('Input.insertText', { text: '实木' });
      await options(page).first().waitFor();
      expect(requestedUrls.map((url) => new URL(url).searchParams.get('q'))).toEqual(['实木']);
    }));

  it('website works without scripts', () =>
    visit(
      async (page) => {
        await page.goto('/zh/');
        await page.getByRole('searchbox').fill('休闲椅');
        await page.getByRole('button', { name: '搜索' }).click();
        await page.getByText('材质', { exact: true }).first().click();
        await page.getByRole('checkbox').nth(1).check();
        await page.getByRole('button', { name: '查看' }).click();
        await page.waitForURL(/q=.*material=/);
        await page.getByRole('article').first().getByRole('link').click();
        await page.getByRole('heading', { level: 1 }).waitFor();
        expect(page.url()).toContain('/zh/products/');
      },
      { javaScriptEnabled: false },
    ));

  it.each([
    ['zh', { carl: 'products/carl-xiu-xian-yi', essay: 'articles/xiao-yuan-li-fang-yi-ba-yi-zi' }],
    ['en', { carl: 'products/carl', essay: 'articles/courtyard' }],
  ])(
    'can be used by everyone: %s',
    async (language, { carl, essay }) => {
      const paths = ['', 'products', carl, essay, 'search?q=carl', 'nowhere'];
      for (const { viewport, colorScheme } of screensOf(language)) {
        const context = await browser.newContext({ baseURL: catalogue.url, viewport, colorScheme });
        const page = await context.newPage();
        for (const path of paths) {
          const answer = await page.goto(`/${language}/${path}`);
          expect([path, answer?.status()]).toEqual([path, path === 'nowhere' ? 404 : 200]);
          const violations = await violationsOn(page);
          expect([path, viewport.width, colorScheme, violations]).toEqual([
            path,
            viewport.width,
            colorScheme,
            [],
          ]);
          const overflows = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
          expect([path, viewport.width, overflows]).toEqual([path, viewport.width, false]);
        }
        await context.close();
      }
    },
    240_000,
  );
});
