import { execFile } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { type EmbeddedPostgres, startPostgres } from '../src/platform/embedded/embedded-postgres.js';

/**
 * Makes a streaming replica of a running embedded Postgres, and starts it: a base backup over the low-level interface
 * (PostgreSQL documentation, 25.3.3), since the npm binaries come without pg_basebackup.
 * @param from the data directory of the primary
 * @param to the replica's, which is not there yet
 */
export async function startReplica(
  primary: Pick<EmbeddedPostgres, 'url'>,
  from: string,
  to: string,
): Promise<EmbeddedPostgres> {
  mkdirSync(to, { recursive: true });
  chmodSync(to, 0o755);
  const cluster = join(to, 'postgres', 'cluster');
  const client = new pg.Client({ connectionString: primary.url });
  await client.connect();
  try {
    await client.query(`SELECT pg_backup_start('replica', true)`);
    // Files may change and vanish while they are copied: the log makes up for that.
    await promisify(execFile)('cp', ['-a', join(from, 'postgres'), to]).catch(() => undefined);
    const { rows } = await client.query<{ labelfile: string }>('SELECT labelfile FROM pg_backup_stop(false)');
    write(cluster, 'backup_label', rows[0]?.labelfile ?? '');
  } finally {
    await client.end();
  }
  for (const name of readdirSync(join(cluster, 'pg_wal')))
    if (/^[\dA-F]{24}/.test(name)) rmSync(join(cluster, 'pg_wal', name));
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
  write(cluster, 'standby.signal', '');
  appendFileSync(join(cluster, 'postgresql.auto.conf'), `\nprimary_conninfo = '${primary.url}'\n`);
  return startPostgres(to);
}

/** As the owner of the cluster, who may not be us. */
function write(cluster: string, name: string, text: string) {
  const { uid, gid } = statSync(cluster);
  writeFileSync(join(cluster, name), text, { mode: 0o600 });
  chownSync(join(cluster, name), uid, gid);
}
