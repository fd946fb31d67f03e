/**
 * Places a connected graph so that distances on the picture follow distances in the graph: stress minimised by
 * stochastic gradient descent (Zheng, Pawar, Goodman 2018). Few crossings for graphs of up to some hundred nodes; time
 * grows with the square of their number.
 */
import { exponential, lengthOf, logarithm } from '../geometry/exactMath.js';
import { shuffle, type Random } from './seededRandom.js';

/** `neighbours[i]` lists [node, length of the link]. Returns coordinates; deterministic for one state of `random`. */
export function stressLayout(
  neighbours: readonly (readonly (readonly [number, number])[])[],
  random: Random,
  rounds = 60,
): { x: Float64Array; y: Float64Array } {
  const n = neighbours.length;
  const [x, y] = [new Float64Array(n), new Float64Array(n)];
  const terms: [i: number, j: number, distance: number][] = [];
  let [longest, shortest] = [1, Infinity];
  for (let i = 0; i < n; i++) {
    const from = distancesFrom(neighbours, i);
    for (let j = i + 1; j < n; j++) {
      const d = from[j] ?? Infinity;
      if (!Number.isFinite(d)) continue;
      terms.push([i, j, d]);
      longest = Math.max(longest, d);
      shortest = Math.min(shortest, d);
    }
  }
  for (let i = 0; i < n; i++) {
    x[i] = (random() - 0.5) * longest;
    y[i] = (random() - 0.5) * longest;
  }
  const [first, last] = [longest * longest, 0.1 * shortest * shortest];
  for (let round = 0; round < rounds; round++) {
    const step = first * exponential((logarithm(last / first) * round) / Math.max(1, rounds - 1));
    for (const [i, j, d] of shuffle(terms, random)) {
      const mu = Math.min(1, step / (d * d));
      const [dx, dy] = [(x[i] as number) - (x[j] as number), (y[i] as number) - (y[j] as number)];
      const length = lengthOf(dx, dy) || 1e-6;
      const move = (mu * (length - d)) / (2 * length);
      x[i]! -= move * dx;
      y[i]! -= move * dy;
      x[j]! += move * dx;
      y[j]! += move * dy;
    }
  }
  return { x, y };
}

/** Lengths of the shortest ways from one node (Dijkstra on a plain array: graphs here are small). */
function distancesFrom(neighbours: readonly (readonly (readonly [number, number])[])[], start: number): Float64Array {
  const n = neighbours.length;
  const distance = new Float64Array(n).fill(Infinity);
  const done = new Uint8Array(n);
  distance[start] = 0;
  for (;;) {
    let near = -1;
    for (let i = 0; i < n; i++)
      if (!done[i] && (distance[i] as number) < (near < 0 ? Infinity : (distance[near] as number))) near = i;
    if (near < 0) return distance;
    done[near] = 1;
    for (const [to, length] of neighbours[near] ?? [])
      distance[to] = Math.min(distance[to] as number, (distance[near] as number) + length);
  }
}
