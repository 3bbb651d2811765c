import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { PidFile, processIdentity } from './process-identity.js';

const STOP_TIMEOUT_MS = 3_000;
const RESTART_AFTER_MS = 200;
const CRASHES_WITHIN_MS = 60_000;

export interface ServerCommand {
  name: string;
  file: string;
  args: string[];
  options: SpawnOptions;
  /** Takes what the server prints. */
  logFile: string;
  /** Remembers the process across a crash of ours. */
  pidFile: string;
  /** The signal that means "stop cleanly, now". */
  stopSignal: NodeJS.Signals;
  /** Resolves when the server answers; rejects to be asked again. */
  isReady: () => Promise<unknown>;
  startTimeoutMs: number;
  /** Called before it is started again, with how often it has ended by itself within a minute. */
  beforeRestart?: (crashes: number) => void;
}

/** Signals by which somebody else ends a process. */
const KILLS = new Set(['SIGKILL', 'SIGTERM', 'SIGINT']);

/** A server that could not start, for a reason that its log says. */
export class EndedAtStart extends Error {}

/** A server that lives and ends with us, is started again if it dies, and is found again if it is we who were killed. */
export class ChildServer {
  private readonly pidFile: PidFile;
  private child: ChildProcess | undefined;
  private isUp = false;
  /** When it ended by itself. */
  private crashes: number[] = [];

  constructor(private readonly command: ServerCommand) {
    this.pidFile = new PidFile(command.pidFile);
  }

  /**
   * Stops what a killed predecessor left running, then starts afresh.
   * @throws EndedAtStart where it ends by itself; Error where it does not answer in time
   */
  async start() {
    await stopProcess(this.pidFile.runningPid(), this.command.stopSignal);
    this.spawn();
    try {
      await this.untilReady();
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  async stop() {
    this.isUp = false;
    if (isRunning(this.child)) await stopProcess(this.child?.pid, this.command.stopSignal);
    this.pidFile.remove();
  }

  /** Ends it at once, as a crash would, and for good. */
  kill() {
    this.isUp = false;
    if (isRunning(this.child)) this.child?.kill('SIGKILL');
  }

  private spawn() {
    const { file, args, options, logFile } = this.command;
    const log = openSync(logFile, 'a', 0o600);
    // A group of its own: Ctrl-C reaches only us, and requests in flight still have their servers.
    const env = { ...basicEnvironment(), ...options.env };
    this.child = spawn(file, args, { ...options, env, stdio: ['ignore', log, log], detached: true });
    closeSync(log);
    this.child.once('error', () => undefined);
    this.child.once('exit', () => {
      // It was up, and nobody stopped it.
      if (this.isUp) setTimeout(() => this.isUp && this.restart(), RESTART_AFTER_MS).unref();
    });
    this.child.unref();
    if (this.child.pid !== undefined) this.pidFile.write(this.child.pid);
  }

  private restart() {
    const now = performance.now();
    this.crashes = [...this.crashes.filter((at) => now - at < CRASHES_WITHIN_MS), now];
    this.command.beforeRestart?.(this.crashes.length);
    this.spawn();
  }

  private async untilReady() {
    const { name, logFile, isReady, startTimeoutMs } = this.command;
    for (const deadline = Date.now() + startTimeoutMs; !this.isUp; await sleep(25)) {
      if (KILLS.has(this.child?.signalCode ?? '')) throw new Error(`${name} was killed at its start`);
      if (!isRunning(this.child))
        throw new EndedAtStart(`${name} ended at its start:\n${lastLines(logFile)}`);
      if (Date.now() > deadline) throw new Error(`${name} did not start in time:\n${lastLines(logFile)}`);
      this.isUp = await isReady().then(
        () => true,
        () => false,
      );
    }
  }
}

/** What any program may need; not the secrets of this service, which are in its environment too. */
export function basicEnvironment(): NodeJS.ProcessEnv {
  const names = ['PATH', 'HOME', 'LANG', 'LC_ALL', 'TZ', 'TMPDIR', 'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH'];
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}

function isRunning(child: ChildProcess | undefined): boolean {
  return child?.pid !== undefined && child.exitCode === null && child.signalCode === null;
}

function lastLines(path: string): string {
  return readFileSync(path, 'utf8').trim().split('\n').slice(-5).join('\n');
}

async function stopProcess(pid: number | undefined, signal: NodeJS.Signals) {
  if (pid === undefined) return;
  const identity = processIdentity(pid);
  if (identity === undefined) return;
  process.kill(pid, signal);
  const deadline = Date.now() + STOP_TIMEOUT_MS;
  while (processIdentity(pid) === identity) {
    if (Date.now() > deadline) process.kill(pid, 'SIGKILL');
    await sleep(20);
  }
}

/** A port that was free a moment ago, on loopback. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
