/**
 * Nodes and relationships as they are kept. A statement holds these very objects; what a transaction under way sees of
 * them is asked from its Graph, never read here: `labels`, `properties`, `outgoing` and `incoming` are what was committed.
 */
import type { Properties } from './Properties.js';

const NONE: readonly never[] = [];

export class GraphNode {
  outgoing: readonly GraphRelationship[] = NONE;
  incoming: readonly GraphRelationship[] = NONE;

  /** `labels` in the order they were given. */
  constructor(
    readonly id: number,
    public labels: readonly string[],
    public properties: Properties,
  ) {}
}

export class GraphRelationship {
  constructor(
    readonly id: number,
    readonly type: string,
    readonly start: GraphNode,
    readonly end: GraphNode,
    public properties: Properties,
  ) {}
}
