import { describe, expect, it } from 'vitest';
import type { Point } from '../geometry/index.js';
import { layoutLarge } from './layoutLarge.js';
import { seededRandom } from './seededRandom.js';

/** Forty groups of twenty, each node related to six of its group, a group to two others. */
function grouped() {
  const random = seededRandom(7);
  const nodes = Array.from({ length: 800 }, (_, i) => ({ key: String(i), radius: 6, labelWidth: 0, labelHeight: 0 }));
  const links = nodes.flatMap((_, i) => {
    const first = i - (i % 20);
    const own = Array.from({ length: 6 }, () => ({ a: i, b: first + Math.floor(random() * 20) }));
    return i % 20 === 0 ? [...own, ...[20, 180].map((far) => ({ a: i, b: (i + far) % 800 }))] : own;
  });
  return { nodes, links: links.filter(({ a, b }) => a !== b) };
}

const meanLength = (points: readonly Point[], links: readonly { a: number; b: number }[]): number =>
  links.reduce((sum, { a, b }) => sum + Math.hypot(points[a]!.x - points[b]!.x, points[a]!.y - points[b]!.y), 0) /
  links.length;
/** Of lines, as a share of the distance of any two. */
const tightness = (points: readonly Point[], links: readonly { a: number; b: number }[]): number =>
  meanLength(points, links) /
  meanLength(
    points,
    points.map((_, a) => ({ a, b: (a * 397 + 200) % points.length })),
  );

describe('a large layout', () => {
  it('is reported once what is related has come together, not as it is at the start', () => {
    const { nodes, links } = grouped();
    let first: Point[] | undefined;
    const onStep = (points: () => Point[]) => void (first ??= points());
    const last = layoutLarge({ nodes, links, seed: 1, aspect: 1.3, fixed: new Map(), onStep });
    expect(tightness(first!, links)).toBeLessThan(1.15 * tightness(last, links));
  });
});
