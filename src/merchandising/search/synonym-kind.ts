import type { EntityManager } from 'typeorm';
import { SynonymContent } from '../../catalog/content/synonym-content.js';
import { NO_HOLDERS, type EntryKind } from '../entries/entry-kind.js';

export const SYNONYM: EntryKind<SynonymContent> = {
  type: 'synonym',
  table: 'catalog.synonyms',
  content: SynonymContent,
  nameOf: ({ words }) => ({ 'zh-CN': words.join(' = ') }),
  slugOf: null,
  isVocabulary: true,
  writeGuards: async (manager: EntityManager, id: string) => {
    await manager.query('INSERT INTO catalog.synonyms (id) VALUES ($1) ON CONFLICT DO NOTHING', [id]);
  },
  holders: NO_HOLDERS,
};
