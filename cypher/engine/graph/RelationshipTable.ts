/**
 * All relationships, in columns: one becomes an object when it is asked for, which most of a large graph never is. What
 * was read from disk has its values where they lie; what came or was changed since has them in its object.
 */
import { type GraphNode, GraphRelationship, Properties, type StoredEnds } from '../values/Value.js';
import type { Direction, ReadSome, Sieve, TypeFilter } from './Graph.js';
import { isMuch } from './isMuch.js';
import { Neighbours } from './Neighbours.js';
import type { NodeSet } from './NodeSet.js';
import type { Reading } from './Reading.js';
import { GONE, OWN, Rows, type Row } from './Rows.js';
import { type Form, TableReader } from './TableReader.js';
import { TypeRows } from './TypeRows.js';

const NOTHING_PACKED = { unpack: () => [], value: () => null };

export class RelationshipTable implements StoredEnds {
  size = 0;
  readonly #rows = new Rows();
  readonly #forms: Form[] = [];
  /** Of those whose values are in their objects. */
  readonly #ownForms = new Map<string, number>();
  readonly #countByType = new Map<string, number>();
  #objects: (GraphRelationship | undefined)[] = [];
  /** Made when a type is first gone through. */
  #typeRows: TypeRows | null = null;
  readonly #outgoing = new Neighbours('out');
  readonly #incoming = new Neighbours('in');
  /** Lists have these rows, and those that went since. */
  #goneSince = 0;
  readonly #reader: TableReader;

  /** `nodes` by their ordinals; more may come. */
  constructor(private readonly nodes: readonly GraphNode[]) {
    this.#reader = new TableReader(this.#rows, nodes, this.#forms, (row) => this.#at(row));
  }

  addForm(form: Form): number {
    this.#reader.knowKeys(form.template.keys);
    return this.#forms.push(form) - 1;
  }
  /** One that is read from disk. */
  add(row: Row): void {
    this.#count(this.#rows.add(row), 1);
  }
  /** One that is new; its nodes have their ordinals. */
  addNew(one: GraphRelationship): void {
    const [start, end] = [one.start.ordinal, one.end.ordinal];
    const row = this.#rows.add({ id: one.id, start, end, form: this.#ownForm(one.type), place: 0 });
    this.#count(row, 1);
    this.#rows.states[row] = OWN;
    this.#keep(row, one);
    this.#reader.knowKeys(one.properties.keys);
    this.#reader.forget(row);
    this.#typeRows?.add(row, one.type);
    this.#outgoing.add(row, start, end);
    this.#incoming.add(row, end, start);
  }
  /** Null: there is none. */
  typeOf(id: number): string | null {
    const row = this.#rows.rowOf(id);
    return row === undefined ? null : this.#formOf(row).type;
  }
  /** One that is there, before the table is linked. */
  change({ id, form, place }: Pick<Row, 'id' | 'form' | 'place'>): void {
    const row = this.#rows.rowOf(id)!;
    this.#rows.formNumbers[row] = form;
    this.#rows.places[row] = place;
  }
  /** False where there is none. */
  remove(id: number): boolean {
    const row = this.#rows.rowOf(id);
    if (row === undefined) return false;
    this.#count(row, -1);
    this.#rows.states[row] = GONE;
    this.#reader.forget(row);
    this.#goneSince++;
    return true;
  }
  /** One of these has other properties from now on. */
  changed({ id, type, properties }: GraphRelationship): void {
    const row = this.#rows.rowOf(id)!;
    this.#rows.states[row] = OWN;
    this.#rows.formNumbers[row] = this.#ownForm(type);
    this.#reader.knowKeys(properties.keys);
    this.#reader.forget(row);
  }
  /** Nodes have other labels from now on. */
  labelsChanged(): void {
    this.#reader.forgetCounts();
  }
  /** So much has come or gone that lists of neighbours are to be made anew. */
  get isUnlinked(): boolean {
    return isMuch(this.#outgoing.chained + this.#goneSince, this.#rows.count);
  }
  /** Makes the lists of neighbours anew, while others have their turns; only one may be under way. */
  *link(): Generator<void, void, undefined> {
    const gone = this.#goneSince;
    yield* this.#outgoing.link(this.#rows, this.nodes.length);
    yield* this.#incoming.link(this.#rows, this.nodes.length);
    this.#goneSince -= gone;
  }
  /** So many rows are gone that the others are to move together. */
  get isSparse(): boolean {
    return isMuch(this.#rows.count - this.size, this.#rows.count);
  }
  /**
   * Moves the rows together, where nobody holds any, nor makes lists of neighbours anew. `ordinals`: what those of the nodes
   * are from now on.
   */
  compact(ordinals: Uint32Array): void {
    const kept = this.#rows.compact(ordinals);
    const objects = this.#objects;
    this.#objects = new Array<GraphRelationship | undefined>(kept.length);
    for (let row = 0; row < kept.length; row++) this.#objects[row] = objects[kept[row]!];
    this.#typeRows = null;
    this.#reader.compact(kept);
    for (const _ of this.link());
  }

  outgoing(node: number): GraphRelationship[] {
    return this.#listed(this.#outgoing, node);
  }
  incoming(node: number): GraphRelationship[] {
    return this.#listed(this.#incoming, node);
  }
  /** Adds those at other ends that `seen` has not yet to both. Gives how many relationships were looked at. */
  addUnseen(node: number, way: 'out' | 'in', types: TypeFilter, seen: NodeSet, next: GraphNode[]): number {
    const marks = seen.marks(this.nodes.length);
    let passed = 0;
    this.#way(way).visit(node, (row, other) => {
      if (this.#rows.states[row] === GONE) return;
      passed++;
      if (marks && marks[other] === 1) return;
      if (types && !types.has(this.#formOf(row).type)) return;
      const one = this.nodes[other]!;
      if (seen.add(one)) next.push(one);
    });
    return passed;
  }
  /** Of those with one of the types what the sieve lets through; in one and the same object, which becomes the next. */
  readings<T>(types: TypeFilter, reading: Reading<T>, sieve: Sieve<T> | null): Iterable<ReadSome<T>> {
    return this.#reader.readings(types, reading, sieve);
  }
  /**
   * Those at a node, as outgoing and incoming have them, that pass and lead to one of the others; without making objects of
   * the rest. Null: all do.
   */
  *passing(
    node: number,
    way: 'out' | 'in',
    types: TypeFilter,
    passes: Reading<boolean> | null,
    among: NodeSet | null,
  ): Generator<GraphRelationship> {
    const { rows, others } = this.#way(way).listed(node);
    for (let at = 0; at < rows.length; at++) {
      if (among && !among.has(this.nodes[others[at]!]!)) continue;
      const row = rows[at]!;
      if (this.#rows.states[row] === GONE) continue;
      if (types && !types.has(this.#formOf(row).type)) continue;
      if (!passes || this.#reader.readOne(row, passes)) yield this.#at(row);
    }
  }
  /** How many there are, also those that went a while ago; a loop counts twice for `both`. */
  degreeAt(node: number, direction: Direction): number {
    const [outgoing, incoming] = [this.#outgoing, this.#incoming];
    return (direction === 'in' ? 0 : outgoing.count(node)) + (direction === 'out' ? 0 : incoming.count(node));
  }
  /** As addUnseen of the nodes with these ordinals. Nodes that are newer than the marks of `seen` are passed over. */
  spread(nodes: readonly number[], way: 'out' | 'in', types: TypeFilter, seen: NodeSet, next: number[]): number {
    const neighbours = this.#way(way);
    const marks = seen.allMarks(this.nodes.length);
    const states = this.#rows.states;
    let passed = 0;
    const look = (row: number, other: number): void => {
      passed++;
      if (marks[other] !== 0 || states[row] === GONE || (types && !types.has(this.#formOf(row).type))) return;
      marks[other] = 1;
      next.push(other);
    };
    for (const node of nodes) neighbours.visit(node, look);
    return passed;
  }
  get(id: number): GraphRelationship | null {
    const row = this.#rows.rowOf(id);
    return row === undefined ? null : this.#at(row);
  }
  *all(): Generator<GraphRelationship> {
    for (let row = 0; row < this.#rows.count; row++) if (this.#rows.states[row] !== GONE) yield this.#at(row);
  }
  /** The same, of which none is kept that is not known already: to be looked at and let go. */
  *passed(): Generator<GraphRelationship> {
    for (let row = 0; row < this.#rows.count; row++)
      if (this.#rows.states[row] !== GONE) yield this.#objects[row] ?? this.#made(row);
  }
  *ofType(type: string): Generator<GraphRelationship> {
    if (this.countOfType(type) === 0) return;
    const types = this.#forms.map((form) => form.type);
    this.#typeRows ??= new TypeRows(this.#rows, types);
    for (const row of this.#typeRows.of(type)) if (this.#rows.states[row] !== GONE) yield this.#at(row);
  }
  countOfType(type: string): number {
    return this.#countByType.get(type) ?? 0;
  }
  typesInUse(): string[] {
    return [...this.#countByType].filter(([, count]) => count > 0).map(([type]) => type);
  }
  /** Of those that were read from disk, one of each list of keys. */
  templates(): Iterable<Properties> {
    return this.#forms.map(({ template }) => template);
  }

  #way(way: 'out' | 'in'): Neighbours {
    return way === 'out' ? this.#outgoing : this.#incoming;
  }
  #listed(neighbours: Neighbours, node: number): GraphRelationship[] {
    const found: GraphRelationship[] = [];
    neighbours.visit(node, (row) => {
      if (this.#rows.states[row] !== GONE) found.push(this.#at(row));
    });
    return found;
  }
  #at(row: number): GraphRelationship {
    return this.#objects[row] ?? this.#keep(row, this.#made(row));
  }
  /** A list that is filled from its middle on would be slow, were it not made with its length. */
  #keep(row: number, one: GraphRelationship): GraphRelationship {
    if (row >= this.#objects.length) {
      const before = this.#objects;
      this.#objects = new Array<GraphRelationship | undefined>(this.#rows.starts.length);
      for (let at = 0; at < before.length; at++) if (before[at]) this.#objects[at] = before[at];
    }
    return (this.#objects[row] = one);
  }
  #made(row: number): GraphRelationship {
    const { type, template, packed } = this.#formOf(row);
    const [start, end] = [this.nodes[this.#rows.starts[row]!]!, this.nodes[this.#rows.ends[row]!]!];
    return new GraphRelationship(
      this.#rows.ids.at(row),
      type,
      start,
      end,
      template.packedLike(packed, this.#rows.places[row]!),
    );
  }
  #formOf(row: number): Form {
    return this.#forms[this.#rows.formNumbers[row]!]!;
  }
  #ownForm(type: string): number {
    let form = this.#ownForms.get(type);
    if (form === undefined) {
      form = this.#forms.push({ type, template: Properties.NONE, packed: NOTHING_PACKED }) - 1;
      this.#ownForms.set(type, form);
    }
    return form;
  }
  #count(row: number, by: number): void {
    const { type } = this.#formOf(row);
    this.size += by;
    this.#countByType.set(type, this.countOfType(type) + by);
  }
}
