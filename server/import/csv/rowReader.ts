/** What the readers of node rows and edge rows share. Pure. */
import type { ColumnRole } from '../../../contract/index.js';
import type { Properties } from '../records.js';
import { splitList } from '../../../kernel/text/listText.js';
import type { ProblemLog } from '../ProblemLog.js';
import { propertyClaims } from '../model/propertyClaim.js';
import type { PropertyClaim } from '../records.js';
import type { CsvColumn } from './CsvColumn.js';
import type { CsvPlan } from './CsvPlan.js';

/** Hands the record of a row on, or logs what is wrong with it. `properties` are those of the row's own columns. */
export type RowReader = (row: string[], line: number, properties: Properties) => void;

/** -1 when no column has the role. */
export const indexOfRole = (columns: readonly CsvColumn[], role: ColumnRole): number =>
  columns.find((column) => column.role === role)?.index ?? -1;

/** Null for a blank cell and for the index -1. */
export function textAt(row: readonly string[], index: number): string | null {
  if (index < 0) return null;
  const text = (row[index] ?? '').trim();
  return text === '' ? null : text;
}

/** Ids of different spaces never meet. */
export const withSpace = (space: string | null, id: string): string => (space === null ? id : `${space}:${id}`);

/** The claims that a row gives in a column of its own; null, with the problem logged, where they cannot be read. */
export function claimsReader(
  { file, columns, arrayDelimiter }: CsvPlan,
  log: ProblemLog,
): (row: readonly string[], line: number) => { claims?: PropertyClaim[] } | null {
  const column = columns.find(({ role }) => role === 'claims');
  return (row, line) => {
    const text = column === undefined ? '' : (row[column.index] ?? '');
    if (text === '') return {};
    const claims = propertyClaims(splitList(text, arrayDelimiter));
    if (!('reason' in claims)) return { claims };
    log.addRow(file.name, line, column?.header ?? null, claims.reason);
    return null;
  };
}
