import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Indexer } from '../indexing/indexer.js';
import { allIndexes } from '../indexing/search-indexes.js';

const LOOK_MS = 1_000;

/** Which index answers: known from the last second, so that no search has to ask. */
@Injectable()
export class LiveIndex implements OnApplicationBootstrap, OnApplicationShutdown {
  private uid: string | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(@Inject(Indexer) private readonly indexer: Indexer) {}

  onApplicationBootstrap() {
    this.timer = setInterval(() => void this.look().catch(() => undefined), LOOK_MS).unref();
  }

  onApplicationShutdown() {
    clearInterval(this.timer);
  }

  /** @throws Error where none is live */
  async name(): Promise<string> {
    const uid = this.uid ?? (await this.look());
    if (uid === undefined) throw new Error('no index is live');
    return uid;
  }

  /** For when the index that was live is gone. */
  async look(): Promise<string | undefined> {
    const all = await allIndexes(this.indexer.database);
    const live = all.find(
      ({ fingerprint, state }) => fingerprint === this.indexer.fingerprint && state === 'live',
    );
    this.uid = live?.uid;
    return this.uid;
  }
}
