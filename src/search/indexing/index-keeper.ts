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
import { keeperLock } from '../../platform/database/locks-and-channels.js';

/** Entries that go to an index at a time: the engine does many in half the time of a few. */
const BATCH = 4_000;
/** And to one that is made beside the live one, whose edits wait meanwhile. */
const BATCH_BESIDE = 250;
/** Other instances hear within a second which index is live; this is how long the one before stays for them. */
const GRACE_MS = 10_000;

/**
 * One turn of the work that keeps the indexes of one kind equal to what is published: makes what is missing, fills
 * what is new beside what is in use, swaps them, drops what is done with. Whatever stops it in between, the next turn
 * finds in `search.indexes` where it stood.
 */
export class IndexKeeper {
  constructor(
    private readonly engine: SearchEngine,
    private readonly database: SearchDatabase,
    private readonly catalogue: string,
    private readonly fingerprint: string,
  ) {}

  /** @returns whether there may be more to do at once */
  async turn(client: pg.Client): Promise<boolean> {
    const all = await allIndexes(this.database);
    const own = all.filter(({ fingerprint }) => fingerprint === this.fingerprint);
    if (!own.some(({ state }) => state !== 'retired')) {
      await registerIndex(this.database, this.catalogue, this.fingerprint);
      return true;
    }
    let worked = false;
    const isLive = own.some(({ state }) => state === 'live');
    // The live one first: shoppers see it.
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
        // Nothing can be done with it; the next turn registers another one.
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
    // All that was marked is in; edits that came meanwhile are the same lag that the live one has.
    const promoted = state === 'filling' && worked < batch && (await this.promote(client, uid));
    return worked > 0 || promoted;
  }

  /** The engine lost an index. It is not live until it is full again; where another is on its way, that will do. */
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

  /** From the commit on it is this index that answers. */
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

  /** Indexes of versions of this service that are not running any more: nobody holds the lock to keep them. */
  private async dropForeign(client: pg.Client, all: SearchIndex[]) {
    for (const { uid, fingerprint } of all.filter((index) => index.fingerprint !== this.fingerprint)) {
      const lock = keeperLock(fingerprint);
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
