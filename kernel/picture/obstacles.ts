/** What lines of a picture have to go around, and what it costs them to run through it. */
import { CROSS } from '../appearance/index.js';
import type { PreparedBox } from '../geometry/BoxGrid.js';
import { arrowheadCorners, boxesAreApart, pointAt, polylineHitsBox, type Box, type Point } from '../geometry/index.js';
import type { LineCrossings } from './LineCrossings.js';
import type { Picture, PictureEdge, PictureInput, PictureNode, PictureRibbon } from './Picture.js';

type Nodes = Picture['nodes'];

/**
 * What it costs that a line runs through a disc, a name or a mark of doubt, that its arrowhead lies under a name, and
 * that it leaves the canvas.
 */
export const COST = { disc: 8, name: 1, head: 0.6, mark: 3, outside: 10 } as const;
/** Straight pieces that a line is taken for. */
const PIECES = 12;
/** Pixels that a line keeps from a foreign disc. */
const CLEAR = 3;
/** Of an arrowhead's length: half the side of the square around its middle that no name may cover. */
const HEAD = 0.4;

export interface Obstacle {
  /** Keys of the nodes that it belongs to: in the way of no line that ends at all of these. */
  keys: readonly string[];
  box: Box;
  cost: number;
  /** Arrowheads lie under it, also those at its own node. */
  isName?: boolean;
}

/** What lines have to go around, and the box that they had better not leave. */
export interface Scenery {
  obstacles: readonly Obstacle[];
  inside: Box | undefined;
  crossings: LineCrossings;
  /** Arrowheads stay where they are. */
  held: boolean;
}

/** The square within a disc: a line that only touches a corner of the one around it keeps clear. */
export const discs = (nodes: Nodes): Obstacle[] =>
  [...nodes.values()].map(({ key, x, y, radius }) => {
    const half = 0.86 * radius + CLEAR;
    return { keys: [key], box: { left: x - half, right: x + half, top: y - half, bottom: y + half }, cost: COST.disc };
  });

export const nameBlock = ({ key, width, height }: PictureNode, { x, y }: Point): Obstacle => ({
  keys: [key],
  box: { left: x, right: x + width, top: y - 1, bottom: y + height + 1 },
  cost: COST.name,
  isName: true,
});

export const squares = ({ graph }: PictureInput, marks: ReadonlyMap<string, PreparedBox>): Obstacle[] =>
  [...marks].map(([key, { x, y }]) => {
    const { source, target } = graph.edges.get(key)!;
    const box = { left: x - CROSS.arm, right: x + CROSS.arm, top: y - CROSS.arm, bottom: y + CROSS.arm };
    return { keys: [source, target], box, cost: COST.mark };
  });

export function costOf(
  lines: readonly (PictureEdge | PictureRibbon)[],
  { obstacles, inside, held }: Omit<Scenery, 'crossings'>,
): number {
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
    const head = held ? null : headOf(line);
    const isOwn = (key: string): boolean => key === edge.source || key === edge.target;
    for (const { keys, box: bare, cost, isName } of obstacles) {
      if (isName && head !== null && !boxesAreApart(head, bare)) sum += COST.head;
      const box = half === 0 ? bare : grown(bare, half);
      if (box.left > right || box.right < left || box.top > bottom || box.bottom < top) continue;
      if (!keys.every(isOwn) && polylineHitsBox(points, box)) sum += cost;
    }
  }
  return sum;
}

function headOf({ head, path }: PictureEdge): Box | null {
  if (head === null) return null;
  const [tip] = arrowheadCorners(path, head);
  const [x, y, half] = [(tip.x + path.to.x) / 2, (tip.y + path.to.y) / 2, HEAD * head.length];
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
}

const grown = ({ left, right, top, bottom }: Box, by: number): Box => ({
  left: left - by,
  right: right + by,
  top: top - by,
  bottom: bottom + by,
});
