import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { hasBrowser } from '../../bench/browser.js';
import { until } from '../db/until.js';
import { AdminBrowser } from './admin-browser.js';

const HEADERS = '货号,中文名,售价,name.en,备注';
const sheet = (...rows: string[]) => ({
  ...{ name: 'chairs.csv', mimeType: 'text/csv', buffer: Buffer.from([HEADERS, ...rows, ''].join('\r\n')) },
});

/** Says what the foreign columns are. */
async function mapColumns(page: Page) {
  for (const [header, column] of [
    ['货号', 'variants.sku'],
    ['中文名', 'name.zh-CN'],
    ['售价', 'variants.prices.CNY'],
  ] as const) {
    await page.getByRole('combobox', { name: header }).fill(column);
    await page.getByRole('option', { name: column, exact: true }).click();
  }
}

// A browser draws without a graphics card here, on a machine that may be busy.
jest.setTimeout(240_000);

(hasBrowser ? describe : describe.skip)('the admin: imports, bulk edits, search, media', () => {
  let admin: AdminBrowser;

  beforeAll(async () => {
    admin = await AdminBrowser.open();
  });

  afterAll(() => admin.close());

  it('admin maps the columns of a CSV file, shows three invalid rows and imports the corrected file', () =>
    admin.signedIn(async (page) => {
      await page.goto('/admin/#/imports');
      const file = page.getByLabel('CSV 或 JSON Lines 文件');
      const good = ['IMP-01,竹椅一,1280.00,Bamboo one,a', 'IMP-02,竹椅二,1380.00,Bamboo two,b'];
      await file.setInputFiles(
        sheet(
          ...good,
          'IMP-03,竹椅三,便宜,Bamboo three,c',
          'IMP 04,竹椅四,1480,Bamboo four,d',
          ',竹椅五,1580,Bamboo five,e',
        ),
      );
      await mapColumns(page);
      await page.getByRole('button', { name: '试运行' }).click();
      await page.getByText('有错 3', { exact: true }).waitFor();
      for (const text of [
        '第 4 行 · 售价 · “便宜”',
        '第 5 行 · 货号 · “IMP 04”',
        '第 6 行 · variants.sku · 必填',
      ])
        await page.getByText(text).first().waitFor();
      expect(await page.getByRole('button', { name: '导入', exact: true }).isDisabled()).toBe(true);
      const { body } = await admin.catalogue.merchandiser.send('get', 'products?q=竹椅');
      expect(body.items).toEqual([]);

      await file.setInputFiles(
        sheet(
          ...good,
          'IMP-03,竹椅三,1380,Bamboo three,c',
          'IMP-04,竹椅四,1480,Bamboo four,d',
          'IMP-05,竹椅五,1580,Bamboo five,e',
        ),
      );
      await mapColumns(page);
      await page.getByRole('button', { name: '试运行' }).click();
      await page.getByText('新建 5').first().waitFor();
      await page.getByRole('button', { name: '导入', exact: true }).click();
      await until('five are there', async () => {
        const { body: now } = await admin.catalogue.merchandiser.send('get', 'products?q=竹椅');
        return now.items.length === 5;
      });
      await page.getByRole('button', { name: '撤销这次操作' }).click();
      await page.getByText('已撤销').waitFor();
      const { body: after } = await admin.catalogue.merchandiser.send('get', 'products?q=竹椅');
      expect(after.items).toEqual([]);
    }));

  it('admin shows a dry run of a bulk edit, applies and undoes it', () =>
    admin.signedIn(async (page) => {
      await page.goto('/admin/#/products');
      await page.getByRole('textbox', { name: '名称、拼音或 SKU' }).fill('餐桌');
      await until(
        'they are listed',
        async () => (await page.getByRole('row', { name: /书桌/ }).count()) === 0,
      );
      await page.getByRole('checkbox', { name: '全选' }).check();
      await page.getByRole('button', { name: '批量修改' }).click();
      const dialog = page.getByRole('dialog', { name: '批量修改' });
      await dialog.getByRole('combobox', { name: '要改的字段' }).click();
      await page.getByRole('option', { name: '质保（月）' }).click();
      await dialog.getByRole('spinbutton', { name: '质保（月）' }).fill('61');
      await dialog.getByRole('button', { name: '预览修改' }).click();
      await dialog.getByText('→ 61').first().waitFor();
      await dialog.getByRole('button', { name: /^修改 \d+ 项$/ }).click();
      await dialog.getByRole('button', { name: '撤销' }).waitFor();
      const warranties = async () => {
        const { body } = await admin.catalogue.merchandiser.send('get', 'products?q=餐桌');
        const ids = (body.items as { id: string }[]).map(({ id }) => id);
        const read = await Promise.all(ids.map((id) => admin.catalogue.merchandiser.read('products', id)));
        return read.map(({ warrantyMonths }) => warrantyMonths);
      };
      expect(new Set(await warranties())).toEqual(new Set([61]));
      await dialog.getByRole('button', { name: '撤销' }).click();
      await page.getByText('已撤销').waitFor();
      expect(await warranties()).not.toContain(61);
    }));

  it('admin explains search ranks, lists searches without results and rebuilds the index', () =>
    admin.signedIn(async (page) => {
      await until('somebody searches in vain', async () => {
        const { status } = await admin.catalogue.get('/v1/storefront/search?locale=zh-CN&q=feixingqi');
        return status === 200;
      });
      await page.goto('/admin/#/search');
      await page.getByRole('searchbox', { name: '像顾客那样搜一下' }).fill('shimu');
      await page.getByText('理解为').waitFor();
      await page.getByRole('region', { name: '为什么是这个顺序' }).getByRole('listitem').first().waitFor();
      await page.getByRole('button', { name: '重建索引' }).click();
      await page.getByText('已开始重建').waitFor();
      await until('the query is counted', async () => {
        await page.reload();
        await page.getByRole('region', { name: '今天的搜索' }).waitFor();
        await page.waitForTimeout(500);
        return (await page.getByRole('cell', { name: 'feixingqi' }).count()) > 0;
      });
      const row = page.getByRole('row').filter({ hasText: 'feixingqi' });
      await row.getByRole('link', { name: '添加同义词' }).click();
      await page.getByRole('button', { name: 'feixingqi' }).waitFor();
    }));

  it('admin formats changes with names, amounts, labels and excerpts', () =>
    admin.signedIn(async (page) => {
      const { merchandiser } = admin.catalogue;
      const findId = async (list: string, q: string) =>
        (await merchandiser.send('get', `${list}?q=${q}`).expect(200)).body.items[0] as { id: string };
      const [chair, zebrawood] = [await findId('products', 'Carl'), await findId('materials', '斑马')];
      const long = `${'起初。'.repeat(200)}一把椅子。${'最后。'.repeat(200)}`;
      const content = {
        ...{ name: { 'zh-CN': '对照椅' }, care: { 'zh-CN': long }, style: 'mid-century' },
        variants: [{ sku: 'COMPARE-01', prices: { CNY: 528_000 } }],
      };
      const created = await merchandiser.create('products', content);
      await page.goto(`/admin/#/products/${created.id}/history`);
      await page.getByRole('cell', { name: '对照椅' }).waitFor();
      await merchandiser.patch('products', created, {
        ...{
          care: { 'zh-CN': long.replace('一把', '两把') },
          style: 'scandinavian',
          dimensions: { height: 880 },
        },
        ...{ related: [{ kind: 'similar', product: chair.id }], rooms: ['study', 'bedroom'] },
        ...{ materials: [{ part: 'legs', material: zebrawood.id }], assembly: { required: false } },
        variants: [{ sku: 'COMPARE-01', prices: { CNY: 498_000 } }],
      });
      await page.reload();
      await page.getByText('Carl 休闲椅').waitFor();
      await page.getByText('斑马实木').waitFor();
      const text = (await page.getByRole('table').innerText()).replaceAll(/\s+/g, ' ');
      for (const part of [
        '类型: 相近',
        '部位: 腿',
        '书房、卧室',
        '880 mm',
        '需要组装: 否',
        'CNY: 5280.00',
        'CNY: 4980.00',
      ])
        expect(text).toContain(part);
      expect(text).toMatch(/…[。起初]{30,40}一把椅子。[。最后]{30,40}… …[。起初]{30,40}两把椅子。/);
    }));

  it('admin dashboard lists pending work', () =>
    admin.signedIn(async (page) => {
      const created = await admin.catalogue.merchandiser.create('products', {
        name: { 'zh-CN': '明年的椅子' },
        variants: [{ sku: 'NEXT-01', prices: { CNY: 1 } }],
      });
      await admin.catalogue.merchandiser
        .send('put', `products/${created.id}/schedule`)
        .set('if-match', '"1"')
        .send({ 'zh-CN': { publishAt: '2099-01-01T00:00:00Z' } })
        .expect(200);
      await page.goto('/admin/');
      await page.getByRole('region', { name: '已排期' }).getByRole('link', { name: '明年的椅子' }).click();
      await page.getByRole('tab', { name: '文字' }).waitFor();
      expect(await page.getByLabel('中文 · 上架时间').inputValue()).toMatch(/^(2099-01-01|2098-12-31)T/);
    }));

  it('admin media library saves alt texts, deletes unused images and refuses other files', () =>
    admin.signedIn(async (page) => {
      await page.goto('/admin/#/media');
      const drawn = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#3a5' } })
        .png()
        .toBuffer();
      await page.getByLabel('图片', { exact: true }).setInputFiles([
        { name: 'green.png', mimeType: 'image/png', buffer: drawn },
        { name: 'evil.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg onload="alert(1)"/>') },
      ]);
      await page.getByText('evil.svg：').waitFor();
      // What is new is asked about at once; left unsaid, it is asked for until somebody says it.
      await page.getByRole('dialog').getByRole('button', { name: '返回' }).click();
      await page.getByRole('button', { name: '缺替代文字' }).click();
      const save = page.getByRole('dialog').getByRole('button', { name: '保存' });
      await page.getByRole('textbox', { name: '替代文字 · 中文' }).fill('一块绿色');
      expect(await save.isDisabled()).toBe(true);
      await page.getByRole('textbox', { name: '替代文字 · 英文' }).fill('A green field');
      await save.click();
      await page.getByRole('button', { name: /一块绿色.*400 × 300/ }).waitFor();
      expect(await page.getByText('缺替代文字').count()).toBe(0);

      await page.goto('/admin/#/products/create');
      await page.getByRole('tab', { name: '图片' }).click();
      await page.getByRole('button', { name: '添加图片' }).click();
      await page.getByRole('button', { name: /一块绿色/ }).click();
      expect(await page.getByRole('textbox', { name: '替代文字 · 英文' }).inputValue()).toBe('A green field');

      await page.goto('/admin/#/media');
      await page.getByRole('button', { name: /400 × 300/ }).click();
      await page.getByRole('dialog').getByRole('button', { name: '删除' }).click();
      await page.getByRole('button', { name: '确定' }).click();
      await page.getByText('还没有图片').waitFor();
    }));

  it('admin shows viewers no actions that write', async () => {
    await admin.signedIn(
      async (page) => {
        await page.goto('/admin/#/products');
        await page.getByRole('row').nth(1).click();
        await page.getByRole('tab', { name: '文字' }).waitFor();
        for (const name of ['保存', '发布', '删除'])
          expect([name, await page.getByRole('button', { name, exact: true }).count()]).toEqual([name, 0]);
      },
      {},
      await admin.catalogue.newKey('viewer'),
    );
  });
});
