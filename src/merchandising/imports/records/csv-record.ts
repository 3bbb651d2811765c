import { ENTRY_ID } from '../../../catalog/fields/scalars.js';
import { skuKey } from '../../../catalog/product-links.js';
import { textErrors } from '../../../platform/validation/text-errors.js';
import { CellError, type DecimalMark, isBlank, readCell } from '../../tabular/cells.js';
import { type Column, columnName } from '../../tabular/columns.js';
import type { Row } from '../../tabular/read-file.js';
import {
  type ImportRecord,
  type RecordReference,
  type Identifier,
  type RowError,
  excerpt,
} from './import-record.js';
import { clearPath, setPath, withoutHoles } from '../../entries/set-path.js';

interface Cell {
  row: number;
  column: Column;
  text: string;
  value: unknown;
}

/** A cell, with the path of its field in a document. */
interface CellPath {
  cell: Cell;
  steps: (string | number)[];
}

type Variant = { sku?: string };

/** The rows of a CSV file for one entry. Each row of a product is one of its variants. */
export class CsvRecord implements ImportRecord {
  readonly faults: RowError[] = [];
  readonly row: number;
  readonly lastRow: number;
  readonly mayReferToProducts: boolean;
  readonly length: number;
  version: number | null = null;
  private readonly cells: Cell[] = [];
  private readonly cellsByKey = new Map<string, Cell>();
  /** Built when the first error has to be located. */
  private cellIndex: CellIndex | undefined;
  /** Paths of the cells in the document that they were last applied to. */
  private appliedPaths: CellPath[] = [];

  /** @param columns by position; undefined where the header is blank */
  constructor(
    rows: Row[],
    columns: (Column | undefined)[],
    constants: [Column, string][],
    decimalMark: DecimalMark,
  ) {
    this.row = rows[0]?.number ?? 0;
    this.lastRow = rows.at(-1)?.number ?? 0;
    this.length = rows.reduce((sum, { cells }) => sum + cells.join('').length, 0);
    this.mayReferToProducts = columns.some((column) => column?.field.refersTo === 'product');
    for (const { number, cells } of rows)
      cells.forEach((text, at) => isBlank(text) || this.addCell(number, columns[at], text, decimalMark));
    for (const [column, text] of constants)
      for (const { number } of isOfVariant(column) ? rows : rows.slice(0, 1))
        if (!this.findCell(column, number)) this.addCell(number, column, text, decimalMark);
  }

  /** The cell that already has a value for this field of the entry, or of the variant in this row. */
  private findCell(column: Column, row: number) {
    return this.cellsByKey.get(cellKey(column, row));
  }

  private addCell(row: number, column: Column | undefined, text: string, mark: DecimalMark) {
    if (column?.isIgnored) return;
    if (!column) {
      this.faults.push({
        row,
        value: excerpt(text),
        code: 'no_header',
        message: 'is in a column without a header',
      });
      return;
    }
    const existing = this.findCell(column, row);
    try {
      if (existing) return this.requireSame(existing, row, text);
      const [invalidText] = textErrors(text);
      if (invalidText) throw new CellError(invalidText.code, invalidText.message);
      const value = column.identity ? this.readIdentity(column, text.trim()) : readCell(text, column, mark);
      const cell = { row, column, text, value };
      this.cells.push(cell);
      this.cellsByKey.set(cellKey(column, row), cell);
    } catch (error) {
      if (!(error instanceof CellError)) throw error;
      const { code, message } = error;
      this.faults.push({ row, column: column.header, value: excerpt(text), code, message });
    }
  }

  /** Further rows may repeat values of the first one, but not contradict them. */
  private requireSame(existing: Cell, row: number, text: string) {
    if (existing.text === text) return;
    const message = `row ${existing.row} has ${excerpt(existing.text)} for the same entry`;
    this.faults.push({
      row,
      column: existing.column.header,
      value: excerpt(text),
      code: 'contradiction',
      message,
    });
  }

  private readIdentity({ identity }: Column, text: string): string {
    if (identity === 'id' && !ENTRY_ID.test(text.toLowerCase()))
      throw new CellError('bad_id', 'must be an id, or empty for a new entry');
    if (identity === 'version') {
      if (!/^[1-9]\d{0,8}$/.test(text)) throw new CellError('bad_version', 'must be a version number');
      this.version = Number(text);
    }
    return identity === 'id' ? text.toLowerCase() : text;
  }

  get identifiers(): Identifier[] {
    return this.cells.flatMap((cell): Identifier[] => {
      const { row, column, text, value } = cell;
      const at = { row, column: column.header, value: excerpt(text) };
      if (typeof value !== 'string') return [];
      if (column.identity === 'id') return [{ kind: 'id', key: value, at }];
      if (isSku(cell)) return [{ kind: 'sku', key: skuKey(value), at }];
      return column.path[0] === 'slug' ? [{ kind: 'slug', key: `${column.path[1]} ${value}`, at }] : [];
    });
  }

  get references(): RecordReference[] {
    return this.cells.flatMap((cell): RecordReference[] => {
      const { column, value } = cell;
      const what = column.field.refersTo;
      const path = column.path.join('.');
      if (!what) return [];
      if (typeof value === 'string') return [{ what, key: value, path, resolve: (id) => (cell.value = id) }];
      if (!Array.isArray(value)) return [];
      const list = value as string[];
      return list.map((key, at) => ({ what, key, path: `${path}.${at}`, resolve: (id) => (list[at] = id) }));
    });
  }

  applyTo(content: object | undefined, includesField = (_field: string) => true): object {
    const document = structuredClone(content ?? {}) as { variants?: Variant[] };
    this.cellIndex = undefined;
    this.appliedPaths = this.cellPaths(document).filter(({ steps }) => includesField(String(steps[0])));
    for (const { steps, cell } of this.appliedPaths)
      if (cell.value !== null) setPath(document, steps, cell.value);
    for (const { steps, cell } of this.appliedPaths) if (cell.value === null) clearPath(document, steps);
    return withoutHoles(document);
  }

  /** The cells with the paths of their fields in a document. */
  private cellPaths(document: { variants?: Variant[] }): CellPath[] {
    const skus = (document.variants ?? []).map(({ sku = '' }) => skuKey(sku));
    const presentCount = skus.length;
    const variantIndexes = new Map<number, number>();
    const skusByRow = new Map(this.cells.filter(isSku).map(({ row, value }) => [row, value]));
    const indexOfSku = new Map(skus.map((key, at) => [key, at] as const).reverse());
    let nextIndex = presentCount;
    for (const { row, column } of this.cells) {
      if (!isOfVariant(column) || variantIndexes.has(row)) continue;
      const sku = skusByRow.get(row);
      const key = typeof sku === 'string' ? skuKey(sku) : '';
      if (!indexOfSku.has(key)) indexOfSku.set(key, nextIndex++);
      variantIndexes.set(row, indexOfSku.get(key) ?? 0);
    }
    return this.cells.flatMap((cell) => {
      const at = variantIndexes.get(cell.row) ?? 0;
      // A SKU in another case does not rename the existing one.
      if (cell.column.identity || (isSku(cell) && at < presentCount)) return [];
      return { cell, steps: cell.column.path.map((step) => (step === '#' ? at : toStep(step))) };
    });
  }

  locate(path: string) {
    this.cellIndex ??= new CellIndex(
      this.appliedPaths.length > 0
        ? this.appliedPaths
        : this.cells.map((cell) => ({ cell, steps: cell.column.path })),
    );
    const cell = this.cellIndex.at(path) ?? this.cellIndex.above(path) ?? this.cellIndex.below(path);
    if (cell) return { row: cell.row, column: cell.column.header, value: excerpt(cell.text) };
    const [, variant] = /^variants\.(\d+)\./.exec(path) ?? [];
    const sibling = variant === undefined ? undefined : this.cellIndex.below(`variants.${variant}`);
    return { row: sibling?.row ?? this.row, column: columnName(path.split('.')) };
  }
}

/** Finds cells by the dotted paths of their fields; of several, the first. */
class CellIndex {
  private readonly cells = new Map<string, Cell>();
  private readonly order = new Map<Cell, number>();
  private readonly firstBelow = new Map<string, Cell>();

  constructor(paths: CellPath[]) {
    for (const { cell, steps } of paths) {
      const path = steps.join('.');
      if (!this.cells.has(path)) this.cells.set(path, cell);
      if (!this.order.has(cell)) this.order.set(cell, this.order.size);
      for (let dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1))
        if (!this.firstBelow.has(path.slice(0, dot))) this.firstBelow.set(path.slice(0, dot), cell);
    }
  }

  at(path: string) {
    return this.cells.get(path);
  }

  /** The first cell whose field contains this path. */
  above(path: string): Cell | undefined {
    let first: Cell | undefined;
    for (let dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
      const cell = this.cells.get(path.slice(0, dot));
      if (cell && (!first || this.orderOf(cell) < this.orderOf(first))) first = cell;
    }
    return first;
  }

  below(path: string) {
    return this.firstBelow.get(path);
  }

  private orderOf(cell: Cell) {
    return this.order.get(cell) ?? 0;
  }
}

/** A variant's column has a value in each row, others have one for the entry. */
const cellKey = (column: Column, row: number) => `${isOfVariant(column) ? row : ''} ${column.name}`;

const toStep = (step: string) => (/^\d/.test(step) ? Number(step) : step);
const isOfVariant = ({ path }: Column) => path[0] === 'variants' && path[1] === '#';
const isSku = ({ column }: Cell) => isOfVariant(column) && column.path[2] === 'sku';
