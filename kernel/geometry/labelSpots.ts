/** Where on the line of a relation its label may stand. */
import type { Point } from './boxes.js';
import { pointAt, upright, type EdgePath } from './edgePath.js';

/**
 * Places on a path for a label `width` pixels wide, the middle first, each with the slant there in radians; only those
 * that leave the ends of the path bare.
 */
export function labelSpots(path: EdgePath, width: number): (Point & { angle: number })[] {
  const tries = path.controls.length === 1 ? [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74] : [0.5];
  return tries
    .filter((t) => path.controls.length === 2 || width / 2 + 3 <= Math.min(t, 1 - t) * path.length)
    .map((t) => {
      if (t === 0.5) return { ...path.middle, angle: path.angle };
      const [before, after] = [pointAt(path, t - 0.05), pointAt(path, t + 0.05)];
      return { ...pointAt(path, t), angle: upright(Math.atan2(after.y - before.y, after.x - before.x)) };
    });
}
