/** The graph that everybody reads: in memory, with its indexes, changed only by whole transactions. */
import type { GraphNode, GraphRelationship, Properties, Value } from '../values/Value.js';
import type { Catalogue } from './Catalogue.js';
import type { ChangeSet } from './ChangeSet.js';
import { compactNodes } from './compactNodes.js';
import type { Direction, Graph, Readable, ReadNodes, ReadSome, Sieve, TypeFilter } from './Graph.js';
import type { GraphBuilder } from './GraphBuilder.js';
import { Indexes } from './Indexes.js';
import { isMuch } from './isMuch.js';
import type { NodeSet } from './NodeSet.js';
import { NodeValues } from './NodeValues.js';
import { OrdinalBytes } from './OrdinalBytes.js';
import type { Reading } from './Reading.js';
import { relationshipsAt } from './relationshipsAt.js';
import { RelationshipTable } from './RelationshipTable.js';

export class CommittedGraph implements Graph, Readable {
  readonly readable = this;
  #nodes = new Map<number, GraphNode>();
  /** By their ordinals, also those that are gone. */
  #byOrdinal: GraphNode[] = [];
  readonly #byLabel = new Map<string, Set<GraphNode>>();
  /** Of labels of which it was asked, the nodes that have them. */
  readonly #labelled = new Map<string, OrdinalBytes>();
  #table = new RelationshipTable(this.#byOrdinal);
  #nodeValues = new NodeValues(this.#byOrdinal);
  readonly #indexes = new Indexes((label) => this.nodesWithLabel(label));
  nextNodeId = 0;
  nextRelationshipId = 0;
  readonly #propertyKeys = new Set<string>();
  #knownKeys: readonly string[] = [];

  get catalogue(): Catalogue {
    return this.#indexes.catalogue;
  }
  get nodeCount(): number {
    return this.#nodes.size;
  }
  get relationshipCount(): number {
    return this.#table.size;
  }
  labelsInUse(): string[] {
    return [...used(this.#byLabel)];
  }
  typesInUse(): string[] {
    return this.#table.typesInUse();
  }
  propertyKeys(): string[] {
    return [...this.#propertyKeys];
  }

  nodes(): Iterable<GraphNode> {
    return this.#nodes.values();
  }
  relationships(): Iterable<GraphRelationship> {
    return this.#table.all();
  }
  /** The same, each to be looked at once and let go. */
  passedRelationships(): Iterable<GraphRelationship> {
    return this.#table.passed();
  }
  nodesWithLabel(label: string): Iterable<GraphNode> {
    return this.#byLabel.get(label) ?? [];
  }
  relationshipsOfType(type: string): Iterable<GraphRelationship> {
    return this.#table.ofType(type);
  }
  readings<T>(types: TypeFilter, reading: Reading<T>, sieve: Sieve<T> | null): Iterable<ReadSome<T>> {
    return this.#table.readings(types, reading, sieve);
  }
  get ordinals(): number {
    return this.#nodeValues.count;
  }
  nodeReadings<T>(
    label: string,
    reading: Reading<T>,
    count: ((result: T, times: number) => void) | null,
  ): Iterable<ReadNodes<T>> {
    return this.#nodeValues.readings(this.labelled(label), reading, count);
  }
  nodeReader<T>(reading: Reading<T>): (ordinal: number) => T {
    return this.#nodeValues.reader(reading);
  }
  labelled(label: string): OrdinalBytes {
    let marks = this.#labelled.get(label);
    if (marks) return marks;
    marks = new OrdinalBytes();
    const nodes = this.#byLabel.get(label);
    if (!nodes) return marks;
    for (const { ordinal } of nodes) marks.set(ordinal, 1);
    this.#labelled.set(label, marks);
    return marks;
  }
  relationshipsOf(node: GraphNode, direction: Direction, types: TypeFilter): readonly GraphRelationship[] {
    return relationshipsAt(node.outgoing, node.incoming, direction, types);
  }
  *passingAt(
    node: GraphNode,
    direction: Direction,
    types: TypeFilter,
    passes: Reading<boolean> | null,
    among: NodeSet | null,
  ): Iterable<GraphRelationship> {
    if (direction !== 'in') yield* this.#table.passing(node.ordinal, 'out', types, passes, among);
    if (direction === 'out') return;
    for (const one of this.#table.passing(node.ordinal, 'in', types, passes, among))
      if (direction === 'in' || one.start !== one.end) yield one;
  }
  degreeAt(node: GraphNode, direction: Direction): number {
    return this.#table.degreeAt(node.ordinal, direction);
  }
  addUnseen({ ordinal }: GraphNode, direction: Direction, types: TypeFilter, seen: NodeSet, next: GraphNode[]): number {
    return this.#bothWays(direction, (way) => this.#table.addUnseen(ordinal, way, types, seen, next));
  }
  spread(ordinals: readonly number[], direction: Direction, types: TypeFilter, seen: NodeSet, next: number[]): number {
    return this.#bothWays(direction, (way) => this.#table.spread(ordinals, way, types, seen, next));
  }
  #bothWays(direction: Direction, work: (way: 'out' | 'in') => number): number {
    return (direction === 'in' ? 0 : work('out')) + (direction === 'out' ? 0 : work('in'));
  }
  node(id: number): GraphNode | null {
    return this.#nodes.get(id) ?? null;
  }
  relationship(id: number): GraphRelationship | null {
    return this.#table.get(id);
  }

  labels(node: GraphNode): readonly string[] {
    return node.labels;
  }
  hasLabel(node: GraphNode, label: string): boolean {
    return node.labels.includes(label);
  }
  properties(entity: GraphNode | GraphRelationship): Properties {
    return entity.properties;
  }
  isDeleted(entity: GraphNode | GraphRelationship): boolean {
    return entity.isGone;
  }
  degree(node: GraphNode, direction: Direction): number {
    if (direction === 'out') return node.outgoing.length;
    if (direction === 'in') return node.incoming.length;
    return relationshipsAt(node.outgoing, node.incoming, direction, null).length;
  }

  nodesWhere(label: string, key: string, value: Value): Iterable<GraphNode> | null {
    return this.#indexes.find(label, [key], [value]);
  }
  nodesWhereAll(label: string, keys: readonly string[], values: readonly Value[]): Iterable<GraphNode> | null {
    return this.#indexes.find(label, keys, values);
  }
  nodesInOrder(label: string, key: string, descending: boolean): Iterable<GraphNode> | null {
    return this.#indexes.inOrder(label, key, descending);
  }
  nodesContaining(label: string, key: string, piece: string): Iterable<GraphNode> | null {
    return this.#indexes.containing(label, key, piece);
  }
  countNodes(label: string | null): number {
    return label === null ? this.nodeCount : this.countWithLabel(label);
  }
  countRelationships(type: string | null): number {
    return type === null ? this.relationshipCount : this.countOfType(type);
  }
  countWithLabel(label: string): number {
    return this.#byLabel.get(label)?.size ?? 0;
  }
  countOfType(type: string): number {
    return this.#table.countOfType(type);
  }

  /** What makes neighbours quick again after much has changed; null: there is nothing to do. Only one may be under way. */
  tidy(): Generator<void, void, undefined> | null {
    return this.#table.isUnlinked ? this.#table.link() : null;
  }

  /** So much is gone that what is left is to move together. */
  get isSparse(): boolean {
    const { length } = this.#byOrdinal;
    return this.#table.isSparse || isMuch(length - this.nodeCount, length);
  }
  /** Moves it together, which gives other ordinals to nodes: no statement may be under way, and no work of `tidy`. */
  compact(): void {
    const { kept, ordinals } = compactNodes(this.#byOrdinal);
    for (const node of this.#byOrdinal) node.settle(this.#table, ordinals[node.ordinal]!);
    this.#labelled.clear();
    this.#nodeValues.compact(kept);
    this.#table.compact(ordinals);
  }

  /** Makes the changes everybody's. Nothing in it may fail: it was checked, and is on disk. */
  apply(changes: ChangeSet): void {
    if (changes.catalogue) this.#indexes.become(changes.catalogue);
    this.#unlink(changes.deletedRelationships);
    for (const node of changes.deletedNodes) this.#removeNode(node);
    for (const [node, { labels, properties }] of changes.createdNodes) {
      node.labels = labels;
      node.properties = properties;
      this.#addNode(node);
    }
    for (const [node, { labels, properties }] of changes.changedNodes) this.#changeNode(node, labels, properties);
    for (const [relationship, properties] of changes.createdRelationships) {
      relationship.properties = properties;
      this.#addRelationship(relationship);
    }
    for (const [relationship, properties] of changes.changedRelationships) {
      relationship.properties = properties;
      this.#table.changed(relationship);
      this.#know(properties);
    }
    this.nextNodeId = changes.nextNodeId;
    this.nextRelationshipId = changes.nextRelationshipId;
  }

  /** Of a graph that is empty: becomes what was read from disk. */
  become({ nodes, byOrdinal, relationships, catalogue, nextNodeId, nextRelationshipId }: GraphBuilder): void {
    this.#nodes = nodes;
    for (const node of nodes.values()) {
      for (const label of node.labels) setOf(this.#byLabel, label).add(node);
      this.#know(node.properties);
    }
    this.#byOrdinal = byOrdinal;
    this.#table = relationships;
    this.#nodeValues = new NodeValues(byOrdinal);
    for (const template of relationships.templates()) this.#know(template);
    this.#indexes.become(catalogue);
    this.nextNodeId = nextNodeId;
    this.nextRelationshipId = nextRelationshipId;
    if (this.isSparse) this.compact();
  }

  #addNode(node: GraphNode): void {
    this.#nodes.set(node.id, node);
    node.settle(this.#table, this.#byOrdinal.push(node) - 1);
    for (const label of node.labels) setOf(this.#byLabel, label).add(node);
    for (const label of node.labels) this.#labelled.get(label)?.set(node.ordinal, 1);
    this.#indexes.add(node, node.labels, node.properties);
    this.#know(node.properties);
  }
  #addRelationship(relationship: GraphRelationship): void {
    this.#table.addNew(relationship);
    relationship.start.gained(relationship, 'out');
    relationship.end.gained(relationship, 'in');
    this.#know(relationship.properties);
  }

  /** Records of one shape share their list of keys, and mostly follow each other. */
  #know({ keys }: Properties): void {
    if (keys === this.#knownKeys) return;
    for (const key of keys) this.#propertyKeys.add(key);
    this.#knownKeys = keys;
  }
  #changeNode(node: GraphNode, labels: readonly string[], properties: Properties): void {
    this.#indexes.change(node, labels, properties);
    for (const label of node.labels) if (!labels.includes(label)) this.#byLabel.get(label)?.delete(node);
    for (const label of labels) setOf(this.#byLabel, label).add(node);
    for (const [label, marks] of this.#labelled) marks.set(node.ordinal, labels.includes(label) ? 1 : 0);
    if (node.labels !== labels) this.#table.labelsChanged();
    node.labels = labels;
    node.properties = properties;
    this.#nodeValues.changed(node.ordinal);
    this.#know(properties);
  }
  #removeNode(node: GraphNode): void {
    this.#indexes.remove(node, node.labels, node.properties);
    for (const label of node.labels) this.#byLabel.get(label)?.delete(node);
    for (const marks of this.#labelled.values()) marks.set(node.ordinal, 0);
    this.#nodes.delete(node.id);
    node.isGone = true;
  }
  /** Each end's lists are written anew once, however many of its relationships go. */
  #unlink(gone: ReadonlySet<GraphRelationship>): void {
    const ends = new Set<GraphNode>();
    for (const relationship of gone) {
      this.#table.remove(relationship.id);
      relationship.isGone = true;
      ends.add(relationship.start).add(relationship.end);
    }
    for (const node of ends) node.lost(gone);
  }
}

function* used(sets: ReadonlyMap<string, ReadonlySet<unknown>>): Iterable<string> {
  for (const [name, set] of sets) if (set.size > 0) yield name;
}

function setOf<T>(sets: Map<string, Set<T>>, name: string): Set<T> {
  let set = sets.get(name);
  if (!set) sets.set(name, (set = new Set()));
  return set;
}
