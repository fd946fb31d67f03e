/**
 * Which words are drawn, and where, so that none overlap: greedily, the most prominent first. Pure and quick enough for
 * each move of the camera: the scene calls it with screen positions, the figure with its own.
 */
import { NODE_LABEL } from '../appearance/index.js';
import type { Box, Point } from './geometry.js';
import { BoxGrid, type Slanted } from './boxGrid.js';

export interface NodeToLabel extends Point {
  key: string;
  /** Of the disc on the screen. */
  radius: number;
  /** Size of its name; 0 for none. */
  width: number;
  height: number;
  /** Greater is placed first. */
  priority: number;
  /** Drawn even where it overlaps (the selected and the hovered). */
  forced?: boolean;
  /** How much a name on each side would cover: it goes where that is least, of the sides that are free. */
  covers?: Readonly<Record<LabelSide, number>>;
}
export interface EdgeToLabel {
  key: string;
  /** Middle of the words and their slant, as `edgePath` gives them. */
  middle: Point;
  angle: number;
  width: number;
  height: number;
  /** Length of the path: words longer than it leaves room for are not drawn. */
  room: number;
  priority: number;
  forced?: boolean;
  /** Other places on the path to try, after the middle; `labelSpots` gives them. */
  otherMiddles?: readonly (Point & { angle?: number })[];
}
export type LabelSide = 'below' | 'right' | 'left' | 'above';
/** Upper left corner of a name's block. */
export interface PlacedNodeLabel extends Point {
  side: LabelSide;
}
export interface PlacedEdgeLabel {
  middle: Point;
  angle: number;
}
export interface PlacedLabels {
  nodes: Map<string, PlacedNodeLabel>;
  edges: Map<string, PlacedEdgeLabel>;
}

/**
 * `view` is the part of the screen in which words count; those wholly outside it are left out. `inside`, if given, is a
 * box that names must not leave.
 */
export function placeLabels(
  nodes: readonly NodeToLabel[],
  edges: readonly EdgeToLabel[],
  view: { width: number; height: number; inside?: Box },
): PlacedLabels {
  const taken = new BoxGrid();
  const placed: PlacedLabels = { nodes: new Map(), edges: new Map() };
  const visible = nodes.filter(
    (n) =>
      n.x + n.radius + n.width > 0 &&
      n.y + n.radius + n.height > 0 &&
      n.x - n.radius - n.width < view.width &&
      n.y - n.radius - n.height < view.height,
  );
  const blocks = new Map<string, Slanted>();
  const moveToBarest = (n: NodeToLabel, covers: Readonly<Record<LabelSide, number>>): void => {
    const before = blocks.get(n.key)!;
    let best = placed.nodes.get(n.key)!;
    for (const side of SIDES) {
      const at = { side, ...corner(n, side) };
      if (covers[side] < covers[best.side] && !leaves(n, at, view.inside) && !taken.hits(block(n, at), n.key))
        best = at;
    }
    if (best.side === placed.nodes.get(n.key)!.side) return;
    taken.remove(before);
    taken.add({ ...block(n, best), owner: n.key });
    placed.nodes.set(n.key, best);
  };
  for (const n of visible) taken.add(disc(n));
  const named = visible.filter(({ width }) => width > 0).sort(byPriority);
  const place = (n: NodeToLabel): void => {
    const options = SIDES.map((side) => ({ side, ...corner(n, side) }));
    const free = options.find((at) => !leaves(n, at, view.inside) && !taken.hits(block(n, at), n.key));
    const chosen = free ?? (n.forced ? options[0] : undefined);
    if (chosen === undefined) return;
    placed.nodes.set(n.key, chosen);
    blocks.set(n.key, { ...block(n, chosen), owner: n.key });
    taken.add(blocks.get(n.key)!);
  };
  for (const n of named) place(n);
  // Only now, so that no name loses its place to one that would rather be elsewhere.
  for (const n of visible) if (n.covers && blocks.has(n.key)) moveToBarest(n, n.covers);
  // Those that moved may have made room for some that had none.
  for (const n of named) if (!blocks.has(n.key)) place(n);
  for (const e of [...edges].sort(byPriority)) {
    if (e.width > e.room && !e.forced) continue;
    const options = [e.middle, ...(e.otherMiddles ?? [])]
      .filter((p) => p.x > 0 && p.y > 0 && p.x < view.width && p.y < view.height)
      .map((p: Point & { angle?: number }): PlacedEdgeLabel => ({
        middle: { x: p.x, y: p.y },
        angle: p.angle ?? e.angle,
      }));
    const free = options.find((at) => !taken.hits(words(e, at)));
    const chosen = free ?? (e.forced ? options[0] : undefined);
    if (chosen === undefined) continue;
    placed.edges.set(e.key, chosen);
    taken.add(words(e, chosen));
  }
  return placed;
}

const SIDES: readonly LabelSide[] = ['below', 'right', 'left', 'above'];
const byPriority = (
  a: { priority: number; forced?: boolean; key: string },
  b: { priority: number; forced?: boolean; key: string },
): number =>
  Number(b.forced ?? false) - Number(a.forced ?? false) || b.priority - a.priority || (a.key < b.key ? -1 : 1);

/** Upper left corner of a name's block beside its disc. */
export function corner({ x, y, radius, width, height }: Omit<NodeToLabel, 'key' | 'priority'>, side: LabelSide): Point {
  const gap = radius + NODE_LABEL.gap;
  switch (side) {
    case 'below':
      return { x: x - width / 2, y: y + gap };
    case 'above':
      return { x: x - width / 2, y: y - gap - height };
    // A little more beside: the ring of a selected node must not touch the letters.
    case 'right':
      return { x: x + gap + 2, y: y - height / 2 };
    case 'left':
      return { x: x - gap - 2 - width, y: y - height / 2 };
  }
}
const leaves = ({ width, height }: NodeToLabel, at: Point, inside: Box | undefined): boolean =>
  inside !== undefined &&
  (at.x < inside.left || at.y < inside.top || at.x + width > inside.right || at.y + height > inside.bottom);
const disc = ({ key, x, y, radius }: NodeToLabel): Slanted => ({
  x,
  y,
  halfWidth: radius + 1,
  halfHeight: radius + 1,
  angle: 0,
  owner: key,
});
const block = ({ width, height }: NodeToLabel, at: Point): Slanted => ({
  x: at.x + width / 2,
  y: at.y + height / 2,
  halfWidth: width / 2 + 1,
  halfHeight: height / 2,
  angle: 0,
});
const words = ({ width, height }: EdgeToLabel, { middle, angle }: PlacedEdgeLabel): Slanted => ({
  ...middle,
  halfWidth: width / 2 + 2,
  halfHeight: height / 2,
  angle,
});
