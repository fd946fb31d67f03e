/**
 * Which labels are drawn, and where, so that none overlap: greedily, the most prominent first. Quick enough for each
 * move of the camera.
 */
import { BoxGrid, prepared, type PreparedBox } from '../geometry/BoxGrid.js';
import type { Box, Point } from '../geometry/index.js';
import { LABEL_SIDES, nameCorner, type LabelSide } from './nameCorner.js';
import { placeWords, type EdgeToLabel, type PlacedEdgeLabel } from './placeWords.js';

export interface NodeToLabel extends Point {
  key: string;
  /** Of the disc, pixels. */
  radius: number;
  /** Size of its name; 0 for none. */
  width: number;
  height: number;
  /** Greater is placed first. */
  priority: number;
  /** Drawn even where it overlaps. */
  forced?: boolean;
  /** How much a name on each side would cover: it goes where that is least, of the sides that are free. */
  covers?: Readonly<Record<LabelSide, number>>;
}
/** Upper left corner of a name's block of lines, and the side of the disc it is on. */
export interface PlacedNodeLabel extends Point {
  side: LabelSide;
}
export interface PlacedLabels {
  nodes: Map<string, PlacedNodeLabel>;
  edges: Map<string, PlacedEdgeLabel>;
}

/** Part of the picture in which labels count, its upper left corner the origin; labels wholly outside are left out. */
export interface LabelView {
  width: number;
  height: number;
  /** Box that names must not leave; absent: they may. */
  inside?: Box;
}

/** Names first, then the labels of relations in the room that is left. Discs are never covered by either. */
export function placeLabels(
  nodes: readonly NodeToLabel[],
  edges: readonly EdgeToLabel[],
  view: LabelView,
): PlacedLabels {
  const taken = new BoxGrid();
  const visible = nodes.filter((node) => isVisible(node, view));
  for (const node of visible) taken.add(discBox(node));
  return { nodes: placeNames(visible, taken, view.inside), edges: placeWords(edges, taken, view) };
}

function placeNames(
  nodes: readonly NodeToLabel[],
  taken: BoxGrid,
  inside: Box | undefined,
): Map<string, PlacedNodeLabel> {
  const placed = new Map<string, PlacedNodeLabel>();
  const boxes = new Map<string, PreparedBox>();
  const put = (node: NodeToLabel, at: PlacedNodeLabel): void => {
    const box = nameBox(node, at);
    placed.set(node.key, at);
    boxes.set(node.key, box);
    taken.add(box);
  };
  const isFree = (node: NodeToLabel, at: Point): boolean =>
    !leaves(node, at, inside) && !taken.hits(nameBox(node, at), node.key);
  const place = (node: NodeToLabel): void => {
    const spots = spotsOf(node);
    const chosen = spots.find((at) => isFree(node, at)) ?? (node.forced ? spots[0] : undefined);
    if (chosen !== undefined) put(node, chosen);
  };
  const named = nodes.filter(({ width }) => width > 0).sort(byPriority);
  for (const node of named) place(node);
  // Only now, so that no name loses its place to one that would rather be elsewhere.
  for (const node of nodes) {
    const before = placed.get(node.key);
    if (before === undefined || node.covers === undefined) continue;
    const barest = barestSpot(node, before, node.covers, isFree);
    if (barest.side === before.side) continue;
    taken.remove(boxes.get(node.key)!);
    put(node, barest);
  }
  // Those that moved may have made room for some that had none.
  for (const node of named) if (!placed.has(node.key)) place(node);
  return placed;
}

/** The free spot beside the disc that covers least; the present one unless another is better. */
function barestSpot(
  node: NodeToLabel,
  present: PlacedNodeLabel,
  covers: Readonly<Record<LabelSide, number>>,
  isFree: (node: NodeToLabel, at: Point) => boolean,
): PlacedNodeLabel {
  let best = present;
  for (const at of spotsOf(node)) if (covers[at.side] < covers[best.side] && isFree(node, at)) best = at;
  return best;
}

const byPriority = (
  a: { priority: number; forced?: boolean; key: string },
  b: { priority: number; forced?: boolean; key: string },
): number =>
  Number(b.forced ?? false) - Number(a.forced ?? false) || b.priority - a.priority || (a.key < b.key ? -1 : 1);

interface Size {
  width: number;
  height: number;
}
const isVisible = ({ x, y, radius, width, height }: NodeToLabel, view: LabelView): boolean =>
  x + radius + width > 0 &&
  y + radius + height > 0 &&
  x - radius - width < view.width &&
  y - radius - height < view.height;
export const spotsOf = (node: Point & { radius: number; width: number; height: number }): PlacedNodeLabel[] =>
  LABEL_SIDES.map((side) => ({ side, ...nameCorner(node, side) }));
export const leaves = ({ width, height }: Size, at: Point, inside: Box | undefined): boolean =>
  inside !== undefined &&
  (at.x < inside.left || at.y < inside.top || at.x + width > inside.right || at.y + height > inside.bottom);
export const discBox = ({ key, x, y, radius }: Point & { key: string; radius: number }): PreparedBox =>
  prepared({ x, y, halfWidth: radius + 1, halfHeight: radius + 1, angle: 0, owner: key });
export const nameBox = ({ key, width, height }: Size & { key: string }, at: Point): PreparedBox =>
  prepared({
    x: at.x + width / 2,
    y: at.y + height / 2,
    halfWidth: width / 2 + 1,
    halfHeight: height / 2,
    angle: 0,
    owner: key,
  });
