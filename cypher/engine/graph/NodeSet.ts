/**
 * Nodes that were seen. Of many, those that are committed are marks in a row of bytes, by their ordinals; those that were
 * committed after it was made are kept as others.
 */
import type { GraphNode } from '../values/Value.js';

/** So many are as well off in a set. */
const FEW = 1_000;

export class NodeSet {
  readonly #others = new Set<GraphNode>();
  #marks: Uint8Array | null = null;

  /** False where it was there. */
  add(node: GraphNode): boolean {
    const mark = this.#marks?.[node.ordinal];
    if (mark !== undefined) {
      this.#marks![node.ordinal] = 1;
      return mark === 0;
    }
    const before = this.#others.size;
    return this.#others.add(node).size > before;
  }
  has(node: GraphNode): boolean {
    const mark = this.#marks?.[node.ordinal];
    return mark === undefined ? this.#others.has(node) : mark === 1;
  }
  /** A byte for each ordinal below `count`, 1 where the node was seen; null while there are few. */
  marks(count: number): Uint8Array | null {
    return this.#marks || this.#others.size > FEW ? this.allMarks(count) : null;
  }
  /** The same, also of few; who sets one adds that node. Of nodes that came since it was first asked there are none. */
  allMarks(count: number): Uint8Array {
    if (this.#marks) return this.#marks;
    this.#marks = new Uint8Array(count);
    for (const node of this.#others) {
      if (this.#marks[node.ordinal] === undefined) continue;
      this.#marks[node.ordinal] = 1;
      this.#others.delete(node);
    }
    return this.#marks;
  }
  /** Nodes that another one has as marks. Gives how many are new. */
  addFrom(other: NodeSet, ordinals: readonly number[]): number {
    if (ordinals.length === 0 || !other.#marks) return 0;
    const marks = this.allMarks(other.#marks.length);
    let added = 0;
    for (const one of ordinals) {
      if (marks[one] !== 0) continue;
      marks[one] = 1;
      added++;
    }
    return added;
  }
  delete(node: GraphNode): void {
    if (this.#marks?.[node.ordinal] === undefined) this.#others.delete(node);
    else this.#marks[node.ordinal] = 0;
  }
  /** Those that are marked by these ordinals. */
  unmark(ordinals: readonly number[]): void {
    if (this.#marks) for (const one of ordinals) this.#marks[one] = 0;
  }
  get size(): number {
    let { size } = this.#others;
    for (const mark of this.#marks ?? []) size += mark;
    return size;
  }
}
