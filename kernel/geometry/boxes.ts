/**
 * Points and upright boxes. Everywhere in the kernel y grows downwards, a unit is a CSS pixel (at zoom 1 on the plane
 * of a layout) and an angle is in radians.
 */
export interface Point {
  x: number;
  y: number;
}
/** The four sides of an upright rectangle. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
/** An upright rectangle by its upper left corner and its size. */
export interface Rectangle extends Point {
  width: number;
  height: number;
}
export const boxOf = ({ x, y, width, height }: Rectangle): Box => ({
  left: x,
  top: y,
  right: x + width,
  bottom: y + height,
});

/** Whether two boxes share more than a side. */
export const boxesOverlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Whether two boxes share not even a side; one may be a line. */
export const boxesAreApart = (a: Box, b: Box): boolean =>
  a.left > b.right || b.left > a.right || a.top > b.bottom || b.top > a.bottom;

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

/** The box moved by `at`: where a box given around the origin lies once its owner stands at `at`. */
export const boxAt = (box: Box, at: Point): Box => ({
  left: box.left + at.x,
  top: box.top + at.y,
  right: box.right + at.x,
  bottom: box.bottom + at.y,
});
