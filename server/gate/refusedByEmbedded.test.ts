import { expect, test } from 'vitest';
import { checked } from '../../cypher/engine/check/testing/checking.js';
import { StoreError } from '../store/StoreError.js';
import { fromPlain, plainError } from '../store/embedded/errors.js';
import { refusedByEmbedded } from './refusedByEmbedded.js';

/** What is answered where Neo4j's analysis has no objection, as it has none to any function. */
async function answerTo(statement: string): Promise<StoreError> {
  try {
    checked(statement);
  } catch (error) {
    const answer = await refusedByEmbedded(fromPlain(plainError(error, statement)), () => Promise.resolve(null));
    if (answer instanceof StoreError) return answer;
  }
  throw new Error(`${statement} is not refused.`);
}

test.each([
  ["RETURN abs('a')", 'abs() takes NUMBER as its', 12, undefined],
  ['RETURN toUpper()', 'toUpper() takes 1 argument, not 0.', 8, undefined],
  ['RETURN toUper(1)', 'There is no function toUper().', 8, 'Perhaps toUpper() is meant.'],
  ['RETURN colect(1)', 'There is no function colect().', 8, 'Perhaps collect() is meant.'],
  ['RETURN nosuch(1)', 'There is no function nosuch().', 8, 'SHOW FUNCTIONS lists those that there are.'],
])('%s is an invalid statement, reported with its place', async (statement, message, column, hint) => {
  const { kind, message: answered, details } = await answerTo(statement);
  expect(kind).toBe('syntax');
  expect(answered).toContain(message);
  expect(details.position?.column).toBe(column);
  expect(details.hint).toBe(hint);
});

test.each(['RETURN coll.sort([2, 1])', "RETURN apoc.text.join(['a'], ',')", 'RETURN NOT [1]'])(
  '%s is sent to Neo4j, which takes it',
  async (statement) => {
    const { kind, details } = await answerTo(statement);
    expect([kind, details.hint]).toEqual(['needs-neo4j', expect.stringContaining('Neo4j')]);
  },
);
