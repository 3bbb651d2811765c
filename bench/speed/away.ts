import { setTimeout as sleep } from 'node:timers/promises';
import { quantile } from '../quantile.js';
import { searches } from './search-texts.js';
import type { Stage } from './stage.js';

export interface Away {
  /** What was done to the engine. */
  what: string;
  /** How long shoppers waited while it was away, in milliseconds: the first of them, and all. */
  firstMs: number;
  medianMs: number;
  p95Ms: number;
  maxMs: number;
  /** From its return until it answers shoppers again, in milliseconds. */
  backMs: number;
}

/** Searches while the engine is stopped, and then killed. */
export async function engineAway({ service, engine }: Stage): Promise<Away[]> {
  const ask = async (path: string) => {
    const started = performance.now();
    const answer = await fetch(`${service.url}${path}`);
    const { degraded } = (await answer.json()) as { degraded: boolean };
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return { degraded, ms: performance.now() - started };
  };
  const usual = async (deadlineMs = 30_000) => {
    const started = performance.now();
    while ((await ask(searches()[0] ?? '')).degraded) {
      if (performance.now() - started > deadlineMs) throw new Error('the engine did not come back');
      await sleep(20);
    }
    return performance.now() - started;
  };
  const whileAway = async (
    what: string,
    leave: () => void,
    comeBack: () => Promise<void> | void,
  ): Promise<Away> => {
    await usual();
    leave();
    const times: number[] = [];
    for (const path of searches()) {
      const { degraded, ms } = await ask(path);
      if (!degraded) throw new Error('the engine answered though it was away');
      times.push(ms);
    }
    await comeBack();
    const [firstMs = NaN] = times;
    const shares = {
      medianMs: quantile(times, 0.5),
      p95Ms: quantile(times, 0.95),
      maxMs: Math.max(...times),
    };
    return { what, firstMs, ...shares, backMs: await usual() };
  };
  for (const path of searches()) await ask(path);
  const rows = [
    await whileAway(
      'SIGSTOP',
      () => engine.signal('SIGSTOP'),
      () => engine.signal('SIGCONT'),
    ),
    await whileAway(
      'kill -9',
      () => engine.kill(),
      () => engine.restart(),
    ),
  ];
  return rows;
}
