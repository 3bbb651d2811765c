import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import type { Statement } from '../../platform/database/read-database.js';
import { Synonyms } from '../../platform/language/synonyms.js';
import { Indexer } from '../indexing/indexer.js';
import { type PublishedRule, SearchRules } from './search-rules.js';

const REFRESH_MS = 1_000;

interface State {
  /** The live index; null while none is complete. */
  uid: string | null;
  /** Digest of the versions of all synonyms and rules. */
  version: string;
}

/** What every search needs, held in memory: the live index, synonyms and rules; at most a second old. */
@Injectable()
export class SearchState implements OnApplicationBootstrap, OnApplicationShutdown {
  synonyms = new Synonyms([]);
  rules = new SearchRules([]);
  private state: State = { uid: null, version: '' };
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly indexer: Indexer) {}

  async onApplicationBootstrap() {
    this.timer = setInterval(() => void this.refresh().catch(() => undefined), REFRESH_MS).unref();
    // The service starts without Postgres, too; the next refresh follows in a second.
    await this.refresh().catch(() => undefined);
  }

  onApplicationShutdown() {
    clearInterval(this.timer);
  }

  /** The live index. While there is none every search refreshes, so that the first index is used at once. */
  async liveUid(): Promise<string | null> {
    if (this.state.uid === null) await this.refresh();
    return this.state.uid;
  }

  /** Also called when the live index turns out to be gone. */
  async refresh() {
    const { database } = this.indexer;
    const [state] = await database.rows<State & QueryResultRow>(STATE, [this.indexer.fingerprint]);
    if (!state) return;
    if (state.version !== this.state.version) {
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
                  UNION ALL SELECT id, locale, revision FROM published.search_rules) AS row) || '!' AS version`,
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
