/** What is accepted is what is done: a request beyond the limits is refused, and the documents name the same limits. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CypherRequest } from './cypher.js';
import { FREE_STATEMENT } from './limits.js';

const { rows, timeoutMs, statementLength } = FREE_STATEMENT;
const accepts = (more: object): boolean => CypherRequest.safeParse({ statement: 'RETURN 1 AS a', ...more }).success;

test('a free statement may ask for as much as there is, and for no more', () => {
  expect([accepts({ rowLimit: rows.most }), accepts({ rowLimit: rows.most + 1 })]).toEqual([true, false]);
  expect([accepts({ timeoutMs: timeoutMs.most }), accepts({ timeoutMs: timeoutMs.most + 1 })]).toEqual([true, false]);
  expect(accepts({ statement: 'x'.repeat(statementLength) })).toBe(true);
  expect(accepts({ statement: 'x'.repeat(statementLength + 1) })).toBe(false);
});

test('the documents name these limits', () => {
  const read = (name: string): string => readFileSync(new URL(`../docs/${name}`, import.meta.url), 'utf8');
  const written = (n: number): string => n.toLocaleString('en');
  expect(read('api.md').replace(/\s+/g, ' ')).toContain(
    `Limits: ${written(rows.default)} rows and ${timeoutMs.default / 1000} s unless the request names \`rowLimit\` ` +
      `(up to ${written(rows.most)}) and \`timeoutMs\` (up to ${written(timeoutMs.most)})`,
  );
  const settings = read('configuration.md');
  expect(settings).toMatch(
    new RegExp(`\`ENTENTE_ROW_LIMIT\` +\\| \`${rows.default}\` .*up to ${written(rows.most)}\\.`),
  );
  expect(settings).toMatch(
    new RegExp(`\`ENTENTE_TIMEOUT_MS\` +\\| \`${timeoutMs.default}\` .*up to ${written(timeoutMs.most)}\\.`),
  );
});
