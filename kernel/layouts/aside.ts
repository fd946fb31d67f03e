/** Room at the canvas's side for those that a layout by given places has no place for. Pure. */
import type { Box } from '../geometry/index.js';
import type { Size } from '../layout/fitToCanvas.js';

/** Share of the canvas's width that they take at most. */
const ASIDE = 0.42;
const GAP = 10;

export interface Sides {
  /** For those that have their place. */
  area: Box;
  /** For the others. */
  beside: Box;
}

/**
 * The canvas around the origin, divided: as wide beside as `boxes` need, in as many columns as it takes; all of it where
 * nobody has a place. `title`: pixels kept free above.
 */
export function sidesOf(boxes: readonly Box[], placed: number, { width, height }: Size, title = 0): Sides {
  const whole: Box = { left: -width / 2, top: -height / 2, right: width / 2, bottom: height / 2 };
  if (placed === 0) return { area: whole, beside: { ...whole, top: whole.top + title } };
  const wide = boxes.reduce((most, box) => Math.max(most, box.right - box.left), 0) + GAP;
  const high = boxes.reduce((most, box) => Math.max(most, box.bottom - box.top), 0) + GAP;
  const columns = Math.ceil(boxes.length / Math.max(1, Math.floor((height - title) / Math.max(1, high))));
  const aside = Math.min(ASIDE * width, columns * wide);
  const right = width / 2 - (boxes.length === 0 ? 0 : aside + GAP);
  return { area: { ...whole, right }, beside: { ...whole, left: right + GAP, top: whole.top + title } };
}
