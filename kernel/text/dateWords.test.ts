import { expect, it } from 'vitest';
import { dateInSentence, dateText } from './dateWords.js';

it('writes a date as precisely as it is known, as people write it', () => {
  expect(dateText('2024-06-01', 'day', 'en')).toBe('1 June 2024');
  expect(dateText('2024-06-01', 'day', 'fr')).toBe('1er juin 2024');
  expect(dateInSentence('2024-06-19', 'month', 'fr')).toBe('en juin 2024');
  expect(dateText('2024-02-30', 'day', 'en')).toBe('2024-02-30');
});

it('keeps the first hundred years apart from the twentieth century', () => {
  expect(dateText('0044-03-15', 'day', 'en')).toBe('15 March 44');
  expect(dateText('0079-08', 'month', 'fr')).toBe('août 79');
});
