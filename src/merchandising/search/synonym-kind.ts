import { SynonymContent } from '../../catalog/content/synonym-content.js';
import { NO_HOLDERS, type EntryKind } from '../entries/entry-kind.js';

export const SYNONYM: EntryKind<SynonymContent> = {
  type: 'synonym',
  table: 'catalog.synonyms',
  content: SynonymContent,
  nameOf: ({ words }) => ({ 'zh-CN': words.join(' = ') }),
  slugOf: null,
  isVocabulary: true,
  refusals: () => Promise.resolve([]),
  writeGuards: async (manager, edits) => {
    const ids = edits.map(({ id }) => id);
    await manager.query(
      'INSERT INTO catalog.synonyms (id) SELECT unnest($1::uuid[]) ON CONFLICT DO NOTHING',
      [ids],
    );
  },
  copy: null,
  holders: NO_HOLDERS,
};
