/**
 * How much of what an analyst types the embedded engine refuses, without a server: the agreement of its answers is a
 * test of its own.
 */
import { expect, test } from 'vitest';
import { prepare } from '../../../../cypher/engine/Engine.js';
import { builtInProcedures } from '../../../../cypher/engine/procedures/builtIn.js';
import { ANSWERED } from './answered.js';
import { REFUSED } from './refused.js';
import { WRITES } from './writes.js';

const refusals = (statements: readonly string[]): string[] =>
  statements.filter((text) => {
    try {
      prepare(text, builtInProcedures);
      return false;
    } catch {
      return true;
    }
  });

test('no ordinary statement is refused', () => {
  const ordinary = [...ANSWERED, ...WRITES];
  expect(ordinary.length).toBeGreaterThan(443);
  expect(refusals(ordinary)).toEqual([]);
});

test('administration, procedures of plugins and later Cypher are', () => {
  expect(refusals(REFUSED)).toEqual(REFUSED);
});
