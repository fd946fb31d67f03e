/** The rows of the table of measures, in order, and as CSV. Pure. */
import type { Measure } from '../../../contract/index.js';
import type { MeasureValues } from '../../../kernel/style/index.js';
import { toCsv } from '../../editor/toCsv.js';

export interface MeasureRow {
  key: string;
  name: string;
  kind: string;
}
/** Groups are numbered from the largest: the first comes first. */
const LOWEST_FIRST: readonly Measure[] = ['community', 'component'];

/** By a measure, the greatest first, or by name; those of one value by name. */
export function measureRows(
  rows: readonly MeasureRow[],
  values: MeasureValues,
  by: Measure | 'name',
): readonly MeasureRow[] {
  const of = by === 'name' ? undefined : values.get(by);
  const turn = by !== 'name' && LOWEST_FIRST.includes(by) ? -1 : 1;
  const valueOf = ({ key }: MeasureRow): number => of?.get(key) ?? -Infinity;
  return [...rows].sort((a, b) => turn * (valueOf(b) - valueOf(a)) || a.name.localeCompare(b.name));
}

/** `names`: of the columns: entity, kind, and each measure. Numbers in full. */
export const rowsAsCsv = (
  rows: readonly MeasureRow[],
  values: MeasureValues,
  columns: readonly Measure[],
  names: readonly string[],
): string =>
  toCsv(
    names,
    rows.map(({ key, name, kind }) => [name, kind, ...columns.map((measure) => values.get(measure)?.get(key) ?? null)]),
  );
