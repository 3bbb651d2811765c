import type { DataSource } from 'typeorm';
import { dumpSchema, inOrderOfReferences } from '../../src/commands/schema/dump-schema.js';
import { dumpTable, listTables } from '../../src/commands/schema/dump-table.js';

const SCHEMAS = ['catalog', 'published', 'search', 'public'];

/** Schema and rows as SQL, with the list of migrations that were run: a database as a version of the service left it. */
export async function dumpDatabase(dataSource: DataSource): Promise<string> {
  const parts = [await dumpSchema(dataSource)];
  for (const table of await listTables(dataSource, ['public'])) {
    const sequences = await dataSource.query<{ text: string }[]>(SEQUENCES);
    parts.push(...sequences.map(({ text }) => text), await dumpTable(dataSource, table));
  }
  // Without triggers and foreign keys: the rows are consistent as they are.
  parts.push('SET session_replication_role = replica;');
  for (const { name } of inOrderOfReferences(await listTables(dataSource, SCHEMAS)))
    parts.push(await rowsOf(dataSource, name));
  const positions = await dataSource.query<{ text: string }[]>(POSITIONS, [SCHEMAS]);
  parts.push('SET session_replication_role = DEFAULT;', ...positions.map(({ text }) => text));
  return `${parts.filter((part) => part !== '').join('\n')}\n`;
}

async function rowsOf(dataSource: DataSource, table: string): Promise<string> {
  const columns = await dataSource.query<{ name: string }[]>(COLUMNS, [table]);
  const names = columns.map(({ name }) => name);
  const values = names.map((name) => `quote_nullable(${name}::text)`).join(', ');
  const rows = await dataSource.query<{ text: string }[]>(
    `SELECT concat_ws(', ', ${values}) AS text FROM ${table} ORDER BY ${names.join(', ')}`,
  );
  if (rows.length === 0) return '';
  return `INSERT INTO ${table} (${names.join(', ')}) VALUES\n${rows.map(({ text }) => `  (${text})`).join(',\n')};`;
}

const COLUMNS = `
  SELECT quote_ident(attname) AS name FROM pg_attribute
  WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`;

const SEQUENCES = `SELECT format('CREATE SEQUENCE %I.%I;', schemaname, sequencename) AS text FROM pg_sequences
  WHERE schemaname = 'public'`;

const POSITIONS = `
  SELECT format('SELECT setval(''%I.%I'', %s);', schemaname, sequencename, last_value) AS text FROM pg_sequences
  WHERE schemaname = ANY ($1) AND last_value IS NOT NULL ORDER BY 1`;
