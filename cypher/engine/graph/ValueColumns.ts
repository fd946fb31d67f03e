/**
 * Columns of relationships' values, of the properties last asked for: each takes two bytes a relationship, and who may
 * ask can name any number of properties.
 */
import type { Value } from '../values/Value.js';
import type { Reading, ValueName } from './Reading.js';
import { NULL_COLUMN, UNNUMBERED, ValueColumn, type Column } from './ValueColumn.js';

/** That are kept for those who ask next. */
const MOST_KEPT = 16;
/** That there are at any time, with those that are still read by. */
const MOST_LIVING = 64;

export class ValueColumns {
  /** The one asked for last at the end. */
  readonly #kept = new Map<ValueName, ValueColumn>();
  readonly #living = new Map<ValueName, WeakRef<ValueColumn>>();
  /** A reading knows values by their numbers, so its columns stay the same. */
  readonly #byReading = new WeakMap<Reading<unknown>, readonly Column[]>();

  /** `valuesOf` gives what reads the value of a row; null: no row has one. */
  constructor(
    private readonly rows: () => number,
    private readonly valuesOf: (name: ValueName) => ((row: number) => Value) | null,
  ) {}

  /** In the order of its names. */
  of(reading: Reading<unknown>): readonly Column[] {
    let columns = this.#byReading.get(reading);
    if (!columns) this.#byReading.set(reading, (columns = reading.names.map((name) => this.#column(name))));
    return columns;
  }

  /** The row has other values from now on. */
  forget(row: number): void {
    for (const column of this.#living.values()) column.deref()?.forget(row);
  }

  #column(name: ValueName): Column {
    const known = this.#living.get(name)?.deref();
    if (known) return this.#keep(name, known);
    const valueAt = this.valuesOf(name);
    if (!valueAt) return NULL_COLUMN;
    for (const [each, column] of this.#living) if (!column.deref()) this.#living.delete(each);
    if (this.#living.size >= MOST_LIVING) return { valueAt, numberAt: () => UNNUMBERED };
    const column = new ValueColumn(this.rows(), valueAt);
    this.#living.set(name, new WeakRef(column));
    return this.#keep(name, column);
  }
  #keep(name: ValueName, column: ValueColumn): ValueColumn {
    this.#kept.delete(name);
    this.#kept.set(name, column);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT) this.#kept.delete(oldest!);
    return column;
  }
}
