/** A path: `nodes.length === relationships.length + 1`; each relationship joins the nodes beside it, either way round. */
import type { GraphNode, GraphRelationship } from '../graph/entities.js';

export class GraphPath {
  constructor(
    readonly nodes: readonly GraphNode[],
    readonly relationships: readonly GraphRelationship[],
  ) {}
}
