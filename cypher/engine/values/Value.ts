/**
 * What a statement computes with. Integers are bigints (64 bits), floats are numbers: `1` and `1.0` are distinguished by
 * what holds them. Lists are arrays, maps are Maps (their keys are data: no prototype stands behind them).
 */
import type { Duration } from './Duration.js';
import type { Point } from './Point.js';
import type { Temporal } from './temporal.js';

export type Value =
  | null
  | boolean
  | bigint
  | number
  | string
  | Value[]
  | ValueMap
  | GraphNode
  | GraphRelationship
  | GraphPath
  | Temporal
  | Duration
  | Point;
export type ValueMap = Map<string, Value>;

class Shape {
  readonly #next = new Map<string, Shape>();
  readonly places: ReadonlyMap<string, number>;
  constructor(readonly keys: readonly string[]) {
    this.places = new Map(keys.map((key, place) => [key, place]));
  }
  with(key: string): Shape {
    let next = this.#next.get(key);
    if (!next) this.#next.set(key, (next = new Shape([...this.keys, key])));
    return next;
  }
}
const EMPTY_SHAPE = new Shape([]);

/** Values of records as they lie on disk, unpacked when they are asked for. */
export interface PackedValues {
  /** The `count` values of the record at a place. */
  unpack(place: number, count: number): readonly Value[];
  /** One of them, by its number. */
  value(place: number, number: number): Value;
}

/**
 * The properties of a node or relationship: never changed, only replaced. Records with the same keys share one list of
 * them (a shape), so that half a million relationships hold their values and little else. What was read from disk stays
 * packed until a value of it is asked for: most of a large graph never is.
 */
export class Properties implements Iterable<[string, Value]> {
  static readonly NONE = new Properties(EMPTY_SHAPE, [], 0);

  /** `place` is that of the record among the packed ones. */
  private constructor(
    private readonly shape: Shape,
    private values: readonly Value[] | PackedValues,
    private readonly place: number,
  ) {}

  /** Entries that are null are left out: a property is never null. */
  static from(entries: Iterable<readonly [string, Value]>): Properties {
    let shape = EMPTY_SHAPE;
    let values: Value[] = [];
    for (const [key, value] of entries) {
      if (value === null) continue;
      const place = shape.places.get(key);
      if (place === undefined) {
        shape = shape.with(key);
        values.push(value);
      } else {
        values = [...values];
        values[place] = value;
      }
    }
    return values.length === 0 ? Properties.NONE : new Properties(shape, values, 0);
  }

  /** Of the same keys in the same order; none of the values is null. */
  packedLike(values: PackedValues, place: number): Properties {
    return this.size === 0 ? Properties.NONE : new Properties(this.shape, values, place);
  }

  get size(): number {
    return this.shape.keys.length;
  }
  get keys(): readonly string[] {
    return this.shape.keys;
  }
  /** Null where there is no such property. */
  get(key: string): Value {
    const place = this.shape.places.get(key);
    if (place === undefined) return null;
    this.values = this.#unpacked();
    return this.values[place] as Value;
  }
  has(key: string): boolean {
    return this.shape.places.has(key);
  }
  /** With this value; null takes the property away. */
  with(key: string, value: Value): Properties {
    const place = this.shape.places.get(key);
    if (value === null)
      return place === undefined ? this : Properties.from([...this].filter(([known]) => known !== key));
    const values = [...this.#unpacked()];
    if (place === undefined) return new Properties(this.shape.with(key), [...values, value], 0);
    values[place] = value;
    return new Properties(this.shape, values, 0);
  }
  /** Leaves them packed: who goes through a whole graph, to write it, does so once. */
  *[Symbol.iterator](): Iterator<[string, Value]> {
    const { keys } = this.shape;
    const values = this.#unpacked();
    for (let place = 0; place < keys.length; place++) yield [keys[place] as string, values[place] as Value];
  }
  #unpacked(): readonly Value[] {
    return 'unpack' in this.values ? this.values.unpack(this.place, this.size) : this.values;
  }
}

/** Relationships at nodes, each by its ordinal, that are made when they are asked for: a list of its own each time. */
export interface StoredEnds {
  outgoing(node: number): GraphRelationship[];
  incoming(node: number): GraphRelationship[];
}
const NONE: readonly never[] = [];

/**
 * Nodes and relationships as they are kept. A statement holds these very objects; what a transaction under way sees of
 * them is asked from its Graph, never read here: `labels`, `properties`, `outgoing`, `incoming` and `isGone` are what
 * was committed.
 */
export class GraphNode {
  isGone = false;
  #ends: StoredEnds | null = null;
  #ordinal = -1;
  /** As they were last asked for; null: they are asked for anew. */
  #outgoing: GraphRelationship[] | null = null;
  #incoming: GraphRelationship[] | null = null;

  /** `labels` in the order they were given. */
  constructor(
    readonly id: number,
    public labels: readonly string[],
    public properties: Properties,
  ) {}

  /** It is committed: `ends` knows its relationships by its ordinal. */
  settle(ends: StoredEnds, ordinal: number): void {
    this.#ends = ends;
    this.#ordinal = ordinal;
  }
  /** Its place among those that are committed; -1: it is not. */
  get ordinal(): number {
    return this.#ordinal;
  }
  get outgoing(): readonly GraphRelationship[] {
    return this.#outgoing ?? (this.#ends ? (this.#outgoing = this.#ends.outgoing(this.#ordinal)) : NONE);
  }
  get incoming(): readonly GraphRelationship[] {
    return this.#incoming ?? (this.#ends ? (this.#incoming = this.#ends.incoming(this.#ordinal)) : NONE);
  }
  /** A relationship that `ends` has from now on. */
  gained(one: GraphRelationship, way: 'out' | 'in'): void {
    (way === 'out' ? this.#outgoing : this.#incoming)?.push(one);
  }
  /** Relationships that `ends` has no more. */
  lost(gone: ReadonlySet<GraphRelationship>): void {
    const left = (list: GraphRelationship[] | null): GraphRelationship[] | null =>
      list && list.filter((one) => !gone.has(one));
    this.#outgoing = left(this.#outgoing);
    this.#incoming = left(this.#incoming);
  }
}

export class GraphRelationship {
  isGone = false;

  constructor(
    readonly id: number,
    readonly type: string,
    readonly start: GraphNode,
    readonly end: GraphNode,
    public properties: Properties,
  ) {}
}

/**
 * A path: `nodes.length === relationships.length + 1`; each relationship joins the nodes beside it, either way round.
 */
export class GraphPath {
  constructor(
    readonly nodes: readonly GraphNode[],
    readonly relationships: readonly GraphRelationship[],
  ) {}
}
