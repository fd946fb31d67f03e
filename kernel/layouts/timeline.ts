/**
 * By time: across by date, down in a lane for each kind. An entity stands at its own date, else at that of its first
 * fact; those without any stand before the axis. Names keep off each other by rows within a lane.
 */
import type { Box, Point } from '../geometry/index.js';
import { seededRandom } from '../layout/seededRandom.js';
import { dayOf } from './dayOf.js';
import { groupsOf } from './groupOf.js';
import { AXIS } from './ground/groundStyle.js';
import type { LayoutRule, ToArrange } from './LayoutRule.js';
import { swapPlaces } from './swapPlaces.js';
import { placeOn, timeAxis } from './timeAxis.js';

/** Pixels between two footprints, and between two lanes. */
const GAP = 6;
const BETWEEN = 6;
/** Share of a footprint that a row is high: most names stand beside their discs. */
const TIGHT = 0.8;

export const timeline: LayoutRule = (given) => {
  const { nodes, boxes, canvas, links, named, seed, layout } = given;
  const days = daysOf(given);
  const dated = days.filter((day) => day !== null);
  const ticks = dated.length === 0 ? [] : timeAxis(dated);
  const widest = boxes.reduce((most, box) => Math.max(most, box.right - box.left), 0);
  const undated = days.length - dated.length;
  const left = -canvas.width / 2 + AXIS.titles;
  const aside = undated === 0 ? 0 : widest + 2 * GAP;
  const [from, to] = [left + aside + widest / 2, canvas.width / 2 - widest / 2];
  const across = (day: number | null): number =>
    day === null ? left + aside / 2 : from + (placeOn(ticks, day) ?? 0) * (to - from);
  const xs = days.map(across);
  const lanes = [...groupsOf(nodes, layout.by)].map(([of, members]) => ({
    of,
    members,
    rows: rowsOf(members, xs, boxes),
  }));
  const heights = lanes.map(
    ({ members, rows }) =>
      rows.count * (TIGHT * Math.max(...members.map((i) => boxes[i]!.bottom - boxes[i]!.top)) + GAP),
  );
  const needed = heights.reduce((sum, height) => sum + height + BETWEEN, AXIS.height);
  const k = Math.max(1, (canvas.height - AXIS.height) / (needed - AXIS.height));
  const points: Point[] = nodes.map(() => ({ x: 0, y: 0 }));
  let top = -Math.max(canvas.height, needed) / 2;
  const drawn = lanes.map(({ of, members, rows }, l) => {
    const height = heights[l]! * k;
    for (const [place, i] of members.entries()) {
      const middle = (boxes[i]!.top + boxes[i]!.bottom) / 2;
      points[i] = { x: xs[i]!, y: top + ((rows.rowOf[place]! + 0.5) * height) / rows.count - middle };
    }
    const lane = { of, top, bottom: top + height };
    top += height + BETWEEN * k;
    return lane;
  });
  if (named) {
    const laneAt = new Map(lanes.flatMap(({ of, members }) => members.map((i) => [i, of] as const)));
    const arrangement = { points, boxes, radii: nodes.map(({ radius }) => radius), links };
    const classes = nodes.map((_, i) => `${laneAt.get(i)} ${xs[i]!.toFixed(3)}`);
    swapPlaces(arrangement, classes, canvas, seededRandom(seed));
  }
  const axis = {
    left: -canvas.width / 2,
    right: canvas.width / 2,
    ticks: ticks.map(([day, at]): [number, number] => [day, from + at * (to - from)]),
    ...(undated > 0 && { undated: left + aside }),
  };
  return { points, ground: { lanes: drawn, axis } };
};

/** The day of each node: its own, else that of the first fact it takes part in. */
export function daysOf({ nodes, arrows }: Pick<ToArrange, 'nodes' | 'arrows'>): (number | null)[] {
  const days = nodes.map(({ attributes }) => dayOf(textOf(attributes.properties?.['date'])));
  const first = new Map<number, number>();
  for (const { from, to, date } of arrows) {
    const day = dayOf(date);
    if (day !== null) for (const i of [from, to]) first.set(i, Math.min(day, first.get(i) ?? Infinity));
  }
  return days.map((day, i) => day ?? first.get(i) ?? null);
}
const textOf = (value: unknown): string | null => (value === undefined ? null : String(value));

/** A row for each member, so that no two of one row overlap: the first that is free. */
function rowsOf(members: readonly number[], xs: readonly number[], boxes: readonly Box[]) {
  const ends: number[] = [];
  const rowOf = new Map<number, number>();
  for (const i of [...members].sort((a, b) => xs[a]! - xs[b]! || a - b)) {
    const begin = xs[i]! + boxes[i]!.left;
    let row = ends.findIndex((end) => end + GAP <= begin);
    if (row < 0) row = ends.length;
    ends[row] = xs[i]! + boxes[i]!.right;
    rowOf.set(i, row);
  }
  return { count: Math.max(1, ends.length), rowOf: members.map((i) => rowOf.get(i)!) };
}
