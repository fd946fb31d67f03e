/** A crowd seen from afar: who leads each part of it is named, the rest when the reader comes nearer. */
import { boundsOf, type Point } from '../geometry/index.js';
import type { PictureNode } from './Picture.js';

/** Square pixels of the picture to each node, below which it is seen from afar: a name and its disc take as much. */
const CROWDED = 3_000;
/** Pixels from one who leads to the next, at least. */
const APART = 40;

/** Whether the nodes lie so near each other that few can be named. */
export function isCrowded(nodes: readonly Point[]): boolean {
  if (nodes.length === 0) return false;
  const { left, right, top, bottom } = boundsOf(nodes.map(({ x, y }) => ({ left: x, right: x, top: y, bottom: y })));
  return (right - left + APART) * (bottom - top + APART) < CROWDED * nodes.length;
}

/** Keys of the most prominent, none nearer to a more prominent one than a name is wide. */
export function leaders(nodes: readonly Pick<PictureNode, 'key' | 'x' | 'y' | 'attributes'>[]): ReadonlySet<string> {
  const cells = new Map<string, Point[]>();
  const cellOf = (v: number): number => Math.floor(v / APART);
  const isTaken = ({ x, y }: Point): boolean => {
    for (let i = cellOf(x) - 1; i <= cellOf(x) + 1; i++)
      for (let j = cellOf(y) - 1; j <= cellOf(y) + 1; j++)
        if (cells.get(`${i} ${j}`)?.some((other) => Math.hypot(other.x - x, other.y - y) < APART)) return true;
    return false;
  };
  const chosen = new Set<string>();
  const ranked = [...nodes].sort(
    (a, b) => b.attributes.prominence - a.attributes.prominence || (a.key < b.key ? -1 : 1),
  );
  for (const node of ranked) {
    if (isTaken(node)) continue;
    chosen.add(node.key);
    const cell = `${cellOf(node.x)} ${cellOf(node.y)}`;
    cells.set(cell, [...(cells.get(cell) ?? []), node]);
  }
  return chosen;
}
