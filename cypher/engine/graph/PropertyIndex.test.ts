import { expect, test } from 'vitest';
import { openGraph } from '../testing/openGraph.js';

test('a node whose list holds NaN leaves the index when it goes', () => {
  const { rows } = openGraph(
    'CREATE INDEX FOR (n:A) ON (n.x)',
    'CREATE (:A {x: [0.0 / 0.0]}), (:A {x: [1.0]}), (:A {x: [0.5, 0.0 / 0.0]})',
  );
  const inOrder = 'MATCH (n:A) WHERE n.x IS NOT NULL RETURN size(n.x) ORDER BY n.x LIMIT 5';
  expect(rows(inOrder)).toEqual([[2], [1], [1]]);
  rows('MATCH (n:A) WHERE n.x <> [1.0] DELETE n');
  expect(rows(inOrder)).toEqual([[1]]);
});
