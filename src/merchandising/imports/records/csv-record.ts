import { ENTRY_ID } from '../../../catalog/fields/scalars.js';
import { skuKey } from '../../../catalog/product-links.js';
import { textFaults } from '../../../platform/validation/text-guard.js';
import { CellError, type DecimalMark, isBlank, readCell } from '../../tabular/cells.js';
import { type Column, columnName } from '../../tabular/columns.js';
import type { Row } from '../../tabular/read-file.js';
import { type ImportRecord, type Reference, type Name, type RowError, excerpt } from './import-record.js';
import { clearPath, setPath, withoutHoles } from './set-path.js';

interface Cell {
  row: number;
  column: Column;
  text: string;
  value: unknown;
}

/** Where a cell's field is in a document. */
interface Place {
  cell: Cell;
  steps: (string | number)[];
}

type Variant = { sku?: string };

/** What a sheet says of one entry in the rows that belong to it: each row of a product is one of its variants. */
export class CsvRecord implements ImportRecord {
  readonly faults: RowError[] = [];
  readonly row: number;
  readonly lastRow: number;
  readonly mayRelate: boolean;
  readonly length: number;
  version: number | null = null;
  private readonly cells: Cell[] = [];
  private readonly byPlace = new Map<string, Cell>();
  /** Places as answers name them, once they are asked for. */
  private located: LocatedPlaces | undefined;
  /** Where the cells went when they were last applied. */
  private places: Place[] = [];

  /** @param columns by their place in a row; undefined where the header says nothing */
  constructor(
    rows: Row[],
    columns: (Column | undefined)[],
    constants: [Column, string][],
    mark: DecimalMark,
  ) {
    this.row = rows[0]?.number ?? 0;
    this.lastRow = rows.at(-1)?.number ?? 0;
    this.length = rows.reduce((sum, { cells }) => sum + cells.join('').length, 0);
    this.mayRelate = columns.some((column) => column?.field.refersTo === 'product');
    for (const { number, cells } of rows)
      cells.forEach((text, at) => isBlank(text) || this.take(number, columns[at], text, mark));
    for (const [column, text] of constants)
      for (const { number } of isOfVariant(column) ? rows : rows.slice(0, 1))
        if (!this.said(column, number)) this.take(number, column, text, mark);
  }

  /** The cell that says this of the same entry, or of the variant in this row. */
  private said(column: Column, row: number) {
    return this.byPlace.get(placeOf(column, row));
  }

  private take(row: number, column: Column | undefined, text: string, mark: DecimalMark) {
    if (column?.isLeftOut) return;
    if (!column) {
      this.faults.push({ row, value: excerpt(text), code: 'no_header', message: 'stands below no header' });
      return;
    }
    const said = this.said(column, row);
    try {
      if (said) return this.requireSame(said, row, text);
      const [bad] = textFaults(text);
      if (bad) throw new CellError(bad.code, bad.message);
      const value = column.entryColumn
        ? this.takeEntryColumn(column, text.trim())
        : readCell(text, column, mark);
      const cell = { row, column, text, value };
      this.cells.push(cell);
      this.byPlace.set(placeOf(column, row), cell);
    } catch (error) {
      if (!(error instanceof CellError)) throw error;
      const { code, message } = error;
      this.faults.push({ row, column: column.header, value: excerpt(text), code, message });
    }
  }

  /** Further rows may repeat what the first one says of the entry. */
  private requireSame(said: Cell, row: number, text: string) {
    if (said.text === text) return;
    const message = `row ${said.row} says ${excerpt(said.text)} of the same entry`;
    this.faults.push({
      row,
      column: said.column.header,
      value: excerpt(text),
      code: 'contradiction',
      message,
    });
  }

  private takeEntryColumn({ entryColumn }: Column, text: string): string {
    if (entryColumn === 'id' && !ENTRY_ID.test(text.toLowerCase()))
      throw new CellError('bad_id', 'is no id: leave it empty for a new entry');
    if (entryColumn === 'version') {
      if (!/^[1-9]\d{0,8}$/.test(text)) throw new CellError('bad_version', 'is no version of an entry');
      this.version = Number(text);
    }
    return entryColumn === 'id' ? text.toLowerCase() : text;
  }

  get names(): Name[] {
    return this.cells.flatMap((cell): Name[] => {
      const { row, column, text, value } = cell;
      const at = { row, column: column.header, value: excerpt(text) };
      if (typeof value !== 'string') return [];
      if (column.entryColumn === 'id') return [{ kind: 'id', key: value, at }];
      if (isSku(cell)) return [{ kind: 'sku', key: skuKey(value), at }];
      return column.path[0] === 'slug' ? [{ kind: 'slug', key: `${column.path[1]} ${value}`, at }] : [];
    });
  }

  get mentions(): Reference[] {
    return this.cells.flatMap((cell): Reference[] => {
      const { column, value } = cell;
      const what = column.field.refersTo;
      const path = column.path.join('.');
      if (!what) return [];
      if (typeof value === 'string') return [{ what, key: value, path, put: (id) => (cell.value = id) }];
      if (!Array.isArray(value)) return [];
      const list = value as string[];
      return list.map((key, at) => ({ what, key, path: `${path}.${at}`, put: (id) => (list[at] = id) }));
    });
  }

  applyTo(present: object | undefined, isMeant = (_field: string) => true): object {
    const document = structuredClone(present ?? {}) as { variants?: Variant[] };
    this.located = undefined;
    this.places = this.placesIn(document).filter(({ steps }) => isMeant(String(steps[0])));
    for (const { steps, cell } of this.places) if (cell.value !== null) setPath(document, steps, cell.value);
    for (const { steps, cell } of this.places) if (cell.value === null) clearPath(document, steps);
    return withoutHoles(document);
  }

  /** Where every cell's field is in a document. */
  private placesIn(document: { variants?: Variant[] }): Place[] {
    const skus = (document.variants ?? []).map(({ sku = '' }) => skuKey(sku));
    const present = skus.length;
    const variantOf = new Map<number, number>();
    const saidSkus = new Map(this.cells.filter(isSku).map(({ row, value }) => [row, value]));
    const placeOfSku = new Map(skus.map((key, at) => [key, at] as const).reverse());
    let next = present;
    for (const { row, column } of this.cells) {
      if (!isOfVariant(column) || variantOf.has(row)) continue;
      const said = saidSkus.get(row);
      const key = typeof said === 'string' ? skuKey(said) : '';
      if (!placeOfSku.has(key)) placeOfSku.set(key, next++);
      variantOf.set(row, placeOfSku.get(key) ?? 0);
    }
    return this.cells.flatMap((cell) => {
      const at = variantOf.get(cell.row) ?? 0;
      // How a SKU is written is not changed by who writes it in another case.
      if (cell.column.entryColumn || (isSku(cell) && at < present)) return [];
      return { cell, steps: cell.column.path.map((step) => (step === '#' ? at : toStep(step))) };
    });
  }

  locate(path: string) {
    this.located ??= new LocatedPlaces(
      this.places.length > 0 ? this.places : this.cells.map((cell) => ({ cell, steps: cell.column.path })),
    );
    const found = this.located.at(path) ?? this.located.above(path) ?? this.located.below(path);
    if (found) return { row: found.row, column: found.column.header, value: excerpt(found.text) };
    const [, variant] = /^variants\.(\d+)\./.exec(path) ?? [];
    const sibling = variant === undefined ? undefined : this.located.below(`variants.${variant}`);
    return { row: sibling?.row ?? this.row, column: columnName(path.split('.')) };
  }
}

/** Cells by the dotted paths of their fields; of several, the first. */
class LocatedPlaces {
  private readonly cells = new Map<string, Cell>();
  private readonly order = new Map<Cell, number>();
  private readonly firstBelow = new Map<string, Cell>();

  constructor(places: Place[]) {
    for (const { cell, steps } of places) {
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

  /** The first of those whose field holds this one. */
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

/** What a column says of a variant, it says in each row anew. */
const placeOf = (column: Column, row: number) => `${isOfVariant(column) ? row : ''} ${column.name}`;

const toStep = (step: string) => (/^\d/.test(step) ? Number(step) : step);
const isOfVariant = ({ path }: Column) => path[0] === 'variants' && path[1] === '#';
const isSku = ({ column }: Cell) => isOfVariant(column) && column.path[2] === 'sku';
