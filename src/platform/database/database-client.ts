import { hash } from 'node:crypto';
import type { Socket } from 'node:net';
import pg from 'pg';
import { remainingMs } from './deadline.js';
import { DeadlinePassed } from '../errors/is-unavailable.js';

/** How often a text is asked before it is prepared: most that differ each time never are. */
const OFTEN = 3;

/** Texts that are prepared at most: each takes memory of Postgres on every connection. */
const MOST_PREPARED = 300;

/** Texts whose asking is counted at most. */
const MOST_COUNTED = 1_000;

/** Begins a statement whose best plan depends on its values: it is never prepared, so Postgres plans it for them. */
export const PLANNED_EACH_TIME = '/* planned each time */';

const names = new Map<string, string>();
const counts = new Map<string, number>();

/** The name under which a statement is prepared; undefined for one that is not asked often. */
function nameOf(text: string): string | undefined {
  const name = names.get(text);
  if (name !== undefined || names.size >= MOST_PREPARED || text.startsWith(PLANNED_EACH_TIME)) return name;
  const count = (counts.get(text) ?? 0) + 1;
  if (counts.size >= MOST_COUNTED) counts.clear();
  counts.set(text, count);
  if (count < OFTEN) return undefined;
  counts.delete(text);
  // Of the text alone: behind a pooler, connections are shared with other instances.
  names.set(text, hash('sha1', text, 'base64url'));
  return names.get(text);
}

/**
 * A connection that has Postgres parse and plan a statement once, not each time: TypeORM gives statements no names. The
 * plans of one edit took as long as all else that it takes. It keeps the deadline of the request that asks: a server that
 * has stopped answering costs a connection, not a request that hangs.
 */
export class DatabaseClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    // Whoever waits for an answer is told by it; an event that nobody listens to would end the process.
    this.on('error', () => undefined);
  }

  override query = ((...[text, values, ...others]: unknown[]) => {
    const name = typeof text === 'string' && Array.isArray(values) ? nameOf(text) : undefined;
    const given = name === undefined ? [text, values, ...others] : [{ name, text, values }, ...others];
    const left = remainingMs();
    return left === undefined ? this.send(given) : this.sendWithin(left, given);
  }) as pg.Client['query'];

  private send(given: unknown[]): unknown {
    return Reflect.apply(pg.Client.prototype.query, this, given);
  }

  private sendWithin(milliseconds: number, given: unknown[]): unknown {
    const callback = given.findLastIndex((each) => typeof each === 'function');
    if (milliseconds <= 0) return refuse(given[callback]);
    const timer = setTimeout(() => this.breakOff(), milliseconds);
    if (callback >= 0) {
      const answer = given[callback] as Callback;
      given[callback] = (...results: unknown[]) => {
        clearTimeout(timer);
        answer(...results);
      };
    }
    const sent = this.send(given);
    if (sent instanceof Promise) void sent.catch(() => undefined).finally(() => clearTimeout(timer));
    return sent;
  }

  /** Whatever still comes over this connection would be taken for the answer to the next statement. */
  private breakOff() {
    const { connection } = this as unknown as { connection: { stream: Socket } };
    connection.stream.destroy(new DeadlinePassed());
  }
}

type Callback = (...results: unknown[]) => void;

/** Nothing is sent that nobody waits for any more. */
function refuse(callback: unknown): Promise<never> | undefined {
  if (typeof callback !== 'function') return Promise.reject(new DeadlinePassed());
  process.nextTick(callback as Callback, new DeadlinePassed());
  return undefined;
}
