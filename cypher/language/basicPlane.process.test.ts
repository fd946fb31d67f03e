/** With the analysis of statements, whose first takes seconds. */
import { lintCypherQuery } from '@neo4j-cypher/language-support';
import { expect, test } from 'vitest';
import { inBasicPlane } from './basicPlane.js';

test.each([
  ["RETURN '😀😀' AS x, foo", 'foo'],
  ["RETURN '😀', $what", '$what'],
  ['RETURN 1 // 😀\n /* 😀😀 */ FOO 1', 'FOO'],
  ["RETURN 1 '😀'", "'😀'"],
])('of %j the analysis points at all of %s, and nothing else', (statement, part) => {
  const { text, restored } = inBasicPlane(statement);
  const [first] = lintCypherQuery(text, { parameters: {} }).diagnostics;
  const { offsets, message } = first!;
  expect(statement.slice(offsets.start, offsets.end)).toBe(part);
  expect(restored(String(message))).toContain(part);
});
