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
import { placeOn, timeAxis, type Ticks } from './timeAxis.js';

/** Pixels between two footprints, and between two lanes. */
const GAP = 6;
const BETWEEN = 6;
/** Share of a footprint that a row is high: most names stand beside their discs. */
const TIGHT = 0.8;

/** Times that the width is fitted to the height: more width makes fewer rows. */
const ROUNDS = 3;

export const timeline: LayoutRule = (given) => {
  const { nodes, boxes, canvas, links, named, seed } = given;
  const days = daysOf(given);
  const dated = days.filter((day) => day !== null);
  const ticks = dated.length === 0 ? [] : timeAxis(dated);
  let width = canvas.width;
  let fitted = fit(given, days, ticks, width);
  // What is higher than the canvas is as much wider: it is seen from as far away.
  for (let round = 1; round < ROUNDS && fitted.needed * (canvas.width / canvas.height) > width; round++) {
    width = fitted.needed * (canvas.width / canvas.height);
    fitted = fit(given, days, ticks, width);
  }
  const { lanes, columns, needed } = fitted;
  const height = Math.max(needed, width * (canvas.height / canvas.width));
  const k = (height - AXIS.height) / (needed - AXIS.height);
  const points: Point[] = nodes.map(() => ({ x: 0, y: 0 }));
  let top = -height / 2;
  const drawn = lanes.map(({ of, members, rows, high }) => {
    for (const [place, i] of members.entries()) {
      const middle = (boxes[i]!.top + boxes[i]!.bottom) / 2;
      points[i] = { x: columns.xs[i]!, y: top + ((rows.rowOf[place]! + 0.5) * high * k) / rows.count - middle };
    }
    const lane = { of, top, bottom: top + high * k };
    top += (high + BETWEEN) * k;
    return lane;
  });
  if (named) {
    const laneAt = new Map(lanes.flatMap(({ of, members }) => members.map((i) => [i, of] as const)));
    const arrangement = { points, boxes, radii: nodes.map(({ radius }) => radius), links };
    const classes = nodes.map((_, i) => `${laneAt.get(i)} ${columns.xs[i]!.toFixed(3)}`);
    swapPlaces(arrangement, classes, { width, height }, seededRandom(seed));
  }
  const { from, to, undated } = columns;
  const axis = {
    left: -width / 2,
    right: width / 2,
    ticks: ticks.map(([day, at]): [number, number] => [day, from + at * (to - from)]),
    ...(undated !== null && { undated }),
  };
  return { points, ground: { lanes: drawn, axis } };
};

/** Columns and lanes on so much width, and the height that they need. */
function fit(given: ToArrange, days: readonly (number | null)[], ticks: Ticks, width: number) {
  const { nodes, boxes, layout } = given;
  const columns = columnsOf(boxes, days, ticks, width);
  const lanes = [...groupsOf(nodes, layout.by)].map(([of, members]) => {
    const rows = rowsOf(members, columns.xs, boxes);
    const highest = Math.max(...members.map((i) => boxes[i]!.bottom - boxes[i]!.top));
    return { of, members, rows, high: rows.count * (TIGHT * highest + GAP) };
  });
  return { columns, lanes, needed: lanes.reduce<number>((sum, { high }) => sum + high + BETWEEN, AXIS.height) };
}

/**
 * Where each node stands across, where the axis begins and ends, and up to where stands what has no date (null:
 * nothing).
 */
function columnsOf(boxes: readonly Box[], days: readonly (number | null)[], ticks: Ticks, width: number) {
  const start = -width / 2 + AXIS.titles;
  const widest = boxes.reduce(
    (most, { left, right }, i) => (days[i] === null ? Math.max(most, right - left) : most),
    0,
  );
  const undated = days.includes(null) ? start + widest + 2 * GAP : null;
  const [left, right] = [undated ?? start, width / 2];
  const shares = days.map((day) => (day === null ? null : (placeOn(ticks, day) ?? 0)));
  // The first and the last have just the room that they need beside the axis.
  let [before, after] = [0, 0];
  for (let round = 0; round < ROUNDS; round++)
    for (const [i, share] of shares.entries()) {
      if (share === null) continue;
      const half = (right - left) / 2;
      if (share < 1) before = clamp(before, (-boxes[i]!.left - share * (right - left - after)) / (1 - share), half);
      if (share > 0) after = clamp(after, (boxes[i]!.right - (1 - share) * (right - left - before)) / share, half);
    }
  const [from, to] = [left + before, right - after];
  const xs = shares.map((share) => (share === null ? (start + left) / 2 : from + share * (to - from)));
  return { xs, from, to, undated };
}
const clamp = (now: number, wanted: number, most: number): number => Math.min(most, Math.max(now, wanted));

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
