import type pg from 'pg';

export interface DirtyRows {
  /** Qualified table of marks: `entry_id uuid, revision bigint`. */
  table: string;
  /** SQL for those of its rows that are meant. */
  where?: string;
  /** Most marks at once. */
  batch: number;
  /**
   * Brings what was marked up to date. Must have taken effect when it resolves; throws to try all of it again later.
   * Answers the entries that alone could not be brought up to date: their marks stay.
   */
  apply: (ids: string[]) => Promise<ReadonlySet<string>>;
}

interface DirtyRow {
  entry_id: string;
  revision: string;
}

/**
 * Works off some dirty marks: read, apply, delete each mark whose revision is unchanged. A mark renewed in the
 * meantime stays and is worked off again, so the newest state always wins. A crash anywhere repeats work, never loses it.
 * @returns how many there were; fewer than a batch means that everything marked until then is up to date
 */
export async function drainDirtyRows(
  client: pg.Client,
  { table, where = 'true', batch, apply }: DirtyRows,
): Promise<number> {
  const { rows: marks } = await client.query<DirtyRow>(
    `SELECT mark.entry_id, mark.revision FROM ${table} AS mark WHERE ${where} ORDER BY mark.revision LIMIT ${batch}`,
  );
  if (marks.length === 0) return 0;
  const failed = await apply(marks.map((mark) => mark.entry_id));
  const done = marks.filter((mark) => !failed.has(mark.entry_id));
  await client.query(
    `DELETE FROM ${table} AS mark USING unnest($1::uuid[], $2::bigint[]) AS done (entry_id, revision)
     WHERE mark.entry_id = done.entry_id AND mark.revision = done.revision AND ${where}`,
    [done.map((mark) => mark.entry_id), done.map((mark) => mark.revision)],
  );
  return marks.length;
}
