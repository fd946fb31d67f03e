import { describe, expect, test } from 'vitest';
import { openGraph } from '../testing/openGraph.js';

const { rows } = openGraph(
  "CREATE (:P {name: 'Ann', age: 30, town: 'Y'}), (:P {name: 'Bob', age: 20, town: 'X'}), (:P {name: 'Cy', age: 25, town: 'X'}), (:P {name: 'Di'})",
);

describe('grouping and aggregates', () => {
  test.each([
    [
      'MATCH (p:P) RETURN count(*), count(p.age), sum(p.age), avg(p.age), min(p.age), max(p.name)',
      [[4, 3, 75, 25, 20, 'Di']],
    ],
    [
      'MATCH (p:P) RETURN p.town AS town, count(*) AS many ORDER BY town',
      [
        ['X', 2],
        ['Y', 1],
        [null, 1],
      ],
    ],
    ['MATCH (p:Nobody) RETURN count(p), sum(p.age), avg(p.age), collect(p)', [[0, 0, null, []]]],
    ['MATCH (p:Nobody) RETURN p.town, count(*)', []],
    ['MATCH (p:P) RETURN count(*) * 2 + 1 AS odd', [[9]]],
    [
      'MATCH (p:P) WITH p.town AS town, collect(p.name) AS names WHERE size(names) > 1 RETURN town, names',
      [['X', ['Bob', 'Cy']]],
    ],
    ['UNWIND [1, 1, 2, null] AS x RETURN count(DISTINCT x), sum(DISTINCT x), collect(DISTINCT x)', [[2, 3, [1, 2]]]],
    [
      'UNWIND [1, 2, 3, 4] AS x RETURN percentileCont(x, 0.5), percentileDisc(x, 0.5), stDev(x)',
      [[2.5, 2, 1.2909944487358056]],
    ],
    [
      'UNWIND [[1, 2], [3]] AS l RETURN size(l) AS n, count(*) AS c ORDER BY n',
      [
        [1, 1],
        [2, 1],
      ],
    ],
    ['MATCH (p:P) RETURN EXISTS { (p) } AS there, count(*) AS many', [[true, 4]]],
  ])('%s', (text, expected) => expect(rows(text)).toEqual(expected));
});

describe('order, DISTINCT, SKIP and LIMIT', () => {
  test.each([
    ['MATCH (p:P) RETURN p.name ORDER BY p.age DESC', [['Di'], ['Ann'], ['Cy'], ['Bob']]],
    ['MATCH (p:P) RETURN p.name AS n ORDER BY p.town, n DESC', [['Cy'], ['Bob'], ['Ann'], ['Di']]],
    ['MATCH (p:P) RETURN DISTINCT p.town AS t ORDER BY t', [['X'], ['Y'], [null]]],
    ['UNWIND range(1, 9) AS x RETURN x ORDER BY x DESC SKIP 2 LIMIT 3', [[7], [6], [5]]],
    ['UNWIND range(1, 9) AS x RETURN x SKIP 8', [[9]]],
    ['MATCH (p:P) RETURN p.town AS t, count(*) AS c ORDER BY count(*) DESC, t LIMIT 1', [['X', 2]]],
    ['MATCH (p:P) WITH p ORDER BY p.name LIMIT 2 RETURN collect(p.name)', [[['Ann', 'Bob']]]],
    [
      "UNWIND [1, 'a', true, null, 1.5, [1], {a: 1}] AS x RETURN x ORDER BY x",
      [[{ a: 1 }], [[1]], ['a'], [true], [1], [1.5], [null]],
    ],
  ])('%s', (text, expected) => expect(rows(text)).toEqual(expected));
});

describe('subqueries', () => {
  test.each([
    [
      'UNWIND [1, 2] AS x CALL (x) { RETURN x * 10 AS y UNION ALL RETURN x AS y } RETURN x, y',
      [
        [1, 10],
        [1, 1],
        [2, 20],
        [2, 2],
      ],
    ],
    [
      'UNWIND [1, 2] AS x CALL { WITH x MATCH (p:P) WHERE p.age > x * 20 RETURN count(p) AS c } RETURN x, c',
      [
        [1, 2],
        [2, 0],
      ],
    ],
    [
      'UNWIND [1, 2] AS x CALL (x) { UNWIND range(1, x) AS y RETURN sum(y) AS s } RETURN x, s',
      [
        [1, 1],
        [2, 3],
      ],
    ],
    ['MATCH (p:P) RETURN COUNT { MATCH (q:P) WHERE q.age < p.age } AS younger ORDER BY younger', [[0], [0], [1], [2]]],
    ['RETURN COLLECT { MATCH (p:P) RETURN p.name ORDER BY p.name LIMIT 2 } AS names', [[['Ann', 'Bob']]]],
    [
      'MATCH (p:P) WHERE EXISTS { MATCH (q:P) WHERE q.town = p.town AND q <> p RETURN q } RETURN p.name ORDER BY p.name',
      [['Bob'], ['Cy']],
    ],
    [
      'UNWIND [1, 2] AS x OPTIONAL CALL (x) { MATCH (p:P {age: x}) RETURN p } RETURN x, p',
      [
        [1, null],
        [2, null],
      ],
    ],
    ['RETURN 1 AS x UNION RETURN 1 AS x UNION RETURN 2 AS x', [[1], [2]]],
  ])('%s', (text, expected) => expect(rows(text)).toEqual(expected));
});
