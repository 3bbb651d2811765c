import type { EntityManager } from 'typeorm';

/**
 * Locks entries for the transaction, in the order of their ids so that two transactions cannot deadlock. What is read
 * of them afterwards is the newest.
 */
export async function lockEntries(manager: EntityManager, ids: string[]) {
  await manager.query(LOCK, [ids]);
}

const LOCK = 'SELECT FROM catalog.entries WHERE id = ANY ($1::uuid[]) ORDER BY id FOR NO KEY UPDATE';
