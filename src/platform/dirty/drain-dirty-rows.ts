import type pg from 'pg';

export interface DirtyRows {
  /** Qualified table of dirty rows: `entry_id uuid, revision bigint`. */
  table: string;
  /** SQL condition on its rows; their alias is `dirty`. */
  where?: string;
  /** Most rows at once. */
  batch: number;
  /**
   * Updates the entries. Its effects must be durable when it resolves; throws to have the whole batch repeated later.
   * @returns ids of the entries that failed: their rows stay
   */
  apply: (ids: string[]) => Promise<ReadonlySet<string>>;
}

interface DirtyRow {
  entry_id: string;
  revision: string;
}

/**
 * Drains some dirty rows: read, apply, delete each row whose revision is unchanged. A row that is written again in the
 * meantime stays and is drained again, so the newest state always wins. A crash anywhere repeats work, never loses it.
 * @returns how many rows there were; fewer than a batch means that nothing else was dirty
 */
export async function drainDirtyRows(
  client: pg.Client,
  { table, where = 'true', batch, apply }: DirtyRows,
): Promise<number> {
  const { rows } = await client.query<DirtyRow>(
    `SELECT dirty.entry_id, dirty.revision FROM ${table} AS dirty WHERE ${where} ORDER BY dirty.revision LIMIT ${batch}`,
  );
  if (rows.length === 0) return 0;
  const failed = await apply(rows.map((row) => row.entry_id));
  const done = rows.filter((row) => !failed.has(row.entry_id));
  await client.query(
    `DELETE FROM ${table} AS dirty USING unnest($1::uuid[], $2::bigint[]) AS done (entry_id, revision)
     WHERE dirty.entry_id = done.entry_id AND dirty.revision = done.revision AND ${where}`,
    [done.map((row) => row.entry_id), done.map((row) => row.revision)],
  );
  return rows.length;
}
