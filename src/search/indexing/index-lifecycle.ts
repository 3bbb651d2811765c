import type pg from 'pg';
import { drainDirtyRows } from '../../platform/dirty/drain-dirty-rows.js';
import type { SearchEngine } from '../engine/search-engine.js';
import { indexEntries } from './index-entries.js';
import {
  type SearchDatabase,
  type SearchIndex,
  deleteIndexRow,
  isComplete,
  listIndexes,
  markAllDirty,
  postponeRefused,
  registerIndex,
  setState,
} from './search-indexes.js';
import { indexLock } from '../../platform/database/locks-and-channels.js';

/** Entries per batch: the engine needs half the time per document in large batches. */
const BATCH = 4_000;
/** Entries per batch of an index that fills beside the live one, whose edits wait for each batch. */
const REBUILD_BATCH = 250;
/** How long a retired index is kept for other instances, which refresh the live index every second. */
const GRACE_MS = 10_000;

/**
 * Takes the indexes of one fingerprint through their states: creates a registered index, fills it beside the live one,
 * promotes it, keeps it current, and drops it once retired. The states are in `search.indexes`, so an interrupted run is
 * resumed by the next.
 */
export class IndexLifecycle {
  constructor(
    private readonly engine: SearchEngine,
    private readonly database: SearchDatabase,
    private readonly catalogue: string,
    private readonly fingerprint: string,
  ) {}

  /** @returns whether there may be more work already */
  async run(client: pg.Client): Promise<boolean> {
    const all = await listIndexes(this.database);
    const own = all.filter(({ fingerprint }) => fingerprint === this.fingerprint);
    if (!own.some(({ state }) => state !== 'retired')) {
      await registerIndex(this.database, this.catalogue, this.fingerprint);
      return true;
    }
    let hasWorked = false;
    const isLive = own.some(({ state }) => state === 'live');
    // The live index first, because shoppers see it.
    for (const index of own.sort((a, b) => Number(b.state === 'live') - Number(a.state === 'live'))) {
      const batch = isLive && index.state === 'filling' ? REBUILD_BATCH : BATCH;
      hasWorked = (await this.advance(client, index, batch)) || hasWorked;
    }
    if (!hasWorked && isLive) await this.dropUnmaintained(client, all);
    return hasWorked;
  }

  private async advance(
    client: pg.Client,
    { uid, state, changedAt }: SearchIndex,
    batch: number,
  ): Promise<boolean> {
    switch (state) {
      case 'registered':
        await this.engine.create(uid);
        await markAllDirty(this.database, uid);
        await setState(this.database, uid, 'registered', 'filling');
        return true;
      case 'filling':
      case 'live':
        return this.recoverOrSync(client, uid, state, batch);
      case 'retired':
        if (Date.now() - changedAt.getTime() > GRACE_MS) await this.drop(uid);
        return false;
    }
  }

  private async recoverOrSync(
    client: pg.Client,
    uid: string,
    state: 'filling' | 'live',
    batch: number,
  ): Promise<boolean> {
    switch (await this.engine.condition(uid)) {
      case 'usable':
        return this.sync(client, uid, state, batch);
      case 'missing':
        return this.recreate(client, uid, state);
      case 'damaged':
        // It cannot be repaired; the next run registers a new one.
        await setState(this.database, uid, state, 'retired');
        return true;
    }
  }

  private async sync(
    client: pg.Client,
    uid: string,
    state: 'filling' | 'live',
    batch: number,
  ): Promise<boolean> {
    const written = await drainDirtyRows(client, {
      table: 'search.dirty',
      where: `dirty.index_uid = ${client.escapeLiteral(uid)} AND dirty.not_before <= now()`,
      batch,
      apply: async (ids) => {
        const refused = await indexEntries(this.engine, this.database, uid, ids);
        await postponeRefused(this.database, uid, refused);
        return new Set(refused.keys());
      },
    });
    // All dirty rows are drained; later edits are the same lag that the live index has.
    const isPromoted = state === 'filling' && written < batch && (await this.promote(client, uid));
    return written > 0 || isPromoted;
  }

  /** Registers an index again that the engine has lost, or retires it where another one is being built. */
  private async recreate(client: pg.Client, uid: string, state: SearchIndex['state']): Promise<boolean> {
    const { rowCount } = await client.query(
      `UPDATE search.indexes SET state = 'registered', changed_at = now()
       WHERE uid = $1 AND state = $2 AND ($2 = 'filling' OR NOT EXISTS (
         SELECT FROM search.indexes WHERE fingerprint = $3 AND state IN ('registered', 'filling')))`,
      [uid, state, this.fingerprint],
    );
    if (rowCount === 0) await setState(this.database, uid, state, 'retired');
    return true;
  }

  /** Makes an index live; searches use it from the commit on. */
  private async promote(client: pg.Client, uid: string): Promise<boolean> {
    if (!(await isComplete(this.database, uid))) return false;
    await client.query('BEGIN');
    await client.query(
      `UPDATE search.indexes SET state = 'retired', changed_at = now() WHERE fingerprint = $1 AND state = 'live'`,
      [this.fingerprint],
    );
    // No row where the rebuild was cancelled meanwhile.
    const { rowCount } = await client.query(
      `UPDATE search.indexes SET state = 'live', changed_at = now() WHERE uid = $1 AND state = 'filling'`,
      [uid],
    );
    await client.query(rowCount === 1 ? 'COMMIT' : 'ROLLBACK');
    return rowCount === 1;
  }

  private async drop(uid: string) {
    await this.engine.drop(uid);
    await deleteIndexRow(this.database, uid);
  }

  /** Drops the indexes of releases that no longer run: no instance holds the advisory lock of their fingerprint. */
  private async dropUnmaintained(client: pg.Client, all: SearchIndex[]) {
    for (const { uid, fingerprint } of all.filter((index) => index.fingerprint !== this.fingerprint)) {
      const lock = indexLock(fingerprint);
      const { rows } = await client.query<{ free: boolean }>('SELECT pg_try_advisory_lock($1) AS free', [
        lock,
      ]);
      if (rows[0]?.free !== true) continue;
      try {
        await this.drop(uid);
      } finally {
        await client.query('SELECT pg_advisory_unlock($1)', [lock]);
      }
    }
  }
}
