import { expect, it } from 'vitest';
import { tidy } from './tidy.js';

const places = new Map([
  ['a', { x: 0, y: 0 }],
  ['b', { x: 10, y: 40 }],
  ['c', { x: 100, y: 20 }],
]);
const of = (how: Parameters<typeof tidy>[1]) => Object.fromEntries(tidy(places, how));

it('puts a selection on one line, and moves nothing that is there', () => {
  expect(of('left')).toEqual({ b: { x: 0, y: 40 }, c: { x: 0, y: 20 } });
  expect(of('bottom')).toEqual({ a: { x: 0, y: 40 }, c: { x: 100, y: 40 } });
  expect(of('middle')).toEqual({ a: { x: 0, y: 20 }, b: { x: 10, y: 20 } });
});

it('spaces it evenly between the outermost, in its order', () => {
  expect(of('across')).toEqual({ b: { x: 50, y: 40 } });
  expect(of('down')).toEqual({});
});

it('spreads and compacts it about its middle, and one takes back the other', () => {
  const wide = new Map([...places, ...tidy(places, 'spread')]);
  expect(wide.get('c')!.x - wide.get('a')!.x).toBeCloseTo(125);
  const back = new Map([...wide, ...tidy(wide, 'compact')]);
  for (const [key, at] of places) expect(back.get(key)).toEqual({ x: expect.closeTo(at.x), y: expect.closeTo(at.y) });
});

it('looks at a selection once, not once for each of it', () => {
  let read = 0;
  const many = new Map(
    Array.from({ length: 400 }, (_, i) => {
      const at = { y: i };
      Object.defineProperty(at, 'x', { enumerable: true, get: () => (read++, (i * 7) % 400) });
      return [`n${i}`, at as { x: number; y: number }];
    }),
  );
  for (const how of ['left', 'centre', 'across', 'spread'] as const) tidy(many, how);
  expect(read).toBeLessThan(100 * many.size);
});
