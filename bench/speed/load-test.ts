import autocannon from 'autocannon';
import { quantile } from '../quantile.js';
import { machineUsage, treeUsage, usageOf } from './cpu-usage.js';

/** Where requests go and what every answer must hold. */
export interface Target {
  url: string;
  paths: string[];
  /** A text that stands in the body of every right answer. */
  holds: string;
  /** Sends one request over a connection of that number, and throws where its answer is not right; instead of paths. */
  send?: (connection: number) => Promise<void>;
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

/** Any of the paths, each as often as another: shoppers do not take turns. */
function atRandom([path = '', ...others]: string[]) {
  if (others.length === 0) return { path };
  const paths = [path, ...others];
  return {
    setupRequest: (request: object) => ({
      ...request,
      path: paths[Math.floor(Math.random() * paths.length)] ?? path,
    }),
  };
}

/** @throws Error where an answer is not a right one */
export async function loadTest(target: Target, connections: number, seconds: number): Promise<Reading> {
  const before = { machine: machineUsage(), ours: treeUsage(process.pid), process: usageOf(target.pid) };
  const { total, duration, p50Ms, p99Ms } = await (target.send
    ? drive(target.send, connections, seconds)
    : cannonade(target, connections, seconds));
  const after = { machine: machineUsage(), ours: treeUsage(process.pid), process: usageOf(target.pid) };
  const busy = after.machine.busyMs - before.machine.busyMs;
  const ours = after.ours - before.ours;
  return {
    rps: total / duration,
    ...{ p50Ms, p99Ms },
    cpuUs: ((after.process.cpuMs - before.process.cpuMs) * 1000) / total,
    rss: after.process.rss,
    disturbed: Math.max(0, busy - ours) / (after.machine.totalMs - before.machine.totalMs),
  };
}

async function cannonade({ url, paths, tag, holds }: Target, connections: number, seconds: number) {
  const result = await autocannon({
    url,
    ...{ connections, duration: seconds, requests: [atRandom(paths)] },
    ...(tag && { headers: { 'if-none-match': tag } }),
    verifyBody: (body) => String(body).includes(holds),
  } as autocannon.Options & { verifyBody: (body: unknown) => boolean });
  const unexpected = tag === undefined ? result.non2xx : result.non2xx - result['3xx'] + result['2xx'];
  const wrong = unexpected + result.errors + result.timeouts + result.mismatches;
  if (wrong > 0)
    throw new Error(`${wrong} of ${result.requests.total} answers were wrong: ${url}${paths[0]}`);
  const { requests, duration, latency } = result;
  return { total: requests.total, duration, p50Ms: latency.p50, p99Ms: latency.p99 };
}

async function drive(send: (connection: number) => Promise<void>, connections: number, seconds: number) {
  const times: number[] = [];
  const started = performance.now();
  const lane = async (connection: number) => {
    while (performance.now() - started < seconds * 1_000) {
      const sent = performance.now();
      await send(connection);
      times.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: connections }, (_each, connection) => lane(connection)));
  const duration = (performance.now() - started) / 1_000;
  return { total: times.length, duration, p50Ms: quantile(times, 0.5), p99Ms: quantile(times, 0.99) };
}
