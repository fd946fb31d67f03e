/** Nodes that were seen. Of many, those that were read from disk are marks in a row of bytes, by their ordinals. */
import type { GraphNode } from '../values/Value.js';

/** So many are as well off in a set. */
const FEW = 1_000;

export class NodeSet {
  readonly #others = new Set<GraphNode>();
  #marks: Uint8Array | null = null;

  /** False where it was there. */
  add(node: GraphNode): boolean {
    if (this.#marks && node.ordinal >= 0) {
      if (this.#marks[node.ordinal] === 1) return false;
      this.#marks[node.ordinal] = 1;
      return true;
    }
    const before = this.#others.size;
    return this.#others.add(node).size > before;
  }
  has(node: GraphNode): boolean {
    return this.#marks && node.ordinal >= 0 ? this.#marks[node.ordinal] === 1 : this.#others.has(node);
  }
  /** A byte for each ordinal below `count`, 1 where the node was seen; null while there are few. */
  marks(count: number): Uint8Array | null {
    if (this.#marks || this.#others.size <= FEW) return this.#marks;
    this.#marks = new Uint8Array(count);
    for (const node of this.#others) {
      if (node.ordinal < 0) continue;
      this.#marks[node.ordinal] = 1;
      this.#others.delete(node);
    }
    return this.#marks;
  }
}
