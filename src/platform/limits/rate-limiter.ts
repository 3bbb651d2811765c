import { LRUCache } from 'lru-cache';

const WINDOW_MS = 60_000;

/** Clients that are counted at a time; of more, those that asked longest ago begin anew. */
const MAX_CLIENTS = 20_000;

/** Longest name of a client that is told apart from others, in UTF-16 code units. */
const MAX_NAME = 100;

interface Window {
  points: number;
  /** By `performance.now()`. */
  endsAt: number;
}

/** Counts points per client in windows of a minute. Of this process alone; why: docs/decisions/0017-limits-and-overload.md. */
export class RateLimiter {
  private readonly windows = new LRUCache<string, Window>({ max: MAX_CLIENTS });

  /** @returns seconds until the client may ask again; undefined where it may now */
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
