import pg from 'pg';
import type { Logger } from 'pino';

const IDLE_MS = 1_000;
const MAX_BACKOFF_MS = 5_000;

export interface SingletonWorkerOptions {
  /** For the log. */
  name: string;
  connection: pg.ClientConfig;
  /** NOTIFY channel on which new work is announced. */
  channel: string;
  /** Key of the advisory lock that lets one worker work at a time, over all instances; a 64-bit number. */
  lock: string;
  /**
   * Does a part of the work, on the connection that holds the lock. Resolves to true where there may be more to do at
   * once; throws to be repeated later. A long turn has to check `isStopping` now and then.
   */
  turn: (client: pg.Client, isStopping: () => boolean) => Promise<boolean>;
}

/**
 * Background work of which one instance at a time does all: the holder of an advisory lock runs turns, pauses when there is
 * nothing to do, and backs off after failures. The lock belongs to the session, so a crash releases it and another
 * instance takes over.
 */
export class SingletonWorker {
  private stopped = false;
  private client: pg.Client | undefined;
  private hasLock = false;
  private notified = false;
  private endPause: () => void = () => undefined;
  private running: Promise<void> = Promise.resolve();
  private failures = 0;

  constructor(
    private readonly options: SingletonWorkerOptions,
    private readonly logger: Logger,
  ) {}

  /** A worker that is a provider starts and stops with the application. */
  onApplicationBootstrap() {
    this.start();
  }

  beforeApplicationShutdown() {
    return this.stop();
  }

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
        this.notified = false;
        // Checked each turn: a broken connection fails here, and its lock is lost.
        this.hasLock = await this.holdsLock(this.client);
        const mayHaveMore =
          this.hasLock && (await this.options.turn(this.client, () => this.stopped || !this.hasLock));
        this.failures = 0;
        if (!mayHaveMore) await this.pause(IDLE_MS);
      } catch (error) {
        this.failures++;
        this.logger.warn(
          { err: error, worker: this.options.name, failures: this.failures },
          'worker failed; it will retry',
        );
        await this.disconnect();
        // The broken connection has also set this; it must not skip the pause.
        this.notified = false;
        await this.pause(Math.min(MAX_BACKOFF_MS, 100 * 2 ** this.failures));
      }
    }
    await this.disconnect();
  }

  private async holdsLock(client: pg.Client): Promise<boolean> {
    if (this.hasLock) {
      await client.query('SELECT 1');
      return true;
    }
    const { rows } = await client.query<{ locked: boolean }>('SELECT pg_try_advisory_lock($1) AS locked', [
      this.options.lock,
    ]);
    return rows[0]?.locked === true;
  }

  private async connect(): Promise<pg.Client> {
    const client = new pg.Client({ ...this.options.connection, connectionTimeoutMillis: 2_000 });
    client.on('notification', () => this.wakeUp());
    // The lock ends with the connection: another instance may have it already.
    const markLockLost = () => {
      if (this.client === client) this.hasLock = false;
    };
    client.on('end', markLockLost);
    client.on('error', () => {
      markLockLost();
      this.wakeUp();
    });
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
