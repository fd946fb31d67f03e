import { describe, expect, test } from 'vitest';
import type { Value } from '../values/Value.js';
import { callNamed, contextWith } from './testing/callNamed.js';

const NAMES = ['vector.similarity.cosine', 'vector.similarity.euclidean'];

/** As Neo4j 5.26 answers. */
test.each<[name: string, a: Value[], b: Value[], alike: number]>([
  ['vector.similarity.cosine', [1n, 2.5], [1n, 2.5], 1],
  ['vector.similarity.cosine', [1n, 0n], [0n, 3n], 0.5],
  ['vector.similarity.cosine', [1n, 0n], [-2n, 0n], 0],
  ['vector.similarity.euclidean', [1n, 2.5], [1n, 2.5], 1],
  ['vector.similarity.euclidean', [0n, 0n], [1n, 0n], 0.5],
  ['vector.similarity.euclidean', [0n, 0n], [3n, 0n], Math.fround(0.1)],
])('%s of %o and %o is %s', (name, a, b, alike) => expect(callNamed(name, [a, b])).toBe(alike));

describe.each(NAMES)('%s', (name) => {
  test('refuses what are no numbers, lists of unequal length, and none', () => {
    expect(() => callNamed(name, [[1n, 'a'], [1n]])).toThrow('LISTs of numbers');
    expect(() => callNamed(name, [[1n, 2n], [1n]])).toThrow('same length');
    expect(() => callNamed(name, [[], []])).toThrow('not empty');
  });
  test('of long lists: others have their turn in the midst', () => {
    let turns = 0;
    const context = contextWith({ hold: () => void turns++ });
    const list = Array.from({ length: 100_000 }, () => 1n);
    expect(callNamed(name, [list, list], context)).toBe(1);
    expect(turns).toBeGreaterThan(10);
  });
});
