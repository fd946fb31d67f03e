/**
 * What the stage is given to draw: a disc for each node, and in large graphs a line for each relation, in the colours of
 * kernel/appearance. Pure.
 */
import { edgeStyle, FADED_OPACITY, lineWidth, nodeRadius, themeTokens } from '../../kernel/appearance/index.js';
import { curvatureOf, edgeSlots, isForward } from '../../kernel/geometry/index.js';
import type { GraphData } from '../graph/GraphData.js';
import type { Positions } from '../graph/points.js';
import type { Emphasis } from '../state/selection.js';
import { blend, discColour, type ScreenTheme } from './colours.js';
import type { Disc, Line } from './DiscLayer.js';

export interface Colouring {
  theme: ScreenTheme;
  /** What stays in full colour; null: everything. */
  emphasis: Emphasis | null;
}

/** Of the nodes that have a position. */
export function discsOf(graph: GraphData, positions: Positions, colouring: Colouring): Disc[] {
  return [...graph.nodes].flatMap(([key, attributes]) => {
    const at = positions.get(key);
    if (at === undefined) return [];
    return [{ key, x: at[0], y: at[1], size: nodeRadius(attributes), color: colourOfNode(graph, key, colouring)! }];
  });
}

/** Undefined for a node that is not in the graph. */
export function colourOfNode(graph: GraphData, key: string, { theme, emphasis }: Colouring): string | undefined {
  const kind = graph.nodes.get(key)?.kind;
  return kind && discColour(kind, theme, emphasis !== null && !emphasis.nodes.has(key));
}

/** Relations bent so that those between the same two nodes run side by side; loops are left out. */
export function linesOf(graph: GraphData, colouring: Colouring): Line[] {
  const edges = [...graph.edges.values()].filter((edge) => edge.source !== edge.target);
  const slots = edgeSlots(edges);
  return edges.map(({ key, source, target }) => ({
    key,
    source,
    target,
    curvature: curvatureOf(slots.get(key)!, isForward(source, target)),
    ...lineStyle(graph, key, colouring),
  }));
}

export function lineStyle(
  graph: GraphData,
  key: string,
  { theme, emphasis }: Colouring,
): { size: number; color: string } {
  const { attributes } = graph.edges.get(key)!;
  const { colour } = edgeStyle(attributes, theme);
  const faded = emphasis !== null && !emphasis.edges.has(key);
  return {
    size: lineWidth(attributes),
    color: faded ? blend(themeTokens(theme).ground, colour, FADED_OPACITY) : colour,
  };
}
