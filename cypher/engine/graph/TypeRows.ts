/** Rows of a table by the type of their form, in their order: who goes through a rare type passes none of the others. */
import { GONE } from './TableReader.js';

const NONE = new Uint32Array();

export class TypeRows {
  readonly #byType = new Map<string, Uint32Array>();

  /** `formNumbers`: of each row; `types`: of each form. Rows that are GONE are left out. */
  constructor(formNumbers: Uint32Array, types: readonly string[], states: Uint8Array) {
    const names = [...new Set(types)];
    const numbers = types.map((type) => names.indexOf(type));
    const counts = new Uint32Array(names.length);
    for (let row = 0; row < formNumbers.length; row++)
      if (states[row] !== GONE) counts[numbers[formNumbers[row]!]!]! += 1;
    const lists = Array.from(counts, (count) => new Uint32Array(count));
    counts.fill(0);
    for (let row = 0; row < formNumbers.length; row++) {
      if (states[row] === GONE) continue;
      const number = numbers[formNumbers[row]!]!;
      lists[number]![counts[number]!++] = row;
    }
    names.forEach((name, number) => this.#byType.set(name, lists[number]!));
  }

  /** Also those that went since. */
  of(type: string): Uint32Array {
    return this.#byType.get(type) ?? NONE;
  }
}
