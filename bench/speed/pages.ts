import type { Browser } from 'playwright-core';
import { hasBrowser, openBrowser } from '../browser.js';
import { median } from '../quantile.js';
import { photographed } from './photographed.js';
import type { Stage } from './stage.js';

/** What a phone on a slow line makes of a page: medians of several visits with nothing in its cache. */
export interface PageTimes {
  page: string;
  /** Largest Contentful Paint, in milliseconds. */
  lcpMs: number;
  /** Cumulative Layout Shift. */
  cls: number;
  /** The longest a key in the search box took until something was painted, in milliseconds. */
  interactionMs: number;
}

const VISITS = 5;
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true };
const SLOWER = 4;
const BYTES_PER_SECOND = 1_600_000 / 8;
const LATENCY_MS = 150;

/** Seen by observers in the page. */
interface PageVitals {
  lcp: number;
  cls: number;
  events: number[];
}

const OBSERVE = `
  window.seen = { lcp: 0, cls: 0, events: [] };
  const observe = (type, see, more) => new PerformanceObserver((list) => list.getEntries().forEach(see))
    .observe({ type, buffered: true, ...more });
  observe('largest-contentful-paint', ({ startTime }) => (seen.lcp = startTime));
  observe('layout-shift', ({ value, hadRecentInput }) => (seen.cls += hadRecentInput ? 0 : value));
  observe('event', ({ duration }) => seen.events.push(duration), { durationThreshold: 16 });`;

/** @throws where there is no browser */
export async function pageTimes(stage: Stage): Promise<PageTimes[]> {
  if (!hasBrowser) throw new Error('this takes a Chromium: apt-get install chromium');
  const { service, dataSource } = stage;
  const slug = async (table: string) => {
    const [row] = await dataSource.query<{ slug: string }[]>(
      `SELECT slug FROM published.${table} WHERE locale = 'zh-CN' ORDER BY published_at LIMIT 1`,
    );
    return encodeURIComponent(row?.slug ?? '');
  };
  const paths = {
    home: '/zh/',
    list: '/zh/products',
    product: `/zh/products/${await slug('products')}`,
    photograph: `/zh/products/${encodeURIComponent(await photographed(stage))}`,
    article: `/zh/articles/${await slug('articles')}`,
    search: `/zh/search?q=${encodeURIComponent('木')}`,
  };
  const browser = await openBrowser();
  try {
    const times: PageTimes[] = [];
    for (const [page, path] of Object.entries(paths)) {
      const visits: PageVitals[] = [];
      for (let visit = 0; visit < VISITS; visit++)
        visits.push(await visited(browser, `${service.url}${path}`));
      times.push({
        page,
        lcpMs: median(visits.map(({ lcp }) => lcp)),
        cls: median(visits.map(({ cls }) => cls)),
        interactionMs: median(visits.map(({ events }) => Math.max(0, ...events))),
      });
    }
    return times;
  } finally {
    await browser.close();
  }
}

async function visited(browser: Browser, url: string): Promise<PageVitals> {
  const context = await browser.newContext(PHONE);
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      ...{ offline: false, latency: LATENCY_MS },
      ...{ downloadThroughput: BYTES_PER_SECOND, uploadThroughput: BYTES_PER_SECOND },
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.addInitScript(OBSERVE);
    await page.goto(url, { waitUntil: 'load' });
    await page.locator('[role=combobox]').pressSequentially('shimu', { delay: 100 });
    await page.getByRole('option').first().waitFor();
    return (await page.evaluate('window.seen')) as PageVitals;
  } finally {
    await context.close();
  }
}
