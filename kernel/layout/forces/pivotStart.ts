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
  const products = productsOf(columns);
  const x = principal(products, random, null);
  const y = principal(products, random, x);
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
  let sum = 0;
  for (let i = 0; i < column.length; i++) sum += column[i]!;
  const mean = sum / column.length;
  for (let i = 0; i < column.length; i++) column[i]! -= mean;
}

/** Each column times each: the same either way round. */
function productsOf(columns: readonly Float64Array[]): Float64Array[] {
  const products = columns.map(() => new Float64Array(columns.length));
  for (let a = 0; a < columns.length; a++)
    for (let b = 0; b <= a; b++) products[a]![b] = products[b]![a] = dot(columns[a]!, columns[b]!);
  return products;
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += one[i]! * other[i]!;
  return sum;
}

/** The direction in which the columns vary most, square to `before`: by repeated multiplication. */
function principal(products: readonly Float64Array[], random: () => number, before: Float64Array | null): Float64Array {
  let direction = normal(Float64Array.from(products, () => random() - 0.5));
  for (let round = 0; round < ROUNDS; round++) {
    const turned = Float64Array.from(products, (row) => dot(row, direction));
    if (before !== null) {
      const along = dot(turned, before);
      for (let i = 0; i < turned.length; i++) turned[i]! -= along * before[i]!;
    }
    direction = normal(turned);
  }
  return direction;
}

function normal(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  return vector.map((value) => value / length);
}

function project(columns: readonly Float64Array[], direction: Float64Array, count: number): Float64Array {
  const values = new Float64Array(count);
  columns.forEach((column, k) => {
    const by = direction[k]!;
    for (let i = 0; i < count; i++) values[i]! += column[i]! * by;
  });
  const spread = Math.sqrt(dot(values, values) / count) || 1;
  return values.map((value) => value / spread);
}
