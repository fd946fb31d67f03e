/**
 * Columns of relationships' or nodes' values, of the properties last asked for: each takes two bytes a row, and who may
 * ask can name any number of properties.
 */
import type { Value } from '../values/Value.js';
import { CombinedColumn } from './CombinedColumn.js';
import { KeptValues } from './KeptValues.js';
import { LastAsked } from './LastAsked.js';
import { TYPE, type Reading, type ValueName } from './Reading.js';
import { absentColumn, UNNUMBERED, ValueColumn, type Column } from './ValueColumn.js';

/** What has values; all of it may become more. */
export interface Valued {
  count(): number;
  /** Names that any of it has a value for; null: any name. */
  readonly names: ReadonlySet<ValueName> | null;
  /** What reads the value of a row that is there, as it is then. */
  valuesOf(name: ValueName): (row: number) => Value;
}

export class ValueColumns {
  readonly #single = new LastAsked<ValueName, ValueColumn>();
  readonly #combined = new LastAsked<string, CombinedColumn>();
  readonly #kept = new LastAsked<ValueName, KeptValues>();
  /** A reading knows values by their numbers, so its columns stay the same. */
  readonly #byReading = new WeakMap<Reading<unknown>, readonly Column[]>();
  readonly #combinedByReading = new WeakMap<Reading<unknown>, CombinedColumn | null>();
  readonly #readers = new WeakMap<Reading<unknown>, (row: number) => unknown>();

  constructor(private readonly rows: Valued) {}

  /** In the order of its names. */
  of(reading: Reading<unknown>): readonly Column[] {
    let columns = this.#byReading.get(reading);
    if (!columns) this.#byReading.set(reading, (columns = reading.names.map((name) => this.#column(name))));
    return columns;
  }
  /** What reads many rows: by the combinations of their values, where there are few. */
  reader<T>(reading: Reading<T>): (row: number) => T {
    let reader = this.#readers.get(reading) as ((row: number) => T) | undefined;
    if (!reader) this.#readers.set(reading, (reader = this.#readerOf(reading)));
    return reader;
  }
  /** The combinations of the values that it reads; null: there are too many columns that are read by. */
  combined(reading: Reading<unknown>): CombinedColumn | null {
    let combined = this.#combinedByReading.get(reading);
    if (combined === undefined) {
      // A name that nothing had a value for may have some now.
      const names = reading.names.map((name) => (name === TYPE ? 0 : name));
      const key = JSON.stringify([this.rows.names?.size, ...names]);
      combined = this.#combined.of(key, () => new CombinedColumn(this.rows.count(), this.of(reading)));
      this.#combinedByReading.set(reading, combined);
    }
    return combined;
  }
  /** The row has other values from now on. */
  forget(row: number): void {
    for (const column of this.#single.all()) column.forget(row);
    for (const column of this.#combined.all()) column.forget(row);
    for (const kept of this.#kept.all()) kept.forget(row);
  }

  /** Only these rows stay, in this order; the numbers of their values stay known. */
  compact(kept: Uint32Array): void {
    for (const column of this.#single.all()) column.compact(kept);
    for (const column of this.#combined.all()) column.compact(kept);
    for (const values of this.#kept.all()) values.clear();
  }
  /** Nodes have other labels from now on. */
  forgetCounts(): void {
    for (const column of this.#combined.all()) column.forgetCounts();
  }

  #readerOf<T>(reading: Reading<T>): (row: number) => T {
    if (reading.isValue) {
      const [name] = reading.names as readonly [ValueName];
      const valueAt = this.rows.valuesOf(name);
      const kept = this.#kept.of(name, () => new KeptValues(valueAt));
      return (kept ? (row) => kept.at(row) : valueAt) as (row: number) => Value & T;
    }
    const [columns, combined] = [this.of(reading), this.combined(reading)];
    if (!combined) return (row) => reading.at(columns, row);
    return (row) => {
      const number = combined.isVain ? UNNUMBERED : combined.numberAt(row);
      return number === UNNUMBERED ? reading.at(columns, row) : reading.numbered(number, columns, row);
    };
  }
  #column(name: ValueName): Column {
    const valueAt = this.rows.valuesOf(name);
    if (this.rows.names?.has(name) === false) return absentColumn(valueAt);
    const column = this.#single.of(name, () => new ValueColumn(this.rows.count(), valueAt));
    return column ?? { valueAt, numberAt: () => UNNUMBERED };
  }
}
