import { LRUCache } from 'lru-cache';

const WINDOW_MS = 60_000;

/** Most clients that are counted at a time; beyond, the least recently active ones are forgotten. */
const MAX_CLIENTS = 20_000;

/** Length to which names of clients are cut, in UTF-16 code units. */
const MAX_NAME = 100;

interface Window {
  points: number;
  /** By `performance.now()`. */
  endsAt: number;
}

/** Counts points per client in windows of a minute, in this process alone (docs/decisions/0017-limits-and-overload.md). */
export class RateLimiter {
  private readonly windows = new LRUCache<string, Window>({ max: MAX_CLIENTS });

  /** @returns seconds until the client may try again; undefined where the request is allowed */
  take(client: string, points: number, max: number): number | undefined {
    const name = client.slice(0, MAX_NAME);
    const now = performance.now();
    let window = this.windows.get(name);
    if (!window || window.endsAt <= now)
      this.windows.set(name, (window = { points: 0, endsAt: now + WINDOW_MS }));
    window.points += points;
    return window.points > max ? Math.ceil((window.endsAt - now) / 1_000) : undefined;
  }
}
