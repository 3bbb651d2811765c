import { CompletenessRules } from '../../catalog/entities/entries/completeness.entity.js';
import type { Database } from '../../platform/database/in-transaction.js';
import { CatalogError } from '../../catalog/errors.js';
import { Problem } from '../../platform/errors/problem.js';
import { audit } from '../audit/audit.js';
import type { Author } from '../common/author.js';
import { writeTransaction } from '../common/write-transaction.js';
import type { CompletenessRule } from './completeness.js';
import { type CurrentRules, currentRules } from './rules.js';
import { notify } from '../../platform/database/notify.js';
import { CHANNELS } from '../../platform/database/locks-and-channels.js';

/**
 * Replaces the rules. Entries are measured again in the background; publishing requires what the new rules say at once.
 * @throws CatalogError version_conflict; Problem 400 for categories that do not exist
 */
export async function setRules(
  database: Database,
  rules: CompletenessRule[],
  expectedVersion: number,
  author: Author,
): Promise<CurrentRules> {
  return writeTransaction(database, async (manager) => {
    await manager.query('LOCK TABLE catalog.completeness_rules IN SHARE ROW EXCLUSIVE MODE');
    const { version } = await currentRules(manager);
    if (version !== expectedVersion)
      throw new CatalogError(
        'version_conflict',
        `Version ${expectedVersion} is stale; ${version} is current.`,
        [],
        { currentVersion: version },
      );
    const categories = rules.flatMap(({ category }) => category ?? []);
    const existing = await manager.query<{ id: string }[]>(EXISTING_CATEGORIES, [categories]);
    const faults = rules.flatMap(({ category }, index) =>
      category === undefined || existing.some(({ id }) => id === category)
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
    const { actor } = author;
    await manager.getRepository(CompletenessRules).insert({ version: version + 1, rules, actor });
    await audit(manager, author, 'rules_set', [{ revision: version + 1 }]);
    await notify(manager, CHANNELS.completeness);
    return currentRules(manager);
  });
}

const EXISTING_CATEGORIES = 'SELECT id FROM catalog.categories WHERE id = ANY ($1::uuid[])';
