import { expect, it } from 'vitest';
import { backboneOf } from './backbone.js';

/** Groups of ten, all related within, and as many lines between groups. */
function grouped(groups: number) {
  const members = [...Array(10).keys()];
  const pairs = [...Array(groups).keys()].flatMap((group) =>
    members.flatMap((i) => members.slice(0, i).map((j) => [10 * group + i, 10 * group + j] as const)),
  );
  const within = pairs.length;
  for (let i = 0; i < 10 * groups; i++) pairs.push([i, (i + 10) % (10 * groups)]);
  return {
    within,
    x: new Float32Array(10 * groups),
    source: Uint32Array.from(pairs, ([a]) => a),
    target: Uint32Array.from(pairs, ([, b]) => b),
  };
}

it('the backbone of a large graph is what holds its groups together, and has no loose disc', () => {
  const { within, ...graph } = grouped(50);
  const backbone = backboneOf(graph)!;
  const lines = [...backbone.keys()].filter((line) => backbone[line] === 1);
  expect(lines.length).toBeGreaterThan(200);
  expect(lines.length).toBeLessThan(1_100);
  expect(lines.every((line) => line < within)).toBe(true);
  expect(new Set(lines.flatMap((line) => [graph.source[line], graph.target[line]])).size).toBe(500);
});

it('few lines are all alike', () => expect(backboneOf(grouped(10))).toBeUndefined());
