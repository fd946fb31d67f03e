import { expect, test } from 'vitest';
import { nameParts } from './nameParts.js';

test('a name breaks between its words and behind its signs, and is the same put together', () => {
  expect(nameParts('registrationNumber')).toEqual(['registration', 'Number']);
  expect(nameParts('dc:title_of-x')).toEqual(['dc:', 'title_', 'of-', 'x']);
  expect([nameParts('étatCivil'), nameParts('URL'), nameParts('a_'), nameParts('two words')]).toEqual([
    ['état', 'Civil'],
    ['URL'],
    ['a_'],
    ['two words'],
  ]);
});
