import { inMajorUnits, minorDigits } from '../../platform/locale/minor-units.js';
import type { Column } from './columns.js';
import { UNITS } from './units.js';

/** A cell that cannot be read. */
export class CellError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Removes the field. An empty cell does not change it. */
const CLEAR = '[clear]';

/**
 * Texts that a spreadsheet would interpret as a formula, or an import as {@link CLEAR}, and those that look like one
 * with an apostrophe before it: owasp.org/www-community/attacks/CSV_Injection.
 */
const NEEDS_APOSTROPHE = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n]|\[clear\]$)/;

/** Escapes a text so that no spreadsheet evaluates it. `fromCell` is the inverse. */
const toCell = (text: string) => (NEEDS_APOSTROPHE.test(text) ? `'${text}` : text);

const fromCell = (cell: string) =>
  cell.startsWith("'") && NEEDS_APOSTROPHE.test(cell.slice(1)) ? cell.slice(1) : cell;

export const isBlank = (cell: string) => cell.trim() === '';

/** The other of the two separates thousands. */
export type DecimalMark = '.' | ',';

/**
 * Reads a cell that is not blank; null removes the field.
 * @throws CellError
 */
export function readCell(cell: string, { path, field, unit }: Column, mark: DecimalMark): unknown {
  if (cell === CLEAR) return null;
  switch (field.kind) {
    case 'text':
      return field.isCode ? fromCell(cell).trim() : fromCell(cell);
    case 'list':
      return splitList(fromCell(cell));
    case 'flag':
      return readFlag(cell.trim());
    case 'whole':
      return readWhole(cell, mark, unit ? UNITS[unit].factor : 1);
    case 'money':
      return readMoney(cell, path.at(-1) ?? '', mark, unit === 'minor');
  }
}

export function writeCell(value: unknown, { path, field }: Column): string {
  if (field.kind === 'money') return inMajorUnits(value as number, path.at(-1) ?? '');
  if (field.kind === 'list') return toCell((value as string[]).map(escapePart).join('|'));
  return field.kind === 'text' ? toCell(value as string) : String(value);
}

const FLAGS: Record<string, boolean> = {
  true: true,
  yes: true,
  '1': true,
  是: true,
  false: false,
  no: false,
  '0': false,
  否: false,
};

function readFlag(cell: string): boolean {
  const flag = Object.hasOwn(FLAGS, cell.toLowerCase()) ? FLAGS[cell.toLowerCase()] : undefined;
  if (flag === undefined) throw new CellError('not_a_flag', 'must be true or false (yes, no, 是, 否)');
  return flag;
}

function readWhole(cell: string, mark: DecimalMark, factor: number): number {
  const number = readNumber(cell, mark);
  if (factor === 1 && !Number.isInteger(number)) throw new CellError('not_whole', 'must be a whole number');
  return Math.round(number * factor);
}

const readNumber = (cell: string, mark: DecimalMark) => Number(readDigits(cell, mark));

/** A number as digits, with a point before its decimals. */
function readDigits(cell: string, mark: DecimalMark): string {
  const thousands = mark === '.' ? ',' : '.';
  const plain = cell.replaceAll(/\s/g, '');
  const grouped = new RegExp(`^\\d{1,3}(\\${thousands}\\d{3})+(\\${mark}\\d+)?$`);
  const digits = (grouped.test(plain) ? plain.replaceAll(thousands, '') : plain).replace(mark, '.');
  const isNumber =
    /^\d{1,15}(\.\d{1,9})?$/.test(digits) && !(mark === ',' && plain.includes('.') && !grouped.test(plain));
  if (!isNumber) throw new CellError('not_a_number', `must be a number with ${mark} before its decimals`);
  return digits;
}

function readMoney(cell: string, currency: string, mark: DecimalMark, isMinor: boolean): number {
  if (isMinor) return readWhole(cell, mark, 1);
  const [major = '', decimals = ''] = readDigits(cell.replace(/^\s*[¥￥$€£]/, ''), mark).split('.');
  const places = minorDigits(currency);
  // Fractions of a minor unit are errors, not rounded.
  if (/[1-9]/.test(decimals.slice(places)))
    throw new CellError('too_many_decimals', `${currency} has ${places} decimals`);
  return Number(major + decimals.slice(0, places).padEnd(places, '0'));
}

/** Parts are separated by `|`. A `|` or `\` in a part, and a space at either end, is escaped by `\`. */
const escapePart = (part: string) => part.replaceAll(/[\\|]|^\s|\s$/g, '\\$&');

/** Trims a part, except an escaped space at its end. */
function withoutSpacesAround(part: string): string {
  const plain = part.trim();
  const ending = part.trimStart().slice(plain.length);
  let slashes = 0;
  while (plain.at(-1 - slashes) === '\\') slashes++;
  return slashes % 2 === 1 ? plain + ending.slice(0, 1) : plain;
}

/** Parts of a list: five times the longest list that content classes accept. */
const MAX_PARTS = 500;

function splitList(cell: string): string[] {
  const parts: string[] = [];
  for (const [part] of cell.matchAll(/(?:\\[\s\S]|[^\\|])+/g))
    if (parts.push(part) > MAX_PARTS)
      throw new CellError('too_many_parts', `must have at most ${MAX_PARTS} parts`);
  const trimmed = parts.map(withoutSpacesAround);
  return trimmed.map((part) => part.replaceAll(/\\([\s\S])/g, '$1')).filter((part) => !isBlank(part));
}
