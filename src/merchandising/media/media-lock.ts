import type { EntityManager } from 'typeorm';

/** Locks the files of an image for this transaction, so that they are not written and removed at the same time. */
export async function lockMedia(manager: EntityManager, hash: string) {
  await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [hash]);
}
