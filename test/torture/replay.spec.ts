import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Catalogue } from '../db/catalogue.js';
import { aProduct, anArticle } from '../factories/contents.js';
import { TORTURE_TIMEOUT_MS, pick, say, scaled } from './scale.js';

type Path = 'products' | 'articles';

/** What is to be known of an entry besides its content. */
interface State {
  version: number;
  archived: boolean;
  deleted: boolean;
  /** Locale → the revision that is public. */
  shown: Record<string, number>;
}

interface Change {
  action: string;
  entry_id: string;
  revision: number;
  details: { locales: string[]; from: number };
}

/** The state that these changes lead to, from the first on. */
function replayed(changes: Change[]): Map<string, State> {
  const states = new Map<string, State>();
  for (const { action, entry_id: id, revision, details } of changes) {
    const state = states.get(id) ?? { version: 0, archived: false, deleted: false, shown: {} };
    states.set(id, state);
    if (['created', 'edited', 'restored', 'discarded', 'recovered'].includes(action))
      state.version = revision;
    if (action === 'recovered') state.deleted = state.archived = false;
    if (action === 'archived' || action === 'unarchived') state.archived = action === 'archived';
    if (action === 'published') for (const locale of details.locales) state.shown[locale] = revision;
    if (action === 'unpublished' || action === 'archived')
      for (const locale of details.locales) delete state.shown[locale];
    if (action === 'discarded')
      for (const [locale, shown] of Object.entries(state.shown))
        if (shown === details.from) state.shown[locale] = revision;
    if (action === 'deleted') Object.assign(state, { deleted: true, shown: {} });
  }
  return states;
}

describe('a year of edits', () => {
  let catalogue: Catalogue;
  const entries: { path: Path; id: string; lastSeen: number }[] = [];
  let done = 0;

  beforeAll(async () => {
    catalogue = await Catalogue.start({ engine: null, environment: { RATE_LIMIT_PER_KEY: 0 } });
  });

  afterAll(() => catalogue.stop());

  /** Whatever a merchandiser may do next; what is refused does not count. */
  async function editSomething() {
    const { merchandiser } = catalogue;
    const entry = pick(entries);
    const present = await merchandiser.send('get', `${entry.path}/${entry.id}`);
    const version: number = present.body.version ?? entry.lastSeen;
    entry.lastSeen = version;
    const at = `${entry.path}/${entry.id}`;
    const locales = pick([['zh-CN'], ['en'], ['zh-CN', 'en']]);
    const [method, path, body] = pick<['post' | 'patch' | 'put' | 'delete', string, object]>([
      ['patch', at, entry.path === 'products' ? { brand: `b${done}` } : { summary: { en: `s${done}` } }],
      [
        'patch',
        at,
        entry.path === 'products' ? { tagline: { en: `t${done}` } } : { title: { en: `t${done}` } },
      ],
      ['post', `${at}/publish`, { locales }],
      ['post', `${at}/publish`, {}],
      ['post', `${at}/unpublish`, { locales }],
      ['post', `${at}/revisions/${1 + Math.floor(Math.random() * version)}/restore`, {}],
      ['post', `${at}/discard`, pick([{}, { locale: 'en' }])],
      ['post', `${at}/archive`, {}],
      ['post', `${at}/unarchive`, {}],
      ['put', `${at}/schedule`, pick([{}, { en: { publishAt: '2126-01-01T00:00:00Z' } }])],
      ['delete', at, {}],
      ['post', `${at}/recover`, {}],
    ]);
    const sent = await merchandiser.send(method, path).set('if-match', `"${version}"`).send(body);
    expect(sent.status).toBeLessThan(500);
    if (sent.status < 300) done++;
    if (path.endsWith('/restore') && sent.status === 200) {
      const revision = await merchandiser.send('get', path.replace('/restore', ''));
      expect(sent.body).toMatchObject(revision.body.content);
    }
  }

  it(
    'can be told again from the audit and the revisions',
    async () => {
      for (let count = 0; count < scaled(200, 20); count++) {
        const path = pick<Path>(['products', 'articles']);
        const { id } = await catalogue.merchandiser.create(
          path,
          path === 'products' ? aProduct() : anArticle(),
        );
        entries.push({ path, id, lastSeen: 1 });
      }
      const writer = async () => {
        while (done < scaled(5_000, 120)) await editSomething();
      };
      await Promise.all(Array.from({ length: 8 }, writer));
      const states = await catalogue.dataSource.query<(State & { id: string; content: object })[]>(`
        SELECT id, version, archived_at IS NOT NULL AS archived, deleted_at IS NOT NULL AS deleted,
               (SELECT coalesce(jsonb_object_agg(locale, revision), '{}') FROM catalog.publications
                WHERE entry_id = id AND revision IS NOT NULL) AS shown
        FROM catalog.entries WHERE type IN ('product', 'article')`);
      const changes = await catalogue.dataSource.query<Change[]>(
        `SELECT action, entry_id, revision, details FROM catalog.audit WHERE entry_id IS NOT NULL ORDER BY id`,
      );
      const replayedStates = replayed(changes);
      expect(states.map(({ id }) => id).sort()).toEqual(entries.map(({ id }) => id).sort());
      for (const { id, ...state } of states) expect([id, replayedStates.get(id)]).toEqual([id, state]);
      const [{ missing }] = await catalogue.dataSource.query(`
        SELECT count(*)::int AS missing FROM catalog.entries AS entry
        WHERE (SELECT count(*) FROM catalog.revisions WHERE entry_id = entry.id) <> entry.version`);
      expect(missing).toBe(0);
      say(`${done} edits of ${entries.length} entries: ${changes.length} lines of audit tell the same state`);
    },
    TORTURE_TIMEOUT_MS,
  );
});
