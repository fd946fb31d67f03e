/**
 * English verbs in the mood of a status: "supplied", "reportedly supplied", "apparently supplied", "is expected to
 * supply", "could supply", "would supply", "did not supply".
 */
import type { EnglishVerb, WordedFact } from './Wording.js';

/** The verb for one subject or several; what somebody denies stands after "it is denied that". */
export function englishVerb(
  verb: EnglishVerb,
  tense: 'past' | 'present',
  plural: boolean,
  { status, negated, seeming, yetToCome }: Pick<WordedFact, 'status' | 'negated' | 'seeming' | 'yetToCome'>,
): string {
  if (negated) return negative(verb, tense, plural);
  const infinitive = verb === 'be' ? 'be' : verb[0];
  switch (status) {
    case 'expected':
      return `${plural ? 'are' : 'is'} expected to ${infinitive}`;
    case 'hypothetical':
      return `could ${infinitive}`;
    case 'alleged': {
      const [adverb, said] = [seeming ? 'apparently' : 'reportedly', finite(verb, tense, plural)];
      return verb === 'be' ? `${said} ${adverb}` : `${adverb} ${said}`;
    }
    case 'denied':
      return yetToCome ? `would ${infinitive}` : finite(verb, tense, plural);
    default:
      return finite(verb, tense, plural);
  }
}

function finite(verb: EnglishVerb, tense: 'past' | 'present', plural: boolean): string {
  if (verb === 'be') {
    if (tense === 'past') return plural ? 'were' : 'was';
    return plural ? 'are' : 'is';
  }
  const [base, third, past] = verb;
  return tense === 'past' ? past : plural ? base : third;
}

function negative(verb: EnglishVerb, tense: 'past' | 'present', plural: boolean): string {
  if (verb === 'be') return `${finite(verb, tense, plural)} not`;
  const auxiliary = tense === 'past' ? 'did' : plural ? 'do' : 'does';
  return `${auxiliary} not ${verb[0]}`;
}
