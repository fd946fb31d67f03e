/** The rows of the table of entities, in the order of a column, and as CSV. Pure. */
import { toCsv } from '../../editor/toCsv.js';

export interface MeasureRow {
  key: string;
  name: string;
  kind: string;
}
/** A measure, or a property, of the entities of the table. */
export interface MeasureColumn {
  /** `pagerank`, `property:city`. */
  id: string;
  title: string;
  /** By entity; who has none is not in it. */
  values: ReadonlyMap<string, string | number | boolean>;
  /** Its numbers are those of groups, from the largest: the first comes first. */
  numbered: boolean;
}

/** Of a property the value of each entity that has one, of what is known of entities. */
export const valuesOfProperty = (
  name: string,
  known: ReadonlyMap<string, Readonly<Record<string, string | number | boolean>>>,
): MeasureColumn['values'] =>
  new Map(
    [...known].flatMap(([key, own]) => {
      const value = Object.hasOwn(own, name) ? own[name] : undefined;
      return value === undefined ? [] : [[key, value] as const];
    }),
  );

/** By a column, the greatest number first, texts after numbers from A on, who has none last; null: by name. */
export function measureRows(rows: readonly MeasureRow[], column: MeasureColumn | null): readonly MeasureRow[] {
  const byName = (a: MeasureRow, b: MeasureRow): number => a.name.localeCompare(b.name);
  if (column === null) return [...rows].sort(byName);
  const { values, numbered } = column;
  return [...rows].sort((a, b) => inOrder(values.get(a.key), values.get(b.key), numbered) || byName(a, b));
}

type Value = string | number | boolean | undefined;
function inOrder(a: Value, b: Value, numbered: boolean): number {
  if (typeof a === 'number' && typeof b === 'number') return numbered ? a - b : b - a;
  return (
    rankOf(a) - rankOf(b) || (a === undefined ? 0 : String(a).localeCompare(String(b), undefined, { numeric: true }))
  );
}
const rankOf = (value: Value): number => (value === undefined ? 2 : typeof value === 'number' ? 0 : 1);

/** `names`: of the first two columns. Numbers in full. */
export const rowsAsCsv = (
  rows: readonly MeasureRow[],
  columns: readonly MeasureColumn[],
  names: readonly [entity: string, kind: string],
): string =>
  toCsv(
    [...names, ...columns.map(({ title }) => title)],
    rows.map(({ key, name, kind }) => [name, kind, ...columns.map(({ values }) => values.get(key) ?? null)]),
  );
