/**
 * On a map: who has coordinates stands there, as near as discs can be that must not lie over each other. The others
 * stand beside the map, in rows by kind. The map shows no more of the earth than it needs.
 */
import type { Box, Point } from '../geometry/index.js';
import { separate } from '../layout/separate.js';
import { sidesOf } from './aside.js';
import { coordinatesOf, type Coordinates } from './coordinatesOf.js';
import { groupsOf } from './groupOf.js';
import { MAP } from './ground/groundStyle.js';
import type { LayoutRule } from './LayoutRule.js';
import { mapFor, placeOnMap } from './mapFor.js';
import { rowsWithin } from './rowsWithin.js';

export const onMap: LayoutRule = ({ nodes, boxes, canvas }) => {
  const found = nodes.map(({ attributes }) => coordinatesOf(attributes));
  const others = [...groupsOf(nodes).values()].flat().filter((i) => found[i] === null);
  const here = found.filter((at): at is Coordinates => at !== null);
  const besides = others.map((i) => boxes[i]!);
  const { area, beside } = sidesOf(besides, here.length, canvas, MAP.title);
  const points: Point[] = nodes.map(() => ({ x: 0, y: 0 }));
  const places = rowsWithin(besides, beside);
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
