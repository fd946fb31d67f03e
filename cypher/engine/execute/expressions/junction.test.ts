/** What no order of asking may change, and values that stand alone where a list is expected. */
import { describe, expect, test } from 'vitest';
import { openGraph } from '../../testing/openGraph.js';

const { rows } = openGraph("CREATE (:N {id: 1, f: 1.5, s: 'ab'}), (:N {id: 2})");

describe('an error counts only where no other part decides', () => {
  test.each([
    ['UNWIND [1, 0] AS x RETURN 1 / x = 1 AND x > 0', [[true], [false]]],
    ['UNWIND [1, 0] AS x RETURN x = 0 OR 1 / x = 1', [[true], [true]]],
    ['UNWIND [1, 0] AS x RETURN 1 / x = 1 OR x = 0 OR null', [[true], [true]]],
    ['UNWIND [1, 0] AS x RETURN 5 < 1 < 1 / x', [[false], [false]]],
    ['UNWIND [1, 0] AS x WITH x WHERE 1 / x = 1 AND x > 0 RETURN x', [[1]]],
    ['MATCH (n:N) WHERE 1 / (n.id - 1) = 1 AND n.id = 2 RETURN n.id', [[2]]],
    ['UNWIND [0, 1] AS x RETURN any(y IN [1, x] WHERE 1 / y = 1)', [[true], [true]]],
    ['UNWIND [0, 1] AS x RETURN all(y IN [5, x] WHERE 1 / y = 1)', [[false], [false]]],
    ['UNWIND [0, 1] AS x RETURN single(y IN [1, 1, x] WHERE 1 / y = 1)', [[false], [false]]],
  ])('%s', (statement, expected) => {
    expect(rows(statement)).toEqual(expected);
  });

  test.each([
    'UNWIND [1, 0] AS x RETURN 1 / x = 1 AND null',
    'UNWIND [1, 0] AS x RETURN null OR 1 / x = 1',
    'UNWIND [1, 0] AS x RETURN 0 < 1 / x < -1',
    'UNWIND [1, 0] AS x RETURN any(y IN [x, 1] WHERE 1 / y = 1)',
  ])('%s', (statement) => {
    expect(() => rows(statement)).toThrow('/ by zero');
  });
});

test.each([
  [
    'MATCH (n:N) RETURN n.f[..2], n.s[1..]',
    [
      [[1.5], []],
      [null, null],
    ],
  ],
  [
    'MATCH (n:N) RETURN [x IN n.f | x + 1], any(x IN n.f WHERE x > 1)',
    [
      [[2.5], true],
      [null, null],
    ],
  ],
  [
    'MATCH (n:N) RETURN reduce(sum = 0, x IN n.id | sum + x), 1 IN n.id',
    [
      [1, true],
      [2, false],
    ],
  ],
])('a value alone, where its kind is not known before, is a list of one: %s', (statement, expected) => {
  expect(rows(statement)).toEqual(expected);
});

test('NaN is never another NaN', () => {
  expect(rows('UNWIND [0.0 / 0, 0.0 / 0, 1.0] AS x RETURN count(DISTINCT x)')).toEqual([[3]]);
  expect(rows('UNWIND [0.0 / 0, 0.0 / 0] AS x RETURN x, count(*)')).toHaveLength(2);
});
