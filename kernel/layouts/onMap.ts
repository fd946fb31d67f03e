/**
 * On a map: who has coordinates stands there, as near as discs can be that must not lie over each other. The others
 * stand beside the map, in rows by kind. The map shows no more of the earth than it needs.
 */
import type { Box, Point } from '../geometry/index.js';
import { separate } from '../layout/separate.js';
import { coordinatesOf, type Coordinates } from './coordinatesOf.js';
import { groupsOf } from './groupOf.js';
import { MAP } from './ground/groundStyle.js';
import type { LayoutRule } from './LayoutRule.js';
import { mapFor, placeOnMap } from './mapFor.js';
import { rowsWithin } from './rowsWithin.js';

/** Share of the canvas's width that those beside the map take at most. */
const ASIDE = 0.42;
const GAP = 10;

export const onMap: LayoutRule = ({ nodes, boxes, canvas }) => {
  const found = nodes.map(({ attributes }) => coordinatesOf(attributes));
  const others = [...groupsOf(nodes).values()].flat().filter((i) => found[i] === null);
  const here = found.filter((at): at is Coordinates => at !== null);
  const aside = here.length === 0 ? canvas.width : asideFor(others, boxes, canvas);
  const area = {
    left: -canvas.width / 2,
    top: -canvas.height / 2,
    right: canvas.width / 2 - (others.length === 0 ? 0 : aside + GAP),
    bottom: canvas.height / 2,
  };
  const beside = { left: area.right + GAP, top: area.top + MAP.title, right: canvas.width / 2, bottom: area.bottom };
  const points: Point[] = nodes.map(() => ({ x: 0, y: 0 }));
  const places = rowsWithin(
    others.map((i) => boxes[i]!),
    here.length === 0 ? { ...beside, left: area.left } : beside,
  );
  for (const [place, i] of others.entries()) points[i] = places[place]!;
  if (here.length === 0) return { points };
  const map = mapFor(here, area);
  const located = [...nodes.keys()].filter((i) => found[i] !== null);
  const spots = located.map((i) => placeOnMap(map, found[i]!));
  separate(
    spots,
    located.map((i) => square(nodes[i]!.radius + 2)),
  );
  for (const [place, i] of located.entries()) points[i] = spots[place]!;
  return { points, ground: { map: { ...map, ...(others.length > 0 && { elsewhere: beside.left }) } } };
};

const square = (half: number): Box => ({ left: -half, top: -half, right: half, bottom: half });

/** As wide as those beside the map need, in as many columns as it takes. */
function asideFor(
  others: readonly number[],
  boxes: readonly Box[],
  { width, height }: { width: number; height: number },
) {
  const wide = others.reduce((most, i) => Math.max(most, boxes[i]!.right - boxes[i]!.left), 0) + GAP;
  const high = others.reduce((most, i) => Math.max(most, boxes[i]!.bottom - boxes[i]!.top), 0) + GAP;
  const columns = Math.ceil(others.length / Math.max(1, Math.floor((height - MAP.title) / Math.max(1, high))));
  return Math.min(ASIDE * width, columns * wide);
}
