/** Gives new nodes a place in a layout whose other nodes stay exactly where they are. */
import { boundsOf, boxAt, type Box, type Point } from '../geometry/index.js';
import type { Size } from './fitToCanvas.js';
import { footprints } from './footprint.js';
import type { Link } from './linkNodes.js';
import type { LayoutNode } from './measureGraph.js';
import { offLines } from './offLines.js';
import { placeBeside } from './placeBeside.js';
import { polish, polishBudget } from './polish.js';
import { seededRandom } from './seededRandom.js';
import { separate } from './separate.js';

/**
 * Positions by index; those of `fixed` are the given ones; `named`: there is room for names. In a graph too large for
 * names, where crossings are past mending, each new node only gets the best free place beside what it is linked to.
 */
export function extendLayout(
  nodes: readonly LayoutNode[],
  links: readonly Link[],
  seed: number,
  fixed: ReadonlyMap<number, Point>,
  named: boolean,
): Point[] {
  const boxes = footprints(nodes, named);
  const points = placeBeside(boxes, links, fixed).map((p) => ({ ...p }));
  if (!named) return points;
  const radii = nodes.map(({ radius }) => radius);
  const movable = [...nodes.keys()].filter((i) => !fixed.has(i));
  const arrangement = { points, boxes, radii, links };
  polish(arrangement, seededRandom(seed), {
    movable,
    canvas: roomAround(boxes, fixed, nodes.length),
    budget: polishBudget(Math.min(nodes.length, 2 * movable.length)),
    reach: 120,
    heat: 0.3,
  });
  separate(points, boxes, new Set(fixed.keys()));
  offLines(arrangement, movable);
  return points;
}

/** Pixels of a layout's half side to each root of its nodes, at least: few nodes may spread. */
const LEAST_ROOM = 90;

/**
 * The room around the origin that what is placed takes, or that so many nodes need: what is new had better stay in it.
 */
function roomAround(boxes: readonly Box[], fixed: ReadonlyMap<number, Point>, count: number): Size {
  const { left, right, top, bottom } = boundsOf([...fixed].map(([i, at]) => boxAt(boxes[i]!, at)));
  const least = LEAST_ROOM * Math.sqrt(count);
  return {
    width: 2 * Math.max(-left, right, least),
    height: 2 * Math.max(-top, bottom, least),
  };
}
