import { expect, test } from 'vitest';
import { Pace } from './Pace.js';

const pace = (): Pace => new Pace({ free: 10, burst: 100, perSecond: 1_000, patienceMs: 60_000 });
const [a, b] = [{ address: 'a' }, { address: 'b' }];
/** What has happened by the time that the event loop has gone round. */
async function noted(takes: [string, Promise<void>][]): Promise<string[]> {
  const done: string[] = [];
  for (const [name, take] of takes) void take.then(() => done.push(name));
  await new Promise((resolve) => setImmediate(resolve));
  return done;
}

test('who sends much waits, and neither others nor small bodies do', async () => {
  const one = pace();
  expect(
    await noted([
      ['first of a', one.take(5_000, a)],
      ['second of a', one.take(5_000, a)],
      ['small of a', one.take(10, a)],
      ['first of b', one.take(5_000, b)],
    ]),
  ).toEqual(['first of a', 'small of a', 'first of b']);
});
test('what waited is let through in its order', async () => {
  const [one, order] = [pace(), [] as number[]];
  await Promise.all([1, 2, 3].map((n) => one.take(150, a).then(() => order.push(n))));
  expect(order).toEqual([1, 2, 3]);
});
test('too long a wait is refused at once, and one that its client leaves ends', async () => {
  const one = pace();
  await one.take(61_000, a);
  await expect(one.take(50, a)).rejects.toMatchObject({ code: 'server.busy' });
  const [other, leaving] = [pace(), new AbortController()];
  await other.take(5_000, a);
  const waiting = other.take(5_000, a, leaving.signal);
  leaving.abort();
  await expect(waiting).rejects.toMatchObject({ code: 'cypher.cancelled' });
});
