/**
 * What belongs together stands together: the canvas is divided among the groups, each as large as its members need,
 * groups with many relations between them side by side. Within a group places are taken so that few lines cross.
 */
import { lengthOf } from '../geometry/exactMath.js';
import type { Box, Point } from '../geometry/index.js';
import { seededRandom, shuffle, type Random } from '../layout/seededRandom.js';
import { groupsOf } from './groupOf.js';
import { GROUP_TITLE } from './ground/groundStyle.js';
import type { LayoutRule, ToArrange } from './LayoutRule.js';
import { rowsWithin } from './rowsWithin.js';
import { swapPlaces } from './swapPlaces.js';

/** Pixels from a hull to the rim of its part, and orders of the groups that are tried. */
const MARGIN = 18;
const TRIALS = 400;

export const grouped: LayoutRule = (given) => {
  const { nodes, boxes, links, canvas, named, seed, layout } = given;
  const groups = [...groupsOf(nodes, layout.by).values()];
  const random = seededRandom(seed);
  const needs = groups.map((members) => needOf(members, boxes));
  const whole = needs.reduce((sum, need) => sum + need, 0);
  const k = Math.max(1, Math.sqrt(whole / (canvas.width * canvas.height)));
  const area = {
    left: (-canvas.width * k) / 2,
    top: (-canvas.height * k) / 2,
    right: (canvas.width * k) / 2,
    bottom: (canvas.height * k) / 2,
  };
  const parts = bestParts(given, groups, needs, area, random);
  const points: Point[] = nodes.map(() => ({ x: 0, y: 0 }));
  const groupAt: number[] = [];
  for (const [g, members] of groups.entries()) {
    const part = parts[g]!;
    const inner = {
      left: part.left + MARGIN,
      top: part.top + MARGIN + GROUP_TITLE.height,
      right: part.right - MARGIN,
      bottom: part.bottom - MARGIN,
    };
    const places = rowsWithin(
      members.map((i) => boxes[i]!),
      inner,
    );
    for (const [place, i] of members.entries()) {
      points[i] = places[place]!;
      groupAt[i] = g;
    }
  }
  if (named) {
    const arrangement = { points, boxes, radii: nodes.map(({ radius }) => radius), links };
    swapPlaces(arrangement, groupAt, { width: canvas.width * k, height: canvas.height * k }, random);
  }
  return { points };
};

/** Square pixels that a group asks for. */
function needOf(members: readonly number[], boxes: readonly Box[]): number {
  const widest = members.reduce((most, i) => Math.max(most, boxes[i]!.right - boxes[i]!.left), 0);
  const highest = members.reduce((most, i) => Math.max(most, boxes[i]!.bottom - boxes[i]!.top), 0);
  const side = Math.sqrt(members.length * (widest + 12) * (highest + 12));
  return (side + 2 * MARGIN) * (side + 2 * MARGIN + GROUP_TITLE.height);
}

/**
 * A part of the area for each group: of many orders of the groups the one in which relations between them are shortest.
 */
function bestParts(
  { links, nodes }: ToArrange,
  groups: readonly (readonly number[])[],
  needs: readonly number[],
  area: Box,
  random: Random,
): Box[] {
  const groupAt = new Int32Array(nodes.length);
  for (const [g, members] of groups.entries()) for (const i of members) groupAt[i] = g;
  const between = new Map<string, { a: number; b: number; count: number }>();
  for (const { a, b, count } of links) {
    const [g, h] = [Math.min(groupAt[a]!, groupAt[b]!), Math.max(groupAt[a]!, groupAt[b]!)];
    if (g === h) continue;
    const known = between.get(`${g} ${h}`);
    if (known) known.count += count;
    else between.set(`${g} ${h}`, { a: g, b: h, count });
  }
  const costOf = (parts: readonly Box[]): number => {
    const lengths = [...between.values()].reduce(
      (sum, { a, b, count }) => sum + count * distance(parts[a]!, parts[b]!),
      0,
    );
    const thin = parts.reduce((sum, part) => sum + (thinness(part) > 2.4 ? thinness(part) : 0), 0);
    return lengths * (1 + 0.1 * thin);
  };
  let order = [...groups.keys()].sort((a, b) => needs[b]! - needs[a]!);
  let best = partsOf(order, needs, area);
  let cost = costOf(best);
  for (let trial = 0; trial < TRIALS && groups.length > 2; trial++) {
    const next = trial % 20 === 0 ? shuffle([...order], random) : swapped(order, random);
    const parts = partsOf(next, needs, area);
    const nextCost = costOf(parts);
    if (nextCost < cost) [order, best, cost] = [next, parts, nextCost];
  }
  return best;
}

function swapped(order: readonly number[], random: Random): number[] {
  const next = [...order];
  const [i, j] = [Math.floor(random() * next.length), Math.floor(random() * next.length)];
  [next[i], next[j]] = [next[j]!, next[i]!];
  return next;
}

/** The area halved again and again, along its longer side, as near to half of the need as the order allows. */
function partsOf(order: readonly number[], needs: readonly number[], area: Box): Box[] {
  const parts: Box[] = [];
  const divide = (of: readonly number[], box: Box): void => {
    if (of.length === 1) {
      parts[of[0]!] = box;
      return;
    }
    const whole = of.reduce((sum, g) => sum + needs[g]!, 0);
    let [cut, taken] = [1, needs[of[0]!]!];
    while (cut < of.length - 1 && Math.abs(taken + needs[of[cut]!]! - whole / 2) < Math.abs(taken - whole / 2))
      taken += needs[of[cut++]!]!;
    const share = taken / whole;
    const isWide = box.right - box.left >= box.bottom - box.top;
    const at = isWide ? box.left + share * (box.right - box.left) : box.top + share * (box.bottom - box.top);
    divide(of.slice(0, cut), isWide ? { ...box, right: at } : { ...box, bottom: at });
    divide(of.slice(cut), isWide ? { ...box, left: at } : { ...box, top: at });
  };
  if (order.length > 0) divide(order, area);
  return parts;
}

const middle = ({ left, top, right, bottom }: Box): Point => ({ x: (left + right) / 2, y: (top + bottom) / 2 });
function distance(a: Box, b: Box): number {
  const [p, q] = [middle(a), middle(b)];
  return lengthOf(p.x - q.x, p.y - q.y);
}
function thinness({ left, top, right, bottom }: Box): number {
  const [width, height] = [right - left, bottom - top];
  return Math.max(width / height, height / width);
}
