import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import type { Statement } from '../../platform/database/read-database.js';
import { Synonyms } from '../../platform/language/synonyms.js';
import { Indexer } from '../indexing/indexer.js';
import { type PublishedRule, SearchRules } from './search-rules.js';

const LOOK_MS = 1_000;

interface State {
  /** The index that answers; none where none is full yet. */
  uid: string | null;
  /** Changes whenever synonyms or rules do. */
  stamp: string;
}

/** What a search needs and need not ask for: which index answers, synonyms, rules; at most a second old. */
@Injectable()
export class SearchState implements OnApplicationBootstrap, OnApplicationShutdown {
  synonyms = new Synonyms([]);
  rules = new SearchRules([]);
  private state: State = { uid: null, stamp: '' };
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly indexer: Indexer) {}

  async onApplicationBootstrap() {
    this.timer = setInterval(() => void this.look().catch(() => undefined), LOOK_MS).unref();
    // Where Postgres is away, the next look will do.
    await this.look().catch(() => undefined);
  }

  onApplicationShutdown() {
    clearInterval(this.timer);
  }

  /** The index that answers. While there is none every search looks, so that the first one is noticed at once. */
  async liveUid(): Promise<string | null> {
    if (this.state.uid === null) await this.look();
    return this.state.uid;
  }

  /** Also for when the index that answered is gone. */
  async look() {
    const { database } = this.indexer;
    const [state] = await database.rows<State & QueryResultRow>(STATE, [this.indexer.fingerprint]);
    if (!state) return;
    if (state.stamp !== this.state.stamp) {
      const synonyms = await database.rows<{ words: string[] }>(SYNONYMS);
      const rules = await database.rows<PublishedRule & QueryResultRow>(RULES);
      this.synonyms = new Synonyms(synonyms.map(({ words }) => words));
      this.rules = new SearchRules(rules);
    }
    this.state = state;
  }
}

const STATE: Statement = {
  name: 'search-state',
  text: `
    SELECT (SELECT uid FROM search.indexes WHERE fingerprint = $1 AND state = 'live') AS uid,
           (SELECT coalesce(md5(string_agg(id || ':' || revision, ' ' ORDER BY id, locale)), '')
            FROM (SELECT id, locale, revision FROM published.synonyms
                  UNION ALL SELECT id, locale, revision FROM published.search_rules) AS row) || '!' AS stamp`,
};

const SYNONYMS: Statement = {
  name: 'synonyms',
  text: `SELECT words FROM published.synonyms WHERE locale = 'zh-CN' ORDER BY id`,
};

const RULES: Statement = {
  name: 'search-rules',
  text: `
    SELECT id, locale, name, queries, category_ids AS "categoryIds", pins, boosts, hides,
           starts_at AS "startsAt", ends_at AS "endsAt"
    FROM published.search_rules ORDER BY id`,
};
