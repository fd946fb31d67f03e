/**
 * The relationships that were read from disk, in columns: a relationship becomes an object when it is asked for, which
 * most of a large graph never is. Rows are added and changed until the table is linked, and thereafter only removed.
 */
import { type GraphNode, GraphRelationship, type Properties, type StoredEnds } from '../values/Value.js';
import type { Direction, ReadSome, Sieve, TypeFilter } from './Graph.js';
import { Neighbours } from './Neighbours.js';
import type { Near, NodeSet } from './NodeSet.js';
import type { Reading } from './Reading.js';
import { CHANGED, type Form, GONE, TableReader } from './TableReader.js';
import { TypeRows } from './TypeRows.js';

export interface StoredRelationship {
  id: number;
  /** Ordinals of the nodes. */
  start: number;
  end: number;
  /** The number of its form, and where its values stand among the packed ones. */
  form: number;
  place: number;
}
const FIRST_ROWS = 1024;
const NONE = new Uint32Array();

export class RelationshipTable implements StoredEnds {
  size = 0;
  #rows = 0;
  #ids = new Float64Array(FIRST_ROWS);
  #starts = new Uint32Array(FIRST_ROWS);
  #ends = new Uint32Array(FIRST_ROWS);
  #formNumbers = new Uint32Array(FIRST_ROWS);
  #places = new Uint32Array(FIRST_ROWS);
  #states = new Uint8Array(FIRST_ROWS);
  readonly #forms: Form[] = [];
  readonly #countByType = new Map<string, number>();
  /** By id; made when one is looked up. */
  #rowById: Map<number, number> | null = null;
  #nodes: readonly GraphNode[] = [];
  #objects: (GraphRelationship | undefined)[] = [];
  /** Made when a type is first gone through. */
  #typeRows: TypeRows | null = null;
  #outgoing = new Neighbours(0, NONE, NONE, this.#states);
  #incoming = new Neighbours(0, NONE, NONE, this.#states);
  /** Null before it is linked. */
  #reader: TableReader | null = null;

  addForm(form: Form): number {
    return this.#forms.push(form) - 1;
  }
  add({ id, start, end, form, place }: StoredRelationship): void {
    const row = this.#rows++;
    if (row === this.#ids.length) this.#resize(2 * row);
    this.#ids[row] = id;
    this.#starts[row] = start;
    this.#ends[row] = end;
    this.#formNumbers[row] = form;
    this.#places[row] = place;
    this.#rowById?.set(id, row);
    this.#count(row, 1);
  }
  /** Null: there is none. */
  typeOf(id: number): string | null {
    const row = this.#rowOf(id);
    return row === undefined ? null : this.#formOf(row).type;
  }
  /** One that is there. */
  change({ id, form, place }: Pick<StoredRelationship, 'id' | 'form' | 'place'>): void {
    const row = this.#rowOf(id)!;
    this.#formNumbers[row] = form;
    this.#places[row] = place;
  }
  /** False where there is none. The lists of its ends, once they are linked, still have it. */
  remove(id: number): boolean {
    const row = this.#rowOf(id);
    if (row === undefined) return false;
    this.#count(row, -1);
    this.#states[row] = GONE;
    this.#rowById?.delete(id);
    return true;
  }
  /** That one of these has other properties from now on than its row. */
  outdate({ id, start }: GraphRelationship): void {
    const { begins, rows } = this.#outgoing;
    for (let at = begins[start.ordinal]!; at < begins[start.ordinal + 1]!; at++)
      if (this.#ids[rows[at]!] === id) this.#states[rows[at]!] = CHANGED;
  }
  /** After the last was added. `nodes` by their ordinals. */
  link(nodes: readonly GraphNode[]): void {
    this.#resize(this.#rows);
    this.#nodes = nodes;
    this.#objects = new Array<GraphRelationship | undefined>(this.#rows);
    this.#outgoing = new Neighbours(nodes.length, this.#starts, this.#ends, this.#states);
    this.#incoming = new Neighbours(nodes.length, this.#ends, this.#starts, this.#states);
    this.#reader = new TableReader({
      starts: this.#starts,
      ends: this.#ends,
      formNumbers: this.#formNumbers,
      places: this.#places,
      states: this.#states,
      forms: this.#forms,
      nodes,
      at: (row) => this.#at(row),
    });
  }

  outgoing(node: number): readonly GraphRelationship[] {
    return this.#listed(this.#outgoing, node);
  }
  incoming(node: number): readonly GraphRelationship[] {
    return this.#listed(this.#incoming, node);
  }
  /** Adds those at other ends that `seen` has not yet to both. Gives how many relationships were looked at. */
  addUnseenEnds(node: number, types: TypeFilter, seen: NodeSet, next: GraphNode[]): number {
    return this.#addUnseen(this.#outgoing, node, types, seen, next);
  }
  addUnseenStarts(node: number, types: TypeFilter, seen: NodeSet, next: GraphNode[]): number {
    return this.#addUnseen(this.#incoming, node, types, seen, next);
  }
  /** Of those with one of the types what the sieve lets through; in one and the same object, which becomes the next. */
  readings<T>(types: TypeFilter, reading: Reading<T>, sieve: Sieve<T> | null): Iterable<ReadSome<T>> {
    return this.#reader?.readings(types, reading, sieve) ?? [];
  }
  /**
   * Those at a node, as outgoing and incoming have them, that pass and lead to one of the others; without making objects of
   * the rest. Null: all do.
   */
  *passing(
    node: number,
    direction: 'out' | 'in',
    types: TypeFilter,
    passes: Reading<boolean> | null,
    among: NodeSet | null,
  ): Generator<GraphRelationship> {
    const marks = among && among.allMarks(this.#nodes.length);
    const { begins, rows, others } = direction === 'out' ? this.#outgoing : this.#incoming;
    for (let at = begins[node]!; at < begins[node + 1]!; at++) {
      if (marks && marks[others[at]!] === 0) continue;
      const row = rows[at]!;
      if (types && !types.has(this.#formOf(row).type)) continue;
      if (!passes || this.#reader!.readOne(row, passes)) yield this.#at(row);
    }
  }
  /** How many there are; a loop counts twice for `both`. */
  degreeAt(node: number, direction: Direction): number {
    const count = ({ begins }: Neighbours): number => begins[node + 1]! - begins[node]!;
    return (direction === 'in' ? 0 : count(this.#outgoing)) + (direction === 'out' ? 0 : count(this.#incoming));
  }
  /** As addUnseenEnds or addUnseenStarts of the nodes with these ordinals; which are as they were read from disk. */
  spread(nodes: readonly number[], direction: 'out' | 'in', types: TypeFilter, seen: NodeSet, next: Near): number {
    const { begins, rows, others } = direction === 'out' ? this.#outgoing : this.#incoming;
    const marks = seen.allMarks(this.#nodes.length);
    let passed = 0;
    for (const node of nodes) {
      const end = begins[node + 1]!;
      passed += end - begins[node]!;
      for (let at = begins[node]!; at < end; at++) {
        const other = others[at]!;
        if (marks[other] === 1 || (types && !types.has(this.#formOf(rows[at]!).type))) continue;
        marks[other] = 1;
        const one = this.#nodes[other]!;
        if (one.isAsStored) next.ordinals.push(other);
        else next.others.push(one);
      }
    }
    return passed;
  }
  get(id: number): GraphRelationship | null {
    const row = this.#rowOf(id);
    return row === undefined ? null : this.#at(row);
  }
  *all(): Generator<GraphRelationship> {
    for (let row = 0; row < this.#rows; row++) if (this.#states[row] !== GONE) yield this.#at(row);
  }
  *ofType(type: string): Generator<GraphRelationship> {
    if (this.countOfType(type) === 0) return;
    this.#typeRows ??= new TypeRows(
      this.#formNumbers,
      this.#forms.map((form) => form.type),
      this.#states,
    );
    for (const row of this.#typeRows.of(type)) if (this.#states[row] !== GONE) yield this.#at(row);
  }
  countOfType(type: string): number {
    return this.#countByType.get(type) ?? 0;
  }
  typesInUse(): string[] {
    return [...this.#countByType].filter(([, count]) => count > 0).map(([type]) => type);
  }
  /** One of each list of keys. */
  templates(): Iterable<Properties> {
    return this.#forms.map(({ template }) => template);
  }

  #listed({ begins, rows }: Neighbours, node: number): readonly GraphRelationship[] {
    return Array.from(rows.subarray(begins[node], begins[node + 1]), (row) => this.#at(row));
  }
  #addUnseen(
    { begins, rows, others }: Neighbours,
    node: number,
    types: TypeFilter,
    seen: NodeSet,
    next: GraphNode[],
  ): number {
    const [begin, end] = [begins[node]!, begins[node + 1]!];
    const marks = seen.marks(this.#nodes.length);
    for (let at = begin; at < end; at++) {
      const other = others[at]!;
      if (marks && marks[other] === 1) continue;
      if (types && !types.has(this.#formOf(rows[at]!).type)) continue;
      const one = this.#nodes[other]!;
      if (seen.add(one)) next.push(one);
    }
    return end - begin;
  }
  #at(row: number): GraphRelationship {
    const known = this.#objects[row];
    if (known) return known;
    const { type, template, packed } = this.#formOf(row);
    const [start, end] = [this.#nodes[this.#starts[row]!]!, this.#nodes[this.#ends[row]!]!];
    const properties = template.packedLike(packed, this.#places[row]!);
    return (this.#objects[row] = new GraphRelationship(this.#ids[row]!, type, start, end, properties));
  }
  #formOf(row: number): Form {
    return this.#forms[this.#formNumbers[row]!]!;
  }
  #rowOf(id: number): number | undefined {
    if (!this.#rowById) {
      this.#rowById = new Map();
      for (let row = 0; row < this.#rows; row++)
        if (this.#states[row] !== GONE) this.#rowById.set(this.#ids[row]!, row);
    }
    return this.#rowById.get(id);
  }
  #count(row: number, by: number): void {
    const { type } = this.#formOf(row);
    this.size += by;
    this.#countByType.set(type, this.countOfType(type) + by);
  }
  #resize(rows: number): void {
    this.#ids = resized(this.#ids, rows);
    this.#starts = resized(this.#starts, rows);
    this.#ends = resized(this.#ends, rows);
    this.#formNumbers = resized(this.#formNumbers, rows);
    this.#places = resized(this.#places, rows);
    this.#states = resized(this.#states, rows);
  }
}

function resized<T extends Float64Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>>(
  column: T,
  rows: number,
): T {
  const next = new (column.constructor as new (length: number) => T)(rows);
  next.set(column.subarray(0, rows));
  return next;
}
