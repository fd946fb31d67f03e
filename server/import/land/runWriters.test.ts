import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { runWriters } from './runWriters.js';

async function* upTo(n: number, made: number[] = []): AsyncGenerator<number, void> {
  for (let i = 0; i < n; i++) {
    made.push(i);
    yield i;
  }
}

test('every step is taken once, at most as many at a time as there are writers', async () => {
  const taken: number[] = [];
  let [now, most] = [0, 0];
  await runWriters(upTo(20), 2, async (step) => {
    most = Math.max(most, ++now);
    await pause(step % 3);
    taken.push(step);
    now--;
  });
  expect(taken.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i));
  expect(most).toBe(2);
});

test('one writer keeps the order, and the next step is made ready meanwhile', async () => {
  const [made, taken]: [number[], number[]] = [[], []];
  await runWriters(upTo(5, made), 1, async (step) => {
    await pause(1);
    taken.push(step);
    expect(made.length).toBe(Math.min(5, step + 2));
  });
  expect(taken).toEqual([0, 1, 2, 3, 4]);
});

test('a failure ends the work, and is reported only when no writer is at it any more', async () => {
  const taken: number[] = [];
  let busy = 0;
  await expect(
    runWriters(upTo(100), 2, async (step) => {
      busy++;
      await pause(step === 4 ? 1 : 10);
      busy--;
      if (step === 4) throw new Error('no');
      taken.push(step);
    }),
  ).rejects.toThrow('no');
  expect(busy).toBe(0);
  expect(taken.length).toBeLessThan(8);
});

test('a step that cannot be made ready is a failure too', async () => {
  const broken = async function* (): AsyncGenerator<number, void> {
    yield 1;
    await pause(1);
    throw new Error('the file is gone');
  };
  await expect(runWriters(broken(), 2, () => pause(2))).rejects.toThrow('the file is gone');
});
