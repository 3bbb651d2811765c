import type { EntityManager } from 'typeorm';

/** The database, or a transaction on it, in which a nested transaction is a savepoint. */
export type Database = Pick<EntityManager, 'query' | 'getRepository'> & { transaction: Transaction };

type Transaction = <T>(work: (manager: EntityManager) => Promise<T>) => Promise<T>;

/** serialization_failure and deadlock_detected: Postgres rolled the transaction back, and it may be run again. */
const RETRIABLE = new Set(['40001', '40P01']);
const ATTEMPTS = 4;

export const isRetriable = (error: unknown) => RETRIABLE.has((error as { code?: string }).code ?? '');

/** Runs `work` in a transaction, and again after a deadlock or serialization failure. `work` must have no other effects. */
export async function inTransaction<T>(
  database: Database,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await database.transaction(work);
    } catch (error) {
      if (attempt === ATTEMPTS || !isRetriable(error)) throw error;
    }
  }
}
