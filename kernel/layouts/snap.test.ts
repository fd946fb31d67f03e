import { expect, it } from 'vitest';
import { snap } from './snap.js';

const others = [
  { x: 0, y: 100 },
  { x: 5, y: 300 },
  { x: 400, y: 42 },
];

it('takes the nearest column and row within reach, each by itself', () => {
  expect(snap({ x: 4, y: 40 }, others, 8)).toEqual({ at: { x: 5, y: 42 }, column: others[1], row: others[2] });
  expect(snap({ x: 4, y: 60 }, others, 8)).toEqual({ at: { x: 5, y: 60 }, column: others[1], row: null });
});

it('leaves alone what is farther', () => {
  const at = { x: 200, y: 200 };
  expect(snap(at, others, 8)).toEqual({ at, column: null, row: null });
});
