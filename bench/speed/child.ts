import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../src/platform/embedded/child-server.js';

const READY_WITHIN_MS = 60_000;

/** A server in a process of its own: the service, or a floor. */
export class Child {
  private constructor(
    readonly url: string,
    private readonly process: ChildProcess,
  ) {}

  static async start(
    file: string,
    environment: NodeJS.ProcessEnv,
    flags: readonly string[] = [],
  ): Promise<Child> {
    const port = await freePort();
    const child = new Child(
      `http://127.0.0.1:${port}`,
      spawn(process.execPath, [...flags, '--no-warnings', file], {
        env: { PATH: process.env['PATH'], ...environment, PORT: String(port) },
        stdio: ['ignore', 'ignore', 'inherit'],
      }),
    );
    await child.ready();
    return child;
  }

  get pid(): number {
    return this.process.pid ?? 0;
  }

  private async ready() {
    for (const deadline = Date.now() + READY_WITHIN_MS; Date.now() < deadline; await sleep(50)) {
      const answer = await fetch(`${this.url}/readyz`).catch(() => undefined);
      if (answer?.ok) return;
      if (this.process.exitCode !== null) break;
    }
    throw new Error('a server of the bench did not start');
  }

  kill() {
    this.process.kill('SIGKILL');
  }

  async stop() {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const ended = once(this.process, 'exit');
    this.process.kill('SIGTERM');
    await ended;
  }
}
