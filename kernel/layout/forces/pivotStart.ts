/**
 * Where a large layout begins: distances to a few nodes taken as coordinates, and of these the two directions in which
 * they differ most (Brandes and Pich, 2006). What belongs together begins together, so few steps of a force are left.
 */

/** Nodes whose distance to all others is known. */
const PIVOTS = 24;
const ROUNDS = 30;

/** Neighbours of each node one after the other; those of node i from `start[i]` on. */
export interface Adjacency {
  start: Uint32Array;
  other: Uint32Array;
}

export function adjacencyOf(count: number, links: readonly { a: number; b: number }[]): Adjacency {
  const start = new Uint32Array(count + 1);
  for (const { a, b } of links) {
    start[a + 1]!++;
    start[b + 1]!++;
  }
  for (let i = 0; i < count; i++) start[i + 1]! += start[i]!;
  const [free, other] = [start.slice(), new Uint32Array(2 * links.length)];
  for (const { a, b } of links) {
    other[free[a]!++] = b;
    other[free[b]!++] = a;
  }
  return { start, other };
}

/** Coordinates of each node, their mean 0 and their mean square 1 each way; `random` gives where to begin. */
export function pivotStart(adjacency: Adjacency, random: () => number): { x: Float64Array; y: Float64Array } {
  const count = adjacency.start.length - 1;
  const columns = pivotDistances(adjacency, Math.floor(random() * count));
  for (const column of columns) centre(column);
  const x = principal(columns, random, null);
  const y = principal(columns, random, x);
  return { x: project(columns, x, count), y: project(columns, y, count) };
}

/**
 * From each pivot to all nodes: the next pivot is the one farthest from those chosen, nodes out of reach before all.
 */
function pivotDistances(adjacency: Adjacency, first: number): Float64Array[] {
  const count = adjacency.start.length - 1;
  const nearest = new Float64Array(count).fill(Infinity);
  const columns: Float64Array[] = [];
  let pivot = first;
  while (columns.length < Math.min(PIVOTS, count)) {
    const column = distancesFrom(adjacency, pivot);
    columns.push(column);
    let farthest = 0;
    for (let i = 0; i < count; i++) {
      nearest[i] = Math.min(nearest[i]!, column[i]!);
      if (nearest[i]! > nearest[farthest]!) farthest = i;
    }
    pivot = farthest;
  }
  return columns;
}

/** In links; nodes that cannot be reached are a little farther than the farthest that can. */
function distancesFrom({ start, other }: Adjacency, from: number): Float64Array {
  const count = start.length - 1;
  const distance = new Float64Array(count).fill(-1);
  const queue = new Uint32Array(count);
  let [head, tail] = [0, 1];
  queue[0] = from;
  distance[from] = 0;
  while (head < tail) {
    const node = queue[head++]!;
    for (let k = start[node]!; k < start[node + 1]!; k++) {
      const next = other[k]!;
      if (distance[next]! >= 0) continue;
      distance[next] = distance[node]! + 1;
      queue[tail++] = next;
    }
  }
  const beyond = distance[queue[tail - 1]!]! + 2;
  return distance.map((far) => (far < 0 ? beyond : far));
}

function centre(column: Float64Array): void {
  const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
  for (let i = 0; i < column.length; i++) column[i]! -= mean;
}

/** The direction in which the columns vary most, square to `before`: by repeated multiplication. */
function principal(columns: readonly Float64Array[], random: () => number, before: readonly number[] | null): number[] {
  const products = columns.map((a) => columns.map((b) => a.reduce((sum, value, i) => sum + value * b[i]!, 0)));
  let direction = normal(columns.map(() => random() - 0.5));
  for (let round = 0; round < ROUNDS; round++) {
    direction = products.map((row) => row.reduce((sum, value, i) => sum + value * direction[i]!, 0));
    if (before !== null) {
      const along = direction.reduce((sum, value, i) => sum + value * before[i]!, 0);
      direction = direction.map((value, i) => value - along * before[i]!);
    }
    direction = normal(direction);
  }
  return direction;
}

const normal = (vector: readonly number[]): number[] => {
  const length = Math.sqrt(vector.reduce((sum, one) => sum + one * one, 0)) || 1;
  return vector.map((value) => value / length);
};

function project(columns: readonly Float64Array[], direction: readonly number[], count: number): Float64Array {
  const values = new Float64Array(count);
  columns.forEach((column, k) => {
    for (let i = 0; i < count; i++) values[i]! += column[i]! * direction[k]!;
  });
  const spread = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / count) || 1;
  return values.map((value) => value / spread);
}
