import type { Database } from '../../platform/database/in-transaction.js';
import { Problem } from '../../platform/errors/problem.js';
import { audit } from '../audit/audit.js';
import type { Author } from '../common/author.js';
import type { EntryTypeDefinition } from '../common/entry-type-definition.js';
import { requireActive, lockForUpdate } from '../entries/entry-record.js';
import { writeTransaction } from '../common/write-transaction.js';
import { type Direction, type Translation, readTranslations } from './read-translations.js';

/**
 * Records that outdated translations are still right for the source in the expected version.
 * @param paths of the fields; all outdated ones by default
 * @throws CatalogError not_found, version_conflict, archived; Problem 400 for fields that are not outdated
 */
export function confirmTranslations(
  database: Database,
  kind: EntryTypeDefinition,
  id: string,
  expectedVersion: number,
  direction: Direction,
  paths: string[] | undefined,
  author: Author,
): Promise<{ version: number; fields: Translation[] }> {
  return writeTransaction(database, async (manager) => {
    const entry = await lockForUpdate(manager, kind.type, id, expectedVersion);
    requireActive(entry);
    const { fields } = await readTranslations(manager, kind.type, id, direction);
    const outdated = fields.filter(({ state }) => state === 'outdated').map(({ path }) => path);
    const faults = (paths ?? []).flatMap((path, index) =>
      outdated.includes(path)
        ? []
        : [{ path: `fields.${index}`, code: 'not_outdated', message: `${path} is not outdated` }],
    );
    if (faults.length > 0) throw Problem.invalid(faults);
    const details = { ...direction, fields: paths ?? outdated };
    if (details.fields.length > 0)
      await audit(manager, author, 'translation_confirmed', [{ id, revision: expectedVersion, details }]);
    return readTranslations(manager, kind.type, id, direction);
  });
}
