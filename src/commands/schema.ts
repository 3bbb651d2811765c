import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import 'reflect-metadata';
import { dumpSchema } from './schema/dump-schema.js';
import { withScratchPostgres } from './with-scratch-postgres.js';

/**
 * Runs the migrations on an empty Postgres and writes docs/schema.sql. With `--check` writes nothing, but fails if
 * the entities differ from the schema, or the file is out of date.
 */
const { check } = parseArgs({ options: { check: { type: 'boolean' } } }).values;
const FILE = 'docs/schema.sql';
await withScratchPostgres(async (dataSource) => {
  const schema = await dumpSchema(dataSource);
  if (!check) return writeFileSync(FILE, schema);
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  report(upQueries, schema);
});

function report(differences: { query: string }[], schema: string) {
  for (const { query } of differences) process.stderr.write(`Entities and schema differ: ${query}\n`);
  const isOld = readFileSync(FILE, 'utf8') !== schema;
  if (isOld) process.stderr.write(`${FILE} is out of date: run \`npm run schema\`.\n`);
  if (isOld || differences.length > 0) process.exitCode = 1;
}
