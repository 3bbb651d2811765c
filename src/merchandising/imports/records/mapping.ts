import type { BulkType } from '../../../catalog/entities/operations/job.entity.js';
import { textFaults } from '../../../platform/validation/text-guard.js';
import { JobRejected } from '../../jobs/job-work.js';
import { type DecimalMark, isBlank } from '../../tabular/cells.js';
import { type Column, columnOf, nearestColumn } from '../../tabular/columns.js';
import type { Row } from '../../tabular/read-file.js';
import type { RowError } from './import-record.js';

/** How the columns of somebody's files are to be read. */
export interface Mapping {
  /** By header: the column that it is, or null where it is to be left out. */
  columns?: Record<string, string | null>;
  /** By column: what stands in every row that says nothing else. */
  constants?: Record<string, string>;
  decimal?: DecimalMark;
  /** Headers that are no columns are left out, too. */
  ignoreOthers?: boolean;
}

const [MOST_COLUMNS, LONGEST_HEADER] = [2_000, 200];

/** More than so many headers that are none are another file. */
const MOST_FAULTS = 200;

/**
 * The columns of a file by their place; undefined for one without a header, or that is left out.
 * @throws JobRejected with every header that is no column
 */
export function readHeader(type: BulkType, { number, cells }: Row, mapping: Mapping): (Column | undefined)[] {
  if (
    cells.length > MOST_COLUMNS ||
    cells.some((cell) => cell.length > LONGEST_HEADER || textFaults(cell).length > 0)
  ) {
    const message = `a header has at most ${MOST_COLUMNS} columns, each a text of at most ${LONGEST_HEADER} characters`;
    throw new JobRejected([{ row: number, code: 'bad_header', message }]);
  }
  const faults: RowError[] = [];
  const named = new Map<string, number>();
  const columns = cells.map((cell, at): Column | undefined => {
    const header = cell.trim();
    if (isBlank(header)) return undefined;
    const mapped =
      mapping.columns && Object.hasOwn(mapping.columns, header) ? mapping.columns[header] : header;
    const column = mapped === null || mapped === undefined ? undefined : columnOf(type, mapped, header);
    if (!column && (mapped === null || mapping.ignoreOthers)) return LEFT_OUT;
    if (!column) {
      // To look for the nearest takes long, and no more are told.
      if (faults.length >= MOST_FAULTS) return undefined;
      const message = `is no column; the nearest is ${nearestColumn(type, mapped ?? header)}`;
      faults.push({ row: number, column: header, code: 'unknown_column', message });
      return undefined;
    }
    const before = named.get(column.name);
    if (before !== undefined) {
      const message = `says the same as ${cells[before]}`;
      faults.push({ row: number, column: header, code: 'repeated_column', message });
    }
    named.set(column.name, at);
    return column;
  });
  if (faults.length > 0) throw new JobRejected(faults.slice(0, MOST_FAULTS));
  return columns;
}

/** A column whose cells nobody looks at. */
const LEFT_OUT: Column = {
  ...{ header: '', name: '', path: [], field: { kind: 'text', description: '' } },
  isLeftOut: true,
};

/** @throws JobRejected with every constant of no column */
export function constantsOf(type: BulkType, { constants = {} }: Mapping): [Column, string][] {
  const faults: RowError[] = [];
  const columns = Object.entries(constants).flatMap(([name, text]): [Column, string][] => {
    const column = columnOf(type, name);
    if (column && !column.entryColumn) return [[column, text]];
    faults.push({
      row: 1,
      column: name,
      code: 'unknown_column',
      message: 'is no column that can be constant',
    });
    return [];
  });
  if (faults.length > 0) throw new JobRejected(faults);
  return columns;
}
