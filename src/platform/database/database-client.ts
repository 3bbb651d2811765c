import { hash } from 'node:crypto';
import type { Socket } from 'node:net';
import pg from 'pg';
import { remainingMs } from './deadline.js';
import { DeadlinePassed } from '../errors/is-unavailable.js';

/** A statement is prepared when it runs for this many times: texts that differ each time never are. */
const PREPARE_AFTER = 3;

/** Most prepared statements: each takes memory of Postgres on every connection. */
const MAX_PREPARED = 300;

/** Most texts whose executions are counted. */
const MAX_COUNTED = 1_000;

/** Begins a statement whose best plan depends on its values: it is never prepared, so Postgres plans it for them. */
export const NEVER_PREPARE = '/* planned each time */';

const names = new Map<string, string>();
const counts = new Map<string, number>();

/** The name under which a statement is prepared; undefined for one that has not run often enough. */
function statementName(text: string): string | undefined {
  const name = names.get(text);
  if (name !== undefined || names.size >= MAX_PREPARED || text.startsWith(NEVER_PREPARE)) return name;
  const count = (counts.get(text) ?? 0) + 1;
  if (counts.size >= MAX_COUNTED) counts.clear();
  counts.set(text, count);
  if (count < PREPARE_AFTER) return undefined;
  counts.delete(text);
  // A function of the text alone: behind a pooler, connections are shared with other instances.
  names.set(text, hash('sha1', text, 'base64url'));
  return names.get(text);
}

/**
 * A connection that prepares frequent statements, because TypeORM gives them no names: parsing and planning took half of
 * the time of an edit. It also enforces the deadline of the current request: where Postgres does not respond in time, the
 * connection is closed and the request fails.
 */
export class DatabaseClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    // Pending queries are rejected with the error; an `error` event without a listener would end the process.
    this.on('error', () => undefined);
  }

  override query = ((...[text, values, ...others]: unknown[]) => {
    const name = typeof text === 'string' && Array.isArray(values) ? statementName(text) : undefined;
    const queryArguments =
      name === undefined ? [text, values, ...others] : [{ name, text, values }, ...others];
    const timeoutMs = remainingMs();
    return timeoutMs === undefined ? this.send(queryArguments) : this.sendWithin(timeoutMs, queryArguments);
  }) as pg.Client['query'];

  private send(queryArguments: unknown[]): unknown {
    return Reflect.apply(pg.Client.prototype.query, this, queryArguments);
  }

  private sendWithin(milliseconds: number, queryArguments: unknown[]): unknown {
    const callback = queryArguments.findLastIndex((each) => typeof each === 'function');
    if (milliseconds <= 0) return failWithDeadline(queryArguments[callback]);
    const timer = setTimeout(() => this.destroySocket(), milliseconds);
    if (callback >= 0) {
      const originalCallback = queryArguments[callback] as Callback;
      queryArguments[callback] = (...results: unknown[]) => {
        clearTimeout(timer);
        originalCallback(...results);
      };
    }
    const result = this.send(queryArguments);
    if (result instanceof Promise) void result.catch(() => undefined).finally(() => clearTimeout(timer));
    return result;
  }

  /** A late result would be taken for that of the next statement. */
  private destroySocket() {
    const { connection } = this as unknown as { connection: { stream: Socket } };
    connection.stream.destroy(new DeadlinePassed());
  }
}

type Callback = (...results: unknown[]) => void;

/** Fails without sending the statement. */
function failWithDeadline(callback: unknown): Promise<never> | undefined {
  if (typeof callback !== 'function') return Promise.reject(new DeadlinePassed());
  process.nextTick(callback as Callback, new DeadlinePassed());
  return undefined;
}
