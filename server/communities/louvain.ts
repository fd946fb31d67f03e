/**
 * Communities of a graph by Louvain's method (Blondel and others, 2008): who has most relations with whom, found by
 * moving one node after another to where it gains most, then the same for the communities found. In typed arrays: half
 * a million relations take a second and some forty megabytes. Pure and deterministic.
 */

/** Relations without direction; those between the same two may be several, and a node may have some with itself. */
export interface Relations {
  count: number;
  source: Uint32Array;
  target: Uint32Array;
  /** Absent: each counts once. */
  weight?: Float64Array;
}

/** Rounds over all nodes, and times that communities are joined, at most. */
const MOST_ROUNDS = 12;
const MOST_LEVELS = 12;
/** A round in which fewer than this share of the nodes move is the last. */
const LEAST_MOVED = 0.002;

/** The community of each node, numbered from 0. `random` gives the order in which nodes are asked. */
export function louvain(relations: Relations, random: () => number): { of: Uint32Array; count: number } {
  let level = relations;
  const of = Uint32Array.from({ length: relations.count }, (_, i) => i);
  for (let depth = 0; depth < MOST_LEVELS; depth++) {
    const found = moveNodes(neighbourhoods(level), random);
    if (found.count === level.count) break;
    for (let i = 0; i < of.length; i++) of[i] = found.of[of[i]!]!;
    level = joined(level, found);
  }
  return { of, count: level.count };
}

interface Neighbourhoods {
  count: number;
  /** Neighbours of node i from `start[i]` on, and the weight of each. */
  start: Uint32Array;
  other: Uint32Array;
  weight: Float64Array;
  /** Of all relations of a node, those with itself twice. */
  degree: Float64Array;
  total: number;
}

function neighbourhoods({ count, source, target, weight }: Relations): Neighbourhoods {
  const start = new Uint32Array(count + 1);
  const degree = new Float64Array(count);
  let total = 0;
  for (let k = 0; k < source.length; k++) {
    const [a, b, w] = [source[k]!, target[k]!, weight?.[k] ?? 1];
    degree[a]! += w;
    degree[b]! += w;
    total += 2 * w;
    if (a === b) continue;
    start[a + 1]!++;
    start[b + 1]!++;
  }
  for (let i = 0; i < count; i++) start[i + 1]! += start[i]!;
  const free = start.slice();
  const [other, weights] = [new Uint32Array(start[count]!), new Float64Array(start[count]!)];
  for (let k = 0; k < source.length; k++) {
    const [a, b, w] = [source[k]!, target[k]!, weight?.[k] ?? 1];
    if (a === b) continue;
    weights[free[a]!] = weights[free[b]!] = w;
    other[free[a]!++] = b;
    other[free[b]!++] = a;
  }
  return { count, start, other, weight: weights, degree, total };
}

function moveNodes(graph: Neighbourhoods, random: () => number): { of: Uint32Array; count: number } {
  const { count, start, other, weight, degree, total } = graph;
  const of = Uint32Array.from({ length: count }, (_, i) => i);
  const degrees = degree.slice();
  const [tie, touched] = [new Float64Array(count), new Uint32Array(count)];
  const order = shuffled(count, random);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let moved = 0;
    for (const node of order) {
      const own = of[node]!;
      let reached = 0;
      for (let k = start[node]!; k < start[node + 1]!; k++) {
        const community = of[other[k]!]!;
        if (tie[community] === 0) touched[reached++] = community;
        tie[community]! += weight[k]!;
      }
      degrees[own]! -= degree[node]!;
      const share = degree[node]! / total;
      let [best, most] = [own, tie[own]! - share * degrees[own]!];
      for (let k = 0; k < reached; k++) {
        const community = touched[k]!;
        const gain = tie[community]! - share * degrees[community]!;
        if (gain > most + 1e-12) [best, most] = [community, gain];
      }
      for (let k = 0; k < reached; k++) tie[touched[k]!] = 0;
      degrees[best]! += degree[node]!;
      if (best === own) continue;
      of[node] = best;
      moved++;
    }
    if (moved <= count * LEAST_MOVED) break;
  }
  return numbered(of);
}

/** Communities numbered from 0, in the order of their first nodes. */
function numbered(of: Uint32Array): { of: Uint32Array; count: number } {
  const numbers = new Int32Array(of.length).fill(-1);
  let count = 0;
  const renamed = of.map((community) => {
    if (numbers[community]! < 0) numbers[community] = count++;
    return numbers[community]!;
  });
  return { of: renamed, count };
}

/** Communities as nodes, with the relations between and within them. */
function joined(
  { source, target, weight }: Relations,
  { of, count }: { of: Uint32Array; count: number },
): Required<Relations> {
  const sums = new Map<number, number>();
  for (let k = 0; k < source.length; k++) {
    const [a, b] = [of[source[k]!]!, of[target[k]!]!];
    const pair = Math.min(a, b) * count + Math.max(a, b);
    sums.set(pair, (sums.get(pair) ?? 0) + (weight?.[k] ?? 1));
  }
  const pairs = [...sums.keys()];
  return {
    count,
    source: Uint32Array.from(pairs, (pair) => Math.floor(pair / count)),
    target: Uint32Array.from(pairs, (pair) => pair % count),
    weight: Float64Array.from(sums.values()),
  };
}

function shuffled(count: number, random: () => number): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
