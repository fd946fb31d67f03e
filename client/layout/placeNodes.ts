/** Places what has no position yet beside what has: measures the names, asks the layout, fills the canvas. */
import { nodeRadius, type Vocabulary } from '../../kernel/appearance/index.js';
import { hasRoomForNames, measureGraph, type SizedGraph } from '../../kernel/layout/index.js';
import { toLists, type GraphData } from '../graph/GraphData.js';
import { filledOut, type Positions } from '../graph/points.js';
import { layOut } from './layOut.js';

export interface Placing {
  graph: GraphData;
  /** Nodes that stay where they are. */
  fixed: Positions;
  /** The canvas to fill, CSS pixels; null before there is one. */
  canvas: { width: number; height: number } | null;
  /** For the room that relation words take. */
  vocabulary: Vocabulary;
  signal: AbortSignal;
}

const DEFAULT_CANVAS = { width: 1080, height: 840 };
const MARGIN = 24;

/** `fixed`, and a position for every other node of the graph. Rejects with an AbortError when the signal fires. */
export async function placeNodes({ graph, fixed, canvas, vocabulary, signal }: Placing): Promise<Positions> {
  const kept = new Map([...fixed].filter(([key]) => graph.nodes.has(key)));
  if (kept.size === graph.nodes.size) return fixed;
  const [width, height] = roomIn(canvas ?? DEFAULT_CANVAS);
  const sized = hasRoomForNames(graph.nodes.size) ? measured(graph, vocabulary) : discsOf(graph, kept);
  const placed = await layOut({ graph: sized, fixed: kept, width, height, signal });
  return new Map([...fixed, ...(kept.size === 0 ? filledOut(placed, width, height) : placed)]);
}

const roomIn = ({ width, height }: { width: number; height: number }) =>
  [Math.max(200, width - 2 * MARGIN), Math.max(200, height - 2 * MARGIN)] as const;

/** With room for the words of both languages, so that switching between them moves nothing. */
function measured(graph: GraphData, vocabulary: Vocabulary): SizedGraph {
  const lists = toLists(graph);
  const en = measureGraph(lists, 'en', vocabulary);
  const fr = measureGraph(lists, 'fr', vocabulary);
  return {
    nodes: en.nodes.map((node, i) => ({
      ...node,
      labelWidth: Math.max(node.labelWidth, fr.nodes[i]!.labelWidth),
      labelHeight: Math.max(node.labelHeight, fr.nodes[i]!.labelHeight),
    })),
    edges: en.edges.map((edge, i) => ({
      ...edge,
      labelWidth: Math.max(edge.labelWidth ?? 0, fr.edges[i]!.labelWidth ?? 0),
    })),
  };
}

/** Discs, and the relations of those that are to be placed. */
const discsOf = (graph: GraphData, fixed: Positions): SizedGraph => ({
  nodes: [...graph.nodes].map(([key, node]) => ({ key, radius: nodeRadius(node), labelWidth: 0, labelHeight: 0 })),
  edges: [...graph.edges.values()]
    .filter(({ source, target }) => !fixed.has(source) || !fixed.has(target))
    .map(({ source, target }) => ({ source, target })),
});
