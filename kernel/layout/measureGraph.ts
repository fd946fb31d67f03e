/**
 * What a layout works on: nodes with the room that they and their names take, and which are related. Knows no more of
 * a graph than its sizes.
 */
import type { GraphEdge, GraphNode, Language } from '../../contract/index.js';
import {
  EDGE_LABEL,
  NODE_LABEL,
  nodeName,
  isEvidenceLink,
  nodeRadius,
  lineWords,
  type Vocabulary,
} from '../appearance/index.js';
import { textWidth, wrapText } from '../text/measure.js';

export interface LayoutNode {
  key: string;
  /** Pixels. */
  radius: number;
  /** Size of the name's block of lines in pixels; 0 when it has none. The layout keeps room for it under the node. */
  labelWidth: number;
  labelHeight: number;
}
export interface LayoutEdge {
  source: string;
  target: string;
  /** Width of the relation's label in pixels; 0 or absent when none is drawn. */
  labelWidth?: number;
}
export interface SizedGraph {
  nodes: LayoutNode[];
  edges: LayoutEdge[];
}

/** Sizes of nodes and labels at zoom 1, as page and figure draw them in this language. */
export function measureGraph(
  graph: { nodes: readonly GraphNode[]; edges: readonly GraphEdge[] },
  language: Language,
  vocabulary: Vocabulary,
): SizedGraph {
  const widths = new Map<string, number>();
  const widthOf = (words: string): number => {
    const known = widths.get(words);
    if (known !== undefined) return known;
    const width = textWidth(words, EDGE_LABEL.size, EDGE_LABEL.weight);
    widths.set(words, width);
    return width;
  };
  return {
    nodes: graph.nodes.map(({ key, attributes }) => {
      const label = wrapText(nodeName(attributes, language), NODE_LABEL);
      return { key, radius: nodeRadius(attributes), labelWidth: label.width, labelHeight: label.height };
    }),
    edges: graph.edges.map(({ source, target, attributes }) => ({
      source,
      target,
      labelWidth: isEvidenceLink(attributes.type) ? 0 : widthOf(lineWords(attributes, vocabulary, language)),
    })),
  };
}
