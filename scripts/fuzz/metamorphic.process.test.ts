/** What must not change a statement's rows, over random conditions, on the embedded engine alone. */
import { describe, expect, test } from 'vitest';
import { openGraph } from '../../cypher/engine/testing/openGraph.js';
import { Expressions, noNames } from './expressions.js';
import { FUZZ_GRAPH } from './fuzzGraph.js';
import { Random } from './Random.js';

const graph = openGraph(...FUZZ_GRAPH);
const PATTERNS = [
  ['(a:P)-[r]->(b)', '(b)<-[r]-(a:P)'],
  ['(a)-[r:T|U]-(b)', '(b)-[r:T|U]-(a)'],
  ['(a:P)-[r]-(c)-[:T]->(b)', '(b)<-[:T]-(c)-[r]-(a:P)'],
  ['(a:P)-[:T*1..3]->(b)', '(b)<-[:T*1..3]-(a:P)'],
  ['(a:P), (b:Q)', '(b:Q), (a:P)'],
] as const;

/** Rows in one order; null where the statement fails. */
function rows(text: string): string[] | null {
  try {
    return graph
      .rows(text)
      .map((row) => JSON.stringify(row))
      .sort();
  } catch {
    return null;
  }
}
const RETURN = 'RETURN a.id, b.id';
const conditions = Array.from({ length: 40 }, (_, seed) =>
  new Expressions(new Random(seed), { ...noNames(), node: ['a', 'b'] }).of('boolean', 3),
);

describe.each(PATTERNS)('%s', (pattern, reversed) => {
  test('a condition, its contrary and its being unknown make up the whole', () => {
    const whole = rows(`MATCH ${pattern} ${RETURN}`);
    let tried = 0;
    for (const condition of conditions) {
      const parts = [`(${condition})`, `NOT (${condition})`, `(${condition}) IS NULL`].map((part) =>
        rows(`MATCH ${pattern} WHERE ${part} ${RETURN}`),
      );
      if (parts.includes(null)) continue;
      tried++;
      expect(parts.flatMap((part) => part ?? []).sort(), condition).toEqual(whole);
    }
    expect(tried).toBeGreaterThan(15);
  });

  test('the same pattern written from its other end gives the same rows', () => {
    for (const condition of conditions) {
      const [one, other] = [pattern, reversed].map((each) => rows(`MATCH ${each} WHERE ${condition} ${RETURN}`));
      if (one && other) expect(other, condition).toEqual(one);
    }
  });

  test('LIMIT gives some of the rows, as many as it says', () => {
    for (const condition of conditions) {
      const [all, few] = ['', ' LIMIT 3'].map((limit) => rows(`MATCH ${pattern} WHERE ${condition} ${RETURN}${limit}`));
      if (!all || !few) continue;
      expect(few.length, condition).toBe(Math.min(3, all.length));
      expect(all, condition).toEqual(expect.arrayContaining(few));
    }
  });
});
