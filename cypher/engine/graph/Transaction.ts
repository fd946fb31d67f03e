/** A write transaction: changes of its own over the committed graph, which nothing else changes while it lasts. */
import { CypherError } from '../CypherError.js';
import { GraphNode, GraphRelationship, Properties, type Value } from '../values/Value.js';
import { equals } from '../values/equality.js';
import type { Catalogue } from './Catalogue.js';
import type { ChangeSet, NodeState } from './ChangeSet.js';
import type { CommittedGraph } from './CommittedGraph.js';
import { noCounters } from './counters.js';
import { AtTheEnd } from './AtTheEnd.js';
import { checkNames } from './checkNames.js';
import { checkConstraints, checkUnique } from './constraints.js';
import type { Direction, TypeFilter, WritableGraph } from './Graph.js';
import type { NodeSet } from './NodeSet.js';
import { PropertyIndex } from './PropertyIndex.js';
import { addUnseenOf, relationshipsAt } from './relationshipsAt.js';

interface Ends {
  outgoing: GraphRelationship[];
  incoming: GraphRelationship[];
}

export class Transaction implements WritableGraph {
  counters = noCounters();
  readonly readable = null;
  readonly #base: CommittedGraph;
  /** By id. */
  readonly #createdNodes = new Map<number, GraphNode>();
  readonly #createdRelationships = new Map<number, GraphRelationship>();
  readonly #nodes = new Map<GraphNode, NodeState>();
  readonly #relationships = new Map<GraphRelationship, Properties>();
  readonly #deletedNodes = new Set<GraphNode>();
  readonly #deletedRelationships = new Set<GraphRelationship>();
  /** Relationships that are new at a node. */
  readonly #added = new Map<GraphNode, Ends>();
  /** Nodes that have, or had, a value while this transaction lasts: each is looked at again before it is given out. */
  readonly #touched = new Map<string, PropertyIndex>();
  readonly #atTheEnd = new AtTheEnd();
  #catalogue: Catalogue | null = null;
  #nextNodeId: number;
  #nextRelationshipId: number;

  constructor(base: CommittedGraph) {
    this.#base = base;
    this.#nextNodeId = base.nextNodeId;
    this.#nextRelationshipId = base.nextRelationshipId;
  }

  get catalogue(): Catalogue {
    return this.#catalogue ?? this.#base.catalogue;
  }
  /** Where it is not allowed, throws CypherError 'constraint'. */
  setCatalogue(catalogue: Catalogue): void {
    checkConstraints(
      this,
      catalogue.constraints.filter((one) => !this.catalogue.constraints.includes(one)),
    );
    this.#catalogue = catalogue;
    this.#touched.clear();
    for (const [node, state] of this.#nodes) this.#touch(node, state);
  }
  get nodeCount(): number {
    return this.#base.nodeCount + this.#createdNodes.size;
  }
  get relationshipCount(): number {
    return this.#base.relationshipCount + this.#createdRelationships.size;
  }
  countNodes(label: string | null): number {
    return [...(label === null ? this.nodes() : this.nodesWithLabel(label))].length;
  }
  countRelationships(type: string | null): number {
    return [...(type === null ? this.relationships() : this.relationshipsOfType(type))].length;
  }
  countWithLabel(label: string): number {
    return this.#base.countWithLabel(label) + this.#createdNodes.size;
  }
  countOfType(type: string): number {
    return this.#base.countOfType(type) + this.#createdRelationships.size;
  }

  labelsInUse(): string[] {
    const labels = new Set(this.#base.labelsInUse());
    for (const { labels: own } of this.#nodes.values()) for (const label of own) labels.add(label);
    return [...labels];
  }
  typesInUse(): string[] {
    const types = new Set(this.#base.typesInUse());
    for (const { type } of this.#createdRelationships.values()) types.add(type);
    return [...types];
  }
  propertyKeys(): string[] {
    const keys = new Set(this.#base.propertyKeys());
    for (const { properties } of this.#nodes.values()) for (const key of properties.keys) keys.add(key);
    for (const properties of this.#relationships.values()) for (const key of properties.keys) keys.add(key);
    return [...keys];
  }

  *nodes(): Iterable<GraphNode> {
    for (const node of this.#base.nodes()) if (!this.#deletedNodes.has(node)) yield node;
    yield* this.#createdNodes.values();
  }
  *relationships(): Iterable<GraphRelationship> {
    for (const one of this.#base.relationships()) if (!this.#deletedRelationships.has(one)) yield one;
    yield* this.#createdRelationships.values();
  }
  *nodesWithLabel(label: string): Iterable<GraphNode> {
    for (const node of this.#base.nodesWithLabel(label))
      if (!this.#deletedNodes.has(node) && !this.#nodes.has(node)) yield node;
    for (const [node, { labels }] of this.#nodes) if (labels.includes(label)) yield node;
  }
  *relationshipsOfType(type: string): Iterable<GraphRelationship> {
    for (const one of this.#base.relationshipsOfType(type)) if (!this.#deletedRelationships.has(one)) yield one;
    for (const one of this.#createdRelationships.values()) if (one.type === type) yield one;
  }
  relationshipsOf(node: GraphNode, direction: Direction, types: TypeFilter): readonly GraphRelationship[] {
    const added = this.#added.get(node);
    const outgoing = added ? [...node.outgoing, ...added.outgoing] : node.outgoing;
    const incoming = added ? [...node.incoming, ...added.incoming] : node.incoming;
    const found = relationshipsAt(outgoing, incoming, direction, types);
    return this.#deletedRelationships.size === 0 ? found : found.filter((one) => !this.#deletedRelationships.has(one));
  }
  addUnseen(node: GraphNode, direction: Direction, types: TypeFilter, seen: NodeSet, next: GraphNode[]): number {
    return addUnseenOf(this.relationshipsOf(node, direction, types), node, seen, next);
  }
  node(id: number): GraphNode | null {
    const node = this.#base.node(id) ?? this.#createdNodes.get(id);
    return node && !this.#deletedNodes.has(node) ? node : null;
  }
  relationship(id: number): GraphRelationship | null {
    const relationship = this.#base.relationship(id) ?? this.#createdRelationships.get(id);
    return relationship && !this.#deletedRelationships.has(relationship) ? relationship : null;
  }

  labels(node: GraphNode): readonly string[] {
    return this.#nodes.get(node)?.labels ?? node.labels;
  }
  hasLabel(node: GraphNode, label: string): boolean {
    return this.labels(node).includes(label);
  }
  properties(entity: GraphNode | GraphRelationship): Properties {
    if (entity instanceof GraphNode) return this.#nodes.get(entity)?.properties ?? entity.properties;
    return this.#relationships.get(entity) ?? entity.properties;
  }
  isDeleted(entity: GraphNode | GraphRelationship): boolean {
    return entity instanceof GraphNode ? this.#deletedNodes.has(entity) : this.#deletedRelationships.has(entity);
  }
  degree(node: GraphNode, direction: Direction): number {
    return this.relationshipsOf(node, direction, null).length;
  }

  nodesWhere(label: string, key: string, value: Value): Iterable<GraphNode> | null {
    return this.nodesWhereAll(label, [key], [value]);
  }
  nodesWhereAll(label: string, keys: readonly string[], values: readonly Value[]): Iterable<GraphNode> | null {
    const committed = this.#base.nodesWhereAll(label, keys, values);
    if (!committed) return null;
    const touched = this.#touched.get(nameOf(label, keys))?.find(values) ?? [];
    return this.#matching(committed, touched, label, keys, values);
  }
  *#matching(
    committed: Iterable<GraphNode>,
    touched: Iterable<GraphNode>,
    label: string,
    keys: readonly string[],
    values: readonly Value[],
  ): Iterable<GraphNode> {
    for (const node of committed) if (!this.#nodes.has(node) && !this.#deletedNodes.has(node)) yield node;
    for (const node of touched) {
      const state = this.#nodes.get(node);
      if (!state?.labels.includes(label)) continue;
      if (keys.every((key, at) => equals(state.properties.get(key), values[at] as Value) === true)) yield node;
    }
  }
  readonly nodesInOrder = (): null => null;
  readonly nodesContaining = (): null => null;

  createNode(labels: readonly string[], properties: Properties): GraphNode {
    const node = new GraphNode(this.#nextNodeId++, [], Properties.NONE);
    this.#createdNodes.set(node.id, node);
    const own = [...new Set(labels)];
    this.counters.nodesCreated++;
    this.counters.labelsAdded += own.length;
    this.counters.propertiesSet += properties.size;
    this.#become(node, { labels: own, properties });
    return node;
  }
  createRelationship(type: string, start: GraphNode, end: GraphNode, properties: Properties): GraphRelationship {
    for (const node of [start, end]) this.#mustExist(node);
    const relationship = new GraphRelationship(this.#nextRelationshipId++, type, start, end, Properties.NONE);
    this.#createdRelationships.set(relationship.id, relationship);
    this.#setOf(relationship, properties);
    this.#endsOf(start).outgoing.push(relationship);
    this.#endsOf(end).incoming.push(relationship);
    this.counters.relationshipsCreated++;
    this.counters.propertiesSet += properties.size;
    return relationship;
  }
  setProperties(entity: GraphNode | GraphRelationship, properties: Properties): void {
    this.#mustExist(entity);
    if (entity instanceof GraphNode) this.#become(entity, { labels: this.labels(entity), properties });
    else this.#setOf(entity, properties);
  }
  addLabels(node: GraphNode, labels: readonly string[]): void {
    this.#mustExist(node);
    const known = this.labels(node);
    const added = [...new Set(labels)].filter((label) => !known.includes(label));
    if (added.length === 0) return;
    this.counters.labelsAdded += added.length;
    this.#become(node, { labels: [...known, ...added], properties: this.properties(node) });
  }
  removeLabels(node: GraphNode, labels: readonly string[]): void {
    this.#mustExist(node);
    const known = this.labels(node);
    const kept = known.filter((label) => !labels.includes(label));
    if (kept.length === known.length) return;
    this.counters.labelsRemoved += known.length - kept.length;
    this.#become(node, { labels: kept, properties: this.properties(node) });
  }
  deleteRelationship(relationship: GraphRelationship): void {
    if (this.#deletedRelationships.has(relationship)) return;
    this.#deletedRelationships.add(relationship);
    this.#createdRelationships.delete(relationship.id);
    this.counters.relationshipsDeleted++;
  }
  deleteNode(node: GraphNode, detach: boolean): void {
    if (detach) for (const one of this.relationshipsOf(node, 'both', null)) this.deleteRelationship(one);
    else this.#atTheEnd.mustBeFree(node);
    if (this.#deletedNodes.has(node)) return;
    this.#deletedNodes.add(node);
    this.#createdNodes.delete(node.id);
    this.#nodes.delete(node);
    this.counters.nodesDeleted++;
  }
  check(): void {
    this.#atTheEnd.check(this);
  }

  /** What has changed in all, to be kept and applied. The transaction is over then. */
  changes(): ChangeSet {
    const changes: ChangeSet = {
      createdNodes: new Map(),
      createdRelationships: new Map(),
      changedNodes: new Map(),
      changedRelationships: new Map(),
      deletedNodes: new Set([...this.#deletedNodes].filter((node) => this.#base.node(node.id) === node)),
      deletedRelationships: new Set(
        [...this.#deletedRelationships].filter((one) => this.#base.relationship(one.id) === one),
      ),
      catalogue: this.#catalogue,
      nextNodeId: this.#nextNodeId,
      nextRelationshipId: this.#nextRelationshipId,
    };
    for (const [node, state] of this.#nodes)
      (this.#createdNodes.has(node.id) ? changes.createdNodes : changes.changedNodes).set(node, state);
    for (const [one, properties] of this.#relationships)
      if (!this.#deletedRelationships.has(one))
        (this.#createdRelationships.has(one.id) ? changes.createdRelationships : changes.changedRelationships).set(
          one,
          properties,
        );
    return changes;
  }

  #become(node: GraphNode, state: NodeState): void {
    checkNames([...state.labels, ...state.properties.keys]);
    checkUnique(this, node, state);
    this.#nodes.set(node, state);
    this.#touch(node, state);
    this.#atTheEnd.changed(node, this);
  }
  #setOf(relationship: GraphRelationship, properties: Properties): void {
    checkNames([relationship.type, ...properties.keys]);
    this.#relationships.set(relationship, properties);
    this.#atTheEnd.changedOfType(relationship.type);
  }
  #touch(node: GraphNode, { labels, properties }: NodeState): void {
    for (const { kind, entity, names, properties: keys } of this.catalogue.indexes) {
      const label = names[0] as string;
      if (kind !== 'RANGE' || entity !== 'node' || !labels.includes(label)) continue;
      const name = nameOf(label, keys);
      let index = this.#touched.get(name);
      if (!index) this.#touched.set(name, (index = new PropertyIndex(label, keys)));
      index.add(node, properties);
    }
  }
  #endsOf(node: GraphNode): Ends {
    let ends = this.#added.get(node);
    if (!ends) this.#added.set(node, (ends = { outgoing: [], incoming: [] }));
    return ends;
  }
  #mustExist(entity: GraphNode | GraphRelationship): void {
    if (!this.isDeleted(entity)) return;
    const what = entity instanceof GraphNode ? 'node' : 'relationship';
    throw new CypherError('failed', `The ${what} has been deleted in this transaction.`, {
      detail: 'DeletedEntityAccess',
    });
  }
}

const nameOf = (label: string, keys: readonly string[]): string => JSON.stringify([label, ...keys]);
