/** The rows at the beginning of a text, for looks at what they are. Pure. */
import { splitRow } from '../../csv/splitRow.js';

export const isComment = (line: string): boolean => /^\s*[#%]/.test(line);

/** Excel's line that names the separator. */
const isSeparatorLine = (line: string): boolean => /^"?sep=."?$/i.test(line);

/** Whether a line of a table without a header is none of its rows. */
export const isAside = (line: string): boolean => line.trim() === '' || isComment(line) || isSeparatorLine(line);

/** Whole lines that are rows: without comments and blank ones. `more`: the text goes on, so its last line may be cut. */
export function headRows(head: string, more: boolean): string[] {
  const lines = head.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  if (more) lines.pop();
  return lines.filter((line) => !isAside(line));
}

/** Cells without blanks around them, and without quotes; several blanks part no more than one does. */
export const cellsOf = (row: string, separator: string): string[] =>
  splitRow(separator === ' ' ? row.trim().replace(/ +/g, ' ') : row, separator).map((cell) => cell.trim());
