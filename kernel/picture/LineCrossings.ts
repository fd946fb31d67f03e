/** The lines of a picture as straight pieces, to count how many of them others would cross. */
import { pointAt, segmentsCross } from '../geometry/index.js';
import type { PictureEdge } from './Picture.js';

/** Straight pieces that a bent line is taken for. */
const PIECES = 8;
/** Pixels by which a line may bend and is still taken for a straight one. */
const STRAIGHT = 1;

/** Flat, for it is looked at thousands of times: x and y of each point in turn, and the box around them. */
interface Polyline {
  /** Keys of its nodes. */
  source: string;
  target: string;
  points: readonly number[];
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export class LineCrossings {
  readonly #lines: Map<string, Polyline>;

  constructor(lines: Iterable<PictureEdge>) {
    this.#lines = new Map(Array.from(lines, (line) => [line.key, polyline(line)]));
  }

  /** How often these lines, all between the same two nodes, cross others. */
  of(lines: readonly PictureEdge[]): number {
    let count = 0;
    for (const line of lines) {
      const one = polyline(line);
      for (const other of this.#lines.values()) {
        if (one.left > other.right || other.left > one.right || one.top > other.bottom || other.top > one.bottom)
          continue;
        if (!isParallel(one, other)) count += crossings(one.points, other);
      }
    }
    return count;
  }

  /** They run otherwise than before. */
  replace(lines: readonly PictureEdge[]): void {
    for (const line of lines) this.#lines.set(line.key, polyline(line));
  }
}

const isParallel = (a: Polyline, b: Polyline): boolean =>
  (a.source === b.source && a.target === b.target) || (a.source === b.target && a.target === b.source);

function polyline({ edge: { source, target }, path }: PictureEdge): Polyline {
  const { from, to, middle } = path;
  const bends = Math.abs(middle.x - (from.x + to.x) / 2) + Math.abs(middle.y - (from.y + to.y) / 2) > STRAIGHT;
  const pieces = bends ? PIECES : 1;
  const points: number[] = [];
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i <= pieces; i++) {
    const { x, y } = pointAt(path, i / pieces);
    points.push(x, y);
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { source, target, points, left, right, top, bottom };
}

function crossings(p: readonly number[], { points: q, left, right, top, bottom }: Polyline): number {
  let count = 0;
  for (let i = 2; i < p.length; i += 2) {
    const ax = p[i - 2]!,
      ay = p[i - 1]!,
      bx = p[i]!,
      by = p[i + 1]!;
    // Most pieces lie beside all of the other line.
    if (
      (ax < left && bx < left) ||
      (ax > right && bx > right) ||
      (ay < top && by < top) ||
      (ay > bottom && by > bottom)
    )
      continue;
    for (let k = 2; k < q.length; k += 2)
      if (segmentsCross(ax, ay, bx, by, q[k - 2]!, q[k - 1]!, q[k]!, q[k + 1]!)) count++;
  }
  return count;
}
