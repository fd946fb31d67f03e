/** Points, boxes and segments. Everywhere in kernel/layout y grows downwards and a unit is a pixel at zoom 1. */
export interface Point { x: number; y: number }
/** Edges of an upright rectangle. */
export interface Box { left: number; top: number; right: number; bottom: number }

export const boxesOverlap = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Smallest box around the boxes; a point at the origin when there are none. */
export function boundsOf(boxes: Iterable<Box>): Box {
  const all = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const b of boxes) {
    all.left = Math.min(all.left, b.left);
    all.top = Math.min(all.top, b.top);
    all.right = Math.max(all.right, b.right);
    all.bottom = Math.max(all.bottom, b.bottom);
  }
  return all.left <= all.right ? all : { left: 0, top: 0, right: 0, bottom: 0 };
}

/** Whether the segments a–b and c–d cross at a point inside both. */
export function segmentsCross(ax: number, ay: number, bx: number, by: number, cx: number, cy: number, dx: number, dy: number): boolean {
  const [ux, uy, vx, vy] = [bx - ax, by - ay, dx - cx, dy - cy];
  const side = (px: number, py: number): number => ux * (py - ay) - uy * (px - ax);
  const other = (px: number, py: number): number => vx * (py - cy) - vy * (px - cx);
  return side(cx, cy) * side(dx, dy) < 0 && other(ax, ay) * other(bx, by) < 0;
}

/** Whether the segment a–b touches the box (clipped by Liang and Barsky's way). */
export function segmentHitsBox(ax: number, ay: number, bx: number, by: number, left: number, top: number, right: number, bottom: number): boolean {
  if ((ax < left && bx < left) || (ax > right && bx > right) || (ay < top && by < top) || (ay > bottom && by > bottom)) return false;
  let [from, to] = [0, 1];
  const clip = (delta: number, room: number): boolean => {
    if (delta === 0) return room >= 0;
    const t = room / delta;
    if (delta < 0) from = Math.max(from, t);
    else to = Math.min(to, t);
    return from <= to;
  };
  return clip(ax - bx, ax - left) && clip(bx - ax, right - ax) && clip(ay - by, ay - top) && clip(by - ay, bottom - ay);
}
