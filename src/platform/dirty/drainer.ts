import pg from 'pg';
import type { Logger } from 'pino';

const BATCH = 500;
const IDLE_MS = 1_000;
const MAX_BACKOFF_MS = 5_000;

export interface DrainerOptions {
  /** For the log. */
  name: string;
  /** Postgres, as the role that may read and delete the marks. */
  connection: pg.ClientConfig;
  /** Qualified table of marks: `entry_id uuid primary key, revision bigint, marked_at timestamptz`. */
  table: string;
  /** NOTIFY channel on which new marks are announced. */
  channel: string;
  /** Advisory lock that makes one drainer work at a time, over all instances. */
  lock: number;
  /** Done once by each drainer that comes to work, before its first batch. */
  prepare?: () => Promise<void>;
  /** Throws when what was prepared is gone; asked before every batch, and every second when idle. */
  verify?: () => Promise<void>;
  /** Brings what was marked up to date. Must have taken effect when it resolves; throws to try again later. */
  apply: (ids: string[]) => Promise<void>;
}

interface Mark {
  entry_id: string;
  revision: string;
}

/**
 * Works off a table of dirty marks: read, apply, delete each mark whose revision is unchanged. A mark renewed in the
 * meantime stays and is worked off again, so the newest state always wins. A crash anywhere repeats work, never loses it.
 */
export class Drainer {
  private stopped = false;
  private client: pg.Client | undefined;
  private hasLock = false;
  private notified = false;
  private endPause: () => void = () => undefined;
  private running: Promise<void> = Promise.resolve();
  private failures = 0;

  constructor(
    private readonly options: DrainerOptions,
    private readonly logger: Logger,
  ) {}

  start() {
    this.running = this.run();
  }

  async stop() {
    this.stopped = true;
    this.wakeUp();
    await this.running;
  }

  private async run() {
    while (!this.stopped) {
      try {
        this.client ??= await this.connect();
        const worked = await this.drainOnce(this.client);
        this.failures = 0;
        if (!worked) await this.pause(IDLE_MS);
      } catch (error) {
        this.failures++;
        this.logger.warn(
          { err: error, drainer: this.options.name, failures: this.failures },
          'draining failed',
        );
        await this.disconnect();
        // A connection that broke has woken us, too; that is no reason not to wait.
        this.notified = false;
        await this.pause(Math.min(MAX_BACKOFF_MS, 100 * 2 ** this.failures));
      }
    }
    await this.disconnect();
  }

  /** True when there may be more to do at once. */
  private async drainOnce(client: pg.Client): Promise<boolean> {
    const { table, apply } = this.options;
    this.notified = false;
    if (!this.hasLock && !(await this.takeOver(client))) return false;
    await this.options.verify?.();
    const { rows: marks } = await client.query<Mark>(
      `SELECT entry_id, revision FROM ${table} ORDER BY revision LIMIT ${BATCH}`,
    );
    if (marks.length === 0) return false;
    await apply(marks.map((mark) => mark.entry_id));
    await client.query(
      `DELETE FROM ${table} AS mark USING unnest($1::uuid[], $2::bigint[]) AS done (entry_id, revision)
       WHERE mark.entry_id = done.entry_id AND mark.revision = done.revision`,
      [marks.map((mark) => mark.entry_id), marks.map((mark) => mark.revision)],
    );
    return true;
  }

  private async takeOver(client: pg.Client): Promise<boolean> {
    if (!(await this.tryLock(client))) return false;
    await this.options.prepare?.();
    this.hasLock = true;
    return true;
  }

  /** Session-level: held until the connection ends, so that a crash frees it. */
  private async tryLock(client: pg.Client): Promise<boolean> {
    const { rows } = await client.query<{ locked: boolean }>('SELECT pg_try_advisory_lock($1) AS locked', [
      this.options.lock,
    ]);
    return rows[0]?.locked === true;
  }

  private async connect(): Promise<pg.Client> {
    const client = new pg.Client({ ...this.options.connection, connectionTimeoutMillis: 2_000 });
    client.on('notification', () => this.wakeUp());
    client.on('error', () => this.wakeUp());
    await client.connect();
    await client.query(`LISTEN ${this.options.channel}`);
    return client;
  }

  private async disconnect() {
    const client = this.client;
    this.client = undefined;
    this.hasLock = false;
    await client?.end().catch(() => undefined);
  }

  private wakeUp() {
    this.notified = true;
    this.endPause();
  }

  private async pause(milliseconds: number) {
    if (this.stopped || this.notified) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.endPause = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
