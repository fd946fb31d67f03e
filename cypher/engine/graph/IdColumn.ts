/** The ids of rows, and the row of an id. Ids are given in rising order, so that it is found by halving; else by a list. */
import { longer, picked } from './longer.js';

export class IdColumn {
  #ids = new Float64Array(1_024);
  #count = 0;
  #isRising = true;
  /** By id, where they do not rise; made when one is looked up. */
  #rows: Map<number, number> | null = null;

  add(id: number): void {
    if (this.#count === this.#ids.length) this.#ids = longer(this.#ids, this.#count + 1);
    this.#isRising &&= this.#count === 0 || this.#ids[this.#count - 1]! < id;
    this.#rows?.set(id, this.#count);
    this.#ids[this.#count++] = id;
  }
  at(row: number): number {
    return this.#ids[row]!;
  }
  /** Only these rows stay, in this order. */
  compact(kept: Uint32Array): void {
    this.#ids = picked(this.#ids, kept);
    this.#count = kept.length;
    this.#rows = null;
  }
  rowOf(id: number): number | undefined {
    return this.#isRising ? this.#halving(id) : this.#listed(id);
  }

  #halving(id: number): number | undefined {
    let [from, to] = [0, this.#count];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (this.#ids[middle]! < id) from = middle + 1;
      else to = middle;
    }
    return from < this.#count && this.#ids[from] === id ? from : undefined;
  }
  #listed(id: number): number | undefined {
    if (!this.#rows) {
      this.#rows = new Map();
      for (let row = 0; row < this.#count; row++) this.#rows.set(this.#ids[row]!, row);
    }
    return this.#rows.get(id);
  }
}
