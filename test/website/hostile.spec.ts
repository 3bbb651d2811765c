import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { hasBrowser } from '../../bench/browser.js';
import { AdminBrowser } from '../admin/admin-browser.js';
import { ALL, CORES, HOSTILE } from './hostile-texts.js';

jest.setTimeout(300_000);

(hasBrowser ? describe : describe.skip)('hostile text', () => {
  let office: AdminBrowser;
  const products: { id: string; slug: Record<string, string> }[] = [];

  beforeAll(async () => {
    office = await AdminBrowser.open();
    for (const [at, text] of HOSTILE.entries()) {
      // As much of it as a field takes.
      const in2 = (max: number) => ({ 'zh-CN': text.slice(0, max), en: text.slice(0, max) });
      const product = await office.catalogue.merchandiser.create('products', {
        ...{ name: in2(200), tagline: in2(300), description: in2(1000), care: in2(1000), colorName: in2(60) },
        ...{ brand: text.slice(0, 100), designer: text.slice(0, 100), collection: text.slice(0, 100) },
        designNotes: [{ aspect: in2(60), text: in2(1000) }],
        variants: [
          { sku: `HOSTILE-${at}`, prices: { CNY: 1 }, options: [{ name: in2(60), value: in2(100) }] },
        ],
        media: [{ url: 'https://pictures.invalid/x.jpg', alt: in2(500), width: 4, height: 3, role: 'main' }],
        certifications: [{ authority: text.slice(0, 100), name: text.slice(0, 200) }],
      });
      await office.catalogue.merchandiser.publish('products', product);
      const article = await office.catalogue.merchandiser.create('articles', {
        ...{ title: in2(200), summary: in2(1000), kind: 'essay', body: in2(2000) },
        tags: { 'zh-CN': [text.slice(0, 60)], en: [text.slice(0, 60)] },
        products: [{ product: product.id, note: in2(500) }],
      });
      await office.catalogue.merchandiser.publish('articles', article);
      products.push(product);
    }
    await office.catalogue.drained();
  });

  afterAll(() => office.close());

  it('are two hundred texts', () => expect(new Set(ALL).size).toBe(200));

  it('are shown as text on the website: products, articles and searches', () =>
    office.signedIn(async (page) => {
      // What it names lies nowhere, and is not asked for.
      await page.route('https://pictures.invalid/**', (route) => route.fulfill({ status: 200, body: '' }));
      for (const [at, { slug }] of products.entries()) {
        await page.goto(`/zh/products/${encodeURIComponent(slug['zh-CN'] ?? '')}`);
        const heading = (await page.locator('h1').textContent()) ?? '';
        const plain = (text: string) => text.replaceAll(/\s+/g, '');
        expect(plain(heading)).toBe(plain(HOSTILE[at]?.slice(0, 200) ?? ''));
        if (at % 5 === 0) {
          await page.locator('a[href*="/zh/articles/"]').last().click();
          await page.locator('h1').waitFor();
          await page.goto(`/zh/search?q=${encodeURIComponent(HOSTILE[at]?.slice(0, 100) ?? '')}`);
        }
      }
    }));

  it('are shown as text in the admin: lists, forms and search explanations', () =>
    office.signedIn(async (page) => {
      for (const list of ['products', 'articles']) {
        await page.goto(`/admin/#/${list}?perPage=100&page=1`);
        await page.getByRole('row').nth(Math.min(HOSTILE.length, 90)).waitFor();
      }
      for (const [at, { id }] of products.entries()) {
        if (at % Math.ceil(products.length / 20) !== 0) continue;
        await page.goto(`/admin/#/products/${id}`);
        const name = page.locator('input[name="name.zh-CN"]');
        await name.waitFor();
        const value = await name.inputValue();
        expect(value.slice(0, 5)).toBe((HOSTILE[at] ?? '').slice(0, 5));
      }
      await page.goto('/admin/#/search');
      for (const text of CORES) {
        await page.getByRole('searchbox').fill(text);
        await page.waitForTimeout(400);
      }
    }));
});
