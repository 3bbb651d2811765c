import { execFileSync } from 'node:child_process';
import {
  existsSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import net from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { LOCKS } from '../../src/platform/database/locks-and-channels.js';
import { MEILISEARCH_VERSION } from '../../src/platform/embedded/embedded-meilisearch.js';
import { withClient } from '../db/catalogue.js';
import { until } from '../db/until.js';
import { aProduct } from '../factories/contents.js';
import { onSharedServers } from '../db/on-shared-servers.js';
import { ServiceProcess, clean, isAlive, serversOf } from '../platform/service-process.js';
import { IS_FULL, TORTURE_TIMEOUT_MS, say, scaled } from './scale.js';
import { Traffic } from './traffic.js';

/** Nobody waits longer for an answer: five seconds, and what a busy machine adds. */
const MOST_MS = 6_500;

const pidIn = (directory: string, name: string) =>
  Number.parseInt(readFileSync(join(directory, `${name}.pid`), 'utf8'), 10);

/** Of the embedded Postgres of a running service. */
function databaseUrl(directory: string): string {
  const password = readFileSync(join(directory, 'postgres', 'password'), 'utf8').trim();
  const port = readFileSync(join(directory, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[3];
  return `postgres://furniture:${password}@127.0.0.1:${port}/furniture`;
}

describe('a service to which something happens', () => {
  /** Seeded once; each scenario works on a copy. */
  const seeded = ServiceProcess.newDirectory();
  const products: string[] = [];
  let key = '';
  let directory = '';
  let copies = 0;
  let service: ServiceProcess;

  beforeAll(async () => {
    service = await ServiceProcess.start(seeded);
    key = service.key;
    for (let index = 0; index < 6; index++)
      products.push((await service.merchandiser.createPublished('products', aProduct())).id);
    await service.drained();
    await service.end('SIGTERM');
  });

  afterEach(async () => {
    await service.end('SIGTERM');
    clean(directory);
  });

  afterAll(() => clean(seeded));

  function copyOfSeeded() {
    directory = `${seeded}-${++copies}`;
    // With the owner of its files, which Postgres looks at.
    execFileSync('cp', ['-a', seeded, directory]);
  }

  async function start(environment: NodeJS.ProcessEnv = {}) {
    service = await ServiceProcess.start(directory, environment);
  }

  /** Traffic before, while and after something happens. */
  async function underTraffic(happen: () => Promise<unknown>): Promise<Traffic> {
    const traffic = new Traffic(() => service, key, products);
    await sleep(500);
    await happen();
    const began = performance.now();
    await until('it is well again', async () => {
      const answer = await fetch(`${service.url}/readyz`).catch(() => undefined);
      return answer?.ok === true;
    });
    const wellMs = performance.now() - began;
    await sleep(1_000);
    await traffic.stop();
    expect(await traffic.lost()).toEqual([]);
    expect(service.output).not.toContain('Something went wrong here');
    const late = traffic.answers.filter(({ status }) => status === 503).length;
    say(
      `${expect.getState().currentTestName}: ${traffic.answers.length} answers, ${late} × 503, ` +
        `${traffic.edits} edits, none lost; well ${Math.round(wellMs)} ms after the fault was over`,
    );
    return traffic;
  }

  /** What anybody can read: lists, searches, and the page of everything in them. */
  async function publicPaths(): Promise<string[]> {
    const lists = [
      'products?limit=100',
      'articles?limit=100',
      'categories',
      'materials',
      'search?q=椅&limit=50',
    ];
    const paths = ['zh-CN', 'en'].flatMap((locale) =>
      lists.map((list) => `/v1/storefront/${list}${list.includes('?') ? '&' : '?'}locale=${locale}`),
    );
    const pages = await Promise.all(
      ['products', 'articles'].map(async (type) => {
        const list = await fetch(`${service.url}/v1/storefront/${type}?limit=100&locale=en`);
        const { items } = (await list.json()) as { items: { slug: string }[] };
        return items.map(({ slug }) => `/v1/storefront/${type}/${slug}?locale=en`);
      }),
    );
    return [...paths, ...pages.flat()];
  }

  /** The engine answers, and knows all that is published. */
  async function searchable() {
    await service.drained();
    await until('the engine answers', async () => {
      const answer = await fetch(`${service.url}/v1/storefront/search?q=carl`);
      return !((await answer.json()) as { degraded: boolean }).degraded;
    });
  }

  const answersOf = (paths: string[]) =>
    Promise.all(
      paths.map(async (path) => {
        const answer = await fetch(service.url + path);
        // How long a search took is of its own time.
        return [path, answer.status, (await answer.text()).replace(/"tookMs":[\d.]+/, '')];
      }),
    );

  /** To a server. One that is to stop has to stop with all of its processes: Postgres has one for each connection. */
  function signal(name: string, kind: NodeJS.Signals) {
    const pid = pidIn(directory, name);
    for (const each of kind === 'SIGKILL' ? [pid] : [...childrenOf(pid), pid]) process.kill(each, kind);
  }

  it(
    'answers 503 within 5 s while Postgres is stopped, and is well when it goes on',
    async () => {
      copyOfSeeded();
      await start();
      const traffic = await underTraffic(async () => {
        signal('postgres', 'SIGSTOP');
        await sleep(scaled(20_000, 7_000));
        const asked = performance.now();
        expect((await fetch(`${service.url}/readyz`)).status).toBe(503);
        expect(performance.now() - asked).toBeLessThan(MOST_MS);
        signal('postgres', 'SIGCONT');
      });
      expect(traffic.unexpected(MOST_MS)).toEqual([]);
    },
    TORTURE_TIMEOUT_MS,
  );

  const DAMAGES: [string, (files: string) => void][] = [
    ['are garbage', (files: string) => writeFileSync(indexFile(files), Buffer.alloc(100_000, 0xa5))],
    ['are cut short', (files: string) => truncateSync(indexFile(files), 4_000)],
    ['are of no version', (files: string) => rmSync(join(files, 'VERSION'))],
  ];

  it.each(DAMAGES.slice(0, scaled(DAMAGES.length, 1)))(
    'starts although the files of the engine %s and builds the index anew',
    async (_what, damage) => {
      copyOfSeeded();
      const files = join(directory, `meilisearch-${MEILISEARCH_VERSION}`, 'data.ms');
      damage(files);
      await start();
      const found = async () => {
        const answer = await fetch(`${service.url}/v1/storefront/search?q=carl&locale=en`);
        const { total, degraded } = (await answer.json()) as { total: number; degraded: boolean };
        return { isFound: total > 0, degraded };
      };
      expect((await found()).isFound).toBe(true);
      await until('the engine answers', async () => {
        const { isFound, degraded } = await found();
        return isFound && !degraded;
      });
    },
    TORTURE_TIMEOUT_MS,
  );

  it(
    'does not give away an image that is damaged, and mends it when it is uploaded again',
    async () => {
      directory = ServiceProcess.newDirectory();
      await start(await onSharedServers(directory));
      const bytes = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#a62' } })
        .jpeg()
        .toBuffer();
      const upload = () =>
        service.merchandiser.send('post', 'media').set('content-type', 'image/jpeg').send(bytes);
      const { body: image } = await upload().expect(201);
      const folder = join(directory, 'media', image.hash);
      const statuses = async () => {
        const answers = readdirSync(join(folder)).map((name) =>
          fetch(`${service.url}/media/${image.hash}/${name}`),
        );
        return [...new Set((await Promise.all(answers)).map(({ status }) => status))];
      };
      expect(await statuses()).toEqual([200]);
      for (const name of readdirSync(folder)) truncateSync(join(folder, name), 10);
      expect(await statuses()).toEqual([404]);
      await upload().expect(201);
      expect(await statuses()).toEqual([200]);
      // A store that cannot be written to: nothing can be made where a file is in the way.
      renameSync(join(directory, 'media'), join(directory, 'media-away'));
      writeFileSync(join(directory, 'media'), '');
      const answer = await upload();
      expect([answer.status, answer.body.code]).toEqual([503, 'unavailable']);
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    },
    TORTURE_TIMEOUT_MS,
  );

  // Other specs look at these, too, or they take minutes.
  if (IS_FULL) {
    it(
      'makes the role of the storefront where a restored database brought none',
      async () => {
        copyOfSeeded();
        await start();
        const url = databaseUrl(directory);
        await withClient(url, (client) =>
          client.query('DROP OWNED BY furniture_storefront; DROP ROLE furniture_storefront'),
        );
        await service.end('SIGTERM');
        await start();
        for (const path of [
          '/v1/storefront/products',
          '/v1/storefront/search?q=carl',
          '/zh/products',
          '/readyz',
        ])
          expect([path, (await fetch(service.url + path)).status]).toEqual([path, 200]);
      },
      TORTURE_TIMEOUT_MS,
    );

    it(
      'refuses a schema that is newer than it, unless it is told to go back',
      async () => {
        directory = ServiceProcess.newDirectory();
        const servers = await onSharedServers(directory);
        await withClient(servers['DATABASE_URL'] ?? '', async (client) => {
          await client.query(
            `INSERT INTO migrations (timestamp, name) VALUES (2000000000000, 'AddSofaBeds2000000000000')`,
          );
          await client.query('ALTER TABLE catalog.entries ADD COLUMN sofa_bed boolean');
        });
        const refused = await ServiceProcess.spawn(directory, servers);
        expect(await refused.exited()).toBe(1);
        expect(refused.output).toContain('newer than this service: it has AddSofaBeds2000000000000');
        await start({ ...servers, ALLOW_NEWER_SCHEMA: 'true' });
        await service.merchandiser.createPublished('products', aProduct());
        expect((await fetch(`${service.url}/v1/storefront/products`)).status).toBe(200);
      },
      TORTURE_TIMEOUT_MS,
    );

    it(
      'waits as long as another instance migrates',
      async () => {
        directory = ServiceProcess.newDirectory();
        const servers = await onSharedServers(directory);
        await withClient(servers['DATABASE_URL'] ?? '', async (client) => {
          await client.query('SELECT pg_advisory_lock($1)', [LOCKS.migrations]);
          service = await ServiceProcess.spawn(directory, servers);
          await until('it says that it waits', () =>
            Promise.resolve(service.output.includes('is migrating')),
          );
          await sleep(35_000);
          await client.query('SELECT pg_advisory_unlock($1)', [LOCKS.migrations]);
          await service.ready();
        });
      },
      TORTURE_TIMEOUT_MS,
    );

    it.each<[string, NodeJS.Signals]>([
      ['killed', 'SIGKILL'],
      ['stopped', 'SIGSTOP'],
    ])(
      'searches with Postgres while the engine is %s',
      async (_what, kind) => {
        copyOfSeeded();
        await start();
        const traffic = await underTraffic(async () => {
          signal('meilisearch', kind);
          await sleep(10_000);
          if (kind === 'SIGSTOP') signal('meilisearch', 'SIGCONT');
        });
        expect(traffic.answers.filter(({ status }) => status >= 500)).toEqual([]);
      },
      TORTURE_TIMEOUT_MS,
    );

    it(
      'answers the same from a copy of its data directory as before',
      async () => {
        copyOfSeeded();
        await start();
        await searchable();
        const paths = await publicPaths();
        const before = await answersOf(paths);
        await service.end('SIGTERM');
        const original = directory;
        directory = `${original}-copy`;
        execFileSync('cp', ['-a', original, directory]);
        clean(original);
        await start();
        await searchable();
        expect(await answersOf(paths)).toEqual(before);
      },
      TORTURE_TIMEOUT_MS,
    );

    it(
      'starts Postgres again that was killed',
      async () => {
        copyOfSeeded();
        await start();
        const traffic = await underTraffic(async () => signal('postgres', 'SIGKILL'));
        expect(traffic.unexpected(MOST_MS)).toEqual([]);
      },
      TORTURE_TIMEOUT_MS,
    );

    it(
      'answers what it was asked before it ends by SIGTERM',
      async () => {
        copyOfSeeded();
        await start();
        const traffic = new Traffic(() => service, key, products);
        await sleep(1_000);
        expect(await service.end('SIGTERM')).toBe(0);
        await start();
        await sleep(500);
        await traffic.stop();
        expect(await traffic.lost()).toEqual([]);
        expect(traffic.unexpected(MOST_MS)).toEqual([]);
      },
      TORTURE_TIMEOUT_MS,
    );

    it(
      'is ready again after kill -9, with nothing lost',
      async () => {
        copyOfSeeded();
        await start();
        const starts: number[] = [];
        const traffic = new Traffic(() => service, key, products);
        for (let kill = 0; kill < 20; kill++) {
          await sleep(700);
          const servers = serversOf(directory);
          await service.end('SIGKILL');
          expect(servers.some(isAlive)).toBe(true);
          const began = performance.now();
          await start();
          starts.push(performance.now() - began);
        }
        await traffic.stop();
        expect(await traffic.lost()).toEqual([]);
        starts.sort((a, b) => a - b);
        say(
          `ready after kill -9: median ${starts[starts.length >> 1]?.toFixed(0)} ms, most ${starts.at(-1)?.toFixed(0)} ms`,
        );
      },
      TORTURE_TIMEOUT_MS,
    );

    it(
      'refuses a second service on its data directory, and goes on',
      async () => {
        copyOfSeeded();
        const pair = await Promise.all([ServiceProcess.spawn(directory), ServiceProcess.spawn(directory)]);
        const codes = await Promise.race(pair.map(async (each) => [each, await each.exited()] as const));
        expect(codes[1]).toBe(1);
        service = pair.find((each) => each !== codes[0]) ?? pair[0];
        await service.ready();
      },
      TORTURE_TIMEOUT_MS,
    );

    it(
      'closes connections that ask for more than fits into their buffers and never read',
      async () => {
        copyOfSeeded();
        await start();
        const body = { en: 'x'.repeat(190_000), 'zh-CN': 'y'.repeat(190_000) };
        const article = { title: { en: 'Long' }, kind: 'essay', body };
        for (let index = 0; index < 60; index++) await service.merchandiser.create('articles', article);
        const head = `Host: x\r\nAuthorization: Bearer ${key}\r\n\r\n`;
        const sockets = Array.from({ length: 3 }, () => {
          const socket = net.connect(service.port, '127.0.0.1').on('error', () => undefined);
          socket.pause();
          socket.write(`GET /v1/merchandising/exports/articles?format=jsonl HTTP/1.1\r\n${head}`);
          return socket;
        });
        const exporting = async () =>
          (await service.merchandiser.send('get', 'exports/articles').query({ format: 'jsonl' })).status;
        await until('all exports are under way', async () => (await exporting()) === 503);
        // Each has a slot until it is closed.
        await until('they are closed', async () => (await exporting()) === 200);
        for (const socket of sockets) socket.destroy();
      },
      TORTURE_TIMEOUT_MS,
    );
  }
});

/** The file of the search index itself. */
function indexFile(files: string): string {
  const [uid = ''] = readdirSync(join(files, 'indexes'));
  const file = join(files, 'indexes', uid, 'data.mdb');
  if (!existsSync(file)) throw new Error(`there is no ${file}`);
  return file;
}

function childrenOf(parent: number): number[] {
  const pids = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  return pids.filter((pid) => {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      return Number(stat.slice(stat.lastIndexOf(')')).split(' ')[2]) === parent;
    } catch {
      return false;
    }
  });
}
