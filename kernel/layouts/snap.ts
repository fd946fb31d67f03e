/** Snaps a node that is dragged to the height, or the column, of one that is near: only when it is asked to. Pure. */
import type { Point } from '../geometry/index.js';

export interface Snapped {
  at: Point;
  /** Who stands at the same x, and who at the same y; null: nobody near enough. */
  column: Point | null;
  row: Point | null;
}

/** `reach`: how far it is pulled, in the plane's units. Of several within it the nearest on that axis decides. */
export function snap(at: Point, others: Iterable<Point>, reach: number): Snapped {
  let [column, row]: [Point | null, Point | null] = [null, null];
  for (const other of others) {
    if (Math.abs(other.x - at.x) <= Math.abs((column?.x ?? at.x + reach) - at.x)) column = other;
    if (Math.abs(other.y - at.y) <= Math.abs((row?.y ?? at.y + reach) - at.y)) row = other;
  }
  return { at: { x: column?.x ?? at.x, y: row?.y ?? at.y }, column, row };
}
