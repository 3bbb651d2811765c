import type { EntityManager } from 'typeorm';
import type { BulkType } from '../../catalog/entities/operations/job.entity.js';
import { CatalogError } from '../../catalog/errors.js';
import { Problem } from '../../platform/errors/problem.js';
import type { Author } from '../common/author.js';
import { JobRejected } from '../jobs/job-work.js';
import { type MappingInput } from './mapping.input.js';
import { columnOf, nearestColumn } from '../tabular/columns.js';
import { constantsOf } from '../imports/records/mapping.js';
import type { FieldError } from '../../platform/errors/field-error.js';

/** To look for the nearest takes long. */
const MOST_SUGGESTIONS = 200;

type Writer = Pick<EntityManager, 'query'>;

export interface StoredMapping {
  name: string;
  mapping: MappingInput;
  actor: string;
  updatedAt: Date;
}

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

/** @throws Problem 400 for a name that nobody could type */
export function requireName(name: string): string {
  if (/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,59}$/u.test(name)) return name;
  const message = 'must be letters, digits, spaces, dots and dashes, at most 60';
  throw Problem.invalid([{ path: 'name', code: 'bad_name', message }]);
}

/** Keeps a mapping under a name, instead of what had the name before. Imports that are under way keep theirs. */
export async function keepMapping(manager: Writer, name: string, mapping: MappingInput, { actor }: Author) {
  const [stored] = await manager.query<StoredMapping[]>(KEEP, [name, mapping, actor]);
  return stored as StoredMapping;
}

const COLUMNS = 'name, mapping, actor, updated_at AS "updatedAt"';

const KEEP = `
  INSERT INTO catalog.import_mappings (name, mapping, actor) VALUES ($1, $2, $3)
  ON CONFLICT (name) DO UPDATE SET mapping = excluded.mapping, actor = excluded.actor, updated_at = now()
  RETURNING ${COLUMNS}`;

export function listMappings(manager: Writer): Promise<StoredMapping[]> {
  return manager.query<StoredMapping[]>(`SELECT ${COLUMNS} FROM catalog.import_mappings ORDER BY name`);
}

/** @throws CatalogError not_found */
export async function removeMapping(manager: Writer, name: string) {
  const removed = await manager.query<[unknown[], number]>(
    'DELETE FROM catalog.import_mappings WHERE name = $1',
    [name],
  );
  if (removed[1] === 0) throw new CatalogError('not_found', 'There is no such mapping.');
}

/**
 * The mapping that an import names, for files of its type.
 * @throws Problem 400 where there is none
 */
export async function mappingNamed(
  manager: Writer,
  type: BulkType,
  name: string | undefined,
): Promise<Omit<MappingInput, 'type'>> {
  if (name === undefined) return {};
  const [row] = await manager.query<{ mapping: MappingInput }[]>(
    `SELECT mapping FROM catalog.import_mappings WHERE name = $1 AND mapping ->> 'type' = $2`,
    [name, type],
  );
  if (row) return row.mapping;
  const message = `there is no mapping ${name} for files of type ${type}`;
  throw Problem.invalid([{ path: 'mapping', code: 'unknown_mapping', message }]);
}
