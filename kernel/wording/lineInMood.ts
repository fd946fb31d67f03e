/**
 * The words on a line in the mood of a status: what is only possible asks ("sent more arms?"), what is awaited or not
 * so has words of its own ("to send arms", "did not admit"), else a word behind. Pure.
 */
import type { Language } from '../../contract/index.js';
import type { RelationWording, WordedFact } from './Wording.js';

/** What stands behind a line whose type has no words of its own for the mood. */
const BEHIND = {
  en: { hypothetical: '?', expected: ' (awaited)', negated: ' (not so)' },
  fr: { hypothetical: ' ?', expected: ' (attendu)', negated: ' (non)' },
} as const;

/** The template of a fact's line, and what follows it. */
export function lineInMood(
  words: RelationWording,
  { status, negated }: Pick<WordedFact, 'status' | 'negated'>,
  language: Language,
): { template: string; behind: string } {
  const french = language === 'fr';
  const template = french ? words.lineFr : words.line;
  const or = (own: string | undefined, behind: string) =>
    own === undefined ? { template, behind } : { template: own, behind: '' };
  if (negated) return or(french ? words.lineNegatedFr : words.lineNegated, BEHIND[language].negated);
  if (status === 'expected') return or(french ? words.lineExpectedFr : words.lineExpected, BEHIND[language].expected);
  return { template, behind: status === 'hypothetical' ? BEHIND[language].hypothetical : '' };
}
