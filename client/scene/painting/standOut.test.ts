import { expect, it } from 'vitest';
import { weighted, weightOf } from './standOut.js';

it('a line of the backbone, and one that somebody denies, is stronger than the others; in front of which each keeps its own', () => {
  const opacityOf = (...of: Parameters<typeof weightOf>) =>
    Number.parseInt(weighted('#11223340', weightOf(...of)).slice(7), 16);
  const others = opacityOf(undefined, false);
  expect(opacityOf(undefined, true)).toBeGreaterThan(4 * others);
  expect(opacityOf('strong', false)).toBe(opacityOf(undefined, true));
  expect([opacityOf('own', true), opacityOf('own', false)]).toEqual([0x40, 0x40]);
});

it('no line is more than opaque, and a colour without opacity stays as it is', () => {
  expect(weighted('#112233f0', weightOf(undefined, true))).toBe('#112233ff');
  expect(weighted('#112233', weightOf(undefined, false))).toBe('#112233');
});
