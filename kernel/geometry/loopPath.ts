/** The line of a relation of a node with itself: a petal on the side where the node has room. */
import { cubic } from './bezier.js';
import type { Point } from './boxes.js';
import { upright, type EdgePath } from './edgePath.js';
import type { EdgeSlot } from './parallelEdges.js';

/**
 * Petal of a self-loop. `away` is the direction, in radians, in which the node has room (see `freeDirection`); several
 * loops of one node are fanned around it and grow outwards.
 */
export function loopPath(node: Point & { radius: number }, slot: EdgeSlot, away: number, gap = 0): EdgePath {
  const axis = away + (slot.index - (slot.count - 1) / 2) * Math.min(0.9, 4.5 / slot.count);
  const reach = node.radius + 34 + 3 * node.radius * 0.3;
  const spread = Math.min(0.62, 2 / slot.count);
  const at = (angle: number, r: number): Point => ({
    x: node.x + r * Math.cos(angle),
    y: node.y + r * Math.sin(angle),
  });
  const from = at(axis - spread * 0.7, node.radius);
  const to = at(axis + spread * 0.7, node.radius + gap);
  const [c1, c2] = [at(axis - spread, reach * 1.3), at(axis + spread, reach * 1.3)];
  return {
    from,
    to,
    controls: [c1, c2],
    middle: cubic(from, c1, c2, to, 0.5),
    angle: upright(axis + Math.PI / 2),
    arrival: Math.atan2(to.y - c2.y, to.x - c2.x),
    length: 2 * reach,
  };
}

/** The middle of the widest gap between the directions of a node's neighbours, in radians; up when it has none. */
export function freeDirection(node: Point, neighbours: readonly Point[]): number {
  const angles = neighbours
    .filter((p) => p.x !== node.x || p.y !== node.y)
    .map((p) => Math.atan2(p.y - node.y, p.x - node.x))
    .sort((a, b) => a - b);
  let best = { gap: 0, middle: -Math.PI / 2 };
  for (const [i, angle] of angles.entries()) {
    const gap = (angles[i + 1] ?? angles[0]! + 2 * Math.PI) - angle;
    if (gap > best.gap + 1e-9) best = { gap, middle: angle + gap / 2 };
  }
  return best.middle;
}
