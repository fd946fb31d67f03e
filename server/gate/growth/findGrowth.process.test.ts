import { expect, test } from 'vitest';
import { findGrowth } from './findGrowth.js';

const extent = { nodes: 400, relationships: 500 };

test('statements as long as they may be are looked through, or too intricate for it', () => {
  const nested = (depth: number): string =>
    depth === 0 ? '1' : `reduce(a = ${nested(depth - 1)}, x IN [1] | ${nested(depth - 1)} + a)`;
  for (const statement of [
    `RETURN ${'1 + '.repeat(25_000)}1 AS x`,
    `WITH {a: 1} AS m RETURN m${'.a'.repeat(25_000)} AS x`,
    `RETURN ${nested(10)} AS x`,
    `WITH 'x' AS s ${"WITH s || 'x' AS s ".repeat(40)}RETURN size(s) AS n`,
  ])
    expect(findGrowth(statement, { parameters: {}, extent })?.reason ?? null).toBeOneOf([null, 'intricate']);
});
