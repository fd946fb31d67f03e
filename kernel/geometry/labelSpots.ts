/** Where on the line of a relation its label may stand. */
import type { Point } from './boxes.js';
import { pointAt, upright, type EdgePath } from './edgePath.js';

/** Pixels from one place on a line to the next, and the most places to each side of the middle. */
const STEP = 9;
const MOST_STEPS = 12;

/**
 * Places on a path for a label `width` pixels wide, the middle first, each with the slant there in radians; only those
 * that leave the ends of the path bare.
 */
export function labelSpots(path: EdgePath, width: number): (Point & { angle: number })[] {
  const middle = { ...path.middle, angle: path.angle };
  if (path.controls.length === 2) return [middle];
  // How far from the middle, in `t`, a label may stand; and half of what it covers there.
  const half = (width / 2 + 3) / path.length;
  const room = 0.5 - half;
  if (room < 0) return [];
  const steps = Math.min(MOST_STEPS, Math.floor((room * path.length) / STEP));
  const spots = [middle];
  for (let k = 1; k <= steps; k++)
    for (const t of [0.5 - (room * k) / steps, 0.5 + (room * k) / steps]) {
      const [before, after] = [pointAt(path, Math.max(0, t - half)), pointAt(path, Math.min(1, t + half))];
      spots.push({ ...pointAt(path, t), angle: upright(Math.atan2(after.y - before.y, after.x - before.x)) });
    }
  return spots;
}
