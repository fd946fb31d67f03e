/**
 * What a layout works on: nodes with the room they and their labels take, and which are tied. Built from Graph JSON by
 * `measureGraph`.
 */
import type { GraphEdge, GraphNode, Language } from '../../contract/index.js';
import {
  EDGE_LABEL,
  NODE_LABEL,
  entityLabel,
  isTie,
  nodeRadius,
  relationLabel,
  type Vocabulary,
} from '../appearance/index.js';
import { textWidth, wrapText } from '../text/measure.js';
import type { Box, Point } from './geometry.js';

export interface LayoutNode {
  key: string;
  /** Pixels. */
  radius: number;
  /** Size of the name's block of lines; 0 when it has none. The layout keeps room for it under the node. */
  labelWidth: number;
  labelHeight: number;
}
export interface LayoutEdge {
  source: string;
  target: string;
  /** Width of the relation's words; 0 or absent when none are drawn. */
  labelWidth?: number;
}
export interface SizedGraph {
  nodes: LayoutNode[];
  edges: LayoutEdge[];
}

/** Sizes of nodes and labels as page and figure draw them. */
export function measureGraph(
  graph: { nodes: readonly GraphNode[]; edges: readonly GraphEdge[] },
  language: Language,
  vocabulary: Vocabulary,
): SizedGraph {
  const words = new Map<string, number>();
  const widthOf = (type: string): number => {
    const known = words.get(type);
    if (known !== undefined) return known;
    const width = textWidth(relationLabel(type, vocabulary, language), EDGE_LABEL.size, EDGE_LABEL.weight);
    words.set(type, width);
    return width;
  };
  return {
    nodes: graph.nodes.map(({ key, attributes }) => {
      const label = wrapText(entityLabel(attributes, language), NODE_LABEL);
      return { key, radius: nodeRadius(attributes), labelWidth: label.width, labelHeight: label.height };
    }),
    edges: graph.edges.map(({ source, target, attributes }) => ({
      source,
      target,
      labelWidth: isTie(attributes.type) ? 0 : widthOf(attributes.type),
    })),
  };
}

/** Room between the footprints of two nodes, in pixels. */
export const CLEARANCE = 5;

/** Box of a node with the name under it, when its centre is at the origin, with half the clearance around. */
export function footprint(node: LayoutNode): Box {
  const half = Math.max(node.radius, node.labelWidth / 2) + CLEARANCE / 2;
  const below = node.labelWidth > 0 ? node.radius + NODE_LABEL.gap + node.labelHeight : node.radius;
  return { left: -half, top: -node.radius - CLEARANCE / 2, right: half, bottom: below + CLEARANCE / 2 };
}
export const boxAt = (box: Box, at: Point): Box => ({
  left: box.left + at.x,
  top: box.top + at.y,
  right: box.right + at.x,
  bottom: box.bottom + at.y,
});
