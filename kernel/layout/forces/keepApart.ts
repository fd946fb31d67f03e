/** Discs that overlap are moved off each other, found by a grid. Pure and deterministic. */
import { cosine, sine } from '../../geometry/exactMath.js';

/** Pixels left between two discs. */
const GAP = 3;

/** One round over all pairs: each that overlaps is moved apart by `share` of what it lacks. Those in `held` stay. */
export function keepApart(
  x: Float64Array,
  y: Float64Array,
  radius: ArrayLike<number>,
  held: Uint8Array,
  share: number,
): void {
  const count = x.length;
  let widest = 1;
  for (let i = 0; i < count; i++) widest = Math.max(widest, radius[i]!);
  const cell = 2 * widest + GAP;
  const { first, next, keyOf } = grid(x, y, cell);
  for (let i = 0; i < count; i++) {
    const [column, row] = [Math.floor(x[i]! / cell), Math.floor(y[i]! / cell)];
    for (let c = column - 1; c <= column + 1; c++)
      for (let r = row - 1; r <= row + 1; r++)
        for (let j = first.get(keyOf(c, r)) ?? -1; j >= 0; j = next[j]!) {
          if (j <= i) continue;
          const apart = radius[i]! + radius[j]! + GAP;
          let [dx, dy] = [x[j]! - x[i]!, y[j]! - y[i]!];
          const far = dx * dx + dy * dy;
          if (far >= apart * apart) continue;
          // Two that lie on each other go apart along their numbers.
          if (far === 0) [dx, dy] = [cosine(j), sine(j)];
          const distance = Math.sqrt(dx * dx + dy * dy);
          const by = ((apart - Math.sqrt(far)) / distance) * share;
          const ofFirst = held[i] ? 0 : held[j] ? 1 : 0.5;
          x[i]! -= dx * by * ofFirst;
          y[i]! -= dy * by * ofFirst;
          if (held[j]) continue;
          x[j]! += dx * by * (held[i] ? 1 : 0.5);
          y[j]! += dy * by * (held[i] ? 1 : 0.5);
        }
  }
}

/** The first of each cell, and who comes after whom in it. */
function grid(x: Float64Array, y: Float64Array, cell: number) {
  const keyOf = (column: number, row: number): number => column * 67_108_864 + row;
  const first = new Map<number, number>();
  const next = new Int32Array(x.length).fill(-1);
  for (let i = x.length - 1; i >= 0; i--) {
    const key = keyOf(Math.floor(x[i]! / cell), Math.floor(y[i]! / cell));
    next[i] = first.get(key) ?? -1;
    first.set(key, i);
  }
  return { first, next, keyOf };
}
