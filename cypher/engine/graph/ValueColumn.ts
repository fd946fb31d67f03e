/**
 * The values of one property of many relationships as small numbers, equal ones the same: written down when they are
 * first asked for. Of which there are too many different ones, and lists of more than a few texts, have none.
 */
import type { Value } from '../values/Value.js';
import { longer, picked } from './longer.js';

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
/** Of what no row has, or but few that came since. */
export const absentColumn = (valueAt: (row: number) => Value): Column => ({
  valueAt,
  numberAt: (row) => (valueAt(row) === null ? UNKNOWN + 1 : UNNUMBERED),
});

export class ValueColumn implements Column {
  #numbers: Uint16Array<ArrayBuffer>;
  readonly #byValue = new Map<unknown, number>();
  readonly #byTexts = new Map<string, number>();

  /** `rows`: how many there are; more may come. `valueAt` reads the value of a row that is there. */
  constructor(
    rows: number,
    readonly valueAt: (row: number) => Value,
  ) {
    this.#numbers = new Uint16Array(rows);
  }

  numberAt(row: number): number {
    const known = row < this.#numbers.length ? this.#numbers[row]! : UNKNOWN;
    return known === UNKNOWN ? this.#learn(row) : known;
  }

  /** Its value is another now. */
  forget(row: number): void {
    if (row < this.#numbers.length) this.#numbers[row] = UNKNOWN;
  }

  /** Only these rows stay, in this order. */
  compact(kept: Uint32Array): void {
    this.#numbers = picked(this.#numbers, kept);
  }

  #learn(row: number): number {
    const number = this.#numberOf(this.valueAt(row));
    if (row >= this.#numbers.length) this.#numbers = longer(this.#numbers, row + 1);
    return (this.#numbers[row] = number);
  }
  #numberOf(value: Value): number {
    if (typeof value === 'object' && value !== null)
      return isShortTexts(value) ? this.#numberIn(this.#byTexts, JSON.stringify(value)) : UNNUMBERED;
    return this.#numberIn(this.#byValue, Object.is(value, -0) ? NEGATIVE_ZERO : value);
  }
  #numberIn<K>(numbers: Map<K, number>, key: K): number {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const count = this.#byValue.size + this.#byTexts.size;
    if (count === MOST) return UNNUMBERED;
    numbers.set(key, UNKNOWN + 1 + count);
    return UNKNOWN + 1 + count;
  }
}

const LONGEST_LIST = 16;
const isShortTexts = (value: object): boolean =>
  Array.isArray(value) && value.length <= LONGEST_LIST && value.every((one) => typeof one === 'string');

/** A Map takes it for 0, which it is not where one divides by it. */
const NEGATIVE_ZERO = Symbol('-0');
