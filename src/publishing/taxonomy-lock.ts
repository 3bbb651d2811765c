import type { EntityManager } from 'typeorm';
import { LOCKS } from '../platform/database/locks-and-channels.js';

/**
 * Taken in shared mode by every transaction that projects pages. A change of the taxonomy takes it exclusively, so it
 * cannot commit between another transaction's reading of an old name and its writing of a page that shows it.
 */
export async function lockTaxonomyShared(manager: EntityManager) {
  await manager.query('SELECT pg_advisory_xact_lock_shared($1)', [LOCKS.taxonomy]);
}

/** Taken before the taxonomy changes: no page is projected until this transaction ends. */
export async function lockTaxonomyExclusive(manager: EntityManager) {
  await manager.query('SELECT pg_advisory_xact_lock($1)', [LOCKS.taxonomy]);
}
