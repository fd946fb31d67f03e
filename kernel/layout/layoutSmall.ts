/**
 * Layout of a whole graph small enough for every name to be readable: each connected part by itself, then all of them
 * packed and stretched to fill the canvas.
 */
import type { Point } from '../geometry/index.js';
import { connectedComponents } from './connectedComponents.js';
import { centre, stretchToFit, type Size } from './fitToCanvas.js';
import { footprint } from './footprint.js';
import { layoutComponent, type Component } from './layoutComponent.js';
import type { Link } from './linkNodes.js';
import type { LayoutNode } from './measureGraph.js';
import { packParts } from './packParts.js';
import { seededRandom } from './seededRandom.js';
import { separate } from './separate.js';

/** Positions by index, centred on the origin. */
export function layoutSmall(
  nodes: readonly LayoutNode[],
  links: readonly Link[],
  seed: number,
  canvas: Size,
  effort = 1,
): Point[] {
  const random = seededRandom(seed);
  const boxes = nodes.map(footprint);
  const points: Point[] = nodes.map(() => ({ x: 0, y: 0 }));
  const components = connectedComponents(nodes.length, links).map((members): Component => {
    const place = new Map(members.map((node, i) => [node, i]));
    return {
      points: members.map((node) => points[node]!),
      boxes: members.map((node) => boxes[node]!),
      radii: members.map((node) => nodes[node]!.radius),
      links: links
        .filter(({ a }) => place.has(a))
        .map((link) => ({ ...link, a: place.get(link.a)!, b: place.get(link.b)! })),
    };
  });
  for (const component of components) {
    const share = Math.sqrt(component.points.length / nodes.length);
    layoutComponent(component, random, { width: canvas.width * share, height: canvas.height * share }, effort);
  }
  packParts(components, canvas.width / canvas.height);
  // Stretching changes no crossing, and gives words more room. Pushing boxes apart may leave the canvas again by a
  // little: hence the rounds.
  for (let round = 0; round < 4; round++) {
    stretchToFit(points, boxes, canvas, { least: 0.6, most: 1.6 });
    separate(points, boxes);
  }
  centre(points, boxes);
  return points;
}
