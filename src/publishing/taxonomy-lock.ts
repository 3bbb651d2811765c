import type { EntityManager } from 'typeorm';
import { LOCKS } from '../platform/database/locks-and-channels.js';

/**
 * Taken, shared, by every transaction that projects pages. A change of a shared name takes it alone, so it cannot
 * slip between another transaction's reading of the old name and its writing of a page that shows it.
 */
export async function lockTaxonomyShared(manager: EntityManager) {
  await manager.query('SELECT pg_advisory_xact_lock_shared($1)', [LOCKS.taxonomy]);
}

/** Taken before a shared name changes: no page is being projected until this transaction ends. */
export async function lockTaxonomyExclusive(manager: EntityManager) {
  await manager.query('SELECT pg_advisory_xact_lock($1)', [LOCKS.taxonomy]);
}
