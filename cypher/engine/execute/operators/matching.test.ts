import { describe, expect, test } from 'vitest';
import { openGraph } from '../../testing/openGraph.js';

/** a1 → a2 → a3 → a1 by T, a1 → b by U twice, and a loop at b. */
const story = openGraph(
  'CREATE (a1:A {id: 1})-[:T {w: 1}]->(a2:A {id: 2})-[:T {w: 2}]->(a3:A {id: 3})-[:T {w: 3}]->(a1), ' +
    '(a1)-[:U {w: 4}]->(b:B {id: 4}), (a1)-[:U {w: 5}]->(b), (b)-[:L]->(b)',
);
const sorted = (text: string): unknown[][] =>
  story.rows(text).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

describe('one relationship', () => {
  test.each([
    ['MATCH (a {id: 1})-[r:T]->(b) RETURN b.id', [[2]]],
    ['MATCH (a {id: 1})<-[r:T]-(b) RETURN b.id', [[3]]],
    ['MATCH (a {id: 1})-[r:T]-(b) RETURN b.id', [[2], [3]]],
    ['MATCH (a {id: 1})-[r:T|U]->(b) RETURN r.w', [[1], [4], [5]]],
    ['MATCH (a {id: 1})-[r:!T]->(b) RETURN r.w', [[4], [5]]],
    ['MATCH (a {id: 1})-[r {w: 5}]->(b) RETURN b.id', [[4]]],
    ['MATCH (a {id: 1})-[r WHERE r.w > 4]->(b) RETURN r.w', [[5]]],
    ['MATCH (a {id: 1})-[r:NOWHERE]->(b) RETURN b', []],
  ])('%s', (text, rows) => expect(sorted(text)).toEqual(rows));

  test('a loop is found once, also where the direction does not matter', () => {
    expect(story.rows('MATCH (b:B)-[r:L]-(c) RETURN c.id')).toEqual([[4]]);
    expect(story.rows('MATCH (b)-[r:L]->(b) RETURN b.id')).toEqual([[4]]);
  });

  test.each([
    ['OPTIONAL MATCH (a:A)-[r]-(a) WHERE 1 / (a.id - 1) > 0 RETURN a.id', [[null]]],
    ['OPTIONAL MATCH (a)-[:T]->(a) WHERE 1 / (a.id - 1) > 0 RETURN a.id', [[null]]],
    ['OPTIONAL MATCH (c)-[:U]->(a)-[:T]->(a) WHERE 1 / (a.id - 4) > 0 RETURN a.id', [[null]]],
    ['MATCH (b)-[r]->(b) WHERE b.id > 3 AND 1 / (b.id - 1) = 0 RETURN b.id', [[4]]],
    ['MATCH (m)-[]->(n)-[:T]->(n) WHERE 1 / (m.id - 1) > 0 RETURN m.id', []],
    ['MATCH (m)-[:U]->(n)-[]->(n) WHERE 1 / (m.id - 2) < 0 RETURN m.id', [[1], [1]]],
    ['MATCH (n)-[:T]-(n), (m)-[]-(n)--(k) WHERE 1 / (m.id - 1) > 0 AND 1 / (k.id - 1) > 0 RETURN k.id', []],
  ])('what fails where no loop is counts for nothing: %s', (text, rows) => {
    expect(story.rows(text)).toEqual(rows);
  });
  test('but on one that is known before, and on one with a loop', () => {
    expect(story.fault('MATCH (a {id: 1}) OPTIONAL MATCH (a)-[:L]->(a) WHERE 1 / (a.id - 1) > 0 RETURN a')).toBe(
      'failed: / by zero',
    );
    expect(story.fault('MATCH (b)-->(b) WHERE 1 / (b.id - 4) > 0 RETURN b')).toBe('failed: / by zero');
  });

  test('between two that are known each of several is found', () => {
    expect(sorted('MATCH (a {id: 1}), (b {id: 4}) MATCH (a)-[r]->(b) RETURN r.w')).toEqual([[4], [5]]);
    expect(sorted('MATCH (a {id: 1}), (b {id: 4}) MATCH (b)-[r]->(a) RETURN r.w')).toEqual([]);
  });

  test('what comes from OPTIONAL MATCH as null leads nowhere', () => {
    expect(story.rows('OPTIONAL MATCH (x:None) WITH x MATCH (x)-->(y) RETURN y')).toEqual([]);
  });

  test('one that is known gives its ends', () => {
    expect(story.rows('MATCH ()-[r {w: 2}]->() MATCH (x)-[r]->(y) RETURN x.id, y.id')).toEqual([[2, 3]]);
    expect(sorted('MATCH ()-[r {w: 2}]->() MATCH (x)-[r]-(y) RETURN x.id, y.id')).toEqual([
      [2, 3],
      [3, 2],
    ]);
  });
});

test('no relationship stands twice in one MATCH, but may in the next', () => {
  expect(story.rows('MATCH (a {id: 2})-[r]-(b)-[s]-(c {id: 2}) RETURN b.id')).toEqual([]);
  expect(story.rows('MATCH (a {id: 2})-[r]->(b) MATCH (b)-[s]-(c {id: 2}) RETURN b.id')).toEqual([[3]]);
  expect(story.rows('MATCH (a {id: 1})-[r:U]->(b), (a)-[s:U]->(b) RETURN count(*)')).toEqual([[2]]);
});

describe('several relationships', () => {
  test.each([
    ['MATCH (a {id: 1})-[r:T*2]->(b) RETURN b.id, size(r)', [[3, 2]]],
    ['MATCH (a {id: 1})-[:T*]->(b) RETURN b.id', [[1], [2], [3]]],
    ['MATCH (a {id: 1})-[:T*0..1]->(b) RETURN b.id', [[1], [2]]],
    ['MATCH (a {id: 1})-[:T*..2]->(b) RETURN b.id', [[2], [3]]],
    ['MATCH (a {id: 1})-[:T* {w: 1}]->(b) RETURN b.id', [[2]]],
    ['MATCH (a {id: 1})-[:T*2..]->(b {id: 3}) RETURN b.id', [[3]]],
    ['MATCH p = (b {id: 3})<-[:T*2]-(a) RETURN p', [['(:A {id: 3})<-[:T]-(:A {id: 2})<-[:T]-(:A {id: 1})']]],
    ['MATCH p = (a)-[:T*2]->(b {id: 3}) RETURN p', [['(:A {id: 1})-[:T]->(:A {id: 2})-[:T]->(:A {id: 3})']]],
    ['MATCH (a {id: 1})-[rs:T*2]->() WITH rs MATCH (x)-[rs*]->(y) RETURN x.id, y.id', [[1, 3]]],
  ])('%s', (text, rows) => expect(sorted(text)).toEqual(rows));
});

describe('quantified parts', () => {
  test.each([
    [
      'MATCH (a {id: 1})((x)-[r:T]->(y)){2}(b) RETURN [n IN x | n.id], [n IN y | n.id], [o IN r | o.w], b.id',
      [[[1, 2], [2, 3], [1, 2], 3]],
    ],
    ['MATCH (b {id: 3})((x)<-[r:T]-(y)){2}(a) RETURN [n IN x | n.id], a.id', [[[3, 2], 1]]],
    ['MATCH (a)((x)-[r:T]->(y)){2}(b {id: 3}) RETURN [n IN x | n.id], [o IN r | o.w], a.id', [[[1, 2], [1, 2], 1]]],
    ['MATCH (a {id: 1})-[:T]->+(b) RETURN b.id', [[1], [2], [3]]],
    ['MATCH (a {id: 1})-[:T]->*(b) RETURN b.id', [[1], [1], [2], [3]]],
    ['MATCH (a {id: 1})((x)-[:T]->(y) WHERE y.id < 3){1,3}(b) RETURN b.id', [[2]]],
    [
      'MATCH p = (a {id: 1})((x)-[:T]->()-[:T]->(y)){1}(b) RETURN p',
      [['(:A {id: 1})-[:T]->(:A {id: 2})-[:T]->(:A {id: 3})']],
    ],
  ])('%s', (text, rows) => expect(sorted(text)).toEqual(rows));
});

describe('shortest paths', () => {
  const eachOfTwo = (...lengths: number[]) => [1, 2].flatMap((x) => lengths.map((length) => [x, length]));
  const line = openGraph(
    'UNWIND range(0, 8) AS i CREATE (:N {i: i})',
    'MATCH (a:N), (b:N) WHERE b.i = a.i + 1 CREATE (a)-[:T {slow: a.i = 0}]->(b)',
    'MATCH (a:N {i: 0}), (b:N {i: 4}) CREATE (a)-[:T]->(:Way {i: 10})-[:T]->(b), (a)-[:T]->(:Way {i: 11})-[:T]->(b)',
  );
  test.each([
    ['MATCH p = shortestPath((a:N {i: 0})-[*]->(b:N {i: 4})) RETURN length(p)', [[2]]],
    ['MATCH p = allShortestPaths((a:N {i: 0})-[*]->(b:N {i: 4})) RETURN length(p)', [[2], [2]]],
    ['MATCH p = shortestPath((a:N {i: 4})-[*]->(b:N {i: 0})) RETURN p', []],
    ['MATCH p = shortestPath((a:N {i: 4})-[*]-(b:N {i: 0})) RETURN length(p)', [[2]]],
    ['MATCH p = shortestPath((a:N {i: 4})<-[*]-(b:N {i: 0})) RETURN [n IN nodes(p) | n.i][0], length(p)', [[4, 2]]],
    ['MATCH p = shortestPath((a:N {i: 0})-[*..1]->(b:N {i: 4})) RETURN p', []],
    [
      'MATCH p = shortestPath((a:N {i: 0})-[*]->(b:N {i: 4})) WHERE none(n IN nodes(p) WHERE n:Way) RETURN length(p)',
      [[4]],
    ],
    ['MATCH p = SHORTEST 1 (a:N {i: 0})-[:T]->+(b:N {i: 4}) RETURN length(p)', [[2]]],
    ['MATCH p = SHORTEST 2 GROUPS (a:N {i: 0})-[:T]->+(b:N {i: 4}) RETURN length(p)', [[2], [2], [4]]],
    ['MATCH p = ALL SHORTEST (a:N {i: 0})-[:T]->+(b:N {i: 4}) RETURN length(p)', [[2], [2]]],
    ['UNWIND [1, 2] AS x MATCH SHORTEST 2 (:N {i: 0})-[r:T]->+(:N {i: 4}) RETURN x, size(r)', eachOfTwo(2, 2)],
    ['UNWIND [1, 2] AS x MATCH ANY 3 (:N {i: 0})-[r:T]->+(:N {i: 4}) RETURN x, size(r)', eachOfTwo(2, 2, 4)],
    // What WHERE asks is asked of the paths chosen, what stands within the pattern of those to choose from.
    ['MATCH SHORTEST 2 (:N {i: 0})-[r:T]->+(:N {i: 4}) WHERE size(r) > 2 RETURN size(r)', []],
    ['MATCH SHORTEST 2 ((:N {i: 0})-[r:T]->+(:N {i: 4}) WHERE size(r) > 2) RETURN size(r)', [[4]]],
    ['MATCH ANY SHORTEST (:N {i: 0})-[:T]->(n)-[r:T]->*(:N {i: 4}) WHERE n:N RETURN size(r)', []],
    ['MATCH SHORTEST 1 GROUPS (a:N {i: 0})-[r:T]->+(b:N) WHERE b.i = 4 AND a.i < b.i RETURN size(r)', [[2], [2]]],
    ['MATCH (a:N {i: 0}), (b:N {i: 8}) RETURN length(shortestPath((a)-[*]-(b)))', [[6]]],
  ])('%s', (text, rows) => expect(line.rows(text)).toEqual(rows));

  test('between one node and itself there is none', () => {
    expect(line.fault('MATCH (a:N {i: 0}), (b:N {i: 0}) MATCH p = shortestPath((a)-[*]-(b)) RETURN p')).toMatch(
      /^failed: .*same/,
    );
  });
});

test('OPTIONAL MATCH gives null where nothing is found, and asks its condition within', () => {
  expect(sorted('MATCH (a:A) OPTIONAL MATCH (a)-[:U]->(b) WHERE b.id > 9 RETURN a.id, b')).toEqual([
    [1, null],
    [2, null],
    [3, null],
  ]);
});

test('of the relationships of a type no more are looked up than are asked for', () => {
  const { graph, rows } = openGraph('UNWIND range(1, 500) AS i CREATE (:A)-[:T]->(:B)');
  let lookedUp = 0;
  const all = graph.relationshipsOfType.bind(graph);
  graph.relationshipsOfType = function* (type) {
    for (const one of all(type)) {
      lookedUp++;
      yield one;
    }
  };
  expect(rows('MATCH ()-[r:T]->() RETURN type(r) LIMIT 1')).toEqual([['T']]);
  expect(lookedUp).toBe(1);
});

test('each of all shortest paths is a step of work', () => {
  const { rows, work } = openGraph(
    'CREATE (n0:N {id: 0}) WITH n0 UNWIND range(1, 10) AS i CREATE (:N {id: i})',
    'UNWIND range(0, 9) AS i MATCH (a:N {id: i}), (b:N {id: i + 1}) CREATE (a)-[:T]->(b), (a)-[:T]->(b)',
  );
  const text = (end: string) => `MATCH (a:N {id: 0}), (b:N {id: 10}), p = allShortestPaths((a)-[:T*]->(b)) ${end}`;
  expect(rows(text('RETURN count(*)'))).toEqual([[1024]]);
  expect(work(text('RETURN count(*)'))).toBeGreaterThan(10_000);
});
