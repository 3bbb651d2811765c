import { SERVICE_FLAGS } from '../../bench/service-flags.js';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../src/platform/embedded/child-server.js';
import { packageFile } from '../../src/platform/package-file.js';
import { Merchandiser } from '../factories/merchandiser.js';

/** The built service in a process of its own, as `npm start` runs it. */
export class ServiceProcess {
  output = '';

  private constructor(
    readonly directory: string,
    readonly port: number,
    private readonly child: ChildProcess,
  ) {
    child.stdout?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
  }

  static newDirectory(): string {
    const directory = mkdtempSync(join(tmpdir(), 'furniture-start-'));
    chmodSync(directory, 0o755);
    return directory;
  }

  /** Starts without waiting; see {@link ready}. */
  static async spawn(
    directory: string,
    environment: NodeJS.ProcessEnv = {},
    [file, ...args]: string[] = [process.execPath, ...SERVICE_FLAGS, packageFile('dist/src/main.js')],
  ): Promise<ServiceProcess> {
    const port = await freePort();
    const child = spawn(file ?? '', args, {
      cwd: packageFile('.'),
      env: {
        PATH: process.env['PATH'],
        DATA_DIR: directory,
        PORT: String(port),
        LOG_LEVEL: 'warn',
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new ServiceProcess(directory, port, child);
  }

  static async start(directory: string, environment: NodeJS.ProcessEnv = {}): Promise<ServiceProcess> {
    const service = await ServiceProcess.spawn(directory, environment);
    await service.ready();
    return service;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  get key(): string {
    return readFileSync(join(this.directory, 'admin.key'), 'utf8').trim();
  }

  get merchandiser(): Merchandiser {
    return new Merchandiser(this.url, this.key);
  }

  async ready() {
    const deadline = Date.now() + 150_000;
    while (this.child.exitCode === null && Date.now() < deadline) {
      const response = await fetch(`${this.url}/readyz`).catch(() => undefined);
      if (response?.ok) return;
      await sleep(25);
    }
    throw new Error(`the service did not start: ${this.output}`);
  }

  async drained() {
    const deadline = Date.now() + 90_000;
    while (Date.now() < deadline) {
      const body = (await (await fetch(`${this.url}/readyz`)).json()) as {
        checks: { searchIndex: { backlog: number } };
      };
      if (body.checks.searchIndex.backlog === 0) return;
      await sleep(20);
    }
    throw new Error('the index was not updated in time');
  }

  private get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** @returns the exit code */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    if (this.hasEnded) return this.child.exitCode;
    const exited = once(this.child, 'exit');
    this.child.kill(signal);
    return ((await exited) as [number | null])[0];
  }

  async exited(): Promise<number | null> {
    if (!this.hasEnded) await once(this.child, 'exit');
    return this.child.exitCode;
  }
}

/** Pids of the servers of a data directory. */
export function serversOf(directory: string): number[] {
  return ['postgres.pid', 'meilisearch.pid']
    .map((name) => join(directory, name))
    .filter((path) => existsSync(path))
    .map((path) => Number.parseInt(readFileSync(path, 'utf8'), 10));
}

export function isAlive(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return !stat.slice(stat.lastIndexOf(')')).startsWith(') Z');
  } catch {
    return false;
  }
}

/** Kills servers that a test has left running, then deletes the files. */
export function clean(directory: string) {
  for (const pid of serversOf(directory).filter(isAlive)) process.kill(pid, 'SIGKILL');
  rmSync(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
