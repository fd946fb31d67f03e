import { expect, test } from 'vitest';
import { openGraph } from '../../testing/openGraph.js';
import type { Context } from '../rows.js';
import { comprehension } from './lists.js';

const graph = openGraph();

test('the numbers of range() are gone through one by one, without a list of them', () => {
  expect(
    graph.rows(`RETURN any(i IN range(1, 1000000000000) WHERE i = 5) AS any,
      reduce(s = 0, i IN range(10, 1, -3) | s * 10 + i) AS sum, [i IN range(3, 5) WHERE i <> 4 | i * 2] AS list,
      [i IN range(5, 3) | i] AS none, single(i IN range(1, 9) WHERE i = 3) AS single`),
  ).toEqual([[true, 10_741, [6, 10], [], true]]);
});
test('null is gone through by nobody, and a value alone as a list of one', () => {
  expect(
    graph.rows(`UNWIND [{l: null}, {l: 1}] AS m
      RETURN [i IN m.l | i] AS list, reduce(s = 0, i IN m.l | s + i) AS sum, any(i IN m.l WHERE i = 1) AS any`),
  ).toEqual([
    [null, null, null],
    [[1], 1, true],
  ]);
});
test('what range() does not take is refused as ever', () => {
  expect(graph.fault('RETURN [i IN range(1, 2, 0) | i] AS x')).toContain('must not be zero');
  expect(graph.fault('UNWIND [null] AS end RETURN reduce(s = 0, i IN range(1, end) | s + i) AS x')).toContain('null');
});

test('a list is counted while it grows, not once it is whole', () => {
  let held = 0;
  const budget = { spend: () => false, meanwhile: () => undefined, hold: (values: number) => void (held += values) };
  const counted = (at: bigint): bigint => {
    expect(Number(at) - held).toBeLessThan(5_000);
    return at;
  };
  const numbers = Array.from({ length: 20_000 }, (_, at) => BigInt(at));
  const made = comprehension(
    () => numbers,
    0,
    null,
    ([at]) => counted(at as bigint),
  );
  expect(made([null], { budget } as unknown as Context)).toEqual(numbers);
  expect(held).toBe(20_000);
});
