import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Pool } from 'undici';
import { childrenOf } from '../children-of.js';
import { startReplica } from '../streaming-replica.js';
import { RoundRobin } from './round-robin.js';
import { type Stage, startService } from './stage.js';

/** What readers met in one part of the run. */
export interface Phase {
  name: string;
  readsPerSecond: number;
  edits: number;
  /** The oldest text that was shown: so long before it had another been published. Milliseconds. */
  stalestMs: number;
  /** Sessions that did not see what they had been told of. */
  unseen: number;
  /** Answers that were none, beside those that an instance took with it when it was killed. */
  errors: number;
  /** Taken along by the killed instance. */
  dropped: number;
}

interface Text {
  line: string;
  publishedAt: number;
  position: string;
}

const INSTANCES = 3;
const HOT = 20;
const READERS = 8;
const EDIT_EVERY_MS = 50;

/** Edits on one instance, reads on three that read from a streaming replica, which stops and comes back; one is killed. */
export async function replicas(stage: Stage, seconds: number): Promise<Phase[]> {
  const directory = join(stage.directory, 'replica');
  rmSync(directory, { recursive: true, force: true });
  const replica = await startReplica({ url: stage.postgresUrl }, stage.directory, directory);
  const asReplica = new pg.Client(replica.url);
  await asReplica.connect();
  const environment = { STOREFRONT_DATABASE_URL: replica.url };
  const services = await Promise.all(
    Array.from({ length: INSTANCES }, () => startService(stage, environment)),
  );
  const balancer = await RoundRobin.start(services.map(({ url }) => url));
  const pid = Number.parseInt(readFileSync(join(directory, 'postgres.pid'), 'utf8'), 10);
  const signal = (name: NodeJS.Signals) => {
    for (const each of [pid, ...childrenOf(pid)]) process.kill(each, name);
  };
  const run = new Run(stage, balancer, services[0]?.url ?? '');
  try {
    await run.begin();
    return [
      await run.phase('all is well', seconds, () => undefined),
      await run.phase('the replica applies nothing', seconds, () =>
        asReplica.query('SELECT pg_wal_replay_pause()'),
      ),
      await run.phase('it goes on', seconds, () => asReplica.query('SELECT pg_wal_replay_resume()')),
      await run.phase('the replica stands still', seconds, () => signal('SIGSTOP')),
      await run.phase('it goes on again', seconds, () => signal('SIGCONT')),
      await run.phase('an instance is killed', seconds, () => services[1]?.kill()),
    ];
  } finally {
    await run.end();
    await asReplica.end();
    await balancer.stop();
    await Promise.all(services.map((service) => service.stop()));
    await replica.server.stop();
  }
}

class Run {
  private products: { id: string; slug: string }[] = [];
  /** What was published of each product, the newest last. */
  private readonly texts = new Map<string, Text[]>();
  private readonly admin: Pool;
  private readonly storefront: Pool;
  private isOver = false;
  private working: Promise<void>[] = [];
  private now: Phase = phaseOf('');

  constructor(
    private readonly stage: Stage,
    private readonly balancer: RoundRobin,
    adminUrl: string,
  ) {
    this.admin = new Pool(adminUrl);
    this.storefront = new Pool(balancer.url);
  }

  async begin() {
    this.products = await this.stage.dataSource.query<{ id: string; slug: string }[]>(
      `SELECT id, slug FROM published.products WHERE locale = 'en' ORDER BY id DESC LIMIT $1`,
      [HOT],
    );
    for (const { id } of this.products) await this.edit(id);
    await sleep(2_000);
    this.working = [
      this.editing(),
      ...Array.from({ length: READERS }, (_each, number) => this.reading(number)),
    ];
  }

  async phase(name: string, seconds: number, happens: () => unknown): Promise<Phase> {
    const phase = phaseOf(name);
    const droppedBefore = this.balancer.dropped;
    this.now = phase;
    happens();
    await sleep(seconds * 1_000);
    phase.dropped = this.balancer.dropped - droppedBefore;
    phase.errors -= phase.dropped;
    phase.readsPerSecond /= seconds;
    return phase;
  }

  async end() {
    this.isOver = true;
    await Promise.all(this.working);
    await Promise.all([this.admin.close(), this.storefront.close()]);
  }

  private async editing() {
    for (let number = 0; !this.isOver; number++) {
      await this.edit(this.products[number % HOT]?.id ?? '');
      this.now.edits++;
      await sleep(EDIT_EVERY_MS);
    }
  }

  private async edit(id: string) {
    const line = `line ${Math.random().toString(36).slice(2)}`;
    const path = `/v1/merchandising/products/${id}`;
    const present = await this.ask(path, 'GET', {});
    const patched = await this.ask(
      path,
      'PATCH',
      { 'if-match': `"${present.version}"` },
      { tagline: { en: line } },
    );
    // It may be seen before we hear that it can be.
    const text: Text = { line, publishedAt: Number.POSITIVE_INFINITY, position: '' };
    this.texts.set(id, [...(this.texts.get(id) ?? []), text]);
    const { position } = await this.ask(
      `${path}/publish`,
      'POST',
      { 'if-match': `"${patched.version}"` },
      {},
    );
    Object.assign(text, { publishedAt: performance.now(), position });
  }

  private async ask(
    path: string,
    method: 'GET' | 'PATCH' | 'POST',
    more: Record<string, string>,
    content?: object,
  ) {
    const headers = {
      authorization: `Bearer ${this.stage.key}`,
      'content-type': 'application/json',
      ...more,
    };
    const answer = await this.admin.request({
      path,
      method,
      headers,
      body: content && JSON.stringify(content),
    });
    const body = (await answer.body.json()) as { version: number };
    if (answer.statusCode >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(body)}`);
    return { version: body.version, position: String(answer.headers['x-catalog-position']) };
  }

  /** Every fourth reader is a session: it brings how far it has to see. */
  private async reading(reader: number) {
    for (let number = reader; !this.isOver; number++) {
      const { id = '', slug = '' } = this.products[number % HOT] ?? {};
      const sentAt = performance.now();
      const newest = this.texts.get(id)?.findLast(({ position }) => position !== '');
      const isSession = reader % 4 === 0 && newest !== undefined;
      const headers = isSession ? { 'x-catalog-position': newest.position } : {};
      const path = `/v1/storefront/products/${slug}?locale=en`;
      const answer = await this.storefront.request({ path, method: 'GET', headers });
      const text = await answer.body.text();
      this.now.readsPerSecond++;
      if (answer.statusCode !== 200) this.now.errors++;
      else this.judge(text, this.texts.get(id) ?? [], sentAt, isSession ? newest : undefined);
    }
  }

  private judge(text: string, texts: Text[], sentAt: number, required: Text | undefined) {
    const current = texts.findLastIndex(({ line }) => text.includes(line));
    const next = texts[current + 1];
    if (next) this.now.stalestMs = Math.max(this.now.stalestMs, sentAt - next.publishedAt);
    if (required && current < texts.indexOf(required)) this.now.unseen++;
  }
}

const phaseOf = (name: string): Phase => ({
  ...{ name, readsPerSecond: 0, edits: 0, stalestMs: 0, unseen: 0, errors: 0, dropped: 0 },
});
