import { expect, test } from 'vitest';
import { sizeAdvice } from './sizeAdvice.js';

test('Neo4j is named where the graph is too large for the engine that is embedded, and only there', () => {
  expect(sizeAdvice('embedded', 500_001)).toContain('Neo4j suits a graph of this size better');
  expect(sizeAdvice('embedded', 100_000)).toBe('');
  expect(sizeAdvice('neo4j', 5_000_000)).toBe('');
});
