/** Rows of a table by the type of their form, in their order: who goes through a rare type passes none of the others. */
import { longer } from './longer.js';
import { GONE, type Rows } from './Rows.js';

const NONE = new Uint32Array();

interface List {
  rows: Uint32Array<ArrayBuffer>;
  count: number;
}

export class TypeRows {
  readonly #byType = new Map<string, List>();

  /** `types`: of each form. Rows that are GONE are left out. */
  constructor({ count: rowCount, formNumbers, states }: Rows, types: readonly string[]) {
    const names = [...new Set(types)];
    const numbers = types.map((type) => names.indexOf(type));
    const counts = new Uint32Array(names.length);
    for (let row = 0; row < rowCount; row++) if (states[row] !== GONE) counts[numbers[formNumbers[row]!]!]! += 1;
    const lists = Array.from(counts, (count) => new Uint32Array(count));
    counts.fill(0);
    for (let row = 0; row < rowCount; row++) {
      if (states[row] === GONE) continue;
      const number = numbers[formNumbers[row]!]!;
      lists[number]![counts[number]!++] = row;
    }
    names.forEach((name, number) => this.#byType.set(name, { rows: lists[number]!, count: counts[number]! }));
  }

  /** The last row is one of a type. */
  add(row: number, type: string): void {
    let list = this.#byType.get(type);
    if (!list) this.#byType.set(type, (list = { rows: new Uint32Array(1), count: 0 }));
    if (list.count === list.rows.length) list.rows = longer(list.rows, list.count + 1);
    list.rows[list.count++] = row;
  }
  /** Also those that went since. */
  of(type: string): Uint32Array {
    const list = this.#byType.get(type);
    return list ? list.rows.subarray(0, list.count) : NONE;
  }
}
