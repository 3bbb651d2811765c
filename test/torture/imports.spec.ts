import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { csv, ended, faultsOf, importFile } from '../factories/files.js';
import { onSharedServers } from '../db/on-shared-servers.js';
import { ServiceProcess, clean } from '../platform/service-process.js';
import { TORTURE_TIMEOUT_MS, say, scaled } from './scale.js';

const ROWS = scaled(10_000, 400);
const KILLS = scaled(10, 1);
/** Bad rows of each kind. */
const EACH = scaled(5, 2);

const COLUMNS = [
  ...['id', 'name.zh-CN', 'name.en', 'slug.en', 'description.zh-CN', 'style', 'categories', 'origin'],
  ...['materials.0.part', 'materials.0.material', 'related.0.product', 'related.0.kind', 'designYear'],
  ...[
    'dimensions.width',
    'weight',
    'assembly.required',
    'variants.sku',
    'variants.gtin',
    'variants.prices.CNY',
  ],
] as const;

type Cells = Partial<Record<(typeof COLUMNS)[number], string>>;

/** What is wrong, and what is to be said of it: column and code. */
const BAD: [cells: Cells, ...faults: string[]][] = [
  [{ 'name.zh-CN': '', 'name.en': '' }, 'name has_some_locale'],
  [{ 'name.en': 'x'.repeat(201) }, 'name.en max_length'],
  [{ 'variants.prices.CNY': 'ten' }, 'variants.prices.CNY not_a_number'],
  [{ 'variants.prices.CNY': '-5' }, 'variants.prices.CNY not_a_number'],
  [{ 'variants.prices.CNY': '1.234' }, 'variants.prices.CNY too_many_decimals'],
  [{ 'materials.0.material': 'walnutt' }, 'materials.0.material unknown_material'],
  [{ 'materials.0.part': 'wing' }, 'materials.0.part is_in'],
  [{ categories: 'lounge-chair' }, 'categories unknown_category'],
  [{ 'related.0.product': 'NOT-THERE', 'related.0.kind': 'similar' }, 'related.0.product unknown_product'],
  [{ 'dimensions.width': '99999' }, 'dimensions.width max'],
  [{ 'dimensions.width': '0' }, 'dimensions.width min'],
  [{ weight: '1.5' }, 'weight not_whole'],
  [{ 'assembly.required': 'maybe' }, 'assembly.required not_a_flag'],
  [{ 'variants.sku': 'A B' }, 'variants.sku matches'],
  [{ 'variants.gtin': '6901234567890' }, 'variants.gtin is_gtin'],
  [{ id: '0199b1a0-0000-7000-8000-000000000000' }, 'id not_found'],
  [{ id: '17' }, 'id bad_id'],
  [{ style: 'baroquish' }, 'style unknown_style'],
  [{ designYear: '1600' }, 'designYear min'],
  [{ 'slug.en': 'Not A Slug' }, 'slug.en matches'],
];

function rowOf(index: number, cells: Cells = {}): string {
  const good: Cells = {
    'name.zh-CN': `测试椅 ${index}`,
    'name.en': `Chair ${index}`,
    'description.zh-CN': `舒适的休闲椅，适合阅读。第 ${index} 把。`,
    categories: 'lounge-chairs',
    'materials.0.part': 'legs',
    'materials.0.material': 'walnut',
    'dimensions.width': '720',
    weight: '9500',
    'variants.sku': `TORT-${index}`,
    'variants.prices.CNY': `${1_000 + index}.50`,
  };
  const row: Cells = { ...good, ...cells };
  return COLUMNS.map((column) => row[column] ?? '').join(',');
}

/** A file with several rows of every kind of fault, spread over it, and what is to be said of them. */
function fileWithFaults(): { file: string; faults: string[] } {
  const bad = new Map(
    Array.from({ length: BAD.length * EACH }, (_each, at) => [
      Math.floor(((at + 0.5) * ROWS) / (BAD.length * EACH)),
      BAD[at % BAD.length],
    ]),
  );
  const rows = Array.from({ length: ROWS }, (_each, index) => {
    const cells = { ...bad.get(index)?.[0] };
    // Two rows of one id, SKU or slug are a fault of their own.
    if (cells.id?.startsWith('0199')) cells.id = `0199b1a0-0000-7000-8000-${String(index).padStart(12, '0')}`;
    if (cells['slug.en'] !== undefined) cells['slug.en'] = `Not A Slug ${index}`;
    if (cells['variants.sku'] !== undefined) cells['variants.sku'] = `A ${index}`;
    return rowOf(index, cells);
  });
  const faults = [...bad].flatMap(([index, kind]) =>
    (kind?.slice(1) as string[]).map((fault) => `${index + 2} ${fault}`),
  );
  return { file: csv(COLUMNS.join(','), ...rows), faults };
}

/** Resident memory of a process, in megabytes. */
const residentMb = (pid: number) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

describe(`an import of ${ROWS} rows, ${BAD.length * EACH} of them wrong in ${BAD.length} ways`, () => {
  const directory = ServiceProcess.newDirectory();
  const { file, faults } = fileWithFaults();
  let service: ServiceProcess;
  let environment: NodeJS.ProcessEnv;

  beforeAll(async () => {
    environment = await onSharedServers(directory, 'demo');
    service = await ServiceProcess.start(directory, environment);
  }, TORTURE_TIMEOUT_MS);

  afterAll(async () => {
    await service.end('SIGTERM');
    clean(directory);
  });

  it(
    'is tried: exactly these are named, by row and column, and memory stays where it was',
    async () => {
      const before = residentMb(service.pid);
      let most = before;
      const watch = setInterval(() => (most = Math.max(most, residentMb(service.pid))), 50);
      const started = Date.now();
      const job = await importFile(service.merchandiser, file, { dryRun: true });
      const seconds = (Date.now() - started) / 1_000;
      clearInterval(watch);
      expect(job).toMatchObject({
        status: 'done',
        counts: { created: ROWS - BAD.length * EACH, failed: BAD.length * EACH },
      });
      expect((await faultsOf(service.merchandiser, job)).sort()).toEqual([...faults].sort());
      expect(most - before).toBeLessThan(100);
      say(
        `dry run: ${Math.round(ROWS / seconds)} rows/s with the upload, memory +${Math.round(most - before)} MB`,
      );
    },
    TORTURE_TIMEOUT_MS,
  );

  it(
    `goes on after each of ${KILLS} kills: every good row once, and no bad one`,
    async () => {
      const sent = await service.merchandiser
        .send('post', 'imports')
        .query({ type: 'product', onError: 'reject_failed_rows' })
        .set('content-type', 'text/csv')
        .send(file);
      expect(sent.status).toBe(202);
      const at: number[] = [];
      for (let kill = 0; kill < KILLS; kill++) {
        const reached = (ROWS * (kill + 0.5)) / KILLS;
        for (;;) {
          const { body } = await service.merchandiser.send('get', `jobs/${sent.body.id}`);
          if (body.done >= reached || body.endedAt !== null) break;
          await sleep(5);
        }
        await service.end('SIGKILL');
        service = await ServiceProcess.start(directory, environment);
        const { body } = await service.merchandiser.send('get', `jobs/${sent.body.id}`);
        at.push(body.done);
      }
      const job = await ended(service.merchandiser, sent.body);
      expect(job).toMatchObject({
        status: 'done',
        counts: { created: ROWS - BAD.length * EACH, updated: 0, unchanged: 0, failed: BAD.length * EACH },
      });
      const { text } = await service.merchandiser
        .send('get', 'exports/products')
        .query({ q: 'TORT-', format: 'jsonl' })
        .buffer(true)
        .parse((response, done) => {
          let all = '';
          response.setEncoding('utf8');
          response.on('data', (chunk: string) => (all += chunk)).on('end', () => done(null, all));
        })
        .then(({ body }) => ({ text: body as string }));
      const entries = text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { version: number; variants: { sku: string }[] });
      const wrong = new Set(faults.map((fault) => Number.parseInt(fault, 10) - 2));
      const expected = Array.from({ length: ROWS }, (_each, index) => index).filter(
        (index) => !wrong.has(index),
      );
      expect(entries.map(({ variants }) => variants[0]?.sku).sort()).toEqual(
        expected.map((index) => `TORT-${index}`).sort(),
      );
      expect(entries.every(({ version }) => version === 1)).toBe(true);
      say(`killed when ${at.join(', ')} of ${ROWS} rows were done: ${entries.length} products, none twice`);
    },
    TORTURE_TIMEOUT_MS,
  );
});
