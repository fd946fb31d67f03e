import { expect, test } from 'vitest';
import { Turnstile } from './Turnstile.js';

/** Work that ends on a signal. */
function work(): { run: () => Promise<string>; end: () => void; began: () => boolean } {
  let end: () => void = () => undefined;
  let began = false;
  const ended = new Promise<string>((resolve) => {
    end = () => resolve('done');
  });
  return {
    run: () => {
      began = true;
      return ended;
    },
    end: () => end(),
    began: () => began,
  };
}
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

test('lets as many through as it has slots, the others in their order', async () => {
  const turnstile = new Turnstile({ slots: 1, queue: 2, patienceMs: 60_000 });
  const [a, b, c] = [work(), work(), work()];
  const passing = [a, b, c].map((one) => turnstile.pass(one.run));
  await turn();
  expect([a, b, c].map((one) => one.began())).toEqual([true, false, false]);
  a.end();
  await passing[0];
  await turn();
  expect([b, c].map((one) => one.began())).toEqual([true, false]);
  b.end();
  c.end();
  expect(await Promise.all(passing)).toEqual(['done', 'done', 'done']);
});
test('tells the rest to come back, and those whose patience ends', async () => {
  const turnstile = new Turnstile({ slots: 1, queue: 1, patienceMs: 20 });
  const first = work();
  const passing = turnstile.pass(first.run);
  const waiting = turnstile.pass(work().run);
  await expect(turnstile.pass(work().run)).rejects.toMatchObject({ code: 'request.too-many' });
  await expect(waiting).rejects.toMatchObject({ code: 'server.busy' });
  first.end();
  await passing;
});
test('one who leaves the queue frees its place; a failure frees its slot', async () => {
  const turnstile = new Turnstile({ slots: 1, queue: 1, patienceMs: 60_000 });
  const first = work();
  const passing = turnstile.pass(first.run);
  const leaving = new AbortController();
  const left = turnstile.pass(work().run, leaving.signal);
  leaving.abort();
  await expect(left).rejects.toMatchObject({ code: 'cypher.cancelled' });
  await expect(turnstile.pass(work().run, leaving.signal)).rejects.toMatchObject({ code: 'cypher.cancelled' });
  const failing = turnstile.pass(() => Promise.reject(new Error('no')));
  first.end();
  await passing;
  await expect(failing).rejects.toThrow('no');
  expect(await turnstile.pass(() => Promise.resolve('free'))).toBe('free');
});
test('one client takes neither all slots nor, from others, the place to wait', async () => {
  const turnstile = new Turnstile({ slots: 3, slotsOfOne: 2, queue: 3, patienceMs: 60_000 });
  const from = (address: string) => ({ address, program: 'page', connection: address });
  const greedy = Array.from({ length: 6 }, work);
  const [first, second, third, ...rest] = greedy.map(({ run }) => turnstile.pass(run, undefined, from('a')));
  const refused = Promise.allSettled(rest);
  await expect(rest[2]).rejects.toMatchObject({ code: 'request.too-many' });
  const [other, late, another] = [work(), work(), work()];
  // The first of them finds a slot, the others the places of those who came last of a.
  const passing = [other, late].map(({ run }) => turnstile.pass(run, undefined, from('b')));
  passing.push(turnstile.pass(another.run, undefined, from('c')));
  expect((await refused).map(({ status }) => status)).toEqual(Array(3).fill('rejected'));
  await turn();
  expect([...greedy, other, late].map((one) => one.began())).toEqual([
    true,
    true,
    ...Array(4).fill(false),
    true,
    false,
  ]);
  greedy[0]?.end();
  await first;
  await turn();
  // The client that has waited longer.
  expect([greedy[2], late].map((one) => one?.began())).toEqual([true, false]);
  other.end();
  await passing[0];
  await turn();
  expect(late.began()).toBe(true);
  for (const one of [...greedy, late, another]) one.end();
  expect(await Promise.all([second, third, ...passing])).toEqual(Array(5).fill('done'));
});

test('a program that holds its slots, however long, holds up no other one of its machine', async () => {
  const turnstile = new Turnstile({ slots: 4, slotsOfOne: 1, queue: 4, patienceMs: 60_000 });
  const from = (program: string) => ({ address: 'a', program, connection: program });
  const [held, waiting, other] = [work(), work(), work()];
  const passing = [held, waiting].map(({ run }) => turnstile.pass(run, undefined, from('script')));
  passing.push(turnstile.pass(other.run, undefined, from('page')));
  await turn();
  expect([held, waiting, other].map((one) => one.began())).toEqual([true, false, true]);
  for (const one of [held, waiting, other]) one.end();
  expect(await Promise.all(passing)).toEqual(['done', 'done', 'done']);
});
