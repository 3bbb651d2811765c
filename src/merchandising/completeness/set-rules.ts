import type { Database } from '../../platform/database/in-transaction.js';
import { CatalogError } from '../../catalog/errors.js';
import { Problem } from '../../platform/errors/problem.js';
import { audit } from '../audit/audit.js';
import type { Author } from '../common/author.js';
import { writeTransaction } from '../common/write-transaction.js';
import type { CompletenessRule } from './completeness.js';
import { type StoredRules, currentRules } from './rules.js';
import { CHANNELS } from '../../platform/database/locks-and-channels.js';

/**
 * Puts rules in the place of those that the caller has seen. Entries are measured anew in the background; publishing
 * goes by the new rules at once.
 * @throws CatalogError version_conflict; Problem 400 for categories that there are not
 */
export async function setRules(
  database: Database,
  rules: CompletenessRule[],
  expectedVersion: number,
  author: Author,
): Promise<StoredRules> {
  return writeTransaction(database, async (manager) => {
    await manager.query('LOCK TABLE catalog.completeness_rules IN SHARE ROW EXCLUSIVE MODE');
    const { version } = await currentRules(manager);
    if (version !== expectedVersion)
      throw new CatalogError(
        'version_conflict',
        `Version ${expectedVersion} is stale; ${version} is current.`,
        [],
        {
          currentVersion: version,
        },
      );
    const categories = rules.flatMap(({ category }) => category ?? []);
    const known = await manager.query<{ id: string }[]>(KNOWN, [categories]);
    const faults = rules.flatMap(({ category }, index) =>
      category === undefined || known.some(({ id }) => id === category)
        ? []
        : [
            {
              path: `rules.${index}.category`,
              code: 'unknown_category',
              message: `there is no category ${category}`,
            },
          ],
    );
    if (faults.length > 0) throw Problem.invalid(faults);
    await manager.query(ADD, [version + 1, JSON.stringify(rules), author.actor]);
    await audit(manager, author, 'rules_set', [{ revision: version + 1 }]);
    await manager.query(`SELECT pg_notify('${CHANNELS.completeness}', '')`);
    return currentRules(manager);
  });
}

const KNOWN = 'SELECT id FROM catalog.categories WHERE id = ANY ($1::uuid[])';

const ADD = 'INSERT INTO catalog.completeness_rules (version, rules, actor) VALUES ($1, $2, $3)';
