import type { EntityManager } from 'typeorm';
import { type BulkType, ImportMapping } from '../../catalog/entities/operations/job.entity.js';
import { CatalogError } from '../../catalog/errors.js';
import { Problem } from '../../platform/errors/problem.js';
import type { Author } from '../common/author.js';
import { JobRejected } from '../jobs/job-work.js';
import { type MappingInput } from './mapping.input.js';
import { columnOf, nearestColumn } from '../tabular/columns.js';
import { constantsOf } from '../imports/records/mapping.js';
import type { FieldError } from '../../platform/errors/field-error.js';

/** Looking for the nearest column is slow. */
const MOST_SUGGESTIONS = 200;

type Database = Pick<EntityManager, 'getRepository'>;

/** @throws Problem 400 that lists every column that does not exist */
export function requireColumns(input: MappingInput): MappingInput {
  let suggestions = MOST_SUGGESTIONS;
  const faults = [
    ...Object.entries(input.columns ?? {}).flatMap(([header, name]): FieldError[] => {
      if (name === null || columnOf(input.type, name)) return [];
      const nearest = suggestions-- > 0 ? `; the nearest is ${nearestColumn(input.type, name)}` : '';
      const message = `${name} is no column${nearest}`;
      return [{ path: `columns.${header}`, code: 'unknown_column', message }];
    }),
    ...constantFaults(input),
  ];
  if (faults.length > 0) throw Problem.invalid(faults);
  return input;
}

function constantFaults(input: MappingInput): FieldError[] {
  try {
    constantsOf(input.type, input);
    return [];
  } catch (error) {
    if (!(error instanceof JobRejected)) throw error;
    return (error.faults as { column: string; code: string; message: string }[]).map(
      ({ column, code, message }) => ({ path: `constants.${column}`, code, message }),
    );
  }
}

/** @throws Problem 400 for a name with characters that are hard to type */
export function requireName(name: string): string {
  if (/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,59}$/u.test(name)) return name;
  const message = 'must be letters, digits, spaces, dots and dashes, at most 60';
  throw Problem.invalid([{ path: 'name', code: 'bad_name', message }]);
}

/** Creates or replaces a mapping. Imports that have begun keep the columns that they began with. */
export async function putMapping(
  database: Database,
  name: string,
  mapping: MappingInput,
  { actor }: Author,
): Promise<ImportMapping> {
  const { generatedMaps } = await database
    .getRepository(ImportMapping)
    .upsert(
      { name, mapping, actor, updatedAt: () => 'now()' },
      { conflictPaths: ['name'], returning: ['name', 'mapping', 'actor', 'updatedAt'] },
    );
  return generatedMaps[0] as ImportMapping;
}

export const listMappings = (database: Database): Promise<ImportMapping[]> =>
  database.getRepository(ImportMapping).find({ order: { name: 'ASC' } });

/** @throws CatalogError not_found */
export async function deleteMapping(database: Database, name: string) {
  const { affected } = await database.getRepository(ImportMapping).delete({ name });
  if (affected !== 1) throw new CatalogError('not_found', 'There is no such mapping.');
}

/**
 * The mapping that an import names, for files of its type.
 * @throws Problem 400 where there is none
 */
export async function requireMapping(
  database: Database,
  type: BulkType,
  name: string | undefined,
): Promise<Omit<MappingInput, 'type'>> {
  if (name === undefined) return {};
  const stored = await database.getRepository(ImportMapping).findOneBy({ name });
  const mapping = stored?.mapping as MappingInput | undefined;
  if (mapping?.type === type) return mapping;
  const message = `there is no mapping ${name} for files of type ${type}`;
  throw Problem.invalid([{ path: 'mapping', code: 'unknown_mapping', message }]);
}
