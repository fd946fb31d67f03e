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

test('what is not between quotes and what has such letters already stays', () => {
  for (const text of ['MATCH (n:`😀`) RETURN n.😀', '// x\rRETURN n.`😀`', "RETURN '😀\uE000'", "RETURN 'é'"])
    expect(inBasicPlane(text).text).toBe(text);
});
