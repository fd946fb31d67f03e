import { expect, it } from 'vitest';
import { overviewWords } from './overview.js';

const numbers = { typed: 201, background: 14, others: 23 };

it('one sentence says what is counted as a fact, and what stands beside it', () => {
  expect(overviewWords.en.whatCounts(numbers)).toBe(
    '201 facts are asserted or alleged by somebody: 187 of the story and 14 of the background. ' +
      'Another 23 are only expected, hypothetical or said not to be so: 224 in all.',
  );
  expect(overviewWords.fr.whatCounts(numbers)).toBe(
    '201 faits sont affirmés ou allégués par quelqu’un\u00a0: 187 du récit et 14 d’arrière-plan. ' +
      'S’y ajoutent 23 seulement attendus, hypothétiques ou niés\u00a0: 224 en tout.',
  );
});
it('and leaves out what there is not', () => {
  expect(overviewWords.en.whatCounts({ typed: 3, background: 0, others: 0 })).toBe('');
  expect(overviewWords.en.whatCounts({ typed: 3, background: 1, others: 0 })).toBe(
    '3 facts are asserted or alleged by somebody: 2 of the story and 1 of the background.',
  );
  expect(overviewWords.en.whatCounts({ typed: 3, background: 0, others: 1 })).toBe(
    '3 facts are asserted or alleged by somebody. Another 1 is only expected, hypothetical or said not to be so: 4 in all.',
  );
});
