import { afterEach, describe, expect, test, vi } from 'vitest';
import { openGraph, openStored, type OpenGraph } from '../../testing/openGraph.js';

const isPruned = (graph: OpenGraph, text: string): boolean =>
  graph.plan(`EXPLAIN ${text}`).some(({ operator }) => operator.endsWith('(Pruning,BFS)'));

/** Six nodes with loops, rings and several relationships between two, other ones for each number. */
const tangled = (number: number): string[] => [
  'UNWIND range(0, 5) AS i CREATE (:N {i: i})',
  `UNWIND range(0, ${4 + (number % 3)}) AS k
     MATCH (a:N {i: (k * ${number + 3} + ${number}) % 6}), (b:N {i: (k * k + ${number} * k) % 6})
     CREATE (a)-[:T {k: k}]->(b)`,
];
const tangle = (number: number): OpenGraph => openGraph(...tangled(number));
const each = (rows: unknown[][]): string[] => rows.map((row) => JSON.stringify(row)).sort();

describe('each end once is what the ends of all walks are', () => {
  for (const length of ['*', '*..2', '*1..3', '*0..2', '*..4'])
    for (const [left, right] of [
      ['-', '->'],
      ['<-', '-'],
      ['-', '-'],
    ])
      test(`${left}[:T${length}]${right}`, () => {
        for (let number = 0; number < 8; number++) {
          const graph = tangle(number);
          const few = `MATCH (a:N)${left}[:T${length}]${right}(b:N) RETURN DISTINCT a.i, b.i`;
          const all = `MATCH p = (a:N)${left}[:T${length}]${right}(b:N) WITH a, b, count(p) AS ways RETURN a.i, b.i`;
          expect(isPruned(graph, few)).toBe(true);
          expect(isPruned(graph, all)).toBe(false);
          expect(each(graph.rows(few))).toEqual(each(graph.rows(all)));
        }
      });
});

describe('how many are reached is how many ends there are', () => {
  const CHANGES = [
    'MATCH (a:N {i: 1}), (b:N {i: 4}) CREATE (a)-[:T]->(:N {i: 6})-[:T]->(b)',
    'MATCH (:N {i: 2})-[r]-() DELETE r',
  ];
  for (const length of ['*', '*1..3', '*0..2'])
    for (const [left, right] of [
      ['-', '->'],
      ['<-', '-'],
      ['-', '-'],
    ])
      test(`${left}[${length}]${right}, in a graph from disk, before and after it is changed`, () => {
        for (let number = 0; number < 8; number++) {
          const graph = openStored(tangled(number));
          for (const change of ['RETURN 1', ...CHANGES]) {
            graph.rows(change);
            for (const start of ['(a:N)', '(a:N {i: 1})', '(a:N {i: 9})']) {
              const reached = `MATCH ${start}${left}[:T${length}]${right}(b) RETURN count(DISTINCT b)`;
              const ends = `MATCH p = ${start}${left}[:T${length}]${right}(b) RETURN count(DISTINCT b)`;
              expect(graph.plan(`EXPLAIN ${reached}`)[2]?.operator).toBe('CountReached(Pruning,BFS)');
              expect(graph.rows(reached)).toEqual(graph.rows(ends));
            }
          }
        }
      });
});

describe('only where ways do not count', () => {
  const graph = tangle(1);
  test.each([
    ['MATCH (a)-[*1..5]->(c) RETURN count(DISTINCT c)', true],
    ['MATCH (a)-[*]-(c) WITH DISTINCT c RETURN count(c)', true],
    ['MATCH (a)-[*]-(c) MATCH (c)-->(d) RETURN a, min(d.i), count(DISTINCT d)', true],
    ['MATCH (a:N {i: 1})-[:T*..3 {k: 1}]-(c {i: 2}) RETURN DISTINCT c', true],
    ['MATCH (a)-[*1..5]->(c) RETURN count(c)', false],
    ['MATCH (a)-[*1..5]->(c) RETURN c', false],
    ['MATCH (a)-[*2..5]->(c) RETURN DISTINCT c', false],
    ['MATCH (a)-[r*1..5]->(c) RETURN DISTINCT c, size(r)', false],
    ['MATCH (a)-[r*1..5]->(c) WHERE size(r) > 1 RETURN DISTINCT c', false],
    ['MATCH p = (a)-[*1..5]->(c) RETURN DISTINCT c', false],
    ['MATCH (a)-[*1..5]->(c) RETURN DISTINCT c, rand()', false],
    ['MATCH (a)-[*1..5]->(c) RETURN count(DISTINCT c), sum(c.i)', false],
    ['MATCH (a)-[*1..5]->(c) WITH c LIMIT 3 RETURN DISTINCT c', false],
  ])('%s', (text, pruned) => expect(isPruned(graph, text)).toBe(pruned));

  test('a relationship that stands elsewhere in the pattern is not followed', () => {
    const line = openGraph('CREATE (:A)-[:T]->(:B)-[:T]->(:C)');
    expect(line.rows('MATCH (a:A)-[r]->(b)-[*]-(c) RETURN DISTINCT labels(c)')).toEqual([[['C']]]);
  });
});

describe('the work grows with what is reached, not with the ways to it', () => {
  /** Each node of a layer leads to all four of the next: four times as many ways with each. */
  const layers = (many: number): OpenGraph =>
    openGraph(
      `UNWIND range(0, ${many}) AS layer UNWIND range(1, 4) AS i CREATE (:N {layer: layer})`,
      'MATCH (a:N), (b:N {layer: a.layer + 1}) CREATE (a)-[:T]->(b)',
    );
  const [short, long] = [layers(10), layers(20)];
  test.each([
    ['MATCH (:N {layer: 0})-[:T*]->(c) RETURN count(DISTINCT c)', [[40]]],
    ['MATCH (:N {layer: 0})-[:T*]->(c) RETURN DISTINCT c.i', [[null]]],
    ['MATCH (a:N {layer: 0}) WHERE EXISTS { (a)-[:T*]->(:M) } RETURN a', []],
    ['MATCH (a:N {layer: 0}) WHERE (a)-[:T*]->(:M) RETURN a', []],
  ])('%s', (text, rows) => {
    expect(short.rows(text)).toEqual(rows);
    expect(long.work(text)).toBeLessThan(2.5 * short.work(text));
  });
});

describe('of many starts each takes as long as what it reaches, not as there are nodes', () => {
  afterEach(() => vi.unstubAllGlobals());
  /** Rings of four. */
  const rings = (many: number): OpenGraph =>
    openStored([
      `UNWIND range(1, ${many}) AS ring UNWIND range(0, 3) AS i CREATE (:N {ring: ring, i: i})`,
      'MATCH (a:N), (b:N {ring: a.ring, i: (a.i + 1) % 4}) CREATE (a)-[:T]->(b)',
    ]);
  /** Bytes that are made for marks. */
  const bytesOf = (graph: OpenGraph, text: string): number => {
    let bytes = 0;
    const Plain = Uint8Array;
    const counted = function (length: number): Uint8Array {
      bytes += length;
      return new Plain(length);
    };
    vi.stubGlobal('Uint8Array', counted);
    graph.rows(text);
    vi.unstubAllGlobals();
    return bytes;
  };
  const [few, many] = [rings(20), rings(80)];
  test.each([
    ['MATCH (a:N)-[*1..2]->(b) RETURN count(DISTINCT b)', 1],
    ['MATCH (a:N)-[*0..2]-(b) RETURN count(DISTINCT b)', 1],
    ['MATCH (a:N {i: 0})-[*1..2]->(b) RETURN count(DISTINCT b)', 0.5],
    ['MATCH (a:N {i: 0})-[*1..3]-(b) RETURN count(DISTINCT b)', 0.75],
  ])('%s', (text, share) => {
    expect([few.rows(text), many.rows(text)]).toEqual([[[80 * share]], [[320 * share]]]);
    expect(many.work(text)).toBeLessThan(4.1 * few.work(text));
    expect(bytesOf(many, text)).toBeLessThanOrEqual(2 * 320);
  });
});
