/** Places in rows that fill a part of the canvas. */
import type { Box, Point } from '../geometry/index.js';

/**
 * A place for each of the boxes, which are around their nodes' centres: rows with as many columns as give each its
 * width, the last one in the middle where it is not full.
 */
export function rowsWithin(boxes: readonly Box[], { left, top, right, bottom }: Box): Point[] {
  const count = boxes.length;
  const [width, height] = [Math.max(1, right - left), Math.max(1, bottom - top)];
  const wide = boxes.reduce((most, box) => Math.max(most, box.right - box.left), 1);
  const high = boxes.reduce((most, box) => Math.max(most, box.bottom - box.top), 1);
  const fitting = Math.sqrt((count * (width / wide)) / (height / high));
  const asked = Math.max(1, Math.min(count, Math.round(count / Math.max(1, Math.round(fitting)))));
  const columns = Math.ceil(count / asked);
  // With so many to a row there may be rows too many.
  const rows = Math.max(1, Math.ceil(count / columns));
  const [dx, dy] = [width / columns, height / rows];
  // Nodes hang above their names: the row's middle is that of both.
  const lift = boxes.reduce((sum, box) => sum + (box.top + box.bottom) / 2, 0) / Math.max(1, count);
  return Array.from({ length: count }, (_, place) => {
    const row = Math.floor(place / columns);
    const inRow = Math.min(columns, count - row * columns);
    const column = place - row * columns;
    return {
      x: left + width / 2 + (column - (inRow - 1) / 2) * dx,
      y: top + (row + 0.5) * dy - lift,
    };
  });
}
