/**
 * For each node, by its ordinal, the rows of a table that name it, in their order, and the nodes that these name at
 * their other ends: two long lists, without an object each.
 */
export class Neighbours {
  /** Where the rows of a node begin; one more than there are nodes. */
  readonly begins: Uint32Array;
  readonly rows: Uint32Array;
  /** At the same places as the rows. */
  readonly others: Uint32Array;

  /** `nodes` and `others`: the ordinals of the ends of each row. Rows that are `gone` are left out. */
  constructor(nodeCount: number, nodes: Uint32Array, others: Uint32Array, gone: Uint8Array) {
    this.begins = new Uint32Array(nodeCount + 1);
    for (let row = 0; row < nodes.length; row++) if (gone[row] !== 1) this.begins[nodes[row]! + 1]! += 1;
    for (let node = 0; node < nodeCount; node++) this.begins[node + 1]! += this.begins[node]!;
    const next = this.begins.slice();
    this.rows = new Uint32Array(this.begins[nodeCount]!);
    for (let row = 0; row < nodes.length; row++) if (gone[row] !== 1) this.rows[next[nodes[row]!]!++] = row;
    this.others = this.rows.map((row) => others[row]!);
  }
}
