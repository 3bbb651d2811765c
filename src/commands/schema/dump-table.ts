import type { DataSource } from 'typeorm';

export interface Table {
  /** With its schema. */
  name: string;
  /** Tables that its foreign keys refer to. */
  references: string[];
  /** Storage parameters, as `WITH (…)` takes them. */
  options: string | null;
}

/** Tables of some schemas in the order of their names. */
export const listTables = (dataSource: DataSource, schemas: string[]) =>
  dataSource.query<Table[]>(
    `SELECT format('%I.%I', nspname, relname) AS name, array_to_string(reloptions, ', ') AS options,
            ARRAY (SELECT format('%I.%I', target.relnamespace::regnamespace, target.relname)
                   FROM pg_constraint JOIN pg_class AS target ON target.oid = confrelid
                   WHERE conrelid = pg_class.oid AND contype = 'f' ORDER BY 1) AS "references"
     FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
     WHERE nspname = ANY ($1) AND relkind = 'r' ORDER BY 1`,
    [schemas],
  );

/** A table with its columns, constraints and indexes. */
export async function dumpTable(dataSource: DataSource, { name, options }: Table): Promise<string> {
  const list = async (sql: string) =>
    (await dataSource.query<{ text: string }[]>(sql, [name])).map(({ text }) => text);
  const lines = [...(await list(COLUMNS)), ...(await list(CONSTRAINTS))];
  const storage = options ? ` WITH (${options})` : '';
  return [
    `CREATE TABLE ${name} (\n${lines.map((line) => `  ${line}`).join(',\n')}\n)${storage};`,
    ...(await list(INDEXES)),
  ].join('\n');
}

const COLUMNS = `
  SELECT concat_ws(' ', quote_ident(attname), format_type(atttypid, atttypmod),
           (SELECT 'COLLATE ' || quote_ident(collname) FROM pg_collation, pg_type
            WHERE pg_collation.oid = attcollation AND pg_type.oid = atttypid AND attcollation <> typcollation),
           'DEFAULT ' || pg_get_expr(adbin, adrelid), CASE WHEN attnotnull THEN 'NOT NULL' END) AS text
  FROM pg_attribute LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
  WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`;

/** The primary key first, then what its columns refer to, then rules. */
const CONSTRAINTS = `
  SELECT format('CONSTRAINT %I %s', conname, pg_get_constraintdef(oid)) AS text FROM pg_constraint
  WHERE conrelid = $1::regclass AND contype IN ('p', 'u', 'f', 'c', 'x')
  ORDER BY position(contype::text IN 'pufcx'), conname`;

const INDEXES = `
  SELECT pg_get_indexdef(indexrelid) || ';' AS text FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
  WHERE indrelid = $1::regclass AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
  ORDER BY relname`;
