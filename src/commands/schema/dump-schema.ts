import type { DataSource } from 'typeorm';
import { type Table, dumpTable, listTables } from './dump-table.js';

const SCHEMAS = ['catalog', 'published', 'search'];

/**
 * The schema as SQL that a person can read and `psql` can load: the state that all migrations together lead to, in an
 * order that depends on names and foreign keys alone. Read from `pg_catalog`, so that it needs no `pg_dump` of the
 * server's own version.
 */
export async function dumpSchema(dataSource: DataSource): Promise<string> {
  const tables = await listTables(dataSource, SCHEMAS);
  const dumped: string[] = [];
  for (const table of inOrderOfReferences(tables)) dumped.push(await dumpTable(dataSource, table));
  const list = async (sql: string) =>
    (await dataSource.query<{ text: string }[]>(sql, [SCHEMAS])).map(({ text }) => text);
  const sections = {
    'Extensions and schemas': [
      ...(await list(EXTENSIONS)),
      ...SCHEMAS.map((name) => `CREATE SCHEMA ${name};`),
    ],
    Sequences: await list(SEQUENCES),
    'Functions that indexes use': await list(`${FUNCTIONS} AND provolatile = 'i' ORDER BY 1`),
    Tables: dumped,
    Views: await list(VIEWS),
    Functions: await list(`${FUNCTIONS} AND provolatile <> 'i' ORDER BY 1`),
    Triggers: await list(TRIGGERS),
    'Rights of the storefront': [CREATE_ROLE, ...(await list(GRANTS)), ...(await list(DEFAULT_GRANTS))],
  };
  const parts = Object.entries(sections).map(([title, items]) => `-- ${title}\n\n${joined(items)}\n`);
  return [`${HEADER}\n`, ...parts].join('\n');
}

/** One-line statements stay together; longer ones are set apart. */
const joined = (items: string[]) =>
  items.map((item, at) => (at > 0 && item.includes('\n') ? `\n${item}` : item)).join('\n');

/** So that every table stands after those that it refers to. */
export function inOrderOfReferences(tables: Table[]): Table[] {
  const ordered = new Set<Table>();
  const add = (table: Table) => {
    for (const name of table.references) {
      const other = tables.find((each) => each.name === name);
      if (other && other !== table && !ordered.has(other)) add(other);
    }
    ordered.add(table);
  };
  tables.forEach(add);
  return [...ordered];
}

const HEADER = `-- The schema that the migrations lead to, for reading. Written by \`npm run schema\`, compared by \`npm run check\`.
SET check_function_bodies = off;`;

const EXTENSIONS = `
  SELECT format('CREATE EXTENSION %I;', extname) AS text FROM pg_extension
  WHERE extname <> 'plpgsql' AND $1::text[] IS NOT NULL ORDER BY extname`;

const SEQUENCES = `
  SELECT format('CREATE SEQUENCE %I.%I;', schemaname, sequencename) AS text FROM pg_sequences
  WHERE schemaname = ANY ($1) ORDER BY 1`;

const FUNCTIONS = `
  SELECT pg_get_functiondef(pg_proc.oid) || ';' AS text FROM pg_proc
  WHERE pronamespace::regnamespace::text = ANY ($1)`;

const VIEWS = `
  SELECT format(E'CREATE VIEW %I.%I AS\\n%s', schemaname, viewname, definition) AS text FROM pg_views
  WHERE schemaname = ANY ($1) ORDER BY 1`;

const TRIGGERS = `
  SELECT pg_get_triggerdef(pg_trigger.oid) || ';' AS text
  FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
  WHERE relnamespace::regnamespace::text = ANY ($1) AND NOT tgisinternal
  ORDER BY relnamespace::regnamespace::text, relname, tgname`;

const CREATE_ROLE = `DO $$ BEGIN
  CREATE ROLE furniture_storefront NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;`;

const ACLS = `
  SELECT format('SCHEMA %I', nspname) AS object, nspacl AS acl FROM pg_namespace WHERE nspname = ANY ($1)
  UNION ALL SELECT format('%s %I.%I', CASE relkind WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END, nspname, relname), relacl
  FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
  WHERE nspname = ANY ($1) AND relkind IN ('r', 'v', 'S')`;

const GRANTS = `
  SELECT format('GRANT %s ON %s TO %I;', string_agg(privilege_type, ', ' ORDER BY privilege_type), object,
           grantee::regrole) AS text
  FROM (${ACLS}) AS granted CROSS JOIN aclexplode(acl)
  WHERE grantee <> grantor GROUP BY object, grantee ORDER BY split_part(object, ' ', 2), object, 1`;

const DEFAULT_GRANTS = `
  SELECT format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I GRANT %s ON %s TO %I;', nspname,
           string_agg(privilege_type, ', ' ORDER BY privilege_type),
           CASE defaclobjtype WHEN 'S' THEN 'SEQUENCES' ELSE 'TABLES' END, grantee::regrole) AS text
  FROM pg_default_acl JOIN pg_namespace ON pg_namespace.oid = defaclnamespace CROSS JOIN aclexplode(defaclacl)
  WHERE nspname = ANY ($1) GROUP BY nspname, defaclobjtype, grantee ORDER BY 1`;
