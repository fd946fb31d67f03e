/**
 * Bends lines around discs and names of entities that are none of their ends: all the lines between two nodes by the
 * same amount, as little as helps. Looks at where things stand alone, so the same picture is bent the same way.
 */
import { pointAt, segmentHitsBox, type Box, type Point } from '../geometry/index.js';
import { composeEdge } from './composeEdge.js';
import { composeRibbon } from './composeRibbon.js';
import type { NameSpot } from './nameSpots.js';
import type { Picture, PictureEdge, PictureInput, PictureNode, PictureRibbon } from './Picture.js';

type Nodes = Picture['nodes'];
/** The lines of a picture. */
export type Shapes = Pick<Picture, 'edges' | 'ribbons'>;

/** Bends tried, as shares of a line's length, in the order of preference. */
const BENDS = [0.04, 0.08, 0.12, 0.16, 0.2, 0.25, 0.3, 0.36, 0.42].flatMap((bend) => [bend, -bend]);
/** What it costs that a line runs through a disc or a name, that it leaves the canvas, and that it bends at all. */
const COST = { disc: 4, name: 1, bend: 1.5, outside: 5 } as const;
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

/** What lines have to go around, and the box that they had better not leave. */
interface Scenery {
  obstacles: readonly Obstacle[];
  inside: Box | undefined;
}

/** Whether the graph is small enough for its lines to be bent. */
export const maySwerve = ({ onlyEdges }: PictureInput, nodes: Nodes, edges: Picture['edges']): boolean =>
  onlyEdges === undefined && nodes.size * edges.size <= MOST_COMPARED;

/** The lines, those that run through a foreign disc or one of `names` bent where that helps; a ribbon as one. */
export function detoured(
  input: PictureInput,
  nodes: Nodes,
  { edges, ribbons }: Shapes,
  names: ReadonlyMap<string, NameSpot>,
): Shapes {
  if (!maySwerve(input, nodes, edges)) return { edges, ribbons };
  const scene = { obstacles: [...discs(nodes), ...blocks(nodes, names)], inside: input.inside };
  const bent = new Map(edges);
  for (const bundle of bundlesOf(edges.values())) {
    const bentBy = (bend: number) => bundle.map(({ edge }) => composeEdge(edge, input, nodes, bend)!);
    for (const line of leastInTheWay(bundle, bentBy, scene)) bent.set(line.key, line);
  }
  const bentRibbons = new Map(ribbons);
  for (const [key, ribbon] of ribbons) {
    const [one, other] = ribbon.ends.map((end) => nodes.get(end)!) as [PictureNode, PictureNode];
    const bentBy = (bend: number) => [composeRibbon(key, [one, other], ribbon.members, input, bend)];
    for (const line of leastInTheWay([ribbon], bentBy, scene)) bentRibbons.set(key, line);
  }
  return { edges: bent, ribbons: bentRibbons };
}

/** The lines as they are, or by the bend with which the fewest obstacles are in their way. */
function leastInTheWay<T extends PictureEdge>(
  lines: readonly T[],
  bentBy: (bend: number) => T[],
  scene: Scenery,
): readonly T[] {
  let best = { cost: costOf(lines, scene), lines };
  for (const bend of BENDS) {
    const price = COST.bend * Math.abs(bend);
    if (price >= best.cost) continue;
    const bent = bentBy(bend);
    const cost = price + costOf(bent, scene);
    if (cost < best.cost) best = { cost, lines: bent };
  }
  return best.lines;
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
    return { key, box: { left: x, right: x + width, top: y - 1, bottom: y + height + 1 }, cost: COST.name };
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

function costOf(lines: readonly (PictureEdge | PictureRibbon)[], { obstacles, inside }: Scenery): number {
  let sum = 0;
  for (const line of lines) {
    const { edge, path } = line;
    const half = 'ends' in line ? line.width / 2 : 0;
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
    if (
      inside !== undefined &&
      (left < inside.left || right > inside.right || top < inside.top || bottom > inside.bottom)
    )
      sum += COST.outside;
    for (const { key, box: bare, cost } of obstacles) {
      const box = half === 0 ? bare : grown(bare, half);
      if (box.left > right || box.right < left || box.top > bottom || box.bottom < top) continue;
      if (key !== edge.source && key !== edge.target && runsThrough(points, box)) sum += cost;
    }
  }
  return sum;
}

const grown = ({ left, right, top, bottom }: Box, by: number): Box => ({
  left: left - by,
  right: right + by,
  top: top - by,
  bottom: bottom + by,
});

function runsThrough(points: readonly Point[], { left, top, right, bottom }: Box): boolean {
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1]!, points[i]!];
    if (segmentHitsBox(a.x, a.y, b.x, b.y, left, top, right, bottom)) return true;
  }
  return false;
}
