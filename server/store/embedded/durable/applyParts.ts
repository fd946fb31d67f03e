/** What is read from disk becomes the graph in memory. */
import type { Catalogue } from '../../../../cypher/engine/graph/Catalogue.js';
import type { ChangeSet } from '../../../../cypher/engine/graph/ChangeSet.js';
import type { CommittedGraph } from '../../../../cypher/engine/graph/CommittedGraph.js';
import { GraphNode, GraphRelationship, Properties } from '../../../../cypher/engine/values/Value.js';
import type { ChangeReader } from './readPart.js';

function found<T>(entity: T | null | undefined, what: string, id: number): T {
  if (!entity) throw new RangeError(`there is no ${what} ${id}`);
  return entity;
}

/** Reads a base: straight into a graph that is empty. `finish` fills its indexes. */
export class BaseReader implements ChangeReader {
  #catalogue: Catalogue = { indexes: [], constraints: [] };
  constructor(private readonly graph: CommittedGraph) {}

  createNode(id: number, labels: readonly string[], properties: Properties): void {
    this.graph.addNode(new GraphNode(id, labels, properties));
  }
  createRelationship(id: number, type: string, start: number, end: number, properties: Properties): void {
    const { graph } = this;
    const [from, to] = [found(graph.node(start), 'node', start), found(graph.node(end), 'node', end)];
    graph.addRelationship(new GraphRelationship(id, type, from, to, properties));
  }
  catalogue(catalogue: Catalogue): void {
    this.#catalogue = catalogue;
  }
  nextIds(node: number, relationship: number): void {
    this.graph.nextNodeId = node;
    this.graph.nextRelationshipId = relationship;
  }
  changeNode = refuse;
  changeRelationship = refuse;
  deleteNode = refuse;
  deleteRelationship = refuse;

  finish(): void {
    // Lists that were pushed to keep room for more, which most nodes never need.
    for (const node of this.graph.nodes()) {
      node.outgoing = node.outgoing.length === 0 ? node.outgoing : [...node.outgoing];
      node.incoming = node.incoming.length === 0 ? node.incoming : [...node.incoming];
    }
    this.graph.defineCatalogue(this.#catalogue);
  }
}
function refuse(): never {
  throw new RangeError('a base holds no changes');
}

/** Reads one change of the log, of one part or more, to be applied at `finish`. */
export class LogReader implements ChangeReader {
  readonly #nodes = new Map<number, GraphNode>();
  readonly #changes: ChangeSet;
  constructor(private readonly graph: CommittedGraph) {
    this.#changes = {
      createdNodes: new Map(),
      createdRelationships: new Map(),
      changedNodes: new Map(),
      changedRelationships: new Map(),
      deletedNodes: new Set(),
      deletedRelationships: new Set(),
      catalogue: null,
      nextNodeId: graph.nextNodeId,
      nextRelationshipId: graph.nextRelationshipId,
    };
  }

  createNode(id: number, labels: readonly string[], properties: Properties): void {
    const node = new GraphNode(id, [], Properties.NONE);
    this.#nodes.set(id, node);
    this.#changes.createdNodes.set(node, { labels, properties });
  }
  createRelationship(id: number, type: string, start: number, end: number, properties: Properties): void {
    const relationship = new GraphRelationship(id, type, this.#node(start), this.#node(end), Properties.NONE);
    this.#changes.createdRelationships.set(relationship, properties);
  }
  changeNode(id: number, labels: readonly string[], properties: Properties): void {
    this.#changes.changedNodes.set(this.#node(id), { labels, properties });
  }
  changeRelationship(id: number, properties: Properties): void {
    this.#changes.changedRelationships.set(this.#relationship(id), properties);
  }
  deleteNode(id: number): void {
    this.#changes.deletedNodes.add(this.#node(id));
  }
  deleteRelationship(id: number): void {
    this.#changes.deletedRelationships.add(this.#relationship(id));
  }
  catalogue(catalogue: Catalogue): void {
    this.#changes.catalogue = catalogue;
  }
  nextIds(node: number, relationship: number): void {
    this.#changes.nextNodeId = node;
    this.#changes.nextRelationshipId = relationship;
  }
  finish(): void {
    this.graph.apply(this.#changes);
  }

  #node(id: number): GraphNode {
    return found(this.#nodes.get(id) ?? this.graph.node(id), 'node', id);
  }
  #relationship(id: number): GraphRelationship {
    return found(this.graph.relationship(id), 'relationship', id);
  }
}
