/**
 * How close two that are linked are by those around them: the neighbours that they share, for as many as they could
 * (after Nick, Lee, Cunningham and Brandes, Simmelian Backbones, 2013). High within a part of a graph that belongs
 * together, low between parts. Pure.
 */

/** Of each link, whose ends are numbers below `count`; above 0, 1 at most. */
export function tiesOf(count: number, from: ArrayLike<number>, to: ArrayLike<number>): Float64Array {
  const { start, other, degree } = neighboursOf(count, from, to);
  const ties = new Float64Array(from.length);
  // Of whom a node is a neighbour was noted last.
  const noted = new Int32Array(count).fill(-1);
  const linksOf = byMany(count, degree, from, to);
  for (let many = 0; many < count; many++) {
    if (linksOf.start[many] === linksOf.start[many + 1]) continue;
    for (let i = start[many]!; i < start[many]! + degree[many]!; i++) noted[other[i]!] = many;
    for (let l = linksOf.start[many]!; l < linksOf.start[many + 1]!; l++) {
      const link = linksOf.link[l]!;
      const few = from[link] === many ? to[link]! : from[link]!;
      let common = 1;
      for (let i = start[few]!; i < start[few]! + degree[few]!; i++) if (noted[other[i]!] === many) common += 1;
      ties[link] = Math.min(1, common / Math.sqrt(degree[few]! * degree[many]!));
    }
  }
  return ties;
}

/** Neighbours of each node, each once, one node after the other: `degree[i]` of them from `start[i]` on. */
function neighboursOf(count: number, from: ArrayLike<number>, to: ArrayLike<number>) {
  const ends = new Uint32Array(count + 1);
  for (let k = 0; k < from.length; k++) {
    ends[from[k]! + 1]! += 1;
    ends[to[k]! + 1]! += 1;
  }
  for (let i = 0; i < count; i++) ends[i + 1]! += ends[i]!;
  const [free, other] = [ends.slice(), new Uint32Array(2 * from.length)];
  for (let k = 0; k < from.length; k++) {
    other[free[from[k]!]!++] = to[k]!;
    other[free[to[k]!]!++] = from[k]!;
  }
  const [degree, noted] = [new Uint32Array(count), new Int32Array(count).fill(-1)];
  for (let node = 0; node < count; node++)
    for (let i = ends[node]!; i < ends[node + 1]!; i++) {
      const next = other[i]!;
      if (noted[next] === node) continue;
      noted[next] = node;
      other[ends[node]! + degree[node]!++] = next;
    }
  return { start: ends, other, degree };
}

/** The links of each node that has more neighbours than their other end, so that the fewer are looked through. */
function byMany(count: number, degree: Uint32Array, from: ArrayLike<number>, to: ArrayLike<number>) {
  const manyOf = (k: number): number => (degree[from[k]!]! < degree[to[k]!]! ? to[k]! : from[k]!);
  const start = new Uint32Array(count + 1);
  for (let k = 0; k < from.length; k++) start[manyOf(k) + 1]! += 1;
  for (let i = 0; i < count; i++) start[i + 1]! += start[i]!;
  const [free, link] = [start.slice(), new Uint32Array(from.length)];
  for (let k = 0; k < from.length; k++) link[free[manyOf(k)]!++] = k;
  return { start, link };
}
