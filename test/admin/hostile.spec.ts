import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { ElementHandle, Locator, Page } from 'playwright-core';
import { hasBrowser } from '../../bench/browser.js';
import { HOSTILE } from '../website/hostile-texts.js';
import { IS_FULL } from '../torture/scale.js';
import { AdminBrowser } from './admin-browser.js';

jest.setTimeout(IS_FULL ? 3_600_000 : 300_000);

/** The article has the long texts, the rule the lists of entries; all forms, which takes long, with TORTURE=full. */
const FORMS = IS_FULL
  ? ['products', 'articles', 'categories', 'materials', 'synonyms', 'rules']
  : ['articles', 'rules'];

/** Inputs that take any text. */
const BOXES = 'input:not([type]), input[type=text], input[type=search], input[type=password], textarea';

/** So often every input is typed into, each time another text; all of them take the better part of an hour. */
const TURNS = IS_FULL ? HOSTILE.length : 1;

/** The nth of the texts, round and round. */
const nth = (number: number) => HOSTILE[number % HOSTILE.length] ?? '';

/** Types into each input that is shown, turn for turn; what is kept by Enter alone is kept, and removed again. */
async function typeInto(boxes: Locator): Promise<number> {
  const inputs: { box: ElementHandle; isPicker: boolean }[] = [];
  for (const box of await boxes.elementHandles())
    if ((await box.isVisible()) && (await box.isEditable()))
      inputs.push({ box, isPicker: (await box.getAttribute('role')) === 'combobox' });
  for (let turn = 0; turn < TURNS; turn++)
    for (const [at, { box, isPicker }] of inputs.entries()) {
      await box.fill(nth(turn + at));
      if (!isPicker) continue;
      await box.press('Enter');
      if (turn < TURNS - 1) await box.press('Backspace');
    }
  return inputs.length;
}

/** Adds a part wherever one can be added, and parts within it. */
async function addParts(page: Page) {
  for (let round = 0; round < 2; round++)
    for (const add of await page.getByRole('button', { name: /^添加/ }).all()) {
      if ((await add.isVisible()) && (await add.isEnabled())) await add.click();
      // An image is chosen in a dialog of its own.
      if (await page.getByRole('dialog').isVisible()) await page.keyboard.press('Escape');
    }
}

(hasBrowser ? describe : describe.skip)('hostile text in the admin', () => {
  let admin: AdminBrowser;

  beforeAll(async () => {
    admin = await AdminBrowser.open();
  });

  afterAll(() => admin.close());

  it.each(FORMS)('admin shows hostile text as text in every input, draft and error of %s', (form) =>
    admin.signedIn(async (page) => {
      await page.goto(`/admin/#/${form}/create`);
      await page.getByRole('button', { name: '保存' }).waitFor();
      const tabs = await page.getByRole('tab').all();
      let boxes = 0;
      for (let tab = 0; tab < Math.max(tabs.length, 1); tab++) {
        await tabs[tab]?.click();
        await addParts(page);
        boxes += await typeInto(page.locator('main form').locator(BOXES));
      }
      expect(boxes).toBeGreaterThan(form === 'synonyms' ? 0 : 3);
      await page.goto('/admin/');
      await page.getByRole('region', { name: '这台设备上未保存的内容' }).getByRole('link').first().click();
      await page.getByText('丢弃').waitFor();
      await page.getByRole('button', { name: '保存' }).click();
      await page
        .getByText(/需要改正：|已保存/)
        .first()
        .waitFor();
    }),
  );

  it('admin shows hostile text as text in searches, imports and uploads', () =>
    admin.signedIn(async (page) => {
      for (const place of ['products', 'articles', 'media', 'search']) {
        await page.goto(`/admin/#/${place}`);
        await page.getByRole('main').waitFor();
        await typeInto(page.locator(BOXES));
      }
      await page.goto('/admin/#/imports');
      const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const rows = HOSTILE.map((text, at) => [`SKU ${at}`, text, text].map(cell).join());
      const headers = ['sku', 'name.zh-CN', nth(0), nth(6)].map(cell).join();
      const buffer = Buffer.from([headers, ...rows].join('\n'));
      const file = { name: '<img src=x onerror=alert(1)>.csv', mimeType: 'text/csv', buffer };
      await page.getByLabel('CSV 或 JSON Lines 文件').setInputFiles(file);
      await typeInto(page.getByRole('region', { name: '列' }).locator(BOXES));
      await page.getByRole('button', { name: '试运行' }).click();
      await page.getByText('有错').first().waitFor();
      await page.goto('/admin/#/media');
      const evil = { name: '<img src=x onerror=alert(1)>.png', mimeType: 'image/png', buffer };
      await page.getByLabel('图片', { exact: true }).setInputFiles(evil);
      await page.getByText('<img src=x onerror=alert(1)>.png：').waitFor();
    }));

  it('admin refuses hostile text as a key', () =>
    admin.visit(async (page) => {
      await page.goto('/admin/');
      for (const text of HOSTILE) {
        await page.locator('input[type=password]').fill(text);
        await page.locator('button[type=submit]').click();
        await page.getByRole('alert').getByText('密钥无效').waitFor();
      }
    }));

  it('website shows hostile text as text in the search box', () =>
    admin.visit(async (page) => {
      await page.goto('/zh/');
      const box = page.getByRole('combobox');
      for (const text of HOSTILE) {
        const answered = page.waitForResponse(/\/suggest\?/);
        await box.fill(text.slice(0, 100));
        expect((await answered).status()).toBe(200);
      }
    }));
});
