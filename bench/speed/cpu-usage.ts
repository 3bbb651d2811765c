import { readFileSync, readdirSync } from 'node:fs';
import { cpus } from 'node:os';

// Linux tells this in /proc; elsewhere the columns stay empty (NaN).

/** USER_HZ of every Linux that Node runs on. */
const TICKS_PER_SECOND = 100;
const PAGE_BYTES = 4096;

/** Processor time of all cores since the machine started, in milliseconds. */
export function machineUsage() {
  const times = cpus().map((cpu) => cpu.times);
  const totalMs = times.flatMap((each) => Object.values(each)).reduce((sum, each) => sum + each, 0);
  return { totalMs, busyMs: totalMs - times.reduce((sum, each) => sum + each.idle, 0) };
}

/** Processor time of one process since it started, in milliseconds, and its resident memory in bytes. */
export function usageOf(pid: number) {
  const { cpuMs, rss } = statOf(pid) ?? { cpuMs: NaN, rss: NaN };
  return { cpuMs, rss };
}

/** Processor time of a process and all that it started, in milliseconds. */
export function treeUsage(root: number): number {
  const stats = processes();
  if (stats.length === 0) return NaN;
  const ours = new Set([root]);
  // Parents have not always the lower number, so until nothing more is found.
  for (let size = 0; size !== ours.size;) {
    size = ours.size;
    for (const { pid, parent } of stats) if (ours.has(parent)) ours.add(pid);
  }
  return stats.filter(({ pid }) => ours.has(pid)).reduce((sum, { cpuMs }) => sum + cpuMs, 0);
}

function processes() {
  try {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return pids.flatMap((pid) => statOf(Number(pid)) ?? []);
  } catch {
    return [];
  }
}

function statOf(pid: number) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // What follows the name, which may hold anything but this bracket and space.
    const fields = stat
      .slice(stat.lastIndexOf(') ') + 2)
      .split(' ')
      .map(Number);
    const at = (number: number) => fields[number - 3] ?? NaN;
    // With what its ended children used: Postgres has a process to a connection.
    const ticks = at(14) + at(15) + at(16) + at(17);
    return { pid, parent: at(4), cpuMs: (ticks * 1000) / TICKS_PER_SECOND, rss: at(24) * PAGE_BYTES };
  } catch {
    return undefined;
  }
}
