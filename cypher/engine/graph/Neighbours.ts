/** For each node, by its ordinal, the rows of a table that name it, in their order: in one list, without an object each. */
export class Neighbours {
  /** Where the rows of a node begin; one more than there are nodes. */
  readonly #begins: Uint32Array;
  readonly #rows: Uint32Array;

  /** `nodes`: of each row, the ordinal of a node. Rows that are `gone` are left out. */
  constructor(nodeCount: number, nodes: Uint32Array, gone: Uint8Array) {
    this.#begins = new Uint32Array(nodeCount + 1);
    for (let row = 0; row < nodes.length; row++) if (!gone[row]) this.#begins[nodes[row]! + 1]! += 1;
    for (let node = 0; node < nodeCount; node++) this.#begins[node + 1]! += this.#begins[node]!;
    const next = this.#begins.slice();
    this.#rows = new Uint32Array(this.#begins[nodeCount]!);
    for (let row = 0; row < nodes.length; row++) if (!gone[row]) this.#rows[next[nodes[row]!]!++] = row;
  }

  /** Good for as long as the table is: a view, not a copy. */
  of(node: number): Uint32Array {
    return this.#rows.subarray(this.#begins[node]!, this.#begins[node + 1]!);
  }
}
