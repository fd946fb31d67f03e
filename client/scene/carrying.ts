/**
 * When a picture that stands is moved along with the camera instead of being drawn anew: while the camera moves and
 * what was drawn still fills the canvas. Pure.
 */
import { BEYOND, offsetOf, type View } from './view.js';

/**
 * Milliseconds after which a large picture that no longer fills the canvas is drawn anew though the camera moves on.
 */
const PATIENCE = 250;

export interface Drawn {
  view: View;
  /** `performance.now()` when it was drawn. */
  at: number;
}

/** `large`: drawing takes longer than a frame, so a picture is also scaled for a while. */
export function mayCarry(drawn: Drawn, view: View, moving: boolean, large: boolean, now: number): boolean {
  if (!moving || !sameSize(drawn.view, view)) return false;
  if (large) return fills(drawn.view, view) || now - drawn.at < PATIENCE;
  return drawn.view.scale === view.scale && fills(drawn.view, view);
}

const sameSize = (a: View, b: View): boolean => a.width === b.width && a.height === b.height;

/** Whether what is drawn around one view covers all of the canvas in another. */
function fills(from: View, to: View): boolean {
  const k = to.scale / from.scale;
  const [[ax, ay], [bx, by]] = [offsetOf(from), offsetOf(to)];
  const covers = (a: number, b: number, size: number): boolean =>
    (-BEYOND - a) * k + b <= 0 && (size + BEYOND - a) * k + b >= size;
  return covers(ax, bx, to.width) && covers(ay, by, to.height);
}
