/** Words that give way to others. */
import { BoxGrid, type PreparedBox } from '../geometry/BoxGrid.js';

/** By the key of what they belong to. */
export class Behind {
  readonly #grid = new BoxGrid();
  readonly #keys = new Map<PreparedBox, string>();

  add(key: string, box: PreparedBox): void {
    this.#grid.add(box);
    this.#keys.set(box, key);
  }
  hits(box: PreparedBox, owner?: string): boolean {
    return this.#grid.hits(box, owner);
  }
  /** Takes out those that overlap the box. */
  clear(box: PreparedBox): string[] {
    return (this.#grid.overlapping(box, Infinity) ?? []).map((other) => {
      this.#grid.remove(other);
      return this.#keys.get(other)!;
    });
  }
}
