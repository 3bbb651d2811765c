import type { EntityManager } from 'typeorm';
import type { LocalizedText } from '../../platform/locale/locale.js';
import { entryText } from './entry-text.js';

/**
 * Writes some of the texts that are empty.
 * @returns how many
 */
export async function writeEntryTexts(manager: EntityManager, batch: number): Promise<number> {
  const taken = await manager.query<{ id: string }[]>(TAKE, [batch]);
  if (taken.length === 0) return 0;
  // Read after they were taken: who changes a name from now on waits, and empties its text again.
  const named = await manager.query<Named[]>(NAMED, [taken.map(({ id }) => id)]);
  const rows = named.map(({ id, name, skus }) => ({ id, text: entryText(name, skus) }));
  await manager.query(WRITE, [JSON.stringify(rows)]);
  return taken.length;
}

interface Named {
  id: string;
  name: LocalizedText;
  skus: string[];
}

/** What others hold, they are about to change. */
const TAKE = `
  SELECT entry_id AS id FROM catalog.entry_texts WHERE text IS NULL ORDER BY entry_id LIMIT $1 FOR UPDATE SKIP LOCKED`;

const NAMED = `
  SELECT entry.id, entry.name,
         ARRAY (SELECT sku FROM catalog.variants WHERE product_id = entry.id ORDER BY sku_key) AS skus
  FROM catalog.entries AS entry WHERE entry.id = ANY ($1)`;

const WRITE = `
  UPDATE catalog.entry_texts SET text = row.text
  FROM jsonb_to_recordset($1) AS row (id uuid, text text) WHERE entry_id = row.id`;
