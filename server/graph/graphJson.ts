/**
 * Assembles Graph JSON: each entity once, edges only between nodes that are there or that the client has, truncation
 * and totals given.
 */
import type { CypherEcho, Extent, GraphEdge, GraphJson, GraphNode } from '../../contract/index.js';

export interface GraphParts {
  nodes: GraphNode[];
  edges: GraphEdge[];
  /** Nodes that the client has already. */
  held?: ReadonlySet<string>;
  /** What the request would give without limits; default: what is shown. */
  totals?: Extent;
  rankedBy: string;
  cypher?: CypherEcho;
  /** Nodes and edges of the layers (articles, passages): drawn, but no entities and no facts. */
  layerNodes?: GraphNode[];
  layerEdges?: GraphEdge[];
}

export function graphJson(parts: GraphParts): GraphJson {
  const nodes = unique(parts.nodes);
  const known = new Set(nodes.map((node) => node.key));
  const there = (key: string): boolean => known.has(key) || parts.held?.has(key) === true;
  const edges = unique(parts.edges).filter((edge) => there(edge.source) && there(edge.target));
  const shown = { entities: nodes.length, facts: edges.length };
  const totals = {
    entities: Math.max(parts.totals?.entities ?? 0, shown.entities),
    facts: Math.max(parts.totals?.facts ?? 0, shown.facts),
  };
  return {
    attributes: {},
    nodes: parts.layerNodes?.length ? nodes.concat(parts.layerNodes) : nodes,
    edges: parts.layerEdges?.length ? edges.concat(parts.layerEdges) : edges,
    truncated: shown.entities < totals.entities || shown.facts < totals.facts,
    shown,
    totals,
    rankedBy: parts.rankedBy,
    ...(parts.cypher ? { cypher: parts.cypher } : {}),
  };
}

function unique<T extends { key: string }>(items: T[]): T[] {
  const seen = new Set<string>();
  return items.filter((item) => !seen.has(item.key) && seen.add(item.key));
}
