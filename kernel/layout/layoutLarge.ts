/**
 * Layout of graphs too large to keep room for names: a start by distances, a bounded number of force steps, outliers
 * brought in, and all of it spread until the lines between the discs can be seen.
 */
import type { Point } from '../geometry/index.js';
import { adjacencyOf, pivotStart } from './forces/pivotStart.js';
import { simulate } from './forces/simulate.js';
import { broughtIn, scaledUp, spread } from './loosen.js';
import type { LayoutNode } from './measureGraph.js';
import { seededRandom } from './seededRandom.js';

/** Force steps for this many nodes: 150 up to 2,000, fewer beyond, never under 60. */
export const stepsFor = (count: number): number => Math.max(60, Math.min(150, Math.round(300_000 / count)));

/** Pixels of the plane to a node at the start, each way. */
const ROOM = 40;

/**
 * Share of the steps after which there is something to be seen: what is related has come together, lines are a twentieth
 * longer at most than they will be. At the start they lie as at random.
 */
export const WORTH_SEEING = 0.2;

/**
 * Hears where nodes are before they are where they will be, after each step from `WORTH_SEEING` on, and the share of the
 * steps that are done.
 */
export type OnStep<Points> = (points: () => Points, share: number) => void;

export interface LargeLayout {
  nodes: readonly LayoutNode[];
  /** Name their ends by index. */
  links: readonly { a: number; b: number }[];
  seed: number;
  /** Width of the canvas over its height. */
  aspect: number;
  /** Nodes that stay exactly, by index. */
  fixed: ReadonlyMap<number, Point>;
  onStep?: OnStep<Point[]> | undefined;
}

/** Positions by index. */
export function layoutLarge({ nodes, links, seed, aspect, fixed, onStep }: LargeLayout): Point[] {
  const random = seededRandom(seed);
  const start = pivotStart(adjacencyOf(nodes.length, links), random);
  const wide = ROOM * Math.sqrt(nodes.length);
  const bodies = {
    // Those at the same distances from all pivots begin beside each other, not on each other.
    x: start.x.map((at) => at * wide * 0.5 * Math.sqrt(aspect) + (random() - 0.5) * wide * 0.2),
    y: start.y.map((at) => (at * wide * 0.5) / Math.sqrt(aspect) + (random() - 0.5) * wide * 0.2),
    radius: Float64Array.from(nodes, ({ radius }) => radius),
    held: new Uint8Array(nodes.length),
  };
  for (const [i, at] of fixed) [bodies.x[i], bodies.y[i], bodies.held[i]] = [at.x, at.y, 1];
  const pointsNow = () => Array.from(bodies.x, (x, i) => ({ x, y: bodies.y[i]! }));
  const radii = nodes.map(({ radius }) => radius);
  const sketch = () => (fixed.size > 0 ? pointsNow() : scaledUp(broughtIn(pointsNow(), aspect), radii, aspect));
  const steps = stepsFor(nodes.length);
  const tell = (done: number): void => {
    if (done / steps >= WORTH_SEEING) onStep?.(sketch, done / steps);
  };
  simulate(bodies, { links, aspect, steps, onStep: onStep && tell });
  return fixed.size > 0 ? pointsNow() : spread(broughtIn(pointsNow(), aspect), radii, aspect);
}
