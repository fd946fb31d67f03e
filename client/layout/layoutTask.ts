/** What a layout is asked for a graph on a canvas: sizes of discs, names and words, and the room to fill. Pure. */
import type { Language } from '../../contract/index.js';
import type { Vocabulary } from '../../kernel/appearance/index.js';
import { hasRoomForNames, measureGraph, roomOn, type SizedGraph } from '../../kernel/layout/index.js';
import { toLists, type GraphData } from '../graph/GraphData.js';
import type { Positions } from '../graph/points.js';
import { discsOf } from './discs.js';

export interface LayoutTask {
  graph: SizedGraph;
  /** Room to fill, CSS pixels. */
  width: number;
  height: number;
}

/** A layout is judged in the language whose words take more room, so that switching languages moves nothing. */
export const LONGER_WORDS: Language = 'fr';

const DEFAULT_CANVAS = { width: 1080, height: 840 };

/**
 * `fixed` are the positions of those that stay. `canvas` is the page's, CSS pixels; null before there is one. The
 * vocabulary is for the room that relation words take.
 */
export function layoutTask(
  graph: GraphData,
  fixed: Positions,
  canvas: { width: number; height: number } | null,
  vocabulary: Vocabulary,
): LayoutTask {
  return {
    graph: hasRoomForNames(graph.nodes.size, graph.edges.size) ? measured(graph, vocabulary) : discsOf(graph, fixed),
    ...roomOn(canvas ?? DEFAULT_CANVAS),
  };
}

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
