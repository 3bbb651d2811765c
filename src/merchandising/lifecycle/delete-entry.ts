import type { EntityManager } from 'typeorm';
import type { Database } from '../../platform/database/in-transaction.js';
import { CatalogError } from '../../catalog/errors.js';
import { unpublishEntry } from '../../publishing/publish-entries.js';
import { lockTaxonomyExclusive, lockTaxonomyShared } from '../../publishing/taxonomy-lock.js';
import { audit } from '../audit/audit.js';
import type { Author } from '../common/author.js';
import type { EntryTypeDefinition } from '../common/entry-type-definition.js';
import { releaseSlugs } from '../entries/reserve-slugs.js';
import { lockForUpdate } from '../entries/entry-record.js';
import { writeTransaction } from '../common/write-transaction.js';

interface ReferencingEntry {
  type: string;
  id: string;
  name: object;
}

/**
 * Deletes an entry: unpublishes it and releases its SKUs. Revisions and slugs that were public stay.
 * @throws CatalogError in_use with the referencing entries; version_conflict; not_found
 */
export async function deleteEntry(
  database: Database,
  kind: EntryTypeDefinition,
  id: string,
  expectedVersion: number,
  author: Author,
) {
  await writeTransaction(database, async (manager) => {
    await (kind.isTaxonomy ? lockTaxonomyExclusive(manager) : lockTaxonomyShared(manager));
    await lockForUpdate(manager, kind.type, id, expectedVersion);
    await requireUnused(manager, kind, id);
    await unpublishEntry(manager, id);
    await releaseSlugs(manager, id);
    await manager.query(`DELETE FROM ${kind.table} WHERE id = $1`, [id]);
    await manager.query('UPDATE catalog.entries SET deleted_at = now(), updated_at = now() WHERE id = $1', [
      id,
    ]);
    await audit(manager, author, 'deleted', [{ id, revision: expectedVersion }]);
  });
}

/** @throws CatalogError in_use */
export async function requireUnused(manager: EntityManager, kind: EntryTypeDefinition, id: string) {
  const referencingEntries = await manager.query<ReferencingEntry[]>(kind.referencingEntries, [id]);
  if (referencingEntries.length === 0) return;
  const faults = referencingEntries.map((entry) => ({
    path: '',
    code: 'in_use',
    message: `${entry.type} ${Object.values(entry.name)[0]} (${entry.id}) refers to it`,
  }));
  throw new CatalogError('in_use', `This ${kind.type} is in use.`, faults, { referencingEntries });
}
