/** Pulls a layout apart to the proportions of its canvas. */
import type { Size } from './fitToCanvas.js';

type Places = ReadonlyMap<string, readonly [x: number, y: number]>;

/**
 * Pulls places apart along one axis, at most twofold, until their bounds have the proportions of the canvas. Only
 * pulls, so that nothing comes to overlap.
 */
export function filledOut(places: Places, { width, height }: Size): Places {
  const span = (axis: 0 | 1): number => {
    const all = Array.from(places.values(), (at) => at[axis]);
    return all.length === 0 ? 0 : Math.max(...all) - Math.min(...all);
  };
  const [across, down] = [span(0), span(1)];
  if (across < 1 || down < 1) return places;
  const factor = width / height / (across / down);
  const [fx, fy] = [Math.min(2, Math.max(1, factor)), Math.min(2, Math.max(1, 1 / factor))];
  return new Map([...places].map(([key, [x, y]]) => [key, [x * fx, y * fy]]));
}
