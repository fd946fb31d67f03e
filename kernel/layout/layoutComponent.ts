/**
 * Layout of one connected part of a graph around the origin: distances first, then the proportions of the canvas, then
 * crossings and labels.
 */
import { lengthOf } from '../geometry/exactMath.js';
import { centre, stretchToFit, turnToFit, type Size } from './fitToCanvas.js';
import type { Link } from './linkNodes.js';
import type { PackedPart } from './packParts.js';
import { polish, polishBudget } from './polish.js';
import type { Random } from './seededRandom.js';
import { separate } from './separate.js';
import { stressLayout } from './stressLayout.js';

/** A connected part: its nodes' points, footprints and radii in pixels, and its links as places in those lists. */
export interface Component extends PackedPart {
  radii: readonly number[];
  links: readonly Link[];
}

/** Moves the component's points in place. */
export function layoutComponent(
  { points, boxes, radii, links }: Component,
  random: Random,
  canvas: Size,
  effort: number,
): void {
  const neighbours: [number, number][][] = points.map(() => []);
  for (const { a, b, length } of links) {
    neighbours[a]!.push([b, length]);
    neighbours[b]!.push([a, length]);
  }
  const { x, y } = stressLayout(neighbours, random);
  for (const [i, p] of points.entries()) Object.assign(p, { x: x[i], y: y[i] });
  turnToFit(points, boxes, canvas.width / canvas.height);
  const stretch = Math.max(1, stretchToFit(points, boxes, canvas));
  separate(points, boxes);
  centre(points, boxes);
  const stretched = links.map((link) => ({ ...link, length: link.length * stretch }));
  polish({ points, boxes, radii, links: stretched }, random, {
    movable: [...points.keys()],
    canvas,
    budget: effort * polishBudget(points.length),
    reach: 0.25 * lengthOf(canvas.width, canvas.height),
    heat: 0.6,
  });
  separate(points, boxes);
}
