import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import { SeededRandom } from '../catalogue/seeded-random.js';
import { quantile } from '../quantile.js';
import type { Stage } from './stage.js';

const READ_EVERY_MS = 20;
const EDIT_EVERY_MS = 200;

/** Reads of random pages and edits of random products, so many a second. */
export class SteadyLoad {
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

  async ask(path: string, method: 'GET' | 'PATCH', expectedVersion?: number, content?: object) {
    const answer = await this.pool.request({
      ...{ path, method, body: content && JSON.stringify(content) },
      headers: {
        authorization: `Bearer ${this.stage.key}`,
        ...(content && { 'content-type': 'application/json', 'if-match': `"${expectedVersion}"` }),
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
