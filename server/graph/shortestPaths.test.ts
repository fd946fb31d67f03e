import { describe, expect, test } from 'vitest';
import { searchFromBothEnds, shortestPaths, type Step } from './shortestPaths.js';

/** A seeded stream of numbers in [0, 1). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

function stepOf(pairs: [string, string][]): Step & { calls: number } {
  const near = new Map<string, Set<string>>();
  for (const [a, b] of pairs)
    for (const [x, y] of [
      [a, b],
      [b, a],
    ] as const)
      near.set(x, (near.get(x) ?? new Set()).add(y));
  const step = Object.assign(
    (ids: string[]): Promise<[string, string][]> => {
      step.calls += 1;
      return Promise.resolve(
        ids.flatMap((id) => [...(near.get(id) ?? [])].map((other): [string, string] => [id, other])),
      );
    },
    { calls: 0 },
  );
  return step;
}

/** Every shortest path, found by extending all simple paths. */
function plainly(pairs: [string, string][], from: string, to: string, maxLength: number): string[] {
  let layer = [[from]];
  for (let length = 0; length <= maxLength && layer.length > 0; length++) {
    const done = layer.filter((path) => path.at(-1) === to);
    if (done.length > 0) return [...new Set(done.map((path) => path.join()))].sort();
    layer = layer.flatMap((path) =>
      pairs
        .flatMap(
          ([a, b]) =>
            [
              [a, b],
              [b, a],
            ] as const,
        )
        .filter(([a, b]) => a === path.at(-1) && !path.includes(b))
        .map(([, b]) => [...path, b]),
    );
  }
  return [];
}

async function found(
  pairs: [string, string][],
  from: string,
  to: string,
  maxLength: number,
  limit = 10_000,
): Promise<{ paths: string[]; total: number; length: number | null }> {
  const meeting = await searchFromBothEnds(from, to, maxLength, stepOf(pairs));
  if (!meeting) return { paths: [], total: 0, length: null };
  const { paths, total } = shortestPaths(meeting, from, to, limit);
  return { paths: paths.map((path) => path.join()), total, length: meeting.length };
}

describe('shortest paths from both ends', () => {
  test('are all there are, on 300 random graphs', async () => {
    for (let seed = 1; seed <= 300; seed++) {
      const next = numbers(seed);
      const size = 3 + Math.floor(next() * 8);
      const pairs = Array.from({ length: Math.floor(next() * size * 2.2) }, (): [string, string] => [
        `n${Math.floor(next() * size)}`,
        `n${Math.floor(next() * size)}`,
      ]);
      const maxLength = 1 + Math.floor(next() * 6);
      const want = plainly(pairs, 'n0', 'n1', maxLength);
      const got = await found(pairs, 'n0', 'n1', maxLength);
      expect({ seed, paths: got.paths, total: got.total }).toEqual({ seed, paths: want, total: want.length });
    }
  });
  test('come in the order of their ids, and beyond the limit are counted', async () => {
    const pairs: [string, string][] = Array.from(
      { length: 20 },
      (_, i) =>
        [
          ['a', `m${String(i).padStart(2, '0')}`],
          [`m${String(i).padStart(2, '0')}`, 'z'],
        ] as [string, string][],
    ).flat();
    const got = await found(pairs, 'a', 'z', 5, 3);
    expect(got).toEqual({ paths: ['a,m00,z', 'a,m01,z', 'a,m02,z'], total: 20, length: 2 });
  });
  test('number in the millions without being written out', async () => {
    const pairs: [string, string][] = [];
    for (let layer = 0; layer < 7; layer++)
      for (let i = 0; i < 10; i++) for (let j = 0; j < 10; j++) pairs.push([`${layer}-${i}`, `${layer + 1}-${j}`]);
    const got = await found(pairs, '0-0', '7-0', 8, 5);
    expect({ total: got.total, shown: got.paths.length, length: got.length }).toEqual({
      total: 1_000_000,
      shown: 5,
      length: 7,
    });
  });
  test('from a node to itself is one of no length', async () => {
    expect(await found([['a', 'b']], 'a', 'a', 3)).toEqual({ paths: ['a'], total: 1, length: 0 });
  });
  test('are not sought beyond the bound, nor when one end has nothing left', async () => {
    const chain: [string, string][] = [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'd'],
    ];
    expect((await found(chain, 'a', 'd', 2)).length).toBeNull();
    expect((await found(chain, 'a', 'd', 3)).length).toBe(3);
    const step = stepOf([
      ['a', 'b'],
      ['x', 'y'],
    ]);
    expect(await searchFromBothEnds('a', 'x', 8, step)).toBeNull();
    expect(step.calls).toBeLessThan(6);
  });
});
