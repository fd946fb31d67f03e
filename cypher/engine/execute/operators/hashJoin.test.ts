import { describe, expect, test } from 'vitest';
import { openGraph, type OpenGraph } from '../../testing/openGraph.js';

const values = '[1, 1.0, 2, null, "1", "x", true, [1], date("2024-01-01"), 0.0/0]';
const two = (many: number): OpenGraph =>
  openGraph(
    `UNWIND range(1, ${many}) AS i CREATE (:A {id: i, k: i % 7}), (:B {id: i, k: i % 11})`,
    `UNWIND range(0, 9) AS at CREATE (:A {id: 1000 + at, k: ${values}[at]}), (:B {id: 1000 + at, k: ${values}[at]})`,
    'MATCH (b:B) CREATE (b)-[:T]->(:C {k: b.k, of: b.id})',
  );
const each = (rows: unknown[][]): string[] => rows.map((row) => JSON.stringify(row)).sort();

describe('a value that two disconnected patterns have in common', () => {
  const graph = two(20);
  test.each([
    [
      'MATCH (a:A), (b:B) WHERE a.k = b.k RETURN a.id, b.id',
      'MATCH (a:A), (b:B) WHERE NOT a.k <> b.k RETURN a.id, b.id',
    ],
    [
      'MATCH (a:A), (b:B) WHERE b.k = a.k RETURN a.id, b.id',
      'MATCH (a:A), (b:B) WHERE NOT a.k <> b.k RETURN a.id, b.id',
    ],
    [
      'UNWIND [1, 2, 2, null, 1.0] AS k MATCH (b {k: k}) RETURN b.id, labels(b)',
      'UNWIND [1, 2, 2, null, 1.0] AS k MATCH (b) WHERE NOT b.k <> k RETURN b.id, labels(b)',
    ],
    [
      'MATCH (a:A), (b:B)-[:T]->(c:C) WHERE c.k = a.k AND a.id > 5 RETURN a.id, b.id, c.of',
      'MATCH (a:A), (b:B)-[:T]->(c:C) WHERE NOT c.k <> a.k AND a.id > 5 RETURN a.id, b.id, c.of',
    ],
  ])('%s', (joined, scanned) => {
    const operators = (text: string): string[] => graph.plan(`EXPLAIN ${text}`).map(({ operator }) => operator);
    expect(operators(joined)).toContain('ValueHashJoin');
    expect(operators(scanned)).not.toContain('ValueHashJoin');
    expect(each(graph.rows(joined))).toEqual(each(graph.rows(scanned)));
  });

  test('what the statement itself writes is not read', () => {
    const written = two(20);
    written.rows('UNWIND [1, 2, 1, 2] AS k MATCH (a:A {k: k}) CREATE (:A {k: k})');
    expect(written.rows('MATCH (a:A {k: 2}) RETURN count(a)')).toEqual([[12]]);
  });

  test('the work grows with both, not with their product', () => {
    const text = 'MATCH (a:A), (b:B) WHERE a.id = b.id RETURN a.id';
    expect(two(400).work(text)).toBeLessThan(5 * two(100).work(text));
    expect(two(400).work('UNWIND range(1, 400) AS i MATCH (b:B {id: i}) RETURN b')).toBeLessThan(5000);
  });
});
