import type { BulkType } from '../../catalog/entities/operations/job.entity.js';
import { writeCell } from '../tabular/cells.js';
import { type Column, columnName, columnOf } from '../tabular/columns.js';
import { pathsOf } from '../tabular/fields.js';
import type { ExportedEntry } from './stream-entries.js';

/** A value of an entry, with its row among those of the entry and the path of its field. */
interface Value {
  row: number;
  path: string[];
  value: unknown;
}

const isText = (value: unknown) => typeof value === 'string';

/** All values of a content. Each variant of a product has a row of its own. */
function valuesOf(value: unknown, path: string[] = [], row = 0): Value[] {
  if (typeof value !== 'object' || value === null) return [{ row, path, value }];
  if (Array.isArray(value) && value.every(isText)) return value.length > 0 ? [{ row, path, value }] : [];
  return Object.entries(value).flatMap(([key, each]) =>
    path.length === 1 && path[0] === 'variants'
      ? valuesOf(each, [...path, '#'], Number(key))
      : valuesOf(each, [...path, key], row),
  );
}

/** Collects, page by page, the columns that entries need. */
export class ExportColumns {
  private readonly paths = new Map<string, string[]>();

  add(entries: ExportedEntry[]) {
    for (const { content } of entries)
      for (const { path } of valuesOf(content)) this.paths.set(path.join('.'), path);
  }

  /** The columns by name, in the order of the API's fields. */
  ordered(type: BulkType): Map<string, Column> {
    const fieldPaths = pathsOf(type);
    const keyed = [...this.paths.values()].map((path) => ({ path, key: orderOf(path, fieldPaths) }));
    const names = keyed.sort((a, b) => compare(a.key, b.key)).map(({ path }) => columnName(path));
    return new Map(
      names.flatMap((name) => columnOf(type, name) ?? []).map((column) => [column.name, column]),
    );
  }
}

/** Sort key of a path: per step, its index in a list or the position of the field. */
function orderOf(path: string[], fieldPaths: string[][]): number[] {
  return path.map((step, at) => {
    if (/^\d+$/.test(step)) return Number(step);
    const position = fieldPaths.findIndex((each) =>
      path.slice(0, at + 1).every((own, index) => own === each[index] || each[index] === '#'),
    );
    return position === -1 ? fieldPaths.length : position;
  });
}

function compare(a: number[], b: number[]): number {
  const at = a.findIndex((each, index) => each !== b[index]);
  return at === -1 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1);
}

/**
 * The rows of an entry under the header `id`, `version` and these columns.
 * @param nameOf name of a referenced entry
 */
export function toRows(
  columns: Map<string, Column>,
  { id, version, content }: ExportedEntry,
  nameOf: (id: string) => string,
): string[][] {
  const rows = new Map<number, Map<string, string>>([[0, new Map()]]);
  for (const { row, path, value } of valuesOf(content)) {
    const name = columnName(path);
    const column = columns.get(name);
    if (!column) throw new Error(`there is no column for ${name}`);
    const cellValue = column.field.refersTo ? nameReferences(value, nameOf) : value;
    if (!rows.has(row)) rows.set(row, new Map());
    rows.get(row)?.set(name, writeCell(cellValue, column));
  }
  const sorted = [...rows.entries()].sort(([a], [b]) => a - b);
  return sorted.map(([row, cells]) => [
    id,
    row === 0 ? String(version) : '',
    ...[...columns.keys()].map((name) => cells.get(name) ?? ''),
  ]);
}

const nameReferences = (value: unknown, nameOf: (id: string) => string) =>
  Array.isArray(value) ? value.map((id) => nameOf(id as string)) : nameOf(value as string);
