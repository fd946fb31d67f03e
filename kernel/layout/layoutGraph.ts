/**
 * Where each node goes. Deterministic: the same nodes, edges, seed and canvas give the same positions, in the browser,
 * in a worker and on the server. While there is room for names (see `hasRoomForNames`) no two of them overlap and none
 * lies under a node; in larger graphs only the discs are kept apart.
 */
import type { Point } from '../geometry/index.js';
import { drawnScale, nameShare, nodeAt, sizesAt } from './drawnScale.js';
import { extendLayout } from './extendLayout.js';
import type { Size } from './fitToCanvas.js';
import { hasRoomForNames } from './hasRoomForNames.js';
import { layoutLarge, type OnStep } from './layoutLarge.js';
import { layoutSmall } from './layoutSmall.js';
import { linkNodes } from './linkNodes.js';
import type { LayoutEdge, LayoutNode } from './measureGraph.js';
import { roomForNames } from './roomForNames.js';

export interface LayoutRequest {
  nodes: readonly LayoutNode[];
  edges: readonly LayoutEdge[];
  /** Default 1. */
  seed?: number;
  /** Share of the usual trials that a graph with names is polished by. Default 1. */
  effort?: number;
  /**
   * Canvas to fill at zoom 1, in pixels. Default 1440 × 900. A graph that needs more room takes it, in these
   * proportions.
   */
  width?: number;
  height?: number;
  /**
   * Nodes that already have their place: they stay exactly, the others are put near their neighbours. A graph too large
   * for names, of which they are less than half, is laid out as a whole around them.
   */
  fixed?: ReadonlyMap<string, Point>;
  /** For a graph too large for names. */
  onStep?: OnStep<Map<string, Point>>;
}
/** Nodes and relations up to which a whole graph is worth several layouts, of which the best is taken. */
const MOST_NODES = 100;
const MOST_EDGES = 260;
/** Whether `kernel/picture/bestLayout` lays it out more than once. */
export const hasSeveralStarts = ({ nodes, edges, fixed }: LayoutRequest): boolean =>
  nodes.length > 2 && nodes.length <= MOST_NODES && edges.length <= MOST_EDGES && (fixed?.size ?? 0) === 0;

/**
 * Positions by node key, in pixels, y downwards; centred on the origin unless nodes are fixed. Takes up to some seconds
 * of computing (see `polish`), so the page calls it in a worker.
 */
export function layoutGraph(request: LayoutRequest): Map<string, Point> {
  const { nodes, edges, seed = 1, width = 1440, height = 900 } = request;
  const index = new Map(nodes.map(({ key }, i) => [key, i]));
  const fixed = new Map<number, Point>();
  for (const [key, point] of request.fixed ?? []) {
    const i = index.get(key);
    if (i !== undefined) fixed.set(i, point);
  }
  const named = hasRoomForNames(nodes.length, edges.length);
  const added = nodes.length - fixed.size;
  const points =
    fixed.size > 0 && (named || added <= fixed.size)
      ? extendLayout(nodes, linkNodes(nodes, edges, index), seed, fixed, named)
      : named
        ? layoutAsDrawn(request, index, { width, height })
        : layoutLarge({
            nodes,
            links: linkNodes(nodes, edges, index),
            seed,
            aspect: width / height,
            fixed,
            onStep: request.onStep && ((points, share) => request.onStep!(() => keyed(nodes, points()), share)),
          });
  return keyed(nodes, points);
}

const keyed = (nodes: readonly LayoutNode[], points: readonly Point[]): Map<string, Point> =>
  new Map(nodes.map(({ key }, i) => [key, points[i]!]));

/** Where the layout keeps less than this share of each name's room, those of the leads come first. */
const LEADS_ONLY = 0.55;

/** Laid out in pixels of the screen, at the scale at which all of it will be on the canvas. */
function layoutAsDrawn(
  { nodes, edges, seed = 1, effort = 1 }: LayoutRequest,
  index: ReadonlyMap<string, number>,
  canvas: Size,
): Point[] {
  const scale = drawnScale(nodes, canvas);
  const drawn = sizesAt(nodes, edges, scale, canvas);
  const points = layoutSmall(drawn.nodes, linkNodes(drawn.nodes, drawn.edges, index), seed, canvas, effort);
  const whole = nodes.map((node) => nodeAt(node, scale));
  if (nameShare(whole, canvas) < LEADS_ONLY) roomForNames(points, whole, canvas);
  return points.map(({ x, y }) => ({ x: x / scale, y: y / scale }));
}
