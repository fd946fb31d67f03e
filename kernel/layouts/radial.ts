/**
 * Around one or several: who is related to them on the first ring, who is related to these on the second, and so on.
 * Each stands near those it is reached by; what is not reached is on the last ring.
 */
import { cosine, directionOf, sine } from '../geometry/exactMath.js';
import type { Point } from '../geometry/index.js';
import { adjacencyOf, type Adjacency } from '../layout/forces/pivotStart.js';
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
  const adjacency = adjacencyOf(nodes.length, links);
  const rings = ringsAround(adjacency, middle);
  const aspect = Math.min(2, Math.max(0.5, canvas.width / canvas.height));
  const inner = middle.length < 2 ? 0 : 28 + 6 * middle.length;
  const radii = radiiOf(given, rings, inner, aspect);
  const points: Point[] = nodes.map(() => ({ x: 0, y: 0 }));
  placeMiddle(middle, points, { across: inner * aspect, down: inner });
  const angles = new Float64Array(nodes.length);
  for (const [r, members] of rings.entries()) {
    const ordered = r === 0 ? inTurn(adjacency, members) : nearParents(adjacency, members, rings[r - 1]!, angles);
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
function ringsAround(adjacency: Adjacency, middle: readonly number[]): number[][] {
  const reached = new Set(middle);
  const rings: number[][] = [];
  for (let last: readonly number[] = middle; ;) {
    const next: number[] = [];
    for (const i of last)
      for (const other of neighboursOf(adjacency, i)) {
        if (reached.has(other)) continue;
        reached.add(other);
        next.push(other);
      }
    if (next.length === 0) break;
    rings.push(next.sort((a, b) => a - b));
    last = next;
  }
  const others = Array.from({ length: adjacency.start.length - 1 }, (_, i) => i).filter((i) => !reached.has(i));
  return others.length > 0 ? [...rings, others] : rings;
}
const neighboursOf = ({ start, other }: Adjacency, i: number): Uint32Array => other.subarray(start[i], start[i + 1]);

/**
 * Half the axes of each ring: wide enough for who stands on it with their names, the last one as wide as the canvas, all
 * of them wider than the ring in the middle, which is `inner` pixels high to each side.
 */
function radiiOf({ boxes, canvas }: ToArrange, rings: readonly number[][], inner: number, aspect: number) {
  const reach = boxes.reduce((most, box) => Math.max(most, box.bottom, -box.top), 0);
  const whole = Math.max(60, Math.min(canvas.height / 2, canvas.width / 2 / aspect) - reach);
  const unit = perimeterOf(aspect, 1);
  const downs: number[] = [];
  for (const members of rings) {
    const needed = members.reduce((sum, i) => sum + boxes[i]!.right - boxes[i]!.left + GAP, 0) / unit - inner;
    downs.push(Math.max((downs.at(-1) ?? 0) + BETWEEN, needed));
  }
  const k = Math.max(0.6, (whole - inner) / (downs.at(-1) ?? 1));
  return downs.map((down) => ({ across: (inner + down * k) * aspect, down: inner + down * k }));
}

/** Several stand on a small ring of their own. */
function placeMiddle(middle: readonly number[], points: Point[], ring: { across: number; down: number }): void {
  for (const [place, i] of middle.entries()) {
    const angle = (2 * Math.PI * place) / middle.length - Math.PI / 2;
    points[i] = { x: ring.across * cosine(angle), y: ring.down * sine(angle) };
  }
}

/** On the first ring, those that lead to most others are spread among the rest. */
function inTurn(adjacency: Adjacency, members: readonly number[]): number[] {
  const degree = (i: number): number => neighboursOf(adjacency, i).length;
  const sorted = [...members].sort((a, b) => degree(b) - degree(a) || a - b);
  const half = Math.ceil(sorted.length / 2);
  return sorted.slice(0, half).flatMap((one, i) => (sorted[half + i] === undefined ? [one] : [one, sorted[half + i]!]));
}

/** By the mean direction of those on the ring before that each is linked to. */
function nearParents(
  adjacency: Adjacency,
  members: readonly number[],
  parents: readonly number[],
  angles: Float64Array,
): number[] {
  const inside = new Set(parents);
  const direction = new Map(
    members.map((i) => {
      const at = { x: 0, y: 0 };
      for (const parent of neighboursOf(adjacency, i)) {
        if (!inside.has(parent)) continue;
        at.x += cosine(angles[parent]!);
        at.y += sine(angles[parent]!);
      }
      return [i, at] as const;
    }),
  );
  // From the top on, clockwise, as places are.
  const turned = (i: number): number => {
    const { x, y } = direction.get(i)!;
    return (directionOf(x, y) + Math.PI / 2 + 2 * Math.PI) % (2 * Math.PI);
  };
  return [...members].sort((a, b) => turned(a) - turned(b) || a - b);
}
