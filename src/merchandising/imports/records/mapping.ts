import type { BulkType } from '../../../catalog/entities/operations/job.entity.js';
import { textErrors } from '../../../platform/validation/text-errors.js';
import { JobRejected } from '../../jobs/job-work.js';
import { type DecimalMark, isBlank } from '../../tabular/cells.js';
import { type Column, columnOf, nearestColumn } from '../../tabular/columns.js';
import type { Row } from '../../tabular/read-file.js';
import type { RowError } from './import-record.js';

/** How the columns of a file correspond to those of the catalogue. */
export interface Mapping {
  /** Column by header; null ignores it. */
  columns?: Record<string, string | null>;
  /** Value by column, for rows without one. */
  constants?: Record<string, string>;
  decimal?: DecimalMark;
  /** Ignore unknown headers. */
  ignoreOthers?: boolean;
}

const [MAX_COLUMNS, MAX_HEADER_LENGTH] = [2_000, 200];

/** Errors reported for a header: with more, it is probably another kind of file. */
const MAX_ERRORS = 200;

/**
 * The columns of a file by position; undefined for one without a header.
 * @throws JobRejected with every unknown or repeated header
 */
export function readHeader(type: BulkType, { number, cells }: Row, mapping: Mapping): (Column | undefined)[] {
  if (
    cells.length > MAX_COLUMNS ||
    cells.some((cell) => cell.length > MAX_HEADER_LENGTH || textErrors(cell).length > 0)
  ) {
    const message = `a header may have at most ${MAX_COLUMNS} columns of at most ${MAX_HEADER_LENGTH} characters`;
    throw new JobRejected([{ row: number, code: 'bad_header', message }]);
  }
  const faults: RowError[] = [];
  const positions = new Map<string, number>();
  const columns = cells.map((cell, at): Column | undefined => {
    const header = cell.trim();
    if (isBlank(header)) return undefined;
    const mapped =
      mapping.columns && Object.hasOwn(mapping.columns, header) ? mapping.columns[header] : header;
    const column = mapped === null || mapped === undefined ? undefined : columnOf(type, mapped, header);
    if (!column && (mapped === null || mapping.ignoreOthers)) return IGNORED_COLUMN;
    if (!column) {
      // Finding the nearest column is slow, and further errors are not reported.
      if (faults.length >= MAX_ERRORS) return undefined;
      const message = `is not a column; the nearest is ${nearestColumn(type, mapped ?? header)}`;
      faults.push({ row: number, column: header, code: 'unknown_column', message });
      return undefined;
    }
    const firstPosition = positions.get(column.name);
    if (firstPosition !== undefined) {
      const message = `is the same column as ${cells[firstPosition]}`;
      faults.push({ row: number, column: header, code: 'repeated_column', message });
    }
    positions.set(column.name, at);
    return column;
  });
  if (faults.length > 0) throw new JobRejected(faults.slice(0, MAX_ERRORS));
  return columns;
}

/** A column whose cells are not read. */
const IGNORED_COLUMN: Column = {
  header: '',
  name: '',
  path: [],
  field: { kind: 'text', description: '' },
  isIgnored: true,
};

/** @throws JobRejected with every constant of an unknown column */
export function constantsOf(type: BulkType, { constants = {} }: Mapping): [Column, string][] {
  const faults: RowError[] = [];
  const columns = Object.entries(constants).flatMap(([name, text]): [Column, string][] => {
    const column = columnOf(type, name);
    if (column && !column.identity) return [[column, text]];
    faults.push({
      row: 1,
      column: name,
      code: 'unknown_column',
      message: 'is not a column that can be constant',
    });
    return [];
  });
  if (faults.length > 0) throw new JobRejected(faults);
  return columns;
}
