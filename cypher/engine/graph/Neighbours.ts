/**
 * For each node, by its ordinal, the rows of a table that name it, in their order, and the nodes that these name at
 * their other ends: two long lists, without an object each. Rows that came since the lists were made are chained, each to
 * the next of its node, until the lists are made anew.
 */
import { longer } from './longer.js';
import { GONE, type Rows } from './Rows.js';

/** Where a chain ends; rows in it are kept as one more than they are. */
const END = 0;
/** Rows or nodes that are passed before others may have their turn. */
const PASSED_AT_ONCE = 8_192;

export class Neighbours {
  /** Where the rows of a node begin; one more than there are nodes. */
  #begins = new Uint32Array(1);
  #rows = new Uint32Array();
  /** At the same places as the rows. */
  #others = new Uint32Array();
  /** Rows from here on are chained. */
  #chainedFrom = 0;
  #chained = 0;
  /** Of each node. */
  #first = new Uint32Array();
  #last = new Uint32Array();
  #counts = new Uint32Array();
  /** Of each row that is chained. */
  #next = new Uint32Array();
  #otherEnds = new Uint32Array();

  /** `way`: by which end a row is at its node. */
  constructor(private readonly way: 'out' | 'in') {}

  /** How many rows are chained. */
  get chained(): number {
    return this.#chained;
  }
  /** The next row of the table. */
  add(row: number, node: number, other: number): void {
    const place = row - this.#chainedFrom;
    if (place >= this.#next.length) {
      this.#next = longer(this.#next, place + 1);
      this.#otherEnds = longer(this.#otherEnds, place + 1);
    }
    if (node >= this.#first.length) {
      this.#first = longer(this.#first, node + 1);
      this.#last = longer(this.#last, node + 1);
      this.#counts = longer(this.#counts, node + 1);
    }
    const last = this.#last[node]!;
    if (last === END) this.#first[node] = row + 1;
    else this.#next[last - 1 - this.#chainedFrom] = row + 1;
    this.#last[node] = row + 1;
    this.#otherEnds[place] = other;
    this.#counts[node]!++;
    this.#chained++;
  }
  /** How many rows name the node, also those that are gone since. */
  count(node: number): number {
    return this.#end(node) - this.#begin(node) + (this.#counts[node] ?? 0);
  }
  /** Of a node each row, and the node at its other end. */
  visit(node: number, look: (row: number, other: number) => void): void {
    const end = this.#end(node);
    for (let at = this.#begin(node); at < end; at++) look(this.#rows[at]!, this.#others[at]!);
    if (node >= this.#first.length) return;
    for (let one = this.#first[node]!; one !== END; one = this.#next[one - 1 - this.#chainedFrom]!)
      look(one - 1, this.#otherEnds[one - 1 - this.#chainedFrom]!);
  }
  /** The same as two lists, which stay as they are. */
  listed(node: number): { rows: ArrayLike<number>; others: ArrayLike<number> } {
    const [begin, end] = [this.#begin(node), this.#end(node)];
    if (node >= this.#first.length || this.#first[node] === END)
      return { rows: this.#rows.subarray(begin, end), others: this.#others.subarray(begin, end) };
    const [rows, others]: [number[], number[]] = [[], []];
    this.visit(node, (row, other) => {
      rows.push(row);
      others.push(other);
    });
    return { rows, others };
  }

  /**
   * Makes the lists anew, without rows that are gone. What is added meanwhile is chained, as before. It gives turns; only
   * one may be under way.
   */
  *link(table: Rows, nodeCount: number): Generator<void, void, undefined> {
    const { count } = table;
    const begins = new Uint32Array(nodeCount + 1);
    // Which ones are left out has to be the same in both passes.
    const left = new Uint8Array(count);
    for (let row = 0; row < count; row++) {
      if (row % PASSED_AT_ONCE === 0) yield;
      if (table.states[row] === GONE) left[row] = 1;
      else begins[this.#nodes(table)[row]! + 1]! += 1;
    }
    for (let node = 0; node < nodeCount; node++) begins[node + 1]! += begins[node]!;
    yield;
    const next = begins.slice();
    const [rows, others] = [new Uint32Array(begins[nodeCount]!), new Uint32Array(begins[nodeCount]!)];
    for (let row = 0; row < count; row++) {
      if (row % PASSED_AT_ONCE === 0) yield;
      if (left[row] === 1) continue;
      const place = next[this.#nodes(table)[row]!]!++;
      rows[place] = row;
      others[place] = this.#ends(table)[row]!;
    }
    [this.#begins, this.#rows, this.#others] = [begins, rows, others];
    this.#chainAnew(table, count);
  }

  #begin(node: number): number {
    return node < this.#begins.length ? this.#begins[node]! : 0;
  }
  #end(node: number): number {
    return node + 1 < this.#begins.length ? this.#begins[node + 1]! : this.#begin(node);
  }
  #nodes({ starts, ends }: Rows): Uint32Array {
    return this.way === 'out' ? starts : ends;
  }
  #ends({ starts, ends }: Rows): Uint32Array {
    return this.way === 'out' ? ends : starts;
  }
  #chainAnew(table: Rows, from: number): void {
    this.#chainedFrom = from;
    this.#chained = 0;
    this.#first = new Uint32Array();
    this.#last = new Uint32Array();
    this.#counts = new Uint32Array();
    this.#next = new Uint32Array();
    this.#otherEnds = new Uint32Array();
    for (let row = from; row < table.count; row++) this.add(row, this.#nodes(table)[row]!, this.#ends(table)[row]!);
  }
}
