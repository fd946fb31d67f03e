import { expect, test } from 'vitest';
import { languageName } from './languageName.js';

test('a language has its name by codes of two and of three letters; what is none has none', () => {
  expect([languageName('eng', 'en'), languageName('ru', 'fr'), languageName('ara', 'fr')]).toEqual([
    'English',
    'russe',
    'arabe',
  ]);
  expect([languageName('zzz', 'en'), languageName('not a code', 'en')]).toEqual([null, null]);
});
