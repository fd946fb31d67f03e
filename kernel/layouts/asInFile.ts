/**
 * As in the file: who has a place there stands there, in the file's proportions, as large as the canvas allows. Discs
 * are moved apart where names have room, as little as can be; a large graph is exactly as in its file. The others stand
 * beside, in rows by kind.
 */
import type { LayoutGround } from '../../contract/index.js';
import { boundsOf, type Box, type Point } from '../geometry/index.js';
import { separate } from '../layout/separate.js';
import { sidesOf } from './aside.js';
import { filePlaceOf, placeFromFile } from './filePlace.js';
import { groupsOf } from './groupOf.js';
import type { LayoutRule } from './LayoutRule.js';
import { rowsWithin } from './rowsWithin.js';

/** Share of the room's width and height that is left free at each rim, for names. */
const RIM = 0.06;

export const asInFile: LayoutRule = ({ nodes, boxes, canvas, named, layout }) => {
  const found = nodes.map(({ attributes }) => filePlaceOf(attributes, layout));
  const others = [...groupsOf(nodes).values()].flat().filter((i) => found[i] === null);
  const placed = [...nodes.keys()].filter((i) => found[i] !== null);
  const besides = others.map((i) => boxes[i]!);
  const { area, beside } = sidesOf(besides, placed.length, canvas);
  const points: Point[] = nodes.map(() => ({ x: 0, y: 0 }));
  const rows = rowsWithin(besides, beside);
  for (const [at, i] of others.entries()) points[i] = rows[at]!;
  if (placed.length === 0) return { points };
  const file = fitted(
    placed.map((i) => found[i]!),
    area,
  );
  const spots = placed.map((i) => placeFromFile(file, found[i]!));
  if (named)
    separate(
      spots,
      placed.map((i) => square(nodes[i]!.radius + 2)),
    );
  for (const [at, i] of placed.entries()) points[i] = spots[at]!;
  return { points, ground: { file } };
};

/** In the middle of the area, one scale for both axes. */
function fitted(places: readonly Point[], area: Box): NonNullable<LayoutGround['file']> {
  const { left, top, right, bottom } = boundsOf(places.map(({ x, y }) => ({ left: x, top: y, right: x, bottom: y })));
  const fits = (room: number, needed: number): number => (needed > 0 ? (room * (1 - 2 * RIM)) / needed : Infinity);
  const scale = Math.min(fits(area.right - area.left, right - left), fits(area.bottom - area.top, bottom - top));
  return {
    middle: [(left + right) / 2, (top + bottom) / 2],
    x: (area.left + area.right) / 2,
    y: (area.top + area.bottom) / 2,
    scale: Number.isFinite(scale) ? scale : 1,
  };
}

const square = (half: number): Box => ({ left: -half, top: -half, right: half, bottom: half });
