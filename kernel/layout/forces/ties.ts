/**
 * How close two that are linked are by those around them: the neighbours that they share, for as many as they could
 * (after Nick, Lee, Cunningham and Brandes, Simmelian Backbones, 2013). High within a part of a graph that belongs
 * together, low between parts. Pure.
 */

/** Of each link, whose ends are numbers below `count`; above 0, 1 at most. */
export function tiesOf(count: number, from: ArrayLike<number>, to: ArrayLike<number>): Float64Array {
  const neighbours = Array.from({ length: count }, () => new Set<number>());
  for (let k = 0; k < from.length; k++) {
    neighbours[from[k]!]!.add(to[k]!);
    neighbours[to[k]!]!.add(from[k]!);
  }
  return Float64Array.from(from, (a, k) => tieOf(neighbours[a]!, neighbours[to[k]!]!));
}

function tieOf(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  let common = 1;
  for (const neighbour of few) if (many.has(neighbour)) common += 1;
  return Math.min(1, common / Math.sqrt(few.size * many.size));
}
