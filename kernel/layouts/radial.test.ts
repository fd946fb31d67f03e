import { expect, test } from 'vitest';
import type { ChosenLayout } from '../../contract/index.js';
import type { ToArrange } from './LayoutRule.js';
import { radial } from './radial.js';

/** `pairs` of nodes by index, whose reading is counted. */
function graph(count: number, pairs: readonly (readonly [number, number])[], layout: Partial<ChosenLayout> = {}) {
  const reads = { of: 0 };
  const links = pairs.map(([a, b]) => ({
    get a() {
      return (reads.of++, a);
    },
    get b() {
      return (reads.of++, b);
    },
    length: 60,
    count: 1,
    words: [],
  }));
  const given: ToArrange = {
    nodes: Array.from({ length: count }, (_, i) => ({
      key: `n${i}`,
      radius: 10,
      labelWidth: 0,
      labelHeight: 0,
      attributes: { prominence: i === 0 ? 2 : 1 } as ToArrange['nodes'][number]['attributes'],
    })),
    boxes: Array.from({ length: count }, () => ({ left: -12, top: -12, right: 12, bottom: 12 })),
    links,
    arrows: [],
    canvas: { width: 900, height: 700 },
    named: false,
    seed: 1,
    layout: { name: 'radial', ...layout },
  };
  return { given, reads };
}

test.each([
  ['a star', (i: number): [number, number] => [0, i]],
  ['a chain', (i: number): [number, number] => [i - 1, i]],
])('%s is laid out without its links being looked through for each node', (_, pair) => {
  const count = 500;
  const { given, reads } = graph(
    count,
    Array.from({ length: count - 1 }, (_, i) => pair(i + 1)),
  );
  expect(radial(given).points).toHaveLength(count);
  expect(reads.of).toBeLessThan(20 * count);
});

test('rings lie around all that stand in the middle', () => {
  const middle = Array.from({ length: 40 }, (_, i) => i);
  const { given } = graph(
    80,
    middle.map((i) => [i, i + 40]),
    { around: middle.map((i) => `n${i}`) },
  );
  const { points } = radial(given);
  const out = points.map(({ x, y }) => Math.hypot(x / (900 / 700), y));
  expect(Math.max(...out.slice(0, 40)) + 24).toBeLessThan(Math.min(...out.slice(40)));
});
