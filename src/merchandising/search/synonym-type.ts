import { SynonymContent } from '../../catalog/content/synonym-content.js';
import { NEVER_REFERENCED, type EntryTypeDefinition } from '../common/entry-type-definition.js';

export const SYNONYM: EntryTypeDefinition<SynonymContent> = {
  type: 'synonym',
  table: 'catalog.synonyms',
  content: SynonymContent,
  nameOf: ({ words }) => ({ 'zh-CN': words.join(' = ') }),
  slugOf: null,
  isTaxonomy: true,
  findViolations: () => Promise.resolve([]),
  writeConstraintRows: async (manager, edits) => {
    const ids = edits.map(({ id }) => id);
    await manager.query(
      'INSERT INTO catalog.synonyms (id) SELECT unnest($1::uuid[]) ON CONFLICT DO NOTHING',
      [ids],
    );
  },
  copy: null,
  referencingEntries: NEVER_REFERENCED,
};
