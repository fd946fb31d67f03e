import { expect, it } from 'vitest';
import { edgePath } from '../geometry/index.js';
import { edgeOf } from '../testing/graphParts.js';
import { LineCrossings } from './LineCrossings.js';
import type { PictureEdge } from './Picture.js';

type At = readonly [number, number];
/** From one point to the other, named by the two letters of its ends. */
const line = (key: string, [ax, ay]: At, [bx, by]: At, bend = 0): PictureEdge =>
  ({
    key,
    edge: edgeOf(key, key[0]!, key[1]!),
    path: edgePath({ x: ax, y: ay, radius: 1 }, { x: bx, y: by, radius: 1 }, bend),
  }) as PictureEdge;

it('counts how often lines cross others, not those between the same two', () => {
  const level = line('ab', [-100, 0], [100, 0]);
  const crossings = new LineCrossings([
    level,
    line('cd', [7, -50], [7, 50]),
    line('ba2', [100, 5], [-100, -5]),
    line('ef', [-50, 20], [50, 20], 0.6),
  ]);
  expect(crossings.of([level])).toBe(3);
  const away = line('ab', [-100, 0], [100, 0], 0.3);
  expect(crossings.of([away])).toBe(1);
  crossings.replace([line('cd', [0, 100], [0, 200])]);
  expect(crossings.of([away])).toBe(0);
});
