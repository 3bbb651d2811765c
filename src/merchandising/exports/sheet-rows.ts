import type { BulkType } from '../../catalog/entities/operations/job.entity.js';
import { writeCell } from '../tabular/cells.js';
import { type Column, columnName, columnOf } from '../tabular/columns.js';
import { pathsOf } from '../tabular/fields.js';
import type { ExportedEntry } from './every-entry.js';

/** One value of an entry, and where it stands in a sheet: in which of the entry's rows, and in which column. */
interface Value {
  row: number;
  path: string[];
  value: unknown;
}

const isText = (value: unknown) => typeof value === 'string';

/** Every value that a content has. The variants of a product are rows of their own. */
function valuesOf(value: unknown, path: string[] = [], row = 0): Value[] {
  if (typeof value !== 'object' || value === null) return [{ row, path, value }];
  if (Array.isArray(value) && value.every(isText)) return value.length > 0 ? [{ row, path, value }] : [];
  return Object.entries(value).flatMap(([key, each]) =>
    path.length === 1 && path[0] === 'variants'
      ? valuesOf(each, [...path, '#'], Number(key))
      : valuesOf(each, [...path, key], row),
  );
}

/** The columns of a sheet that holds these entries, gathered page by page. */
export class SheetColumns {
  private readonly paths = new Map<string, string[]>();

  add(entries: ExportedEntry[]) {
    for (const { content } of entries)
      for (const { path } of valuesOf(content)) this.paths.set(path.join('.'), path);
  }

  /** By name, in the order in which the API has its fields. */
  ordered(type: BulkType): Map<string, Column> {
    const known = pathsOf(type);
    const keyed = [...this.paths.values()].map((path) => ({ path, key: orderOf(path, known) }));
    const names = keyed.sort((a, b) => compare(a.key, b.key)).map(({ path }) => columnName(path));
    return new Map(
      names.flatMap((name) => columnOf(type, name) ?? []).map((column) => [column.name, column]),
    );
  }
}

/** Per step: its place in a list, or that of its name among the fields. */
function orderOf(path: string[], known: string[][]): number[] {
  return path.map((step, at) => {
    if (/^\d+$/.test(step)) return Number(step);
    const found = known.findIndex((each) =>
      path.slice(0, at + 1).every((own, index) => own === each[index] || each[index] === '#'),
    );
    return found === -1 ? known.length : found;
  });
}

function compare(a: number[], b: number[]): number {
  const at = a.findIndex((each, index) => each !== b[index]);
  return at === -1 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1);
}

/**
 * The rows of an entry below a header of `id`, `version` and these columns.
 * @param nameOf what a sheet calls another entry
 */
export function rowsOf(
  columns: Map<string, Column>,
  { id, version, content }: ExportedEntry,
  nameOf: (id: string) => string,
): string[][] {
  const rows = new Map<number, Map<string, string>>([[0, new Map()]]);
  for (const { row, path, value } of valuesOf(content)) {
    const name = columnName(path);
    const column = columns.get(name);
    if (!column) throw new Error(`there is no column for ${name}`);
    const said = column.field.refersTo ? named(value, nameOf) : value;
    if (!rows.has(row)) rows.set(row, new Map());
    rows.get(row)?.set(name, writeCell(said, column));
  }
  const sorted = [...rows.entries()].sort(([a], [b]) => a - b);
  return sorted.map(([row, cells]) => [
    ...[id, row === 0 ? String(version) : ''],
    ...[...columns.keys()].map((name) => cells.get(name) ?? ''),
  ]);
}

const named = (value: unknown, nameOf: (id: string) => string) =>
  Array.isArray(value) ? value.map((id) => nameOf(id as string)) : nameOf(value as string);
