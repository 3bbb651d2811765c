import type { EntityManager } from 'typeorm';

/** Held while files of a picture are written or removed, so that neither happens within the other. */
export async function lockPicture(manager: EntityManager, hash: string) {
  await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [hash]);
}
