/** What of a graph a framed figure shows and counts. */
import type { Extent } from '../../contract/index.js';
import { isEvidenceLink } from '../appearance/index.js';
import type { FigureInput } from './FigureInput.js';

type FigureGraph = FigureInput['graph'];

/** In place of a rank: what was cut was cut by the frame. */
const FRAMED = 'frame';

/** Of a framed figure, what lies within the frame; facts whose two ends do. Without a frame, the graph itself. */
export function framedGraph({ graph, positions, frame }: FigureInput): FigureGraph {
  if (frame === undefined) return graph;
  const [x, y, width, height] = frame;
  const inside = new Set<string>();
  for (const { key } of graph.nodes) {
    const at = positions.get(key);
    if (at !== undefined && at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height) inside.add(key);
  }
  const nodes = graph.nodes.filter(({ key }) => inside.has(key));
  const edges = graph.edges.filter((e) => inside.has(e.source) && inside.has(e.target));
  return { nodes, edges, shown: extentOf({ nodes, edges }), totals: graph.totals ?? extentOf(graph), rankedBy: FRAMED };
}

/** Entities and facts of a graph. Articles, passages and their links are drawn but not counted. */
export const extentOf = ({ nodes, edges }: Pick<FigureGraph, 'nodes' | 'edges'>): Extent => ({
  entities: nodes.filter(({ attributes: { kind } }) => kind !== 'Article' && kind !== 'Passage').length,
  facts: edges.filter(({ attributes }) => !isEvidenceLink(attributes.type)).length,
});
