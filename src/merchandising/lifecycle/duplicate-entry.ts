import type { Database } from '../../platform/database/in-transaction.js';
import type { LocalizedText } from '../../platform/locale/locale.js';
import type { Author } from '../common/author.js';
import { contentOf, createEntries } from '../entries/create-entry.js';
import type { EntryContent, EntryTypeDefinition } from '../common/entry-type-definition.js';
import { type EntryRecord, readEntry } from '../entries/entry-record.js';
import { writeTransaction } from '../common/write-transaction.js';
import { truncateText } from '../../platform/text/truncate-text.js';

/**
 * Creates a draft with the content of another entry's working copy, without unique values.
 * @throws CatalogError not_found
 */
export async function duplicateEntry<Content extends EntryContent>(
  database: Database,
  kind: EntryTypeDefinition<Content>,
  id: string,
  author: Author,
): Promise<EntryRecord<Content>> {
  return writeTransaction(database, async (manager) => {
    const { content } = await readEntry<Content>(manager, kind.type, id);
    const copy = contentOf(kind, {}, (await kind.copy?.(manager, content)) ?? content);
    const [copyId = ''] = await createEntries(manager, kind, [copy], author, { copyOf: id });
    return readEntry<Content>(manager, kind.type, copyId);
  });
}

const COPY_SUFFIXES: Required<LocalizedText> = { 'zh-CN': '（副本）', en: ' (copy)' };
/** In UTF-16 code units: names may have 200, of which the suffix takes up to 7. */
const MAX_STEM_LENGTH = 190;

/** The name with the suffix of a copy. */
export function nameOfCopy(name: LocalizedText): LocalizedText {
  const texts = Object.entries(name).map(([locale, text]) => [
    locale,
    `${truncateText(text, MAX_STEM_LENGTH)}${COPY_SUFFIXES[locale as keyof LocalizedText]}`,
  ]);
  return Object.fromEntries(texts) as LocalizedText;
}
