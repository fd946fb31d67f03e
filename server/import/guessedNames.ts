/** Columns that were guessed to hold labels or types, and hold too many different ones to be any. Pure. */
import type { ColumnMapping } from '../../contract/index.js';
import { DISTINCT_NAMES } from './limits.js';
import { ownValue } from './model/ownValue.js';
import type { PlannedFile } from './plan/PlannedFile.js';
import type { ProblemLog } from './ProblemLog.js';

export interface Corrected {
  /** What was asked for, and that these columns are properties. */
  mappings: Record<string, ColumnMapping[]>;
  remarks: string[];
}

/** Null where nothing was guessed wrongly: what the user or a header of Neo4j's says is not questioned. */
export function guessedNames(
  planned: readonly PlannedFile[],
  mappings: Readonly<Record<string, ColumnMapping[]>>,
  { tooManyNames }: ProblemLog,
): Corrected | null {
  const corrected: Corrected = { mappings: { ...mappings }, remarks: [] };
  for (const { summary } of planned) {
    const given = ownValue(mappings, summary.name) ?? [];
    const isGiven = (column: string): boolean => column.includes(':') || given.some((one) => one.column === column);
    const wrong = summary.mapping.filter(
      ({ column, role }) => role === tooManyNames.get(summary.name) && !isGiven(column),
    );
    if (wrong.length === 0) continue;
    const columns = wrong.map(({ column }) => column);
    corrected.mappings[summary.name] = [...given, ...columns.map((column) => ({ column, role: 'property' as const }))];
    const what = `more than ${DISTINCT_NAMES} different values, so it holds properties and no labels or types`;
    corrected.remarks.push(...columns.map((column) => `${summary.name}: ${column} has ${what}`));
  }
  return corrected.remarks.length > 0 ? corrected : null;
}
