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
  /** Receives the server's output. */
  logFile: string;
  /** Identifies the process after a crash of this service. */
  pidFile: string;
  /** The signal that means "stop cleanly, now". */
  stopSignal: NodeJS.Signals;
  /** Resolves when the server is ready; rejects to be called again. */
  isReady: () => Promise<unknown>;
  startTimeoutMs: number;
  /** Called before a restart, with the number of crashes within the last minute. */
  beforeRestart?: (crashes: number) => void;
}

/** Signals with which another process ended this one. */
const KILL_SIGNALS = new Set(['SIGKILL', 'SIGTERM', 'SIGINT']);

/** The server exited by itself while starting; its log has the reason. */
export class StartFailure extends Error {}

/**
 * A child process that stops with this service and is restarted when it dies. After a `kill -9` of the service, the next
 * start stops the process that was left running.
 */
export class ChildServer {
  private readonly pidFile: PidFile;
  private child: ChildProcess | undefined;
  private isUp = false;
  /** Times of recent crashes, by `performance.now()`. */
  private crashes: number[] = [];

  constructor(private readonly command: ServerCommand) {
    this.pidFile = new PidFile(command.pidFile);
  }

  /**
   * Stops a process that a killed service left running, then starts a new one.
   * @throws StartFailure where it exits by itself; Error where it is not ready in time
   */
  async start() {
    await stopProcess(this.pidFile.runningPid(), this.command.stopSignal);
    this.spawn();
    try {
      await this.waitUntilReady();
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

  /** Kills it without a restart. */
  kill() {
    this.isUp = false;
    if (isRunning(this.child)) this.child?.kill('SIGKILL');
  }

  private spawn() {
    const { file, args, options, logFile } = this.command;
    const log = openSync(logFile, 'a', 0o600);
    // A process group of its own: Ctrl-C reaches only this service, which finishes its requests before it stops servers.
    const env = { ...basicEnvironment(), ...options.env };
    this.child = spawn(file, args, { ...options, env, stdio: ['ignore', log, log], detached: true });
    closeSync(log);
    this.child.once('error', () => undefined);
    this.child.once('exit', () => {
      // It was ready, and this service has not stopped it.
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

  private async waitUntilReady() {
    const { name, logFile, isReady, startTimeoutMs } = this.command;
    for (const deadline = Date.now() + startTimeoutMs; !this.isUp; await sleep(25)) {
      if (KILL_SIGNALS.has(this.child?.signalCode ?? ''))
        throw new Error(`${name} was killed while starting`);
      if (!isRunning(this.child))
        throw new StartFailure(`${name} exited while starting:\n${lastLines(logFile)}`);
      if (Date.now() > deadline) throw new Error(`${name} did not start in time:\n${lastLines(logFile)}`);
      this.isUp = await isReady().then(
        () => true,
        () => false,
      );
    }
  }
}

/** The variables that programs need, without the secrets that are in this service's environment. */
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

/** A free port on loopback; another process may take it before it is used. */
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
