/**
 * The values of one property of many relationships as small numbers, equal ones the same: written down when they are
 * first asked for. Of which there are too many different ones, and lists, have none.
 */
import type { Value } from '../values/Value.js';

/** What has no number of its own. */
export const UNNUMBERED = 0xffff;
const UNKNOWN = 0;
/** Different values that are numbered. */
const MOST = 4_096;

export interface Column {
  /** Of a row that is there. */
  valueAt(row: number): Value;
  /** The same for the same values, an integer and a float apart; or UNNUMBERED. */
  numberAt(row: number): number;
}
/** Of what no row has. */
export const NULL_COLUMN: Column = { valueAt: () => null, numberAt: () => UNKNOWN + 1 };

export class ValueColumn implements Column {
  readonly #numbers: Uint16Array;
  readonly #byValue = new Map<unknown, number>();

  /** `valueAt` reads the value of a row that is there. */
  constructor(
    rows: number,
    readonly valueAt: (row: number) => Value,
  ) {
    this.#numbers = new Uint16Array(rows);
  }

  numberAt(row: number): number {
    return this.#numbers[row] || (this.#numbers[row] = this.#numberOf(this.valueAt(row)));
  }

  /** Its value is another now. */
  forget(row: number): void {
    this.#numbers[row] = UNKNOWN;
  }

  #numberOf(value: Value): number {
    if (typeof value === 'object' && value !== null) return UNNUMBERED;
    const key = Object.is(value, -0) ? NEGATIVE_ZERO : value;
    let number = this.#byValue.get(key);
    if (number === undefined) {
      if (this.#byValue.size === MOST) return UNNUMBERED;
      number = UNKNOWN + 1 + this.#byValue.size;
      this.#byValue.set(key, number);
    }
    return number;
  }
}

/** A Map takes it for 0, which it is not where one divides by it. */
const NEGATIVE_ZERO = Symbol('-0');
