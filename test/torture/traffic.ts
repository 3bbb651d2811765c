import { setTimeout as sleep } from 'node:timers/promises';
import type { ServiceProcess } from '../platform/service-process.js';

/** Longest time, in milliseconds, that anybody waits for an answer. */
const PATIENCE_MS = 30_000;

interface Answer {
  path: string;
  /** 0 where the connection broke. */
  status: number;
  ms: number;
}

const READS = [
  ...['/v1/storefront/products?limit=5', '/v1/storefront/articles', '/v1/storefront/search?q=椅', '/zh/'],
  ...['/v1/storefront/products/carl?locale=en', '/readyz', '/healthz'],
];

/** Shoppers who read and a merchandiser who edits, all the time, whatever happens to the service. */
export class Traffic {
  readonly answers: Answer[] = [];
  /** Product → the newest version that was acknowledged. */
  private readonly acknowledged = new Map<string, number>();
  private readonly stopping = new AbortController();
  private readonly running: Promise<unknown>;

  constructor(
    private readonly service: () => ServiceProcess,
    private readonly key: string,
    private readonly products: string[],
  ) {
    this.running = Promise.all([...READS.map((path) => this.read(path)), this.edit()]);
  }

  async stop() {
    this.stopping.abort();
    await this.running;
  }

  /** Answers that nobody should get: server errors other than 503, or such that took longer than they may. */
  unexpected(mostMs: number): string[] {
    const wrong = this.answers.filter(
      ({ status, ms }) => (status >= 500 && status !== 503) || (status > 0 && ms > mostMs),
    );
    return wrong.map(({ path, status, ms }) => `${path} ${status} ${Math.round(ms)} ms`);
  }

  /** Products whose acknowledged version is not there any more. */
  async lost(): Promise<string[]> {
    const lost: string[] = [];
    for (const [id, version] of this.acknowledged) {
      const { body } = await this.send('GET', `/v1/merchandising/products/${id}`);
      if (!(Number((body as { version?: number }).version) >= version)) lost.push(id);
    }
    return lost;
  }

  get edits(): number {
    return [...this.acknowledged.values()].reduce((sum, version) => sum + version - 1, 0);
  }

  private async read(path: string) {
    while (!this.stopping.signal.aborted) {
      await this.send('GET', path);
      await sleep(25);
    }
  }

  private async edit() {
    for (let at = 0; !this.stopping.signal.aborted; at++) {
      const id = this.products[at % this.products.length] ?? '';
      const path = `/v1/merchandising/products/${id}`;
      const { body } = await this.send('GET', path);
      const { version } = body as { version?: number };
      if (version === undefined) {
        await sleep(25);
        continue;
      }
      const edited = await this.send('PATCH', path, { brand: `brand ${at}` }, { 'if-match': `"${version}"` });
      if (edited.status === 200) this.acknowledged.set(id, version + 1);
    }
  }

  private async send(method: string, path: string, body?: object, headers: Record<string, string> = {}) {
    const started = performance.now();
    try {
      const response = await fetch(this.service().url + path, {
        method,
        body: body && JSON.stringify(body),
        headers: {
          ...headers,
          ...(body && { 'content-type': 'application/json' }),
          ...(path.startsWith('/v1/merchandising') && { authorization: `Bearer ${this.key}` }),
        },
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      const text = await response.text();
      // Not ready is what it is asked for.
      const status = path === '/readyz' && response.status === 503 ? 200 : response.status;
      this.answers.push({ path, status, ms: performance.now() - started });
      const isJson = response.headers.get('content-type')?.includes('json') === true;
      return { status, body: isJson ? (JSON.parse(text) as unknown) : {} };
    } catch (error) {
      const isLate = (error as Error).name === 'TimeoutError';
      this.answers.push({ path, status: isLate ? 599 : 0, ms: performance.now() - started });
      await sleep(25);
      return { status: 0, body: {} };
    }
  }
}
