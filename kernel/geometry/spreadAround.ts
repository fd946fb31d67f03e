/** Moves things on the rim of a disc apart by turning each as little as need be. */

/** A thing on the rim: where, and half the room that it asks for, both in radians. */
export interface OnRim {
  angle: number;
  half: number;
  /** It stays where it is, and the others make room for it. */
  fixed?: boolean;
}

/** How much less than a fixed one others resist. */
const FIXED = 1e6;
/** Share of the rim that all together ask for at most. */
const MOST_OF_RIM = 0.95;

/**
 * The angle of each, in the order given: in the same sequence around the disc, no two nearer than the halves of their
 * room where that is possible, and the squares of the turns in sum as small as can be. None is turned by more than
 * `most` radians.
 */
export function spreadAround(things: readonly OnRim[], most: number): number[] {
  const angles = things.map(({ angle }) => angle);
  if (things.length < 2) return angles;
  const order = fromWidestGap(things);
  const asked = 2 * things.reduce((sum, { half }) => sum + half, 0);
  const share = Math.min(1, (MOST_OF_RIM * 2 * Math.PI) / asked);
  // Less the room of those before, the angles only have to be in order.
  let before = 0;
  const rooms = order.map(({ at }, i) => {
    if (i > 0) before += share * (things[order[i - 1]!.at]!.half + things[at]!.half);
    return before;
  });
  const weights = order.map(({ at }) => (things[at]!.fixed ? FIXED : 1));
  const sorted = nearestAscending(
    order.map(({ angle }, i) => angle - rooms[i]!),
    weights,
  );
  for (const [i, { at, angle }] of order.entries()) {
    if (things[at]!.fixed) continue;
    const turn = sorted[i]! + rooms[i]! - angle;
    if (Math.abs(turn) > 1e-9) angles[at] = angles[at]! + Math.max(-most, Math.min(most, turn));
  }
  return angles;
}

/** Around the disc, beginning where the widest bare part of the rim ends; the angles only grow. */
function fromWidestGap(things: readonly OnRim[]): { at: number; angle: number }[] {
  const order = things.map(({ angle }, at) => ({ at, angle })).sort((a, b) => a.angle - b.angle || a.at - b.at);
  let first = { gap: -Infinity, i: 0 };
  for (const [i, { at, angle }] of order.entries()) {
    const last = order[i - 1] ?? { at: order.at(-1)!.at, angle: order.at(-1)!.angle - 2 * Math.PI };
    const gap = angle - last.angle - things[at]!.half - things[last.at]!.half;
    if (gap > first.gap + 1e-9) first = { gap, i };
  }
  return [
    ...order.slice(first.i),
    ...order.slice(0, first.i).map(({ at, angle }) => ({ at, angle: angle + 2 * Math.PI })),
  ];
}

/** The numbers in ascending order that are nearest to these by weighted squares: neighbours out of order share a mean. */
function nearestAscending(values: readonly number[], weights: readonly number[]): number[] {
  const pools: { mean: number; weight: number; count: number }[] = [];
  for (const [i, value] of values.entries()) {
    let pool = { mean: value, weight: weights[i]!, count: 1 };
    for (let last = pools.at(-1); last !== undefined && last.mean > pool.mean; last = pools.at(-1)) {
      pools.pop();
      const weight = last.weight + pool.weight;
      const mean = (last.mean * last.weight + pool.mean * pool.weight) / weight;
      pool = { mean, weight, count: last.count + pool.count };
    }
    pools.push(pool);
  }
  return pools.flatMap(({ mean, count }) => new Array<number>(count).fill(mean));
}
