import { describe, expect, test } from 'vitest';
import { openGraph } from '../../testing/openGraph.js';

const graph = openGraph("CREATE (:N {s: 'a', b: true, d: date('2024-01-02'), du: duration('P1D'), f: 1.0, l: [1]})");

/** Where the kinds are known before, both are refused: what a property holds is not. */
describe('+ joins a text and whatever has one', () => {
  test.each([
    ['n.s + n.b', 'atrue'],
    ['n.b + n.s', 'truea'],
    ['n.s + n.d', 'a2024-01-02'],
    ['n.du + n.s', 'P1Da'],
    ['n.s + n.f', 'a1.0'],
    ['n.s + point({x: 1, y: 2}).crs', 'acartesian'],
    ['n.s + n.l', ['a', 1]],
    ['n.s + n.none', null],
  ])('%s', (text, joined) => expect(graph.rows(`MATCH (n:N) RETURN ${text} AS x`)).toEqual([[joined]]));

  test.each(['n.s + n', 'n.b + n.b', 'n.d + n.b'])('not %s', (text) =>
    expect(graph.fault(`MATCH (n:N) RETURN ${text} AS x`)).toMatch(/^(failed|syntax): /),
  );
});

test('a duration is not negated by a sign, as Neo4j has it', () => {
  expect(graph.fault('MATCH (n:N) RETURN -n.du AS x')).toMatch(/^failed: /);
  expect(graph.rows('MATCH (n:N) RETURN n.du * -1 AS x')).toEqual([['P-1D']]);
});

test.each([
  ["RETURN date('2024-01-02')['year'] AS x", 2024],
  ["RETURN duration('P1D')['days'] AS x", 1],
  ['UNWIND [{a: 1}, 1.5] AS i RETURN CASE WHEN false THEN date() + i END AS x LIMIT 1', null],
  ['UNWIND [{a: 1}, [1]] AS i WITH i LIMIT 1 RETURN CASE WHEN false THEN true XOR i END AS x', null],
  ['MATCH (n:N) RETURN CASE WHEN false THEN toInteger(n.f + [1]) END AS x', null],
])('nothing is refused before it runs that Neo4j answers: %s', (text, value) =>
  expect(graph.rows(text)).toEqual([[value]]),
);
