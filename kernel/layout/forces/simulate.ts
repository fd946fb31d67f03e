/**
 * Steps of a force over many bodies: links pull, all push, the middle holds, and at the end discs keep off each other.
 * Numbers as in d3-force, in typed arrays: five to ten times as many steps a second. Pure and deterministic.
 */
import { power } from '../../geometry/exactMath.js';
import { keepApart } from './keepApart.js';
import { tiesOf } from './ties.js';
import { Repulsion } from './Repulsion.js';

export interface Bodies {
  x: Float64Array;
  y: Float64Array;
  radius: Float64Array;
  /** 1: stays where it is. */
  held: Uint8Array;
}
export interface Forces {
  links: readonly { a: number; b: number }[];
  /** Width of the room to fill over its height. */
  aspect: number;
  steps: number;
  /** Called after a step, with how many are done. */
  onStep?: ((done: number) => void) | undefined;
}

/** How much of its speed a body keeps from step to step, and how much of the forces is left at the end. */
const KEPT = 0.6;
const LAST = 0.002;
const LINK_LENGTH = 60;
const CHARGE = 90;
const MIDDLE = 0.04;
/** Who shares more neighbours than is usual pulls so much more, and who shares fewer so much less, at most. */
const TIGHTEST = 1.5;
const LOOSEST = 0.15;
/** Share of the steps, the last ones, in which discs keep off each other. */
const APART = 0.3;

/** Moves the bodies in place. */
export function simulate({ x, y, radius, held }: Bodies, { links, aspect, steps, onStep }: Forces): void {
  const count = x.length;
  const pull = pulls(count, links);
  const repulsion = new Repulsion(count);
  const [vx, vy] = [new Float64Array(count), new Float64Array(count)];
  const cooling = power(LAST, 1 / steps);
  let heat = 1;
  for (let step = 1; step <= steps; step++) {
    heat *= cooling;
    pull(x, y, vx, vy, heat);
    repulsion.push(x, y, vx, vy, CHARGE * heat);
    for (let i = 0; i < count; i++) {
      if (held[i]) continue;
      vx[i] = (vx[i]! - x[i]! * heat * (MIDDLE / aspect)) * KEPT;
      vy[i] = (vy[i]! - y[i]! * heat * (MIDDLE * aspect)) * KEPT;
      x[i]! += vx[i]!;
      y[i]! += vy[i]!;
    }
    if (step > steps * (1 - APART)) keepApart(x, y, radius, held, 1);
    onStep?.(step);
  }
}

/** Who has few links follows who has many, and is not torn by all of them at once. */
function pulls(count: number, links: Forces['links']) {
  const degree = new Float64Array(count);
  for (const { a, b } of links) {
    degree[a]! += 1;
    degree[b]! += 1;
  }
  const from = Uint32Array.from(links, ({ a }) => a);
  const to = Uint32Array.from(links, ({ b }) => b);
  const ties = tiesOf(count, from, to);
  const usual = ties.reduce((sum, tie) => sum + tie, 0) / Math.max(1, ties.length);
  const strength = ties.map((tie) => Math.min(TIGHTEST, Math.max(LOOSEST, tie / usual)));
  return (x: Float64Array, y: Float64Array, vx: Float64Array, vy: Float64Array, heat: number): void => {
    for (let k = 0; k < from.length; k++) {
      const [a, b] = [from[k]!, to[k]!];
      const [dx, dy] = [x[b]! + vx[b]! - x[a]! - vx[a]!, y[b]! + vy[b]! - y[a]! - vy[a]!];
      const far = Math.sqrt(dx * dx + dy * dy) || 1;
      const by = ((far - LINK_LENGTH) / far) * ((heat * strength[k]!) / Math.min(degree[a]!, degree[b]!));
      const ofB = degree[a]! / (degree[a]! + degree[b]!);
      vx[b]! -= dx * by * ofB;
      vy[b]! -= dy * by * ofB;
      vx[a]! += dx * by * (1 - ofB);
      vy[a]! += dy * by * (1 - ofB);
    }
  };
}
