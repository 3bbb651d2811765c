import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { packageFile } from '../../src/platform/package-file.js';

const run = promisify(execFile);

const MANIFEST = { type: 'module' };
const TSCONFIG = {
  compilerOptions: {
    strict: true,
    target: 'es2022',
    lib: ['es2022', 'dom', 'dom.iterable'],
    types: ['node'],
    module: 'nodenext',
    outDir: 'out',
  },
};

/** Commands of packages, by the file that they run. */
const COMMANDS = {
  openapiTypescript: 'openapi-typescript/bin/cli.js',
  heyApi: '@hey-api/openapi-ts/bin/run.js',
  tsc: 'typescript-native/bin/tsc',
};

/** A client's project, in dist/, where the packages of this repository can be imported. */
export class ClientProject {
  private constructor(private readonly directory: string) {}

  static create(name: string, sources: string | Record<string, string>): ClientProject {
    const directory = packageFile(`dist/clients/${name}`);
    rmSync(directory, { recursive: true, force: true });
    mkdirSync(directory, { recursive: true });
    writeFileSync(join(directory, 'package.json'), JSON.stringify(MANIFEST));
    writeFileSync(join(directory, 'tsconfig.json'), JSON.stringify(TSCONFIG));
    if (typeof sources === 'string') cpSync(sources, directory, { recursive: true });
    else for (const [file, text] of Object.entries(sources)) writeFileSync(join(directory, file), text);
    return new ClientProject(directory);
  }

  /** Runs a command of a package in the project. Fails with what it printed. */
  async command(name: keyof typeof COMMANDS, ...options: string[]) {
    try {
      const file = packageFile(`node_modules/${COMMANDS[name]}`);
      await run(process.execPath, [file, ...options], { cwd: this.directory });
    } catch (error) {
      const { stdout, stderr } = error as { stdout: string; stderr: string };
      throw new Error(`${name} failed:\n${stdout}${stderr}`, { cause: error });
    }
  }

  file(path: string) {
    return join(this.directory, path);
  }

  /** What a compiled program prints, as JSON. */
  async output(program: string, ...options: string[]): Promise<unknown> {
    const { stdout } = await run(process.execPath, [this.file(`out/${program}.js`), ...options]);
    return JSON.parse(stdout) as unknown;
  }
}
