import { expect, it } from 'vitest';
import { Motion, MOTION_MS } from './Motion.js';

const none = () => undefined;

it('takes nodes to where they belong and then stands still', () => {
  const motion = new Motion();
  motion.aim(['a'], new Map([['a', [0, 0]]]), none, 0, true);
  motion.aim(['a'], new Map([['a', [100, 0]]]), none, 0, false);
  expect(motion.moving).toBe(true);
  motion.step(MOTION_MS / 2);
  expect(motion.places.get('a')![0]).toBeGreaterThan(50);
  expect(motion.step(MOTION_MS)).toBe(false);
  expect(motion.places.get('a')).toEqual([100, 0]);
  expect(motion.moving).toBe(false);
});

it('lets a new node grow out of its neighbour, while those there do not move', () => {
  const motion = new Motion();
  motion.aim(['a'], new Map([['a', [10, 20]]]), none, 0, true);
  motion.aim(
    ['a', 'b'],
    new Map([
      ['a', [10, 20]],
      ['b', [200, 0]],
    ]),
    (key) => (key === 'b' ? 'a' : undefined),
    0,
    false,
  );
  expect(motion.places.get('b')).toEqual([10, 20]);
  motion.step(MOTION_MS / 2);
  expect(motion.places.get('a')).toEqual([10, 20]);
  motion.step(MOTION_MS);
  expect(motion.places.get('b')).toEqual([200, 0]);
});

it('puts all there at once when motion is not wanted, and forgets what is gone', () => {
  const motion = new Motion();
  motion.aim(
    ['a', 'b'],
    new Map([
      ['a', [1, 1]],
      ['b', [2, 2]],
    ]),
    none,
    0,
    true,
  );
  motion.aim(
    ['b'],
    new Map([
      ['a', [1, 1]],
      ['b', [9, 9]],
    ]),
    none,
    0,
    true,
  );
  expect([...motion.places]).toEqual([['b', [9, 9]]]);
  expect(motion.moving).toBe(false);
});
