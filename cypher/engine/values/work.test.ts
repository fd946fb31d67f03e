import { expect, test } from 'vitest';
import { openGraph } from '../testing/openGraph.js';

const twice = (times: number): string =>
  Array.from({ length: times }, (_, at) => `WITH {a: ${at === 0 ? 1 : 'm'}, b: ${at === 0 ? 1 : 'm'}} AS m`).join(' ');

test('values that hold each other without end are refused, not compared for ever', () => {
  const { fault, rows } = openGraph();
  for (const what of ['m.a = m.b', 'm.a < m.b'])
    expect(fault(`${twice(40)} RETURN ${what} AS x`)).toMatch(/^memory: .*too large/);
  expect(fault(`${twice(40)} RETURN DISTINCT m`)).toMatch(/^memory: /);
  expect(rows(`${twice(8)} RETURN m.a = m.b AS x`)).toEqual([[true]]);
});
