import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../data-source.js';
import { migrate } from '../migrate.js';
import { startPostgres } from '../platform/embedded/embedded-postgres.js';
import { dumpSchema } from './schema/dump-schema.js';

/**
 * Runs the migrations on an empty Postgres and writes docs/schema.sql. With `--check` writes nothing, but fails if
 * the entities differ from the schema, or the file is out of date.
 */
const { check } = parseArgs({ options: { check: { type: 'boolean' } } }).values;
const FILE = 'docs/schema.sql';
const directory = mkdtempSync(join(tmpdir(), 'furniture-schema-'));
chmodSync(directory, 0o755);
const { url, server } = await startPostgres(directory, ['fsync=off']);
try {
  const dataSource = await new DataSource(dataSourceOptions(url, 2)).initialize();
  await migrate(dataSource);
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  const schema = await dumpSchema(dataSource);
  await dataSource.destroy();
  if (check) report(upQueries, schema);
  else writeFileSync(FILE, schema);
} finally {
  await server.stop();
  rmSync(directory, { recursive: true, force: true });
}

function report(differences: { query: string }[], schema: string) {
  for (const { query } of differences) process.stderr.write(`Entities and schema differ: ${query}\n`);
  const isOld = readFileSync(FILE, 'utf8') !== schema;
  if (isOld) process.stderr.write(`${FILE} is out of date: run \`npm run schema\`.\n`);
  if (isOld || differences.length > 0) process.exitCode = 1;
}
