import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import { packageFile } from '../../src/platform/package-file.js';
import type { Locale } from '../../src/platform/locale/locale.js';
import { Child } from './child.js';
import { type Effort, type Row, compare, median } from './compare.js';
import { EngineRecorder } from './engine-recorder.js';
import { type Stage, serviceEnvironment } from './stage.js';

/** What is typed, of every kind: names, materials, both scripts, pinyin, initials, errors, English, SKUs. */
const TEXTS: Record<Locale, string[]> = {
  'zh-CN': [
    ...[
      '实木',
      '休闲椅',
      '胡桃木餐桌',
      '真皮沙发',
      '實木',
      '皮革椅',
      '书柜',
      '床',
      '白橡木',
      '藤编',
      '绒布沙发',
      '边几',
    ],
    ...[
      'shimu',
      'xiuxianyi',
      'shafa',
      'canzhuo',
      'sm',
      'xxy',
      '实沐',
      '云山',
      '竹岚',
      '石川实木',
      '大理石茶几',
      '亚麻',
    ],
  ],
  en: [
    ...[
      'walnut',
      'velvet chair',
      'oak table',
      'leather sofa',
      'rattan',
      'lounge chairs',
      'bookcase',
      'marble',
      'linen bed',
    ],
    ...[
      'carl',
      'gaston chair',
      'Ardel',
      'Corfen walnut',
      'G-00ABC-1',
      'G 000Z9 1',
      'dining table oak',
      'stool',
      'wool',
    ],
  ],
};

/** Searches for every text. @param rest more of the query, such as `&facets=none` */
export const searches = (rest = '', shorten = (text: string) => text) =>
  Object.entries(TEXTS).flatMap(([locale, texts]) =>
    texts.map(
      (text) =>
        `/v1/storefront/search?${new URLSearchParams({ q: shorten(text), locale }).toString()}${rest}`,
    ),
  );

interface SearchCase {
  name: string;
  reach: number;
  paths: string[];
}

const CASES: SearchCase[] = [
  { name: 'search, light', reach: 0.85, paths: searches('&facets=none') },
  {
    name: 'search, 5 facets + filter + sort + highlight',
    reach: 0.9,
    paths: searches('&inStock=true&maxPrice=2000000&currency=CNY&sort=price'),
  },
  {
    name: 'suggest',
    reach: 0.85,
    paths: searches('', (text) => text.slice(0, 4)).map((path) => path.replace('/search?', '/suggest?')),
  },
];

/** Search against bare Fastify with undici that asks the engine the same. */
export async function searchRows(stage: Stage, effort: Effort): Promise<Row[]> {
  const asked = await recorded(
    stage,
    CASES.flatMap(({ paths }) => paths),
  );
  const file = join(stage.directory, 'searches.json');
  const all = [...asked.entries()];
  writeFileSync(file, JSON.stringify(all.map(([, bodies]) => bodies)));
  const floor = await Child.start(packageFile('dist/bench/speed/floor.js'), {
    FLOOR_SEARCHES: file,
    MEILISEARCH_URL: stage.meilisearch.url,
    MEILISEARCH_API_KEY: stage.meilisearch.apiKey,
  });
  const rows = [];
  try {
    for (const { name, reach, paths } of CASES) {
      for (const path of paths) await untilEngineAnswers(() => `${stage.service.url}${path}`);
      const own = paths.map((path) => `/search/${all.findIndex(([each]) => each === path)}`);
      rows.push(
        await compare(
          name,
          { url: stage.service.url, paths, holds: '"degraded":false', pid: stage.service.pid },
          {
            url: floor.url,
            paths: own,
            holds: '"hits":',
            pid: floor.pid,
            name: 'Fastify + undici to the engine',
          },
          reach,
          effort,
        ),
      );
    }
  } finally {
    await floor.stop();
  }
  return rows;
}

/** What the service asks the engine for each of these paths, as JSON bodies. */
async function recorded(stage: Stage, paths: string[]): Promise<Map<string, string[]>> {
  const recorder = await EngineRecorder.start(stage.meilisearch.url);
  const environment = { ...serviceEnvironment(stage), MEILISEARCH_URL: recorder.url };
  const service = await Child.start(packageFile('dist/src/main.js'), environment);
  const asked = new Map<string, string[]>();
  for (const path of paths) {
    await untilEngineAnswers(() => {
      recorder.searches.length = 0;
      return `${service.url}${path}`;
    });
    asked.set(path, [...recorder.searches]);
  }
  await service.stop();
  recorder.stop();
  return asked;
}

/** At first everything is cold, and Postgres may answer for the engine. */
async function untilEngineAnswers(url: () => string) {
  for (let attempt = 0; attempt < 100; attempt++) {
    const answer = await fetch(url());
    if (!((await answer.json()) as { degraded: boolean }).degraded) return;
    await sleep(100);
  }
  throw new Error('the engine does not answer');
}

const ALONE = 400;

/** What a light search takes more than the engine by itself, one at a time, in milliseconds at the median. */
export async function addedLatency(stage: Stage): Promise<{ serviceMs: number; engineMs: number }> {
  const [{ paths } = { paths: [] }] = CASES;
  const asked = await recorded(stage, paths);
  const pool = new Pool(stage.meilisearch.url);
  const shop = new Pool(stage.service.url);
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${stage.meilisearch.apiKey}`,
    'accept-encoding': 'identity',
  };
  const [ours, engines]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < ALONE; turn++) {
    const path = paths[turn % paths.length] ?? '';
    ours.push(await timed(async () => (await shop.request({ path, method: 'GET' })).body.text()));
    engines.push(
      await timed(async () => {
        for (const body of asked.get(path) ?? [])
          await (await pool.request({ path: '/multi-search', method: 'POST', headers, body })).body.text();
      }),
    );
  }
  await Promise.all([pool.close(), shop.close()]);
  return { serviceMs: median(ours), engineMs: median(engines) };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
