import type pg from 'pg';
import { drainDirtyRows } from '../../platform/dirty/drain-dirty-rows.js';
import type { SearchEngine } from '../engine/search-engine.js';
import { indexEntries } from './index-entries.js';
import {
  type SearchDatabase,
  type SearchIndex,
  allIndexes,
  forgetIndex,
  isSound,
  markAll,
  registerIndex,
  setAside,
  setState,
} from './search-indexes.js';
import { indexLock } from '../../platform/database/locks-and-channels.js';

/** Entries per batch: the engine takes half the time per entry in a large one. */
const BATCH = 4_000;
/** Entries per batch for an index that is built beside the live one, whose edits wait meanwhile. */
const BATCH_BESIDE = 250;
/** Other instances read within a second which index is live; the previous one stays for them for so long. */
const GRACE_MS = 10_000;

/**
 * Keeps the indexes of one fingerprint equal to what is published: creates, fills a new one beside the live one, swaps
 * them, drops the retired one. Its state is in `search.indexes`, so that it can be interrupted anywhere.
 */
export class IndexKeeper {
  constructor(
    private readonly engine: SearchEngine,
    private readonly database: SearchDatabase,
    private readonly catalogue: string,
    private readonly fingerprint: string,
  ) {}

  /** @returns whether there may be more to do without waiting */
  async turn(client: pg.Client): Promise<boolean> {
    const all = await allIndexes(this.database);
    const own = all.filter(({ fingerprint }) => fingerprint === this.fingerprint);
    if (!own.some(({ state }) => state !== 'retired')) {
      await registerIndex(this.database, this.catalogue, this.fingerprint);
      return true;
    }
    let worked = false;
    const isLive = own.some(({ state }) => state === 'live');
    // The live one first: shoppers read it.
    for (const index of own.sort((a, b) => Number(b.state === 'live') - Number(a.state === 'live'))) {
      const batch = isLive && index.state === 'filling' ? BATCH_BESIDE : BATCH;
      worked = (await this.keep(client, index, batch)) || worked;
    }
    if (!worked && isLive) await this.dropForeign(client, all);
    return worked;
  }

  private async keep(
    client: pg.Client,
    { uid, state, changedAt }: SearchIndex,
    batch: number,
  ): Promise<boolean> {
    switch (state) {
      case 'registered':
        await this.engine.create(uid);
        await markAll(this.database, uid);
        await setState(this.database, uid, 'registered', 'filling');
        return true;
      case 'filling':
      case 'live':
        return this.recoverOrCatchUp(client, uid, state, batch);
      case 'retired':
        if (Date.now() - changedAt.getTime() > GRACE_MS) await this.drop(uid);
        return false;
    }
  }

  private async recoverOrCatchUp(
    client: pg.Client,
    uid: string,
    state: 'filling' | 'live',
    batch: number,
  ): Promise<boolean> {
    switch (await this.engine.condition(uid)) {
      case 'usable':
        return this.catchUp(client, uid, state, batch);
      case 'missing':
        return this.startOver(client, uid, state);
      case 'damaged':
        // It cannot be used; the next turn registers another one.
        await setState(this.database, uid, state, 'retired');
        return true;
    }
  }

  private async catchUp(
    client: pg.Client,
    uid: string,
    state: 'filling' | 'live',
    batch: number,
  ): Promise<boolean> {
    const worked = await drainDirtyRows(client, {
      table: 'search.dirty',
      where: `dirty.index_uid = ${client.escapeLiteral(uid)} AND dirty.not_before <= now()`,
      batch,
      apply: async (ids) => {
        const refused = await indexEntries(this.engine, this.database, uid, ids);
        await setAside(this.database, uid, refused);
        return new Set(refused.keys());
      },
    });
    // All dirty rows are indexed; later edits are the same lag that the live one has.
    const promoted = state === 'filling' && worked < batch && (await this.promote(client, uid));
    return worked > 0 || promoted;
  }

  /** The engine lost an index. It is not live until it is full again, unless another one is being built. */
  private async startOver(client: pg.Client, uid: string, state: SearchIndex['state']): Promise<boolean> {
    const { rowCount } = await client.query(
      `UPDATE search.indexes SET state = 'registered', changed_at = now()
       WHERE uid = $1 AND state = $2 AND ($2 = 'filling' OR NOT EXISTS (
         SELECT FROM search.indexes WHERE fingerprint = $3 AND state IN ('registered', 'filling')))`,
      [uid, state, this.fingerprint],
    );
    if (rowCount === 0) await setState(this.database, uid, state, 'retired');
    return true;
  }

  /** Makes this index live from the commit on. */
  private async promote(client: pg.Client, uid: string): Promise<boolean> {
    if (!(await isSound(this.database, uid))) return false;
    await client.query('BEGIN');
    await client.query(
      `UPDATE search.indexes SET state = 'retired', changed_at = now() WHERE fingerprint = $1 AND state = 'live'`,
      [this.fingerprint],
    );
    // Unless it was abandoned a moment ago.
    const { rowCount } = await client.query(
      `UPDATE search.indexes SET state = 'live', changed_at = now() WHERE uid = $1 AND state = 'filling'`,
      [uid],
    );
    await client.query(rowCount === 1 ? 'COMMIT' : 'ROLLBACK');
    return rowCount === 1;
  }

  private async drop(uid: string) {
    await this.engine.drop(uid);
    await forgetIndex(this.database, uid);
  }

  /** Indexes of versions of this service that no longer run: nobody holds their lock. */
  private async dropForeign(client: pg.Client, all: SearchIndex[]) {
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
