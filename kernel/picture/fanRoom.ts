/** What stands where a fan opens: discs and names that its words keep off, and words of others that it covers. */
import { BoxGrid, prepared, type SlantedBox } from '../geometry/BoxGrid.js';
import { lineOf } from './lineOf.js';
import type { Picture, PictureNode } from './Picture.js';
import { nameSpots, type NameSpot } from './nameSpots.js';
import { discBox, nameBox } from './placeLabels.js';
import { takenBy } from './placePictureLabels.js';

/** Half the side of the square that stands for a disc, as a share of its radius. */
const OF_DISC = 0.9;

/** Discs and names of all entities but these. */
export function othersOf({ nodes, names }: Picture, ends: readonly string[]): BoxGrid {
  const others = new BoxGrid();
  for (const { key, x, y, radius } of nodes.values())
    if (!ends.includes(key))
      others.add(prepared({ x, y, halfWidth: OF_DISC * radius, halfHeight: OF_DISC * radius, angle: 0, owner: key }));
  for (const [key, at] of names) if (!ends.includes(key)) others.add(nameBox(nodes.get(key)!, at));
  return others;
}

/** Keys of the relations and ribbons whose words the fan of a ribbon covers, which lies in the oval within `area`. */
export function wordsUnder(picture: Picture, ribbon: string, area: SlantedBox, words: BoxGrid): Set<string> {
  const covered = new Set<string>();
  for (const [key, at] of picture.relationLabels) {
    const box = takenBy(lineOf(picture, key), at, picture.scale);
    if (key === ribbon || words.hits(box) || pointsOf(box).some((point) => isInOval(area, point))) covered.add(key);
  }
  return covered;
}

/** Along its middle line. */
const pointsOf = ({ x, y, halfWidth, angle }: SlantedBox): { x: number; y: number }[] =>
  [-1, -0.5, 0, 0.5, 1].map((share) => ({
    x: x + share * halfWidth * Math.cos(angle),
    y: y + share * halfWidth * Math.sin(angle),
  }));

/** The names that a fan's words cover, each with a free place elsewhere at its disc; null: it has none. */
export function namesAside(
  { nodes, names }: Picture,
  ends: readonly string[],
  words: BoxGrid,
  others: BoxGrid,
): [string, NameSpot | null][] {
  const discs = new BoxGrid();
  for (const key of ends) discs.add(discBox(nodes.get(key)!));
  return [...names].flatMap(([key, standing]): [string, NameSpot | null][] => {
    const node = nodes.get(key)!;
    if (ends.includes(key) || !words.hits(nameBox(node, standing))) return [];
    const isFree = (at: NameSpot): boolean => {
      const box = nameBox(node, at);
      return !words.hits(box) && !discs.hits(box) && !others.hits(box, key);
    };
    return [[key, nameSpots(node).find(isFree) ?? null]];
  });
}

export function isInOval({ x, y, halfWidth, halfHeight, angle }: SlantedBox, at: { x: number; y: number }): boolean {
  const [dx, dy, cos, sin] = [at.x - x, at.y - y, Math.cos(angle), Math.sin(angle)];
  return Math.hypot((dx * cos + dy * sin) / halfWidth, (dy * cos - dx * sin) / halfHeight) <= 1;
}

/** Directions in which a name may stand off its disc, from that away from the fan. */
const TURNS = [0, 0.5, -0.5, 1, -1, 1.4, -1.4] as const;

/**
 * Where the name of one of the fan's two nodes stands: where it does if that is free, or else away from the fan in the
 * direction `angle`, turned as far as it must be to keep off the others. `beyond`: pixels from the disc's middle at least.
 */
export function nameBeside(
  node: PictureNode,
  standing: NameSpot | undefined,
  { angle, beyond, gap }: { angle: number; beyond: number; gap: number },
  isFree: (at: SlantedBox) => boolean,
): NameSpot {
  const away = TURNS.map((turn) => outerSpot(node, angle + turn, turn === 0 ? beyond : 0, gap));
  const spots = standing === undefined ? away : [standing, ...away];
  return spots.find((at) => isFree(nameBox(node, at))) ?? away[0]!;
}

/** On the far side of the disc. */
function outerSpot({ x, y, radius, width, height }: PictureNode, angle: number, beyond: number, gap: number): NameSpot {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const far = Math.max(radius, beyond) + gap + (width * Math.abs(cos) + height * Math.abs(sin)) / 2;
  return { side: 'above', x: x + far * cos - width / 2, y: y + far * sin - height / 2 };
}
