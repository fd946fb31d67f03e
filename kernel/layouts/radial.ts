/**
 * Around one or several: who is related to them on the first ring, who is related to these on the second, and so on.
 * Each stands near those it is reached by; what is not reached is on the last ring.
 */
import { cosine, directionOf, sine } from '../geometry/exactMath.js';
import type { Point } from '../geometry/index.js';
import { seededRandom } from '../layout/seededRandom.js';
import { perimeterOf } from './ellipse.js';
import type { LayoutRule, ToArrange } from './LayoutRule.js';
import { swapPlaces } from './swapPlaces.js';

/** Pixels between two discs on a ring, at least, and from one ring to the next. */
const GAP = 16;
const BETWEEN = 90;

export const radial: LayoutRule = (given) => {
  const { nodes, boxes, links, canvas, named, seed } = given;
  const middle = middleOf(given);
  const rings = ringsAround(given, middle);
  const aspect = Math.min(2, Math.max(0.5, canvas.width / canvas.height));
  const radii = radiiOf(given, rings, aspect);
  const points: Point[] = nodes.map(() => ({ x: 0, y: 0 }));
  placeMiddle(middle, points);
  const angles = new Float64Array(nodes.length);
  for (const [r, members] of rings.entries()) {
    const ordered = r === 0 ? inTurn(given, members) : nearParents(given, members, rings[r - 1]!, angles);
    for (const [place, i] of ordered.entries()) {
      angles[i] = (2 * Math.PI * (place + (r % 2) / 2)) / members.length - Math.PI / 2;
      points[i] = { x: radii[r]!.across * cosine(angles[i]!), y: radii[r]!.down * sine(angles[i]!) };
    }
  }
  const ringOf = new Map(rings.flatMap((members, r) => members.map((i) => [i, r] as const)));
  if (named) {
    const arrangement = { points, boxes, radii: nodes.map(({ radius }) => radius), links };
    swapPlaces(
      arrangement,
      nodes.map((_, i) => ringOf.get(i) ?? `middle ${i}`),
      canvas,
      seededRandom(seed),
    );
  }
  return { points, ground: { rings: radii.map(({ across, down }) => [0, 0, across, down]) } };
};

/** Those that are asked for and there, else the most prominent. */
function middleOf({ nodes, layout: { around = [] } }: ToArrange): number[] {
  const asked = [...nodes.keys()].filter((i) => around.includes(nodes[i]!.key));
  if (asked.length > 0) return asked;
  const first = [...nodes.keys()].sort(
    (a, b) => nodes[b]!.attributes.prominence - nodes[a]!.attributes.prominence || a - b,
  )[0];
  return first === undefined ? [] : [first];
}

/** Members of each ring, the nearest first. */
function ringsAround({ nodes, links }: ToArrange, middle: readonly number[]): number[][] {
  const reached = new Set(middle);
  const rings: number[][] = [];
  for (let last = [...middle]; ;) {
    const inside = new Set(last);
    const next = new Set<number>();
    for (const { a, b } of links) {
      if (inside.has(a) && !reached.has(b)) next.add(b);
      if (inside.has(b) && !reached.has(a)) next.add(a);
    }
    if (next.size === 0) break;
    last = [...next].sort((a, b) => a - b);
    for (const i of last) reached.add(i);
    rings.push(last);
  }
  const others = [...nodes.keys()].filter((i) => !reached.has(i));
  return others.length > 0 ? [...rings, others] : rings;
}

/**
 * Half the axes of each ring: wide enough for who stands on it with their names, the last one as wide as the canvas.
 */
function radiiOf({ boxes, canvas }: ToArrange, rings: readonly number[][], aspect: number) {
  const reach = boxes.reduce((most, box) => Math.max(most, box.bottom, -box.top), 0);
  const whole = Math.max(60, Math.min(canvas.height / 2, canvas.width / 2 / aspect) - reach);
  const unit = perimeterOf(aspect, 1);
  const downs: number[] = [];
  for (const members of rings) {
    const needed = members.reduce((sum, i) => sum + boxes[i]!.right - boxes[i]!.left + GAP, 0) / unit;
    downs.push(Math.max((downs.at(-1) ?? 0) + BETWEEN, needed));
  }
  const k = Math.max(0.6, whole / (downs.at(-1) ?? 1));
  return downs.map((down) => ({ across: down * k * aspect, down: down * k }));
}

/** Several stand on a small ring of their own. */
function placeMiddle(middle: readonly number[], points: Point[]): void {
  const radius = middle.length === 1 ? 0 : 28 + 6 * middle.length;
  for (const [place, i] of middle.entries()) {
    const angle = (2 * Math.PI * place) / middle.length - Math.PI / 2;
    points[i] = { x: radius * cosine(angle) * 1.6, y: radius * sine(angle) };
  }
}

/** On the first ring, those that lead to most others are spread among the rest. */
function inTurn({ links }: ToArrange, members: readonly number[]): number[] {
  const degree = new Map(members.map((i) => [i, links.filter(({ a, b }) => a === i || b === i).length]));
  const sorted = [...members].sort((a, b) => degree.get(b)! - degree.get(a)! || a - b);
  const half = Math.ceil(sorted.length / 2);
  return sorted.slice(0, half).flatMap((one, i) => (sorted[half + i] === undefined ? [one] : [one, sorted[half + i]!]));
}

/** By the mean direction of those on the ring before that each is linked to. */
function nearParents(
  { links }: ToArrange,
  members: readonly number[],
  parents: readonly number[],
  angles: Float64Array,
): number[] {
  const inside = new Set(parents);
  const direction = new Map(members.map((i) => [i, { x: 0, y: 0 }]));
  const add = (child: number, parent: number): void => {
    const at = direction.get(child);
    if (at === undefined || !inside.has(parent)) return;
    at.x += cosine(angles[parent]!);
    at.y += sine(angles[parent]!);
  };
  for (const { a, b } of links) {
    add(a, b);
    add(b, a);
  }
  // From the top on, clockwise, as places are.
  const turned = (i: number): number => {
    const { x, y } = direction.get(i)!;
    return (directionOf(x, y) + Math.PI / 2 + 2 * Math.PI) % (2 * Math.PI);
  };
  return [...members].sort((a, b) => turned(a) - turned(b) || a - b);
}
