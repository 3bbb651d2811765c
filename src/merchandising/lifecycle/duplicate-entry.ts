import type { Database } from '../../platform/database/in-transaction.js';
import type { LocalizedText } from '../../platform/locale/locale.js';
import type { Author } from '../common/author.js';
import { contentOf, createEntries } from '../entries/create-entry.js';
import type { EntryContent, EntryTypeDefinition } from '../common/entry-type-definition.js';
import { type EntryRecord, readEntry } from '../entries/entry-record.js';
import { writeTransaction } from '../common/write-transaction.js';
import { cutText } from '../../platform/text/cut-text.js';

/**
 * Makes a draft that says what the working copy of another entry says, but for what only one entry can have.
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

const MARKS: Required<LocalizedText> = { 'zh-CN': '（副本）', en: ' (copy)' };
/** Names hold 200; this leaves room for the mark. */
const LONGEST = 190;

/** A name that says whose copy it is. */
export function copiedName(name: LocalizedText): LocalizedText {
  const marked = Object.entries(name).map(([locale, text]) => [
    locale,
    `${cutText(text, LONGEST)}${MARKS[locale as keyof LocalizedText]}`,
  ]);
  return Object.fromEntries(marked) as LocalizedText;
}
