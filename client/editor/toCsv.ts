/** Rows of a result as a CSV file, by RFC 4180. Pure. */
import type { JsonValue } from '../../contract/index.js';
import { cellOf } from './cells.js';

/** One field; text that a spreadsheet would take for a formula is led by an apostrophe. */
function csvField(value: JsonValue | undefined): string {
  const cell = cellOf(value);
  let text = cell.kind === 'null' ? '' : 'text' in cell ? cell.text : JSON.stringify(value);
  if (cell.kind === 'text' && /^[=+\-@\t\r]/.test(text)) text = `'${text}`;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Header and rows; nodes, relationships, lists and maps as JSON in their field. */
export const toCsv = (fields: readonly string[], rows: readonly (readonly JsonValue[])[]): string =>
  [fields.map((field) => csvField(field)), ...rows.map((row) => fields.map((_, i) => csvField(row[i])))]
    .map((line) => `${line.join(',')}\r\n`)
    .join('');
