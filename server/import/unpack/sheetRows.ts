/**
 * The rows of a sheet as texts with their types: dates by their number format, in ISO's form; numbers as they are
 * stored; formulas by their last value.
 */
import type { ValueType } from '../../../contract/index.js';
import { FileRefused } from '../ProblemLog.js';
import type { Expansion } from './Expansion.js';
import type { Workbook } from './workbook.js';
import { xmlSteps } from './xmlEvents.js';
import type { ZipArchive } from './ZipArchive.js';

export interface SheetCell {
  text: string;
  type: ValueType;
  /** Why a cell that is not blank has no text. */
  loss?: string;
}
export interface SheetRow {
  /** From 1. */
  number: number;
  cells: SheetCell[];
}

export async function* sheetRows(
  archive: ZipArchive,
  path: string,
  workbook: Workbook,
  expansion: Expansion,
): AsyncGenerator<SheetRow> {
  const reading = new SheetReading(workbook);
  const takers = {
    open: (name: string, attributes: Record<string, string>) => reading.open(name, attributes),
    text: (text: string) => reading.text(text),
    close: (name: string) => reading.close(name),
  };
  for await (const step of xmlSteps(archive.bytes(path, expansion), takers)) {
    void step;
    yield* reading.take();
  }
  yield* reading.take();
}

/** Columns and rows of a sheet; a file that names more is damaged. */
const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;

class SheetReading {
  readonly #workbook: Workbook;
  #rows: SheetRow[] = [];
  #row: SheetRow = { number: 0, cells: [] };
  /** Where a cell stands that does not say it. */
  #nextColumn = 0;
  #cell = { column: 0, type: 'n', style: 0, formula: false };
  /** Text of the value being read. */
  #text: string | null = null;
  #value = '';
  /** Within how a text is read aloud, which is no part of it. */
  #inPhonetic = false;

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  take(): SheetRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string, { r, t, s }: Record<string, string>): void {
    if (name === 'row') this.#beginRow(Number(r) || this.#row.number + 1);
    else if (name === 'c') {
      const column = columnOf(r) ?? this.#nextColumn;
      this.#nextColumn = column + 1;
      this.#cell = {
        column,
        type: t ?? 'n',
        style: Number(s ?? 0),
        formula: false,
      };
      this.#value = '';
    } else if (name === 'f') this.#cell.formula = true;
    else if (name === 'rPh') this.#inPhonetic = true;
    else if (name === 'v' || (name === 't' && !this.#inPhonetic)) this.#text = '';
  }

  text(part: string): void {
    if (this.#text !== null) this.#text += part;
  }

  close(name: string): void {
    if (name === 'rPh') this.#inPhonetic = false;
    else if (name === 'v' || name === 't') {
      this.#value += this.#text ?? '';
      this.#text = null;
    } else if (name === 'c') this.#put();
    else if (name === 'row') this.#rows.push(this.#row);
  }

  #beginRow(number: number): void {
    if (number > MOST_ROWS)
      throw new FileRefused(`the workbook is damaged (row ${number}): save it again, or save its sheets as CSV`);
    this.#row = { number, cells: [] };
    this.#nextColumn = 0;
  }

  #put(): void {
    const { column, formula, type } = this.#cell;
    // A formula may have an empty text for its value.
    const lacksValue = formula && type !== 'str';
    if (column >= MOST_COLUMNS || (this.#value === '' && !lacksValue)) return;
    while (this.#row.cells.length < column) this.#row.cells.push(NO_CELL);
    this.#row.cells[column] = this.#shown();
  }

  #shown(): SheetCell {
    const { type, style } = this.#cell;
    const value = this.#value;
    if (value === '') return { ...NO_CELL, loss: NOT_COMPUTED };
    if (type === 'e') return { ...NO_CELL, loss: `the formula failed (${value}), which is taken for no value` };
    if (type === 's') return asText(this.#workbook.texts[Number(value)] ?? '');
    if (type === 'b') return { text: value === '1' ? 'true' : 'false', type: 'boolean' };
    if (type === 'd') return asMoment(value);
    const number = Number(value);
    if (type !== 'n' || value.trim() === '' || !Number.isFinite(number)) return asText(value);
    const { timeStyles, from1904 } = this.#workbook;
    const time = number >= 0 && number < YEAR_10000 ? timeStyles.get(style) : undefined;
    if (time === 'span') return asSpan(number);
    if (time === 'moment') return asMoment(isoMoment(number, from1904));
    // Digits that a float does not hold are kept as they stand.
    if (/^[+-]?\d+$/.test(value)) return { text: value, type: Number.isSafeInteger(number) ? 'integer' : 'string' };
    return { text: value, type: 'float' };
  }
}

const NOT_COMPUTED = 'the formula has no value: open the workbook in a spreadsheet program and save it';
export const NO_CELL: SheetCell = { text: '', type: 'string' };
const asText = (text: string): SheetCell => ({ text, type: 'string' });

/** `BC12` is column 54, from 0. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^([A-Z]{1,3})\d*$/.exec(reference ?? '')?.[1];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

const DAY = 86_400_000;
/** Days up to the first that no spreadsheet program shows as a date. */
const YEAR_10000 = 2_958_466;

/** Days since 1900, where the 29th of February 1900 counts, or since 1904. A time alone has no day. */
function isoMoment(days: number, from1904: boolean): string {
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const [date = '', time = ''] = new Date(Math.round((start + days * DAY) / 1000) * 1000).toISOString().split('T');
  const clock = time.slice(0, 8);
  if (days < 1) return clock;
  return clock === '00:00:00' ? date : `${date}T${clock}`;
}

/** A day, a time of day, or both, by the form of the text. */
function asMoment(text: string): SheetCell {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { text, type: 'date' };
  if (/^\d{2}:\d{2}:\d{2}$/.test(text)) return { text, type: 'localtime' };
  return { text, type: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/.test(text) ? 'localdatetime' : 'string' };
}

/** Time that elapsed, which `[h]:mm` shows as more than 24 hours. */
function asSpan(days: number): SheetCell {
  const seconds = Math.round(days * (DAY / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  return { text: `PT${hours}H${minutes}M${seconds % 60}S`, type: 'duration' };
}
