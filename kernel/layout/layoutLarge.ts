/**
 * Layout of graphs too large to keep room for names: a spiral to start from, a bounded number of force steps, outliers
 * brought in, and all of it spread until the lines between the discs can be seen.
 */
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import type { Point } from '../geometry/index.js';
import { broughtIn, spread } from './loosen.js';
import type { LayoutNode } from './measureGraph.js';
import { seededRandom } from './seededRandom.js';

interface Body extends SimulationNodeDatum {
  radius: number;
}

/** Share of the steps, the last ones, in which discs keep off each other: that takes as long as all other forces. */
const APART = 0.3;
/** Force steps for this many nodes: 150 up to 1,000, fewer beyond, never under 30. */
export const stepsFor = (count: number): number => Math.max(30, Math.min(150, Math.round(150_000 / count)));

/**
 * Positions by index; nodes in `fixed` stay exactly, links name their ends by index. `aspect` is the width of the canvas
 * over its height.
 */
export function layoutLarge(
  nodes: readonly LayoutNode[],
  links: readonly { a: number; b: number }[],
  seed: number,
  aspect: number,
  fixed: ReadonlyMap<number, Point>,
): Point[] {
  const random = seededRandom(seed);
  const degree = new Uint32Array(nodes.length);
  for (const { a, b } of links) {
    degree[a]!++;
    degree[b]!++;
  }
  const turn = random() * 2 * Math.PI;
  // Busiest in the middle, on a sunflower's spiral: force has little left to untangle.
  const rank = new Map(
    [...nodes.keys()].sort((a, b) => degree[b]! - degree[a]! || a - b).map((node, place) => [node, place]),
  );
  const bodies: Body[] = nodes.map(({ radius }, i) => {
    const held = fixed.get(i);
    if (held) return { radius, x: held.x, y: held.y, fx: held.x, fy: held.y };
    const place = rank.get(i)!;
    const [r, angle] = [22 * Math.sqrt(place + 0.5), turn + place * Math.PI * (3 - Math.sqrt(5))];
    return { radius, x: r * Math.cos(angle), y: r * Math.sin(angle) };
  });
  const simulation = forceSimulation(bodies)
    .stop()
    .randomSource(random)
    .alphaDecay(1 - 0.002 ** (1 / stepsFor(nodes.length)))
    .force('link', forceLink(links.map(({ a, b }) => ({ source: a, target: b }))).distance(60))
    .force('charge', forceManyBody().strength(-90).theta(1.1).distanceMax(900))
    .force('x', forceX(0).strength(0.04 / aspect))
    .force('y', forceY(0).strength(0.04 * aspect));
  const steps = stepsFor(nodes.length);
  const apart = Math.round(steps * APART);
  simulation.tick(steps - apart);
  simulation.force('collide', forceCollide<Body>((body) => body.radius + 3).iterations(1)).tick(apart);
  const points = bodies.map(({ x = 0, y = 0 }) => ({ x, y }));
  if (fixed.size > 0) return points;
  const radii = nodes.map(({ radius }) => radius);
  return spread(broughtIn(points, aspect), radii, aspect);
}
