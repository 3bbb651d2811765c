import { closest } from 'fastest-levenshtein';
import type { BulkType } from '../../catalog/entities/operations/job.entity.js';
import { type Field, fieldAt, pathsOf } from './fields.js';
import { UNITS, type Unit } from './units.js';

/** Columns that identify the entry and are not fields of it. */
export const IDENTITY_COLUMNS = {
  id: 'Id of the entry. Without it, the entry with the SKU or the slug, or a new one',
  version: 'The version that the row is based on; the row fails if the entry has a newer one',
  key: 'Any text: consecutive rows with the same key, or the same id, are one entry',
} as const;

type IdentityColumn = keyof typeof IDENTITY_COLUMNS;

export interface Column {
  /** Name in the file. */
  header: string;
  /** Name in the catalogue, the same whatever the file's header is. */
  name: string;
  /** Steps to the field; `#` for the variant of the row. Empty for a column that is not a field. */
  path: string[];
  field: Field;
  identity?: IdentityColumn;
  unit?: Unit;
  /** Its cells are not read. */
  isIgnored?: boolean;
}

const TEXT: Field = { kind: 'text', description: '' };

/**
 * The column of a name: a field's path as in the API (`name.zh-CN`, `materials.0.part`), the variant of a row without
 * its place (`variants.sku`), and a unit in brackets if it is another than the API's (`dimensions.width [cm]`).
 * @param header name of the column in the file
 */
export function columnOf(type: BulkType, name: string, header = name): Column | undefined {
  if (Object.hasOwn(IDENTITY_COLUMNS, name))
    return { header, name, path: [], field: TEXT, identity: name as IdentityColumn };
  const [dotted, unit] = splitUnit(name);
  const path = stepsOf(dotted);
  const field = fieldAt(type, path);
  if (!field) return undefined;
  const column = { header, name: dotted, path, field };
  if (unit === undefined) return column;
  const fits = Object.hasOwn(UNITS, unit) && UNITS[unit as Unit].of === (field.unit ?? field.kind);
  return fits ? { ...column, unit: unit as Unit } : undefined;
}

/** A name, and the unit in brackets after it. */
function splitUnit(name: string): [dotted: string, unit: string | undefined] {
  const open = name.endsWith(']') ? name.lastIndexOf('[') : -1;
  return open === -1 ? [name, undefined] : [name.slice(0, open).trimEnd(), name.slice(open + 1, -1)];
}

function stepsOf(dotted: string): string[] {
  const [first = '', ...rest] = dotted.split('.');
  return first === 'variants' ? ['variants', '#', ...rest] : [first, ...rest];
}

/** The column's name for a path, without the index of the variant, which has a row of its own. */
export const columnName = (path: string[]) =>
  (path[0] === 'variants' ? ['variants', ...path.slice(2)] : path).join('.');

const columnsByType = new Map<BulkType, Column[]>();

/** All columns, with the first element of each list. */
export function columnsOf(type: BulkType): Column[] {
  const columns = columnsByType.get(type) ?? listColumns(type);
  columnsByType.set(type, columns);
  return columns;
}

function listColumns(type: BulkType): Column[] {
  const entry = Object.keys(IDENTITY_COLUMNS).flatMap((name) => columnOf(type, name) ?? []);
  const fields = pathsOf(type).map((path) => columnName(path).replaceAll('#', '0'));
  return [...entry, ...fields.flatMap((name) => columnOf(type, name) ?? [])];
}

/** The column with the most similar name. */
export const nearestColumn = (type: BulkType, name: string) =>
  closest(
    name,
    columnsOf(type).map(({ header }) => header),
  );
