import { expect, test } from 'vitest';
import { xmlValue } from './xmlValue.js';

test('a text of many millions of characters in a list is a text', () => {
  const long = 'x'.repeat(2e7);
  expect(xmlValue('list', `["${long}", "a\\"b", c]`)).toEqual([long, 'a"b', 'c']);
});
