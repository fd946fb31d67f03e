/**
 * Where a new node belongs by the layout that stands: at its date in its lane, at its coordinates, at its place in the file,
 * among its group.
 * What has no such place, and every other layout, leaves it to stand beside what it is related to.
 */
import type { ChosenLayout, LayoutGround, NodeAttributes } from '../../contract/index.js';
import { boxAt, type Box, type Point } from '../geometry/index.js';
import { nearestFree } from '../layout/separate.js';
import { coordinatesOf } from './coordinatesOf.js';
import { filePlaceOf, placeFromFile } from './filePlace.js';
import { groupOf } from './groupOf.js';
import { placeOnMap } from './mapFor.js';
import { placeOn } from './timeAxis.js';

interface Homeless {
  nodes: readonly { key: string; attributes: NodeAttributes }[];
  /** Footprints around the nodes' centres, and the day of each, in the order of `nodes`. */
  boxes: readonly Box[];
  days: readonly (number | null)[];
  fixed: ReadonlyMap<string, Point>;
  layout: ChosenLayout;
  ground: LayoutGround | null;
}

/** Places of those new nodes that have one by the layout's rule: the nearest that is free. */
export function homes({ nodes, boxes, days, fixed, layout, ground }: Homeless): Map<string, Point> {
  const found = new Map<string, Point>();
  const taken = nodes.flatMap(({ key }, i) => (fixed.has(key) ? [boxAt(boxes[i]!, fixed.get(key)!)] : []));
  for (const [i, { key, attributes }] of nodes.entries()) {
    if (fixed.has(key)) continue;
    const wanted =
      wantedPlace(attributes, days[i]!, layout, ground) ?? groupMiddle(attributes, { nodes, fixed, layout });
    if (wanted === null) continue;
    const at = nearestFree(wanted, boxes[i]!, taken);
    found.set(key, at);
    taken.push(boxAt(boxes[i]!, at));
  }
  return found;
}

function wantedPlace(
  attributes: NodeAttributes,
  day: number | null,
  layout: ChosenLayout,
  ground: LayoutGround | null,
): Point | null {
  if (layout.name === 'map' && ground?.map !== undefined) {
    const at = coordinatesOf(attributes);
    return at === null ? null : placeOnMap(ground.map, at);
  }
  if (layout.name === 'file' && ground?.file !== undefined) {
    const at = filePlaceOf(attributes, layout);
    return at === null ? null : placeFromFile(ground.file, at);
  }
  if (layout.name !== 'time' || ground?.axis === undefined) return null;
  const lane = ground.lanes?.find(({ of }) => of === groupOf(attributes, layout.by));
  const x = day === null ? ground.axis.undated : placeOn(ground.axis.ticks, day);
  return lane === undefined || x === undefined || x === null ? null : { x, y: (lane.top + lane.bottom) / 2 };
}

/** The middle of those of its group that have their place. */
function groupMiddle(
  attributes: NodeAttributes,
  { nodes, fixed, layout }: Pick<Homeless, 'nodes' | 'fixed' | 'layout'>,
): Point | null {
  if (layout.name !== 'grouped') return null;
  const group = groupOf(attributes, layout.by);
  const members = nodes.flatMap((node) =>
    groupOf(node.attributes, layout.by) === group ? (fixed.get(node.key) ?? []) : [],
  );
  if (members.length === 0) return null;
  const mean = (of: (p: Point) => number): number => members.reduce((sum, p) => sum + of(p), 0) / members.length;
  return { x: mean((p) => p.x), y: mean((p) => p.y) };
}
