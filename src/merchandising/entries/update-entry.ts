import type { EntityManager } from 'typeorm';
import type { AuditAction } from '../../catalog/entities/operations/audit.entity.js';
import type { Database } from '../../platform/database/in-transaction.js';
import { republishDependents } from '../../publishing/publish-entries.js';
import { lockTaxonomyExclusive, lockTaxonomyShared } from '../../publishing/taxonomy-lock.js';
import { audit } from '../audit/audit.js';
import type { Author } from '../common/author.js';
import type { EntryContent, EntryTypeDefinition } from '../common/entry-type-definition.js';
import { differingFields } from './merge-patch.js';
import { nextVersions, saveRevisions } from './save-revisions.js';
import { type EntryRecord, readEntry, requireActive, lockForUpdate } from './entry-record.js';
import { writeTransaction } from '../common/write-transaction.js';

export interface UpdateEntry<Content extends EntryContent> {
  action: AuditAction;
  /** What the next revision says, valid. */
  next: (present: EntryRecord<Content>, manager: EntityManager) => Promise<Content> | Content;
  /** What else to say of it in the audit, once it is known what comes next. */
  details?: () => object;
  /** What the public sees changes as well, by this. */
  show?: (manager: EntityManager, version: number) => Promise<void>;
}

/**
 * Makes the next revision of the version the caller has seen. One that would say the same is not made.
 * @throws CatalogError version_conflict, not_found, and all that speaks against the new content
 */
export async function updateEntry<Content extends EntryContent>(
  database: Database,
  kind: EntryTypeDefinition<Content>,
  id: string,
  expectedVersion: number,
  author: Author,
  { action, next, details, show }: UpdateEntry<Content>,
): Promise<EntryRecord<Content>> {
  return writeTransaction(database, async (manager) => {
    if (kind.isTaxonomy) await lockTaxonomyExclusive(manager);
    else if (show) await lockTaxonomyShared(manager);
    const present = await lockForUpdate<Content>(manager, kind.type, id, expectedVersion);
    requireActive(present);
    const content = await next(present, manager);
    const fields = differingFields(present.content, content);
    if (fields.length === 0) return present;
    const version = present.version + 1;
    const edits = [{ id, version, content, before: present.content }];
    await nextVersions(manager, kind, edits);
    await saveRevisions(manager, kind, edits, author);
    await audit(manager, author, action, [{ id, revision: version, details: { fields, ...details?.() } }]);
    if (kind.isTaxonomy && present.status !== 'draft') await republishDependents(manager, [id]);
    await show?.(manager, version);
    return readEntry<Content>(manager, kind.type, id);
  });
}
