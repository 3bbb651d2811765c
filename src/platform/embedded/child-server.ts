import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { PidFile, processIdentity } from './process-identity.js';

const STOP_TIMEOUT_MS = 4_000;

export interface ServerCommand {
  name: string;
  file: string;
  args: string[];
  options: SpawnOptions;
  /** Remembers the process across a crash of ours. */
  pidFile: string;
  /** The signal that means "stop cleanly, now". */
  stopSignal: NodeJS.Signals;
  /** Resolves when the server answers; rejects to be asked again. */
  isReady: () => Promise<unknown>;
  startTimeoutMs: number;
}

/** A server that lives and ends with this process, and is found again if this process was killed. */
export class ChildServer {
  private constructor(
    private readonly command: ServerCommand,
    private readonly child: ChildProcess,
    private readonly pidFile: PidFile,
  ) {}

  /** Stops what a killed predecessor left running, then starts afresh. */
  static async start(command: ServerCommand): Promise<ChildServer> {
    const pidFile = new PidFile(command.pidFile);
    await stopProcess(pidFile.runningPid(), command.stopSignal);
    // A group of its own: Ctrl-C reaches only us, and requests in flight still have their servers.
    const child = spawn(command.file, command.args, { stdio: 'ignore', ...command.options, detached: true });
    const failure = new Promise<never>((_resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code) =>
        reject(new Error(`${command.name} ended at its start, with code ${code}`)),
      );
    });
    failure.catch(() => undefined);
    if (child.pid !== undefined) pidFile.write(child.pid);
    const server = new ChildServer(command, child, pidFile);
    await Promise.race([failure, server.untilReady()]);
    child.unref();
    return server;
  }

  async stop() {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      await stopProcess(this.child.pid, this.command.stopSignal);
    }
    this.pidFile.remove();
  }

  /** For tests that want to see what happens without it. */
  get pid(): number | undefined {
    return this.child.pid;
  }

  private async untilReady() {
    const deadline = Date.now() + this.command.startTimeoutMs;
    for (;;) {
      try {
        await this.command.isReady();
        return;
      } catch (error) {
        if (Date.now() > deadline)
          throw new Error(`${this.command.name} did not start in time`, { cause: error });
        await sleep(25);
      }
    }
  }
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
