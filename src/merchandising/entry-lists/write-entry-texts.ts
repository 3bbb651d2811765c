import type { EntityManager } from 'typeorm';
import type { LocalizedText } from '../../platform/locale/locale.js';
import { entryText } from './entry-text.js';

/**
 * Writes a batch of the texts that are empty.
 * @returns how many
 */
export async function writeEntryTexts(manager: EntityManager, batch: number): Promise<number> {
  const locked = await manager.query<{ id: string }[]>(LOCK_EMPTY, [batch]);
  if (locked.length === 0) return 0;
  // Read after locking: a later change of a name waits, and empties the text again.
  const names = await manager.query<EntryNames[]>(READ_NAMES, [locked.map(({ id }) => id)]);
  const rows = names.map(({ id, name, skus }) => ({ id, text: entryText(name, skus) }));
  await manager.query(WRITE, [JSON.stringify(rows)]);
  return locked.length;
}

interface EntryNames {
  id: string;
  name: LocalizedText;
  skus: string[];
}

/** Rows that others have locked are about to change again. */
const LOCK_EMPTY = `
  SELECT entry_id AS id FROM catalog.entry_texts WHERE text IS NULL ORDER BY entry_id LIMIT $1 FOR UPDATE SKIP LOCKED`;

const READ_NAMES = `
  SELECT entry.id, entry.name,
         ARRAY (SELECT sku FROM catalog.variants WHERE product_id = entry.id ORDER BY sku_key) AS skus
  FROM catalog.entries AS entry WHERE entry.id = ANY ($1)`;

const WRITE = `
  UPDATE catalog.entry_texts SET text = row.text
  FROM jsonb_to_recordset($1) AS row (id uuid, text text) WHERE entry_id = row.id`;
