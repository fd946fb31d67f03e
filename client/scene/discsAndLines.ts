/**
 * What the stage is given to draw: a disc for each node, and in large graphs a line for each relation, in the colours
 * of kernel/appearance. Pure.
 */
import {
  BEHIND,
  edgeStyle,
  lineWidth,
  nodeRadius,
  type NodeStyling,
  type Styled,
} from '../../kernel/appearance/index.js';
import { curvatureOf, edgeSlots, isForward } from '../../kernel/geometry/index.js';
import type { GraphEdge } from '../../contract/index.js';
import type { GraphData } from '../graph/GraphData.js';
import type { Positions } from '../graph/points.js';
import type { Emphasis } from '../state/selection.js';
import { discColour, type ScreenTheme } from './colours.js';
import type { Disc, Line, LineChange } from './DiscLayer.js';

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
  const node = graph.nodes.get(key);
  return node && discColour(node, theme, emphasis !== null && !emphasis.nodes.has(key));
}

/** Relations bent so that those between the same two nodes run side by side; loops are left out. */
export function linesOf(graph: GraphData, colouring: Colouring): Line[] {
  return bendsOf(graph).map(({ edge: { key, source, target }, curvature }) => ({
    key,
    source,
    target,
    curvature,
    ...lineStyle(graph, key, colouring),
  }));
}

function bendsOf(graph: GraphData): { edge: GraphEdge; curvature: number }[] {
  const edges = [...graph.edges.values()].filter((edge) => edge.source !== edge.target);
  const slots = edgeSlots(edges);
  return edges.map((edge) => ({
    edge,
    curvature: curvatureOf(slots.get(edge.key)!, isForward(edge.source, edge.target)),
  }));
}

/** While something stands in front, what is behind differs by its opacity alone; doubt never fades with the crowd. */
export function lineStyle(graph: GraphData, key: string, { theme, emphasis }: Colouring): LineChange {
  const edge = graph.edges.get(key)!;
  const { attributes } = edge;
  const { colour: own, mark } = edgeStyle(attributes, theme);
  const colour = mark === null ? (colourOfBoth(graph, edge, theme) ?? own) : own;
  const behind = emphasis !== null && !emphasis.edges.has(key);
  const opacity = behind ? (mark === null ? BEHIND.line : BEHIND.disputed) : 1;
  return {
    size: lineWidth(attributes),
    color: withOpacity(colour, opacity * opacityAmong(graph.edges.size)),
    standing: emphasis !== null ? 'own' : mark === null ? undefined : 'strong',
  };
}

/**
 * That of its two ends, where a style rule gives both the same and none says anything of the relation: so what is
 * within a group differs from what leads out of it.
 */
function colourOfBoth(graph: GraphData, { source, target, attributes }: GraphEdge, theme: ScreenTheme): string | null {
  const fillOf = (key: string): string | undefined => stylingOf(graph.nodes.get(key))?.paint?.[theme].fill;
  if (stylingOf(attributes)?.paint !== undefined) return null;
  const fill = fillOf(source);
  return fill !== undefined && fill === fillOf(target) ? fill : null;
}

/** What style rules decided of an entity or a fact. */
const stylingOf = (thing: object | undefined): Pick<NodeStyling, 'paint'> | undefined =>
  (thing as Styled<Pick<NodeStyling, 'paint'>> | undefined)?.styling;

/** Relations up to which each is drawn in full colour. */
const FEW = 700;
/** Of a line among so many: where many cross each can still be seen, and so can which parts are dense. */
const opacityAmong = (count: number): number => Math.max(0.2, Math.min(1, (FEW / count) ** 0.4));

const withOpacity = (colour: string, opacity: number): string =>
  `${colour}${Math.round(opacity * 255)
    .toString(16)
    .padStart(2, '0')}`;
