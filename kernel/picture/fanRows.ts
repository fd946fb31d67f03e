/** In which rows beside its ribbon the words of a fan stand. */
import { prepared, type BoxGrid, type PreparedBox } from '../geometry/BoxGrid.js';
import type { Box, Point } from '../geometry/index.js';

/** How rows of words stand to both sides of a ribbon: pixels to the first, from row to row, and of the longest. */
export interface Rows {
  middle: Point;
  angle: number;
  inner: number;
  line: number;
  widest: number;
}

/** What it costs to stand over a disc or name of others, or out of the room: as much as so many rows farther out. */
const COST = { covering: 12, outside: 1000 } as const;

/**
 * The pixels left of the ribbon's way at which `count` rows stand, from the outermost on the left to that on the right,
 * where they are negative: half on each side, or as they have room. They stay in `room` if they can, and keep off `others`
 * unless that would take them far out.
 */
export function fanRows(count: number, rows: Rows, room: Box | null, others: BoxGrid): number[] {
  const { middle, angle, inner, line, widest } = rows;
  const costOf = (aside: number): number => {
    const box = prepared({ ...beside(middle, angle, aside), halfWidth: widest / 2, halfHeight: line / 2, angle });
    const outside = room !== null && !isWithin(box, room) ? COST.outside : 0;
    return outside + (others.hits(box) ? COST.covering : 0);
  };
  return Array.from({ length: count + COST.covering }, (_, row) => inner + row * line)
    .flatMap((out, row) => [out, -out].map((aside) => ({ aside, cost: row + costOf(aside) })))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, count)
    .map(({ aside }) => aside)
    .sort((a, b) => b - a);
}

const isWithin = ({ x, y, reachX, reachY }: PreparedBox, { left, top, right, bottom }: Box): boolean =>
  x - reachX >= left && x + reachX <= right && y - reachY >= top && y + reachY <= bottom;

/** The point so many pixels left of a way in that direction. */
export const beside = ({ x, y }: Point, angle: number, aside: number): Point => ({
  x: x + aside * Math.sin(angle),
  y: y - aside * Math.cos(angle),
});
