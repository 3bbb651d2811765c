import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser } from '../../bench/browser.js';
import type { Environment } from '../../src/platform/config/environment.js';
import { Catalogue } from '../db/catalogue.js';

/** The browser reports failed requests as errors; the admin shows them, so they do not fail a test. */
const TOLD = /^Failed to load resource/;

/** A service with the demo catalogue, and a browser for its admin. */
export class AdminBrowser {
  private constructor(
    readonly catalogue: Catalogue,
    readonly browser: Browser,
    private readonly directory: string,
  ) {}

  static async open(environment: Partial<Environment> = {}): Promise<AdminBrowser> {
    const directory = mkdtempSync(join(tmpdir(), 'furniture-admin-'));
    const catalogue = await Catalogue.start({
      demo: true,
      environment: { MEDIA_DIR: directory, ...environment },
    });
    await catalogue.drained();
    return new AdminBrowser(catalogue, await openBrowser(), directory);
  }

  async close() {
    await this.browser.close();
    await this.catalogue.stop();
    rmSync(this.directory, { recursive: true, force: true });
  }

  /** Opens a new browser context that is signed in already. */
  async signedIn(work: (page: Page) => Promise<void>, options: BrowserContextOptions = {}, key?: string) {
    const secret = key ?? (await this.catalogue.newKey('admin'));
    const me = await fetch(`${this.catalogue.url}/v1/merchandising/me`, {
      headers: { authorization: `Bearer ${secret}` },
    });
    const localStorage = [
      { name: 'admin.key', value: secret },
      { name: 'admin.me', value: await me.text() },
    ];
    const storageState = { cookies: [], origins: [{ origin: this.catalogue.url, localStorage }] };
    await this.visit(work, { storageState, ...options });
  }

  /** A browser of one's own; what it complains of fails the test. */
  async visit(work: (page: Page) => Promise<void>, options: BrowserContextOptions = {}) {
    const context = await this.browser.newContext({
      ...{ baseURL: this.catalogue.url, locale: 'zh-CN', viewport: { width: 1360, height: 900 } },
      ...options,
    });
    context.setDefaultTimeout(60_000);
    const complaints: string[] = [];
    context.on('console', (message) => {
      if (message.type() === 'error' && !TOLD.test(message.text())) complaints.push(message.text());
    });
    context.on('weberror', (error) => complaints.push(String(error.error())));
    context.on('dialog', (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    const page = await context.newPage();
    try {
      await work(page);
      expect(complaints).toEqual([]);
    } finally {
      await context.close();
    }
  }
}

/** Comes in by the door. */
export async function signInByForm(page: Page, key: string) {
  let turns = 0;
  const onTurn = () => turns++;
  page.on('framenavigated', onTurn);
  await page.goto('/admin/');
  await page.locator('input[type=password]').fill(key);
  page.off('framenavigated', onTurn);
  // To the door, not round and round before it.
  expect(turns).toBeLessThan(10);
  await page.locator('button[type=submit]').click();
  await page.locator('header').waitFor();
}

/** The input of a field in a language: 名称 of a product say. */
export const written = (page: Page, field: string, language: '中文' | '英文') =>
  page.getByRole('group', { name: field, exact: true }).getByRole('textbox', { name: language });
