import type { EntityManager } from 'typeorm';

/** The database, or a transaction on it: then what would be a transaction of its own is a savepoint within. */
export type Database = Pick<EntityManager, 'query' | 'getRepository'> & { transaction: Transaction };

type Transaction = <T>(work: (manager: EntityManager) => Promise<T>) => Promise<T>;

/** serialization_failure and deadlock_detected: Postgres undid the transaction and asks to run it again. */
const RETRIABLE = new Set(['40001', '40P01']);
const ATTEMPTS = 4;

export const isRetriable = (error: unknown) => RETRIABLE.has((error as { code?: string }).code ?? '');

/** Runs `work` in a transaction, again where two writers met in a deadlock. `work` must have no other effects. */
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
