/** The graph as a statement sees it: what is committed, and the changes of its own transaction. */
import type { GraphNode, GraphRelationship, Properties, Value } from '../values/Value.js';
import type { Catalogue } from './Catalogue.js';
import type { NodeSet } from './NodeSet.js';
import type { OrdinalBytes } from './OrdinalBytes.js';
import type { Reading } from './Reading.js';

export type Direction = 'out' | 'in' | 'both';
/** Null: of any type. */
export type TypeFilter = ReadonlySet<string> | null;

/** What is known of a node by its ordinal: it is not wanted, it is, or it must be looked at. */
export const [NO, YES, LOOK] = [0, 1, 2];

/** 1 for each node that has the label, kept up to date, however many come. */
export interface Labelled {
  readonly label: string;
  readonly marks: OrdinalBytes;
}

/** What need not be handed on of what is read of relationships; it decides of as many as it can. */
export interface Sieve<T> {
  /** NO, YES or LOOK of nodes by their ordinals; null: YES of each. What came since has none and is handed on. */
  readonly starts: Uint8Array | null;
  readonly ends: Uint8Array | null;
  /** Of start and end, where they are asked for nothing but these; null: for more. */
  readonly labels: readonly (Labelled | null)[] | null;
  /** By its values alone it is not wanted. */
  isOut(result: T): boolean;
  /** Takes, at the end, how many there are of those that are wanted, in place of each; null: each is handed on. */
  readonly count: ((result: T, times: number) => void) | null;
}

/** Some relationships, with what was read of each; they are made when they are asked for. */
export interface ReadSome<T> {
  readonly length: number;
  /** How many were passed for them. */
  readonly passed: number;
  /** By their places, as all that follows. */
  readonly results: readonly T[];
  /** Ordinals of the nodes at their ends. */
  readonly starts: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
  start(at: number): GraphNode;
  end(at: number): GraphNode;
  relationship(at: number): GraphRelationship;
  /** What else is read of one. */
  read<U>(at: number, reading: Reading<U>): U;
}

/** Some nodes, with what was read of each. */
export interface ReadNodes<T> {
  readonly length: number;
  /** How many were passed for them. */
  readonly passed: number;
  /** By their places. */
  readonly results: readonly T[];
  node(at: number): GraphNode;
}

/** Relationships whose values can be read without making objects of them. */
export interface Readable {
  /**
   * What is read of each with one of the types, without making objects of them: some at a time, of which there may be none.
   * What is given holds until the next are asked for. A superset of what the sieve lets through; null: all.
   */
  readings<T>(types: TypeFilter, reading: Reading<T>, sieve: Sieve<T> | null): Iterable<ReadSome<T>>;
  /** How many ordinals there are. */
  readonly ordinals: number;
  /** 1 for each node that has the label; kept up to date. */
  labelled(label: string): OrdinalBytes;
  /**
   * What is read of each node with the label, a thousand at a time. What is given holds until the next are asked for. `count`
   * takes, at the end, how many there are of those alike, in place of each; null: each is handed on.
   */
  nodeReadings<T>(
    label: string,
    reading: Reading<T>,
    count: ((result: T, times: number) => void) | null,
  ): Iterable<ReadNodes<T>>;
  /** What reads a node by its ordinal, as it is then. */
  nodeReader<T>(reading: Reading<T>): (ordinal: number) => T;
  /** Those at a node that pass and lead to one of the others, a loop once; a superset is allowed. Null: all do. */
  passingAt(
    node: GraphNode,
    direction: Direction,
    types: TypeFilter,
    passes: Reading<boolean> | null,
    among: NodeSet | null,
  ): Iterable<GraphRelationship>;
  /** How many there are at a node, without making objects of them; a loop may count twice. */
  degreeAt(node: GraphNode, direction: Direction): number;
  /** As `addUnseen` of nodes by their ordinals, all at once; it gives how many relationships were looked at. */
  spread(ordinals: readonly number[], direction: Direction, types: TypeFilter, seen: NodeSet, next: number[]): number;
}

export interface Graph {
  readonly catalogue: Catalogue;
  /** Null within a transaction, which may have changed what would be read. */
  readonly readable: Readable | null;

  nodes(): Iterable<GraphNode>;
  relationships(): Iterable<GraphRelationship>;
  nodesWithLabel(label: string): Iterable<GraphNode>;
  relationshipsOfType(type: string): Iterable<GraphRelationship>;
  /** Those at a node. A loop comes once, also for `both`. */
  relationshipsOf(node: GraphNode, direction: Direction, types: TypeFilter): Iterable<GraphRelationship>;
  /**
   * Adds the nodes that those lead to and `seen` has not yet to `seen` and `next`, without making objects of what is only
   * passed. Gives how many relationships were looked at.
   */
  addUnseen(node: GraphNode, direction: Direction, types: TypeFilter, seen: NodeSet, next: GraphNode[]): number;
  node(id: number): GraphNode | null;
  relationship(id: number): GraphRelationship | null;

  labels(node: GraphNode): readonly string[];
  hasLabel(node: GraphNode, label: string): boolean;
  properties(entity: GraphNode | GraphRelationship): Properties;
  isDeleted(entity: GraphNode | GraphRelationship): boolean;
  degree(node: GraphNode, direction: Direction): number;

  /** Nodes with the label whose property equals the value; null where no index answers that. */
  nodesWhere(label: string, key: string, value: Value): Iterable<GraphNode> | null;
  /** Nodes with the label that have the property, as ORDER BY has its values; null where no index answers that. */
  nodesInOrder(label: string, key: string, descending: boolean): Iterable<GraphNode> | null;
  /** Nodes with the label whose property, a text, contains the piece; a superset is allowed. Null: no index. */
  nodesContaining(label: string, key: string, piece: string): Iterable<GraphNode> | null;

  /** Names in use, in the order they came; property keys also of what is gone. */
  labelsInUse(): string[];
  typesInUse(): string[];
  propertyKeys(): string[];

  /** How many nodes have the label, null: how many there are. Exact, by a count that is kept. */
  countNodes(label: string | null): number;
  /** How many relationships have the type, null: how many there are. */
  countRelationships(type: string | null): number;

  // What a planner weighs: estimates, of what is committed.
  readonly nodeCount: number;
  readonly relationshipCount: number;
  countWithLabel(label: string): number;
  countOfType(type: string): number;
}

/** Counted as Neo4j's driver names them. */
export interface Counters {
  nodesCreated: number;
  nodesDeleted: number;
  relationshipsCreated: number;
  relationshipsDeleted: number;
  propertiesSet: number;
  labelsAdded: number;
  labelsRemoved: number;
  indexesAdded: number;
  indexesRemoved: number;
  constraintsAdded: number;
  constraintsRemoved: number;
}

/** A graph that may be changed: all of it is kept, or nothing. Throws CypherError 'constraint'. */
export interface WritableGraph extends Graph {
  readonly counters: Counters;
  createNode(labels: readonly string[], properties: Properties): GraphNode;
  createRelationship(type: string, start: GraphNode, end: GraphNode, properties: Properties): GraphRelationship;
  setProperties(entity: GraphNode | GraphRelationship, properties: Properties): void;
  addLabels(node: GraphNode, labels: readonly string[]): void;
  removeLabels(node: GraphNode, labels: readonly string[]): void;
  deleteRelationship(relationship: GraphRelationship): void;
  /** `detach`: its relationships too; otherwise it must have none when the statement ends. */
  deleteNode(node: GraphNode, detach: boolean): void;
  /** Indexes and constraints as they are to be. Throws where what is there does not keep to a new constraint. */
  setCatalogue(catalogue: Catalogue): void;
  /**
   * Throws where a deleted node still has relationships, or a constraint does not hold: asked when a statement ends.
   */
  check(): void;
}
