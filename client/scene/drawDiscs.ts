/** Draws discs on a canvas, those in sight. The context's origin must already be that of the picture. */
import { discScale } from '../../kernel/picture/index.js';
import type { Disc } from './DiscLayer.js';
import { toScreen, type View } from './view.js';

export function drawDiscs(context: CanvasRenderingContext2D, discs: Iterable<Disc>, view: View): void {
  const sizing = discScale(view.scale);
  const byColour = new Map<string, Path2D>();
  for (const { x, y, size, color } of discs) {
    const radius = size * sizing;
    if (!isInSight(view, toScreen(view, [x, y]), radius)) continue;
    let path = byColour.get(color);
    if (path === undefined) byColour.set(color, (path = new Path2D()));
    path.moveTo(x * view.scale + radius, y * view.scale);
    path.arc(x * view.scale, y * view.scale, radius, 0, 2 * Math.PI);
  }
  for (const [colour, path] of byColour) {
    context.fillStyle = colour;
    context.fill(path);
  }
}

const isInSight = ({ width, height }: View, [x, y]: readonly [number, number], radius: number): boolean =>
  x > -radius && y > -radius && x < width + radius && y < height + radius;
