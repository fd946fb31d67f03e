/** Along chains of thousands, which takes seconds. */
import { describe, expect, test } from 'vitest';
import { openGraph } from '../../testing/openGraph.js';

test('shortest paths go along a chain of any length', () => {
  const chain = openGraph(
    `UNWIND range(1, 20000) AS i CREATE (c:C {i: i}) WITH collect(c) AS all
     UNWIND range(1, 19999) AS at WITH all[at - 1] AS a, all[at] AS b CREATE (a)-[:T]->(b)`,
  );
  const text = 'MATCH p = shortestPath((:C {i: 1})-[:T*]->(:C {i: 20000})) RETURN length(p)';
  expect(chain.rows(text)).toEqual([[19999]]);
});

describe('ways as long as the graph', () => {
  const chain = openGraph(
    'UNWIND range(1, 3000) AS i CREATE (:N {i: i})',
    'MATCH (a:N), (b:N {i: a.i + 1}) CREATE (a)-[:NEXT]->(b)',
  );
  const PARTS = 'MATCH (a:N {i: 1}) ((x)-[r:NEXT]->(y))+ (b)';

  test('a part that repeats itself goes to the end of a chain', () => {
    expect(
      chain.rows(`${PARTS} WITH b, r, x ORDER BY size(r) DESC LIMIT 1 RETURN b.i, size(r), x[0].i, x[-1].i`),
    ).toEqual([[3000, 2999, 1, 2999]]);
    expect(chain.rows('MATCH (b:N {i: 3000}) ((x)<-[r:NEXT]-(y)){2}(a) RETURN [n IN x | n.i], a.i')).toEqual([
      [[3000, 2999], 2998],
    ]);
  });

  test.each([`${PARTS} RETURN count(r)`, 'MATCH (a:N {i: 1})-[r:NEXT*]->(b) RETURN count(r)'])(
    'the lists that are copied for each row count as work: %s',
    (text) => {
      // 2,999 lists of 1,500 elements on average.
      expect(chain.work(text)).toBeGreaterThan((2_999 * 1_500) / 64);
    },
  );
});
