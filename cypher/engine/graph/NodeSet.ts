/** Nodes that were seen. Of many, those that were read from disk are marks in a row of bytes, by their ordinals. */
import type { GraphNode } from '../values/Value.js';

/** So many are as well off in a set. */
const FEW = 1_000;

/** Nodes that a search has reached: those that are as they were read from disk by their ordinals. */
export interface Near {
  ordinals: number[];
  others: GraphNode[];
}

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
  /** Nodes that another one has, those in `ordinals` as marks. Gives how many are new. */
  addFrom(other: NodeSet, { ordinals, others }: Near): number {
    let added = 0;
    for (const node of others) if (this.add(node)) added++;
    if (ordinals.length === 0 || !other.#marks) return added;
    const marks = this.allMarks(other.#marks.length);
    for (const one of ordinals) {
      added += 1 - marks[one]!;
      marks[one] = 1;
    }
    return added;
  }
  /** Those that were marked by `ordinals`, and others. */
  deleteAll({ ordinals, others }: Near): void {
    for (const node of others)
      if (this.#marks && node.ordinal >= 0) this.#marks[node.ordinal] = 0;
      else this.#others.delete(node);
    if (this.#marks) for (const one of ordinals) this.#marks[one] = 0;
  }
  get size(): number {
    let { size } = this.#others;
    for (const mark of this.#marks ?? []) size += mark;
    return size;
  }
}
