import type { EntityManager } from 'typeorm';
import type { AuditAction } from '../../catalog/entities/operations/audit.entity.js';
import type { Database } from '../../platform/database/in-transaction.js';
import { republishDependents } from '../../publishing/publish-entries.js';
import { lockTaxonomyExclusive, lockTaxonomyShared } from '../../publishing/taxonomy-lock.js';
import { audit } from '../audit/audit.js';
import type { Author } from '../common/author.js';
import type { EntryContent, EntryTypeDefinition } from '../common/entry-type-definition.js';
import { differingFields } from './merge-patch.js';
import { updateVersions, saveRevisions } from './save-revisions.js';
import { type EntryRecord, readEntry, requireActive, lockForUpdate } from './entry-record.js';
import { writeTransaction } from '../common/write-transaction.js';

export interface UpdateEntry<Content extends EntryContent> {
  action: AuditAction;
  /** Returns the content of the next revision, valid. */
  buildContent: (current: EntryRecord<Content>, manager: EntityManager) => Promise<Content> | Content;
  /** Further details for the audit log, called after `buildContent`. */
  details?: () => object;
  /** Changes what is published in the same transaction. */
  updatePublications?: (manager: EntityManager, version: number) => Promise<void>;
}

/**
 * Saves the next revision after the expected version, unless its content would be the same.
 * @throws CatalogError version_conflict, not_found, and the violations of the new content
 */
export async function updateEntry<Content extends EntryContent>(
  database: Database,
  kind: EntryTypeDefinition<Content>,
  id: string,
  expectedVersion: number,
  author: Author,
  { action, buildContent, details, updatePublications }: UpdateEntry<Content>,
): Promise<EntryRecord<Content>> {
  return writeTransaction(database, async (manager) => {
    if (kind.isTaxonomy) await lockTaxonomyExclusive(manager);
    else if (updatePublications) await lockTaxonomyShared(manager);
    const current = await lockForUpdate<Content>(manager, kind.type, id, expectedVersion);
    requireActive(current);
    const content = await buildContent(current, manager);
    const fields = differingFields(current.content, content);
    if (fields.length === 0) return current;
    const version = current.version + 1;
    const edits = [{ id, version, content, previous: current.content }];
    await updateVersions(manager, kind, edits);
    await saveRevisions(manager, kind, edits, author);
    await audit(manager, author, action, [{ id, revision: version, details: { fields, ...details?.() } }]);
    if (kind.isTaxonomy && current.status !== 'draft') await republishDependents(manager, [id]);
    await updatePublications?.(manager, version);
    return readEntry<Content>(manager, kind.type, id);
  });
}
