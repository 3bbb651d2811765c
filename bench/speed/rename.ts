import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import { SeededRandom } from '../catalogue/seeded-random.js';
import { quantile } from '../quantile.js';
import { usageOf } from './cpu-usage.js';
import type { Stage } from './stage.js';

/** Readers and editors while nothing else is going on, and while a name that many products show is changed on them. */
export interface Rename {
  /** Products whose pages are written anew. */
  products: number;
  /** From the answer to the edit until the last page is. */
  freshAfterMs: number;
  readP99Ms: { before: number; meanwhile: number };
  editP99Ms: { before: number; meanwhile: number };
  /** Resident memory of the service before, and at most meanwhile, in bytes. */
  rss: { before: number; most: number };
}

const READ_EVERY_MS = 20;
const EDIT_EVERY_MS = 200;
const QUIET_MS = 15_000;

/** Renames the material or category that most products have. */
export async function rename(stage: Stage): Promise<Rename> {
  const { service, dataSource } = stage;
  const [term] = await dataSource.query<{ kind: string; id: string; count: number }[]>(
    `SELECT kind, term_id AS id, count FROM published.term_totals WHERE locale = 'zh-CN' ORDER BY count DESC LIMIT 1`,
  );
  if (!term) throw new Error('there is nothing to rename');
  const load = new Load(stage);
  await load.begin();
  await sleep(QUIET_MS);
  const before = { ...load.take(), rss: usageOf(service.pid).rss };
  const path = `/v1/merchandising/${term.kind === 'category' ? 'categories' : 'materials'}/${term.id}`;
  const { version, name } = await load.ask(path, 'GET');
  await load.ask(path, 'PATCH', version, {
    name: { ...name, en: `${name.en.split(' ~')[0]} ~${Date.now()}` },
  });
  const renamed = performance.now();
  let most = 0;
  for (let left = 1; left > 0; await sleep(100)) {
    most = Math.max(most, usageOf(service.pid).rss);
    const [row] = await dataSource.query<{ count: number }[]>('SELECT count(*)::int FROM catalog.dirty');
    left = row?.count ?? 0;
  }
  const freshAfterMs = performance.now() - renamed;
  const meanwhile = load.take();
  await load.end();
  return {
    ...{ products: term.count, freshAfterMs },
    readP99Ms: { before: before.readP99Ms, meanwhile: meanwhile.readP99Ms },
    editP99Ms: { before: before.editP99Ms, meanwhile: meanwhile.editP99Ms },
    rss: { before: before.rss, most },
  };
}

/** Reads of random pages and edits of random products, so many a second. */
export class Load {
  private readonly random = new SeededRandom(7);
  private readonly pool: Pool;
  private products: { id: string; slug: string }[] = [];
  private times = { reads: [] as number[], edits: [] as number[] };
  private isOver = false;
  private working: Promise<void>[] = [];

  constructor(private readonly stage: Stage) {
    this.pool = new Pool(stage.service.url);
  }

  async begin() {
    this.products = await this.stage.dataSource.query<{ id: string; slug: string }[]>(
      `SELECT id, slug FROM published.products WHERE locale = 'en' ORDER BY md5(slug) LIMIT 5000`,
    );
    this.working = [
      this.every(READ_EVERY_MS, async () => {
        const { slug } = this.random.pick(this.products);
        this.times.reads.push(
          await this.timed(() => this.ask(`/v1/storefront/products/${slug}?locale=en`, 'GET')),
        );
      }),
      this.every(EDIT_EVERY_MS, async () => {
        const path = `/v1/merchandising/products/${this.random.pick(this.products).id}`;
        const { version } = await this.ask(path, 'GET');
        const content = { tagline: { en: `line ${this.random.next()}` } };
        this.times.edits.push(await this.timed(() => this.ask(path, 'PATCH', version, content)));
      }),
    ];
  }

  /** What was measured since it was last taken. */
  take() {
    const { reads, edits } = this.times;
    this.times = { reads: [], edits: [] };
    return { readP99Ms: quantile(reads, 0.99), editP99Ms: quantile(edits, 0.99) };
  }

  async end() {
    this.isOver = true;
    await Promise.all(this.working);
    await this.pool.close();
  }

  async ask(path: string, method: 'GET' | 'PATCH', seen?: number, content?: object) {
    const answer = await this.pool.request({
      ...{ path, method, body: content && JSON.stringify(content) },
      headers: {
        authorization: `Bearer ${this.stage.key}`,
        ...(content && { 'content-type': 'application/json', 'if-match': `"${seen}"` }),
      },
    });
    const body = (await answer.body.json()) as { version: number; name: { en: string } };
    if (answer.statusCode !== 200) throw new Error(`${method} ${path}: ${JSON.stringify(body)}`);
    return body;
  }

  /** Begun at these times, whether the one before is over or not: who waits is counted. */
  private async every(pauseMs: number, work: () => Promise<void>) {
    const begun: Promise<void>[] = [];
    while (!this.isOver) {
      begun.push(work());
      await sleep(pauseMs);
    }
    await Promise.all(begun);
  }

  private async timed(work: () => Promise<unknown>): Promise<number> {
    const started = performance.now();
    await work();
    return performance.now() - started;
  }
}
