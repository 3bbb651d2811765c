import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import http from 'node:http';
import net from 'node:net';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { childrenOf } from '../../bench/children-of.js';
import { aProduct } from '../factories/contents.js';
import { until } from '../db/until.js';
import { ServiceProcess, clean, isAlive, serversOf } from './service-process.js';

describe('npm start', () => {
  const directory = ServiceProcess.newDirectory();
  let service: ServiceProcess;

  beforeAll(async () => {
    service = await ServiceProcess.start(directory);
  });

  afterAll(async () => {
    await service.end('SIGTERM');
    clean(directory);
  });

  it('prints the addresses and writes the local key with mode 600', () => {
    for (const place of ['storefront', 'search', 'docs', 'local key'])
      expect(service.output).toContain(place);
    expect(statSync(join(directory, 'admin.key')).mode & 0o777).toBe(0o600);
    expect(service.output).not.toContain(readFileSync(join(directory, 'admin.key'), 'utf8').trim());
  });

  it('loads and searches the demo', async () => {
    await service.drained();
    const carl = (await (await fetch(`${service.url}/v1/storefront/search?q=carl`)).json()) as {
      items: { name: string }[];
    };
    expect(carl.items[0]?.name).toBe('Carl 休闲椅');
  });

  it('refuses a second service in the same DATA_DIR', async () => {
    const second = await ServiceProcess.spawn(directory);
    expect(await second.exited()).toBe(1);
    expect(second.output).toMatch(/Another service \(pid \d+\) uses/);
    expect((await fetch(`${service.url}/readyz`)).status).toBe(200);
  });

  it('finishes requests after SIGTERM, then stops both servers', async () => {
    const pids = serversOf(directory);
    expect(pids).toHaveLength(2);
    const agent = new http.Agent({ keepAlive: true });
    const answers = Array.from({ length: 8 }, () =>
      get(`${service.url}/v1/storefront/search?q=椅&limit=100`, agent),
    );
    // Once the first has its response, the others have been accepted.
    await Promise.race(answers);
    expect(await service.end('SIGTERM')).toBe(0);
    for (const status of await Promise.all(answers)) expect([200, 'refused']).toContain(status);
    expect(pids.map(isAlive)).toEqual([false, false]);
    agent.destroy();
  });

  it('runs several workers on one port, replaces one that dies and stops all', async () => {
    const cluster = await ServiceProcess.start(directory, { WEB_CONCURRENCY: '2' });
    // One may respond before the other listens; a worker that dies then aborts the start.
    await until('both workers listen', () =>
      Promise.resolve(cluster.output.includes('Furniture catalog at')),
    );
    const workers = () => childrenOf(cluster.pid).filter((pid) => !serversOf(directory).includes(pid));
    const [first = 0, second = 0] = workers();
    expect([isAlive(first), isAlive(second), first !== second]).toEqual([true, true, true]);
    const ask = async () => {
      const path = '/v1/storefront/products/carl?locale=en';
      const answer = await fetch(`${cluster.url}${path}`, { headers: { connection: 'close' } });
      await answer.arrayBuffer();
      return answer.status;
    };
    for (let count = 0; count < 20; count++) expect(await ask()).toBe(200);
    // Each worker counted some of them, and returns the sum of all.
    const requestCount = async () => {
      const text = await (await fetch(`${cluster.url}/metrics`, { headers: { connection: 'close' } })).text();
      return Number(
        /_count\{method="GET",route="\/v1\/storefront\/products\/:slug",status="2xx"\} (\d+)/.exec(text)?.[1],
      );
    };
    expect([await requestCount(), await requestCount()]).toEqual([20, 20]);
    process.kill(first, 'SIGKILL');
    await until('the worker is replaced', () =>
      Promise.resolve(workers().length === 2 && !workers().includes(first)),
    );
    await cluster.ready();
    for (let count = 0; count < 10; count++) expect(await ask()).toBe(200);
    const pids = [...workers(), ...serversOf(directory)];
    expect(await cluster.end('SIGTERM')).toBe(0);
    expect(pids.map(isAlive)).toEqual(pids.map(() => false));
  });

  it('stops workers whose primary process has died', async () => {
    const cluster = await ServiceProcess.start(directory, { WEB_CONCURRENCY: '2' });
    const pids = childrenOf(cluster.pid).filter((pid) => !serversOf(directory).includes(pid));
    expect(pids).toHaveLength(2);
    await cluster.end('SIGKILL');
    await until('the workers have exited', () => Promise.resolve(!pids.some(isAlive)));
  });

  it('keeps its data and restarts after kill -9 of all processes', async () => {
    service = await ServiceProcess.start(directory);
    const chair = await service.merchandiser.createPublished(
      'products',
      aProduct({ name: { en: 'Survivor' } }),
    );
    const orphans = serversOf(directory);
    await service.end('SIGKILL');
    // The service has exited; its servers still run.
    expect(orphans.map(isAlive)).toEqual([true, true]);
    service = await ServiceProcess.start(directory);
    expect(orphans.map(isAlive)).toEqual([false, false]);
    expect((await service.merchandiser.read('products', chair.id))['name']).toEqual({ en: 'Survivor' });
    await service.drained();
    const response = await fetch(`${service.url}/v1/storefront/search?q=survivor&locale=en`);
    expect(((await response.json()) as { total: number }).total).toBe(1);
  });

  it('restarts an embedded server that died', async () => {
    const statuses = new Set<number>();
    for (const pid of serversOf(directory)) process.kill(pid, 'SIGKILL');
    await until('the storefront responds', async () => {
      for (const path of ['products?limit=5', 'articles', 'search?q=carl', 'suggest?q=c'])
        statuses.add((await fetch(`${service.url}/v1/storefront/${path}`)).status);
      return statuses.has(200);
    });
    // An unavailable server is 503, never 500.
    expect([...statuses].filter((status) => status !== 200 && status !== 503)).toEqual([]);
    const chair = await eventually(() =>
      service.merchandiser.createPublished('products', aProduct({ name: { en: 'Phoenix' } })),
    );
    const requirePhoenix = async () => {
      const response = await fetch(`${service.url}/v1/storefront/search?q=phoenix&locale=en`);
      const body = (await response.json()) as { degraded: boolean; items: { id: string }[] };
      if (body.degraded || body.items[0]?.id !== chair.id) throw new Error('the product is not indexed');
    };
    await eventually(requirePhoenix);
  });

  it('stops in time while a client does not finish its request', async () => {
    const pids = serversOf(directory);
    const socket = net.connect(service.port, '127.0.0.1').on('error', () => undefined);
    socket.write('POST /v1/merchandising/products HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n{');
    await sleep(100);
    // Twice, as a terminal and npm do together.
    process.kill(service.pid, 'SIGINT');
    await sleep(20);
    expect(await service.end('SIGINT')).toBe(0);
    expect(pids.map(isAlive)).toEqual([false, false]);
    service = await ServiceProcess.start(directory);
  });

  it('stops the embedded servers when it is stopped while starting', async () => {
    const fresh = ServiceProcess.newDirectory();
    for (const after of [300, 1200]) {
      const starting = await ServiceProcess.spawn(fresh);
      await sleep(after);
      await starting.end('SIGINT');
      expect(serversOf(fresh).filter(isAlive)).toEqual([]);
    }
    clean(fresh);
  });

  it('stops when npm gets the signal', async () => {
    await service.end('SIGTERM');
    const npm = await ServiceProcess.spawn(directory, { HOME: directory }, ['npm', 'start']);
    await npm.ready();
    const pids = serversOf(directory);
    await npm.end('SIGTERM');
    while (existsSync(join(directory, 'service.pid'))) await sleep(20);
    expect(pids.map(isAlive)).toEqual([false, false]);
    service = await ServiceProcess.start(directory);
  });

  it('does not stop a process that has reused the pid of an old pid file', async () => {
    await service.end('SIGTERM');
    const otherPid = process.pid;
    for (const name of ['service.pid', 'postgres.pid', 'meilisearch.pid']) {
      writeFileSync(join(directory, name), `${otherPid} 1 an-earlier-boot\n`);
    }
    service = await ServiceProcess.start(directory);
    expect(isAlive(otherPid)).toBe(true);
    expect((await fetch(`${service.url}/readyz`)).status).toBe(200);
  });

  it('exits with every error of an invalid environment', async () => {
    const wrong = await ServiceProcess.spawn(directory, { PORT: 'x', DATABASE_POOL_SIZE: '0' });
    expect(await wrong.exited()).toBe(1);
    expect(wrong.output).toMatch(/PORT[^]*DATABASE_POOL_SIZE/);
  });

  it('exits for an older schema with MIGRATE_ON_START=false', async () => {
    const fresh = ServiceProcess.newDirectory();
    const refused = await ServiceProcess.spawn(fresh, { MIGRATE_ON_START: 'false' });
    expect(await refused.exited()).toBe(1);
    expect(refused.output).toContain('npm run migrate');
    expect(serversOf(fresh).filter(isAlive)).toEqual([]);
    expect(existsSync(join(fresh, 'service.pid'))).toBe(false);
    clean(fresh);
  });
});

async function eventually<T>(work: () => Promise<T>): Promise<T> {
  for (const deadline = Date.now() + 90_000; ; await sleep(100)) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
  }
}

/** The status; `refused` where the connection was not accepted, `broken` where it was closed. */
function get(url: string, agent: http.Agent): Promise<number | 'refused' | 'broken'> {
  return new Promise((resolve) => {
    const request = http.get(url, { agent }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
      response.on('error', () => resolve('broken'));
    });
    request.on('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code === 'ECONNREFUSED' ? 'refused' : 'broken'),
    );
  });
}
