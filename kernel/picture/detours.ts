/**
 * Bends lines around discs and names of entities that are none of their ends: all the lines between two nodes by the
 * same amount, as little as helps. Looks at where things stand alone, so the same picture is bent the same way.
 */
import { CROSS } from '../appearance/index.js';
import type { PreparedBox } from '../geometry/BoxGrid.js';
import {
  ahead,
  pairKey,
  pointAt,
  polylineHitsBox,
  withTipAt,
  type Box,
  type EdgePath,
  type Point,
} from '../geometry/index.js';
import { detouredPath, type Detour } from './composeEdge.js';
import { composeRibbon } from './composeRibbon.js';
import { LineCrossings } from './LineCrossings.js';
import type { Picture, PictureEdge, PictureInput, PictureNode, PictureRibbon } from './Picture.js';

type Nodes = Picture['nodes'];
/** The lines of a picture. */
export type Shapes = Pick<Picture, 'edges' | 'ribbons'>;

/** Bends tried, as shares of a line's length, in the order of preference; and those tried nearer to one of its ends. */
const BENDS = bothWays(0.04, 0.08, 0.12, 0.16, 0.2, 0.25, 0.3, 0.36, 0.42).map((bend): Detour => ({ bend, skew: 0 }));
const SKEWED = bothWays(0.2).flatMap((skew) =>
  bothWays(0.08, 0.16, 0.25, 0.36).map((bend): Detour => ({ bend, skew })),
);
/**
 * What it costs that a line runs through a disc, a name or a mark of doubt, that it leaves the canvas, that it bends at
 * all and near to one end, and each line that it crosses.
 */
const COST = { disc: 8, name: 1, mark: 3, outside: 10, bend: 1.5, skew: 0.5, crossing: 0.1 } as const;
/** Straight pieces that a line is taken for. */
const PIECES = 12;
/** Pixels that a line keeps from a foreign disc. */
const CLEAR = 3;
/** Nodes times relations up to which lines are bent: beyond, nobody can follow a single one. */
const MOST_COMPARED = 40_000;

interface Obstacle {
  /** Keys of the nodes that it belongs to: in the way of no line that ends at all of these. */
  keys: readonly string[];
  box: Box;
  cost: number;
}

/** What lines have to go around, and the box that they had better not leave. */
interface Scenery {
  obstacles: readonly Obstacle[];
  inside: Box | undefined;
  crossings: LineCrossings;
}

/** Whether the graph is small enough for its lines to be bent. */
export const maySwerve = ({ onlyEdges }: PictureInput, nodes: Nodes, edges: Picture['edges']): boolean =>
  onlyEdges === undefined && nodes.size * edges.size <= MOST_COMPARED;

/** What lines go around beside discs. */
export interface Bypassed {
  names?: Picture['names'];
  /** By relation. */
  marks?: ReadonlyMap<string, PreparedBox>;
}

/**
 * The lines, those that run through a foreign disc or through what is `bypassed` bent where that helps; a ribbon as one.
 * `held`: arrowheads stay where they are.
 */
export function detoured(
  input: PictureInput,
  nodes: Nodes,
  { edges, ribbons }: Shapes,
  { names = new Map(), marks = new Map() }: Bypassed = {},
  held = false,
): Shapes {
  if (!maySwerve(input, nodes, edges)) return { edges, ribbons };
  const scene = {
    obstacles: [...discs(nodes), ...blocks(nodes, names), ...squares(input, marks)],
    inside: input.inside,
    crossings: new LineCrossings([...edges.values(), ...ribbons.values()]),
  };
  const bent = new Map(edges);
  for (const bundle of bundlesOf(edges.values())) {
    const bentBy = (detour: Detour) =>
      bundle.map((line) => {
        const path = detouredPath(line, input, nodes, detour);
        return { ...line, path: held ? withTipOf(line, path) : path };
      });
    for (const line of leastInTheWay(bundle, bentBy, scene)) bent.set(line.key, line);
  }
  const bentRibbons = new Map(ribbons);
  for (const [key, ribbon] of ribbons) {
    const [one, other] = ribbon.ends.map((end) => nodes.get(end)!) as [PictureNode, PictureNode];
    const bentBy = (detour: Detour) => [composeRibbon(key, [one, other], ribbon.members, input, detour)];
    for (const line of leastInTheWay([ribbon], bentBy, scene)) bentRibbons.set(key, line);
  }
  return { edges: bent, ribbons: bentRibbons };
}

/** The lines as they are, or by the bend with which the fewest obstacles are in their way and they cross fewest others. */
function leastInTheWay<T extends PictureEdge>(
  lines: readonly T[],
  bentBy: (detour: Detour) => T[],
  scene: Scenery,
): readonly T[] {
  const cost = costOf(lines, scene);
  if (cost === 0) return lines;
  let best = { cost: cost + COST.crossing * scene.crossings.of(lines), faults: cost, lines };
  for (const detours of [BENDS, SKEWED]) {
    // Not for a name: where lines go close around one their words read as part of it.
    if (detours === SKEWED && best.faults < COST.disc) break;
    const tried = detours.map((detour) => {
      const bent = bentBy(detour);
      const price = COST.bend * Math.abs(detour.bend) + COST.skew * Math.abs(detour.skew);
      const faults = costOf(bent, scene);
      return { cost: price + faults, faults, lines: bent };
    });
    for (const one of tried.sort((a, b) => a.cost - b.cost)) {
      // Without crossings already no better.
      if (one.cost >= best.cost) break;
      const whole = one.cost + COST.crossing * scene.crossings.of(one.lines);
      if (whole < best.cost) best = { ...one, cost: whole };
    }
  }
  if (best.lines !== lines) scene.crossings.replace(best.lines);
  return best.lines;
}

/** The square within a disc: a line that only touches a corner of the one around it keeps clear. */
const discs = (nodes: Nodes): Obstacle[] =>
  [...nodes.values()].map(({ key, x, y, radius }) => {
    const half = 0.86 * radius + CLEAR;
    return { keys: [key], box: { left: x - half, right: x + half, top: y - half, bottom: y + half }, cost: COST.disc };
  });

const blocks = (nodes: Nodes, names: Picture['names']): Obstacle[] =>
  [...names].map(([key, { x, y }]) => {
    const { width, height } = nodes.get(key) as PictureNode;
    return { keys: [key], box: { left: x, right: x + width, top: y - 1, bottom: y + height + 1 }, cost: COST.name };
  });

const squares = ({ graph }: PictureInput, marks: ReadonlyMap<string, PreparedBox>): Obstacle[] =>
  [...marks].map(([key, { x, y }]) => {
    const { source, target } = graph.edges.get(key)!;
    const box = { left: x - CROSS.arm, right: x + CROSS.arm, top: y - CROSS.arm, bottom: y + CROSS.arm };
    return { keys: [source, target], box, cost: COST.mark };
  });

/** A path with its arrowhead where the line has it. */
function withTipOf({ head, path }: PictureEdge, other: EdgePath): EdgePath {
  if (head === null || path.controls.length === 2) return other;
  return withTipAt(other, ahead(path.to, path.controls[0], head.length), head.length);
}

/** Each to one side and to the other. */
function bothWays(...shares: readonly number[]): number[] {
  return shares.flatMap((share) => [share, -share]);
}

/** The lines between each two nodes, loops left out. */
function bundlesOf(edges: Iterable<PictureEdge>): PictureEdge[][] {
  const bundles = new Map<string, PictureEdge[]>();
  for (const line of edges) {
    const { source, target } = line.edge;
    if (source === target) continue;
    const pair = pairKey(source, target);
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
    const isOwn = (key: string): boolean => key === edge.source || key === edge.target;
    for (const { keys, box: bare, cost } of obstacles) {
      const box = half === 0 ? bare : grown(bare, half);
      if (box.left > right || box.right < left || box.top > bottom || box.bottom < top) continue;
      if (!keys.every(isOwn) && polylineHitsBox(points, box)) sum += cost;
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
