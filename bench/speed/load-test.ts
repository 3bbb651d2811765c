import autocannon from 'autocannon';
import { machineUsage, treeUsage, usageOf } from './cpu-usage.js';

/** Where requests go and what every answer must hold. */
export interface Target {
  url: string;
  paths: string[];
  /** A text that stands in the body of every right answer. */
  holds: string;
  /** The entity tag that is sent along; then every answer must be a 304. */
  tag?: string | undefined;
  /** The process whose work is counted. */
  pid: number;
}

export interface Reading {
  /** Answers per second. */
  rps: number;
  p50Ms: number;
  p99Ms: number;
  /** Processor time of the process per answer, in microseconds. */
  cpuUs: number;
  /** Resident memory of the process at the end, in bytes. */
  rss: number;
  /** Share of the machine that was busy with something else, 0 to 1. */
  disturbed: number;
}

/** One path after the other, whichever connection asks: each of its own list, they would ask for the same at a time. */
function inTurn([path = '', ...others]: string[]) {
  if (others.length === 0) return { path };
  const paths = [path, ...others];
  let next = 0;
  return {
    setupRequest: (request: object) => ({ ...request, path: paths[next++ % paths.length] ?? path }),
  };
}

/** @throws Error where an answer is not a right one */
export async function loadTest(target: Target, connections: number, seconds: number): Promise<Reading> {
  const before = { machine: machineUsage(), ours: treeUsage(process.pid), process: usageOf(target.pid) };
  const result = await autocannon({
    url: target.url,
    ...{ connections, duration: seconds, requests: [inTurn(target.paths)] },
    ...(target.tag && { headers: { 'if-none-match': target.tag } }),
    verifyBody: (body) => String(body).includes(target.holds),
  } as autocannon.Options & { verifyBody: (body: unknown) => boolean });
  const after = { machine: machineUsage(), ours: treeUsage(process.pid), process: usageOf(target.pid) };
  const unexpected = target.tag === undefined ? result.non2xx : result.non2xx - result['3xx'] + result['2xx'];
  const wrong = unexpected + result.errors + result.timeouts + result.mismatches;
  if (wrong > 0)
    throw new Error(
      `${wrong} of ${result.requests.total} answers were wrong: ${target.url}${target.paths[0]}`,
    );
  const busy = after.machine.busyMs - before.machine.busyMs;
  const ours = after.ours - before.ours;
  return {
    rps: result.requests.total / result.duration,
    ...{ p50Ms: result.latency.p50, p99Ms: result.latency.p99 },
    cpuUs: ((after.process.cpuMs - before.process.cpuMs) * 1000) / result.requests.total,
    rss: after.process.rss,
    disturbed: Math.max(0, busy - ours) / (after.machine.totalMs - before.machine.totalMs),
  };
}
