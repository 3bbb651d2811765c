import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Identifies a process by its pid and start time, because a pid may be reused by another process.
 * @returns undefined where there is no such process, or it has ended and only waits to be reaped
 */
export function processIdentity(pid: number): string | undefined {
  try {
    return existsSync('/proc/self/stat') ? fromProc(pid) : fromPs(pid);
  } catch {
    return undefined;
  }
}

/** proc(5): field 22 is the start time in clock ticks since boot, field 3 the state. The name in field 2 may hold spaces. */
function fromProc(pid: number): string | undefined {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  return `${pid} ${fields[19]} ${boot}`;
}

function fromPs(pid: number): string | undefined {
  const started = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  return started === '' ? undefined : `${pid} ${started}`;
}

/** A file with the identity of a process, to tell whether the same process still runs. */
export class PidFile {
  constructor(private readonly path: string) {}

  write(pid: number) {
    writeFileSync(this.path, `${processIdentity(pid) ?? pid}\n`, { mode: 0o600 });
  }

  /** The pid, if the process whose identity was written still runs. */
  runningPid(): number | undefined {
    if (!existsSync(this.path)) return undefined;
    const identity = readFileSync(this.path, 'utf8').trim();
    const pid = Number.parseInt(identity, 10);
    return Number.isInteger(pid) && processIdentity(pid) === identity ? pid : undefined;
  }

  remove() {
    rmSync(this.path, { force: true });
  }
}
