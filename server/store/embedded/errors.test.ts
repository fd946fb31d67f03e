import { expect, test } from 'vitest';
import { CypherError } from '../../../cypher/engine/CypherError.js';
import { plainError } from './errors.js';

test('an error that quotes a long text is no long text itself', () => {
  const { message } = plainError(new CypherError('failed', `"${'1'.repeat(1_000_000)}" is no date.`));
  expect(message).toMatch(/^"1{100,}/);
  expect(message.length).toBeLessThan(1_100);
});
