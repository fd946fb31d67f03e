/**
 * Bends lines around discs and names of entities that are none of their ends: all the lines between two nodes by the
 * same amount, as little as helps. Looks at where things stand alone, so the same picture is bent the same way.
 */
import { pointAt, segmentHitsBox, type Box, type Point } from '../geometry/index.js';
import { composeEdge } from './composeEdge.js';
import type { NameSpot } from './nameSpots.js';
import type { Picture, PictureEdge, PictureInput, PictureNode } from './Picture.js';

type Nodes = Picture['nodes'];

/** Bends tried, as shares of a line's length, in the order of preference. */
const BENDS = [0.07, -0.07, 0.14, -0.14, 0.22, -0.22, 0.32, -0.32] as const;
/** What it costs that a line runs through a disc or a name, and that it bends at all. */
const COST = { disc: 4, name: 1, bend: 1.5 } as const;
/** Straight pieces that a line is taken for. */
const PIECES = 12;
/** Pixels that a line keeps from a foreign disc. */
const CLEAR = 3;
/** Nodes times relations up to which lines are bent: beyond, nobody can follow a single one. */
const MOST_COMPARED = 40_000;

interface Obstacle {
  key: string;
  box: Box;
  cost: number;
}

/** Whether the graph is small enough for its lines to be bent. */
export const maySwerve = ({ onlyEdges }: PictureInput, nodes: Nodes, edges: Picture['edges']): boolean =>
  onlyEdges === undefined && nodes.size * edges.size <= MOST_COMPARED;

/** The edges, those that run through a foreign disc or one of `names` bent where that helps. */
export function detoured(
  input: PictureInput,
  nodes: Nodes,
  edges: Picture['edges'],
  names: ReadonlyMap<string, NameSpot>,
): Map<string, PictureEdge> {
  const bent = new Map(edges);
  if (!maySwerve(input, nodes, edges)) return bent;
  const obstacles = [...discs(nodes), ...blocks(nodes, names)];
  for (const bundle of bundlesOf(edges.values())) {
    let best = { cost: costOf(bundle, obstacles), lines: bundle };
    if (best.cost === 0) continue;
    for (const bend of BENDS) {
      const price = COST.bend * Math.abs(bend);
      if (price >= best.cost) continue;
      const lines = bundle.map(({ edge }) => composeEdge(edge, input, nodes, bend)!);
      const cost = price + costOf(lines, obstacles);
      if (cost < best.cost) best = { cost, lines };
    }
    for (const line of best.lines) bent.set(line.key, line);
  }
  return bent;
}

/** The square within a disc: a line that only touches a corner of the one around it keeps clear. */
const discs = (nodes: Nodes): Obstacle[] =>
  [...nodes.values()].map(({ key, x, y, radius }) => {
    const half = 0.86 * radius + CLEAR;
    return { key, box: { left: x - half, right: x + half, top: y - half, bottom: y + half }, cost: COST.disc };
  });

const blocks = (nodes: Nodes, names: ReadonlyMap<string, NameSpot>): Obstacle[] =>
  [...names].map(([key, { x, y }]) => {
    const { width, height } = nodes.get(key) as PictureNode;
    return { key, box: { left: x, right: x + width, top: y + 1, bottom: y + height - 1 }, cost: COST.name };
  });

/** The lines between each two nodes, loops left out. */
function bundlesOf(edges: Iterable<PictureEdge>): PictureEdge[][] {
  const bundles = new Map<string, PictureEdge[]>();
  for (const line of edges) {
    const { source, target } = line.edge;
    if (source === target) continue;
    const pair = source < target ? `${source}\n${target}` : `${target}\n${source}`;
    const bundle = bundles.get(pair);
    if (bundle) bundle.push(line);
    else bundles.set(pair, [line]);
  }
  return [...bundles.values()];
}

function costOf(lines: readonly PictureEdge[], obstacles: readonly Obstacle[]): number {
  let sum = 0;
  for (const { edge, path } of lines) {
    const points: Point[] = [path.from];
    let [left, right, top, bottom] = [path.from.x, path.from.x, path.from.y, path.from.y];
    for (let i = 1; i <= PIECES; i++) {
      const point = pointAt(path, i / PIECES);
      points.push(point);
      left = Math.min(left, point.x);
      right = Math.max(right, point.x);
      top = Math.min(top, point.y);
      bottom = Math.max(bottom, point.y);
    }
    for (const { key, box, cost } of obstacles) {
      if (box.left > right || box.right < left || box.top > bottom || box.bottom < top) continue;
      if (key !== edge.source && key !== edge.target && runsThrough(points, box)) sum += cost;
    }
  }
  return sum;
}

function runsThrough(points: readonly Point[], { left, top, right, bottom }: Box): boolean {
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1]!, points[i]!];
    if (segmentHitsBox(a.x, a.y, b.x, b.y, left, top, right, bottom)) return true;
  }
  return false;
}
