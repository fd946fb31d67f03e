import { expect, test } from 'vitest';
import { matchesExpression } from './regularExpression.js';

const nobody = { step: (): void => undefined };

test('an expression that is longer than a statement is refused before it is read', () => {
  const long = (names: number): string => Array.from({ length: names }, (_, place) => `name${place}`).join('|');
  expect(matchesExpression('name999', long(1_000), nobody)).toBe(true);
  expect(() => matchesExpression('name999', long(20_000), nobody)).toThrow('has 100000 characters at most');
});
