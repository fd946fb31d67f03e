/** The rows of the table of entities, in the order of a column, and as CSV. Pure. */
import type { Language } from '../../../contract/index.js';
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

/**
 * By a column, the greatest number first, texts after numbers from A on as the language has them, who has none last;
 * null: by name.
 */
export function measureRows(
  rows: readonly MeasureRow[],
  column: MeasureColumn | null,
  language: Language,
): readonly MeasureRow[] {
  const { compare: inLanguage } = new Intl.Collator(language);
  const byName = (a: MeasureRow, b: MeasureRow): number => inLanguage(a.name, b.name);
  if (column === null) return [...rows].sort(byName);
  const { values, numbered } = column;
  const { compare } = new Intl.Collator(language, { numeric: true });
  return [...rows].sort((a, b) => inOrder(values.get(a.key), values.get(b.key), numbered, compare) || byName(a, b));
}

type Value = string | number | boolean | undefined;
function inOrder(a: Value, b: Value, numbered: boolean, compare: (a: string, b: string) => number): number {
  if (typeof a === 'number' && typeof b === 'number') return numbered ? a - b : b - a;
  return rankOf(a) - rankOf(b) || (a === undefined ? 0 : compare(String(a), String(b)));
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
