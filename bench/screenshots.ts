import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { openBrowser } from './browser.js';

/**
 * Draws every page of the website and of the admin, in both languages, at two widths, light and dark, of a
 * service that runs: `npm start`, and beside it `npm run screenshots`.
 */
const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://localhost:3000' },
    'key-file': { type: 'string', default: '.data/admin.key' },
    dir: { type: 'string', default: 'screenshots' },
  },
});
const key = readFileSync(values['key-file'], 'utf8').trim();

const SHOP = {
  'zh-CN': [
    ...['/zh/', '/zh/products', '/zh/categories/xiu-xian-yi', '/zh/products/carl-xiu-xian-yi'],
    ...['/zh/articles', '/zh/articles/xiao-yuan-li-fang-yi-ba-yi-zi', '/zh/search?q=shimu', '/zh/nowhere'],
  ],
  en: [
    ...['/en/', '/en/products', '/en/products/carl', '/en/articles', '/en/articles/courtyard'],
    ...['/en/search?q=oak', '/en/nowhere'],
  ],
};

/** What is somewhere to be found of the demo: the first entry that a text finds. */
async function idOf(list: string, q: string): Promise<string> {
  const address = `${values.url}/v1/merchandising/${list}?q=${encodeURIComponent(q)}`;
  const answer = await fetch(address, { headers: { authorization: `Bearer ${key}` } });
  const { items } = (await answer.json()) as { items: { id: string }[] };
  return items[0]?.id ?? 'create';
}

async function signIn(page: Page) {
  await page.goto('/admin/');
  await page.locator('input[type=password]').fill(key);
  await page.locator('button[type=submit]').click();
  await page.locator('header').waitFor();
}

const [product, article] = [await idOf('products', 'Carl'), await idOf('articles', '院')];
const DESK = [
  ...['', 'products', `products/${product}`, `products/${product}/history`, `articles/${article}`],
  ...['categories', 'materials', 'media', 'imports', 'search', 'synonyms', 'rules/create'],
].map((path) => `/admin/#/${path}`);

const browser = await openBrowser();
mkdirSync(values.dir, { recursive: true });
let count = 0;
for (const locale of ['zh-CN', 'en'] as const)
  for (const width of [390, 1280])
    for (const colorScheme of ['light', 'dark'] as const) {
      const viewport = { width, height: 900 };
      const context = await browser.newContext({ baseURL: values.url, locale, viewport, colorScheme });
      const page = await context.newPage();
      await signIn(page);
      for (const path of [...SHOP[locale], ...DESK]) {
        // From nothing each time: another place of the same document would count as loaded at once.
        await page.goto('about:blank');
        await page.goto(path, { waitUntil: 'networkidle' });
        const name = path.replaceAll(/[^a-z0-9]+/gi, '-').replaceAll(/^-|-$/g, '');
        const file = `${name}-${locale}-${width}-${colorScheme}.png`;
        await page.screenshot({ path: join(values.dir, file), fullPage: true });
        count++;
      }
      await context.close();
    }
await browser.close();
console.log(`${count} pictures in ${values.dir}/`);
