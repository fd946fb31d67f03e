/**
 * A matrix of a graph, recognised by its rows: the names of all nodes above it, one of them before each row, and numbers.
 * Pure.
 */
import { cellsOf, headRows } from './tableRows.js';

export interface MatrixShape {
  separator: string;
  /** As the columns have them; one may be blank. */
  names: string[];
}

const SEPARATORS = [';', '\t', '|', ',', ' '];
const NUMBER = /^[+-]?(\d+(?:\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/** A cell as a number is written, `1,5` where commas part no cells; null for what is none. */
export function cellNumber(cell: string, separator: string): string | null {
  const text = separator === ',' ? cell : cell.replace(/^([+-]?\d*),(\d+)$/, '$1.$2');
  return NUMBER.test(text) ? text : null;
}
/** No edge is there. */
export const isNoCell = (cell: string): boolean => cell === '' || /^(nan|na|null|none|-|\.)$/i.test(cell);

/** Null where the text is no such matrix for certain: square, and its rows named as its columns are. */
export function matrixShape(head: string, more: boolean): MatrixShape | null {
  const [header, ...rows] = headRows(head, more);
  if (header === undefined || rows.length < 2) return null;
  for (const separator of SEPARATORS) {
    const above = cellsOf(header, separator);
    const width = cellsOf(rows[0] ?? '', separator).length;
    // R writes nothing above the names of the rows.
    const names = above.length === width ? above.slice(1) : above;
    if (names.length < 2 || names.length !== width - 1) continue;
    const square = more ? rows.length <= names.length : rows.length === names.length;
    if (square && areRowsOf(names, rows, separator)) return { separator, names };
  }
  return null;
}

function areRowsOf(names: readonly string[], rows: readonly string[], separator: string): boolean {
  const open = new Set(names);
  if (open.size < names.length) return false;
  return rows.every((row) => {
    const [name = '', ...cells] = cellsOf(row, separator);
    const fits = cells.length === names.length && open.delete(name);
    return fits && cells.every((cell) => isNoCell(cell) || cellNumber(cell, separator) !== null);
  });
}

/** Whether the text is a square of numbers, with nothing that names its rows and columns. */
export const isUnnamedMatrix = (head: string, more: boolean): boolean =>
  isSquare(head, more, 5, (cell, separator) => cellNumber(cell, separator) !== null);

/** The same of three columns or more whose cells are all 0 or 1: an edge list would name no other nodes, each many times. */
export const isUnnamedRelation = (head: string, more: boolean): boolean =>
  isSquare(head, more, 3, (cell) => cell === '0' || cell === '1');

function isSquare(
  head: string,
  more: boolean,
  least: number,
  fits: (cell: string, separator: string) => boolean,
): boolean {
  const rows = headRows(head, more);
  return SEPARATORS.some((separator) => {
    const cells = rows.map((row) => cellsOf(row, separator));
    const width = cells[0]?.length ?? 0;
    if (width < least || (more ? rows.length > width : rows.length !== width)) return false;
    return cells.every((row) => row.length === width && row.every((cell) => fits(cell, separator)));
  });
}
