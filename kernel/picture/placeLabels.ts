/**
 * Which labels are drawn, and where, so that none overlap: names first, the most prominent first. Quick enough for each
 * move of the camera.
 */
import { BoxGrid, prepared, type PreparedBox } from '../geometry/BoxGrid.js';
import type { Box, Point } from '../geometry/index.js';
import { nameSpots, type NameSpot } from './nameSpots.js';
import { Placement } from './Placement.js';
import { placeWords, type EdgeToLabel, type PlacedEdgeLabel } from './placeWords.js';
import { readsWithDisc, wellReadFirst } from './readings.js';

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
  /** How much a name on each of its `nameSpots` would cover: it goes where that is least, of those that are free. */
  covers?: readonly number[] | undefined;
}
export interface PlacedLabels {
  nodes: Map<string, NameSpot>;
  edges: Map<string, PlacedEdgeLabel>;
}

/** Part of the picture in which labels count, its upper left corner the origin; labels wholly outside are left out. */
export interface LabelView {
  width: number;
  height: number;
  /** Box that names must not leave; absent: they may. */
  inside?: Box;
  /** What nothing may lie on. */
  taken?: readonly PreparedBox[];
  /** Discs that names had better not lie on, but may; words may not. */
  nameless?: readonly PreparedBox[];
  /** What no word may lie on but that of its `owner`. Names had better not either: see `covers`. */
  bands?: readonly PreparedBox[];
}

/**
 * Names first, unless they are `standing` already, then the labels of relations in the room that is left. Discs are never
 * covered by either, but for the `nameless` by names.
 */
export function placeLabels(
  nodes: readonly NodeToLabel[],
  edges: readonly EdgeToLabel[],
  view: LabelView,
  standing?: ReadonlyMap<string, NameSpot>,
): PlacedLabels {
  const taken = new BoxGrid();
  const visible = nodes.filter((node) => isVisible(node, view));
  for (const box of [...visible.map(discBox), ...(view.taken ?? [])]) taken.add(box);
  const placed = standing === undefined ? placeNames(visible, taken, view) : new Map(standing);
  const names = new BoxGrid();
  for (const node of visible) {
    const at = placed.get(node.key);
    if (at === undefined) continue;
    const box = nameBox(node, at);
    names.add(box);
    if (standing !== undefined) taken.add(box);
  }
  for (const box of [...(view.bands ?? []), ...(view.nameless ?? [])]) taken.add(box);
  return { nodes: placed, edges: placeWords(edges, taken, view, names) };
}

/** What it costs a spot, in lines covered, that it is not in the middle of a side. */
const OFF_MIDDLE = 1.5;

interface Name {
  node: NodeToLabel;
  spots: readonly NameSpot[];
  boxes: PreparedBox[];
  /** So many of the first are nearer to their own disc than to any other, and lie on none. */
  good?: number;
  at: PreparedBox | null;
}

function placeNames(
  nodes: readonly NodeToLabel[],
  taken: BoxGrid,
  { inside, nameless = [] }: LabelView,
): Map<string, NameSpot> {
  const names = nodes
    .filter(({ width }) => width > 0)
    .sort(byPriority)
    .map((node): Name => {
      const all = byCover(node);
      const within = all.filter((at) => !leaves(node, at, inside));
      const spots = within.length === 0 && node.forced ? all : within;
      return { node, spots, boxes: spots.map((at) => nameBox(node, at)), at: null };
    });
  const spotOf = new Map(names.flatMap(({ spots, boxes }) => boxes.map((box, i) => [box, spots[i]!] as const)));
  for (const name of names.filter(({ node }) => node.forced)) {
    name.at = name.boxes.find((box) => !taken.hits(box, box.owner)) ?? name.boxes[0] ?? null;
    if (name.at !== null) taken.add(name.at);
  }
  const others = names.filter(({ node }) => !node.forced);
  const discs = new BoxGrid();
  for (const node of nodes) discs.add(discBox(node));
  const under = new BoxGrid();
  for (const disc of nameless) under.add(disc);
  for (const name of others) {
    const free = name.boxes.filter((box) => !taken.hits(box, box.owner));
    const { sorted, good } = wellReadFirst(free, (box) => under.hits(box) || readsWithDisc(box, name.node, discs));
    Object.assign(name, { boxes: sorted, good });
  }
  new Placement(others).run();
  for (const { at } of others) if (at !== null) taken.add(at);
  return new Map(names.flatMap(({ node, at }) => (at === null ? [] : [[node.key, spotOf.get(at)!] as const])));
}

/** Spots of a name, the one that covers least first; one off the middle of a side must cover two lines less. */
function byCover(node: NodeToLabel): NameSpot[] {
  const { covers } = node;
  const cost = (i: number): number => (covers?.[i] ?? 0) + (i < 4 ? 0 : OFF_MIDDLE);
  const spots = nameSpots(node);
  return [...spots.keys()].sort((a, b) => cost(a) - cost(b) || a - b).map((i) => spots[i]!);
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
