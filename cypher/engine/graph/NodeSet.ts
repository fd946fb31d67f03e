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
    return this.#marks || this.#others.size > FEW ? this.allMarks(count) : null;
  }
  /** The same, also of few; who sets one adds that node. */
  allMarks(count: number): Uint8Array {
    if (this.#marks) return this.#marks;
    this.#marks = new Uint8Array(count);
    for (const node of this.#others) {
      if (node.ordinal < 0) continue;
      this.#marks[node.ordinal] = 1;
      this.#others.delete(node);
    }
    return this.#marks;
  }
  delete(node: GraphNode): void {
    if (this.#marks && node.ordinal >= 0) this.#marks[node.ordinal] = 0;
    else this.#others.delete(node);
  }
  /** All of another one, too. */
  addAll(other: NodeSet): void {
    for (const node of other.#others) this.add(node);
    if (!other.#marks) return;
    const marks = this.allMarks(other.#marks.length);
    for (let at = 0; at < marks.length; at++) marks[at]! |= other.#marks[at]!;
  }
  get size(): number {
    let { size } = this.#others;
    for (const mark of this.#marks ?? []) size += mark;
    return size;
  }
}
