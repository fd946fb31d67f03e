/**
 * Where each node goes. Deterministic: the same nodes, edges, seed and canvas give the same positions, in the browser,
 * in a worker and on the server. Up to `LABEL_AWARE_LIMIT` nodes no two names overlap and none lies under a node; above
 * it only the discs are kept apart.
 */
import { centre, packParts, stretchToFit, turnToFit, type Part } from './arrange.js';
import { components } from './components.js';
import type { Point } from './geometry.js';
import { layoutLarge } from './layoutLarge.js';
import { footprint, type LayoutEdge, type LayoutNode } from './model.js';
import { placeBeside } from './placeBeside.js';
import { polish } from './polish.js';
import { seededRandom, type Random } from './random.js';
import { separate } from './separate.js';
import { stressLayout } from './stress.js';

export interface LayoutRequest {
  nodes: readonly LayoutNode[];
  edges: readonly LayoutEdge[];
  /** Default 1. */
  seed?: number;
  /**
   * Canvas to fill at zoom 1, in pixels. Default 1440 × 900. A graph that needs more room takes it, in these
   * proportions.
   */
  width?: number;
  height?: number;
  /** Nodes that already have their place: they stay exactly, the others are put near their neighbours. */
  fixed?: ReadonlyMap<string, Point>;
}
export const LABEL_AWARE_LIMIT = 300;
/** Comparisons spent on polishing: a tenth of a second for 30 nodes, three at most. */
const polishBudget = (count: number): number => Math.min(3e7, 9_000 * count ** 2);

/** Positions by node key, in pixels, y downwards; centred on the origin unless nodes are fixed. */
export function layoutGraph(request: LayoutRequest): Map<string, Point> {
  const { nodes, edges, seed = 1, width = 1440, height = 900 } = request;
  const aspect = width / height;
  const index = new Map(nodes.map(({ key }, i) => [key, i]));
  const ties = uniqueTies(edges, index, nodes);
  const fixed = new Map<number, Point>();
  for (const [key, point] of request.fixed ?? []) {
    const i = index.get(key);
    if (i !== undefined) fixed.set(i, point);
  }
  let points: Point[];
  if (nodes.length > LABEL_AWARE_LIMIT)
    points = layoutLarge(
      nodes,
      ties.map(({ a, b }) => [a, b]),
      seed,
      aspect,
      fixed,
    );
  else if (fixed.size > 0) points = layoutBeside(nodes, ties, seed, fixed);
  else points = layoutSmall(nodes, ties, seed, ...roomFor(nodes, width, height));
  return new Map(nodes.map(({ key }, i) => [key, points[i]!]));
}

/** The canvas, or one of the same proportions large enough for nodes and names to take less than a quarter of it. */
function roomFor(nodes: readonly LayoutNode[], width: number, height: number): [number, number] {
  const taken = nodes.map(footprint).reduce((sum, b) => sum + (b.right - b.left) * (b.bottom - b.top), 0);
  const grow = Math.max(1, Math.sqrt((4.4 * taken) / (width * height)));
  return [width * grow, height * grow];
}

/** Two nodes that are tied, by index: how far apart they would like to be, and how many relations run between them. */
export interface Tie {
  a: number;
  b: number;
  length: number;
  count: number;
}

/**
 * One tie per pair of nodes, long enough for the longest relation between them to be read. Self-loops and unknown ends
 * are left out.
 */
function uniqueTies(
  edges: readonly LayoutEdge[],
  index: ReadonlyMap<string, number>,
  nodes: readonly LayoutNode[],
): Tie[] {
  const ties = new Map<string, Tie>();
  for (const edge of edges) {
    const [s, t] = [index.get(edge.source), index.get(edge.target)];
    if (s === undefined || t === undefined || s === t) continue;
    const [a, b] = s < t ? [s, t] : [t, s];
    const tie = ties.get(`${a} ${b}`) ?? { a, b, length: 0, count: 0 };
    tie.length = Math.max(tie.length, nodes[a]!.radius + nodes[b]!.radius + Math.max(60, (edge.labelWidth ?? 0) + 30));
    tie.count++;
    ties.set(`${a} ${b}`, tie);
  }
  // A bundle fans out: the longer it is, the flatter.
  for (const tie of ties.values()) tie.length += 20 * Math.min(7, tie.count - 1);
  return [...ties.values()];
}

function layoutSmall(
  nodes: readonly LayoutNode[],
  ties: readonly Tie[],
  seed: number,
  width: number,
  height: number,
): Point[] {
  const random = seededRandom(seed);
  const boxes = nodes.map(footprint);
  const points: Point[] = nodes.map(() => ({ x: 0, y: 0 }));
  const parts = components(
    nodes.length,
    ties.map(({ a, b }) => [a, b]),
  ).map((part): Part => {
    const place = new Map(part.map((node, i) => [node, i]));
    const own = ties
      .filter(({ a }) => place.has(a))
      .map((tie) => ({ ...tie, a: place.get(tie.a)!, b: place.get(tie.b)! }));
    const share = Math.sqrt(part.length / nodes.length);
    const whole = {
      points: part.map((node) => points[node]!),
      boxes: part.map((node) => boxes[node]!),
      ties: own.map(({ a, b }) => [a, b] as const),
    };
    layoutPart(
      whole,
      own,
      part.map((node) => nodes[node]!.radius),
      random,
      width * share,
      height * share,
    );
    return whole;
  });
  packParts(parts, width / height);
  // Stretching changes no crossing, and gives words more room. Pushing boxes apart may leave the canvas again by a
  // little: hence the rounds.
  for (let round = 0; round < 3; round++) {
    stretchToFit(points, boxes, width, height, 0.85, 1.6);
    separate(points, boxes);
  }
  centre(points, boxes);
  return points;
}

/** Lays one connected part out around the origin (in place). */
function layoutPart(
  { points, boxes }: Part,
  ties: readonly Tie[],
  radii: readonly number[],
  random: Random,
  width: number,
  height: number,
): void {
  const neighbours: [number, number][][] = points.map(() => []);
  for (const { a, b, length } of ties) {
    neighbours[a]!.push([b, length]);
    neighbours[b]!.push([a, length]);
  }
  const { x, y } = stressLayout(neighbours, random);
  for (const [i, p] of points.entries()) Object.assign(p, { x: x[i], y: y[i] });
  turnToFit(points, boxes, width / height);
  const stretch = Math.max(1, stretchToFit(points, boxes, width, height));
  separate(points, boxes);
  centre(points, boxes);
  const longer = ties.map((tie) => ({ ...tie, length: tie.length * stretch }));
  polish(points, boxes, radii, longer, random, {
    movable: [...points.keys()],
    width,
    height,
    budget: polishBudget(points.length),
    reach: 0.25 * Math.hypot(width, height),
    heat: 0.6,
  });
  separate(points, boxes);
}

function layoutBeside(
  nodes: readonly LayoutNode[],
  ties: readonly Tie[],
  seed: number,
  fixed: ReadonlyMap<number, Point>,
): Point[] {
  const boxes = nodes.map(footprint);
  const points = placeBeside(boxes, ties, fixed).map((p) => ({ ...p }));
  const movable = [...nodes.keys()].filter((i) => !fixed.has(i));
  const budget = polishBudget(Math.min(nodes.length, 2 * movable.length));
  polish(
    points,
    boxes,
    nodes.map(({ radius }) => radius),
    ties,
    seededRandom(seed),
    { movable, width: Infinity, height: Infinity, budget, reach: 120, heat: 0.3 },
  );
  separate(points, boxes, new Set(fixed.keys()));
  return points;
}
