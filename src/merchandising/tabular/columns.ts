import { closest } from 'fastest-levenshtein';
import type { BulkType } from '../../catalog/entities/operations/job.entity.js';
import { type Field, fieldAt, pathsOf } from './fields.js';
import { UNITS, type Unit } from './units.js';

/** Columns that are not fields of the entry. */
export const ENTRY_COLUMNS = {
  id: 'Which entry it is. Without it: the one that has the SKU, or the slug; or a new one',
  version: 'The version the row was made for; a row that would change a newer one is refused',
  key: 'Any word of yours: rows that stand together and have the same one, or the same id, are one entry',
} as const;

type EntryColumn = keyof typeof ENTRY_COLUMNS;

/** What a column holds. */
export interface Column {
  /** As the file calls it. */
  header: string;
  /** What it is, whatever the file calls it: the same column has the same name. */
  name: string;
  /** Steps to the field; `#` for the variant of the row. Empty for a column that is not a field. */
  path: string[];
  field: Field;
  entryColumn?: EntryColumn;
  unit?: Unit;
  /** Nobody looks at its cells. */
  isLeftOut?: boolean;
}

const TEXT: Field = { kind: 'text', description: '' };

/**
 * The column of a name: a field's path as in the API (`name.zh-CN`, `materials.0.part`), the variant of a row without
 * its place (`variants.sku`), and a unit in brackets if it is another than the API's (`dimensions.width [cm]`).
 * @param header what the file calls it
 */
export function columnOf(type: BulkType, name: string, header = name): Column | undefined {
  if (Object.hasOwn(ENTRY_COLUMNS, name))
    return { header, name, path: [], field: TEXT, entryColumn: name as EntryColumn };
  const [dotted, unit] = inBrackets(name);
  const path = stepsOf(dotted);
  const field = fieldAt(type, path);
  if (!field) return undefined;
  const column = { header, name: dotted, path, field };
  if (unit === undefined) return column;
  const fits = Object.hasOwn(UNITS, unit) && UNITS[unit as Unit].of === (field.unit ?? field.kind);
  return fits ? { ...column, unit: unit as Unit } : undefined;
}

/** A name, and the unit that stands in brackets behind it. */
function inBrackets(name: string): [dotted: string, unit: string | undefined] {
  const open = name.endsWith(']') ? name.lastIndexOf('[') : -1;
  return open === -1 ? [name, undefined] : [name.slice(0, open).trimEnd(), name.slice(open + 1, -1)];
}

function stepsOf(dotted: string): string[] {
  const [first = '', ...rest] = dotted.split('.');
  return first === 'variants' ? ['variants', '#', ...rest] : [first, ...rest];
}

/** What a sheet calls a path: the variant's place is its row. */
export const columnName = (path: string[]) =>
  (path[0] === 'variants' ? ['variants', ...path.slice(2)] : path).join('.');

const known = new Map<BulkType, Column[]>();

/** Every column there can be, lists with their first place. */
export function columnsOf(type: BulkType): Column[] {
  const found = known.get(type) ?? findColumns(type);
  known.set(type, found);
  return found;
}

function findColumns(type: BulkType): Column[] {
  const entry = Object.keys(ENTRY_COLUMNS).flatMap((name) => columnOf(type, name) ?? []);
  const fields = pathsOf(type).map((path) => columnName(path).replaceAll('#', '0'));
  return [...entry, ...fields.flatMap((name) => columnOf(type, name) ?? [])];
}

/** The column that was probably meant. */
export const nearestColumn = (type: BulkType, name: string) =>
  closest(
    name,
    columnsOf(type).map(({ header }) => header),
  );
