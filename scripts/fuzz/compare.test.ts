/** Which differences are explained, and which are not. */
import { expect, test } from 'vitest';
import { explanationOf, type Outcome } from './compare.js';

const ROWS: Outcome = { is: 'rows', fields: ['a'], rows: ['1', '2'], graph: [] };
const refused = (message: string): Outcome => ({ is: 'error', kind: 'syntax', message });
const statement = { text: 'MATCH (a) WHERE CASE WHEN a.x THEN [1] ELSE {b: 2} END RETURN a.x', writes: false };

test('a list or map as a condition, refused here before running, is taken for true or false by Neo4j', () => {
  expect(explanationOf(refused('A condition is true or false, not LIST or MAP.'), ROWS, statement)).toBe('truth');
});

test('a condition that Neo4j knows to be a list before running, where nothing here comes to ask it', () => {
  const message = 'Coercion of list to boolean is not allowed. Please use `NOT isEmpty(...)` instead.';
  expect(explanationOf(ROWS, refused(message), statement)).toBe('typed');
});

test('what else is refused here, where Neo4j answers rows, is not explained', () => {
  expect(explanationOf(refused('There is no function `f`.'), ROWS, statement)).toBe(null);
});
