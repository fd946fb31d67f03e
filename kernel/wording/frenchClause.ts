/**
 * French verbs in the mood of a status: « a fourni », « aurait fourni », « devrait fournir », « pourrait fournir ». The
 * participle agrees with the subject after être.
 */
import type { ClaimStatus } from '../../contract/index.js';
import type { Agreement } from './fillTemplate.js';
import { startsWithVowel } from './frenchSeams.js';
import type { FrenchVerb, FrenchVerbForms } from './Wording.js';

type Mood = 'indicative' | 'conditional';

/** Singular and plural. */
const AUXILIARY = {
  avoir: { indicative: ['a', 'ont'], conditional: ['aurait', 'auraient'] },
  être: { indicative: ['est', 'sont'], conditional: ['serait', 'seraient'] },
} as const;

/**
 * The verb for its subject; a denial stands in front of the clause and leaves the verb as asserted. Throws when a clause
 * in the present lacks its forms.
 */
export function frenchVerb(
  verb: FrenchVerb,
  tense: 'past' | 'present',
  agreement: Agreement,
  status: ClaimStatus,
): string {
  const { plural } = agreement;
  switch (status) {
    case 'expected':
      return `${plural ? 'devraient' : 'devrait'} ${infinitiveOf(verb)}`;
    case 'hypothetical':
      return `${plural ? 'pourraient' : 'pourrait'} ${infinitiveOf(verb)}`;
    case 'alleged':
      return finite(verb, tense, agreement, 'conditional');
    default:
      return finite(verb, tense, agreement, 'indicative');
  }
}

const infinitiveOf = (verb: FrenchVerb): string =>
  verb === 'être' ? 'être' : verb.reflexive === true ? withPronoun(verb.infinitive) : verb.infinitive;

function finite(verb: FrenchVerb, tense: 'past' | 'present', agreement: Agreement, mood: Mood): string {
  if (tense === 'past') return verb === 'être' ? perfectOfBeing(agreement, mood) : perfect(verb, agreement, mood);
  if (verb === 'être') return form(AUXILIARY.être[mood], agreement);
  const forms = mood === 'indicative' ? verb.present : verb.conditional;
  if (forms === undefined) throw new Error(`${verb.infinitive} has no ${mood === 'indicative' ? 'present' : mood}.`);
  return form(forms, agreement);
}

const perfectOfBeing = (agreement: Agreement, mood: Mood): string => `${form(AUXILIARY.avoir[mood], agreement)} été`;

function perfect(verb: FrenchVerbForms, agreement: Agreement, mood: Mood): string {
  const auxiliary = form(AUXILIARY[verb.auxiliary][mood], agreement);
  const agrees = verb.auxiliary === 'être' || verb.reflexive === true;
  const participle = agrees ? agreed(verb.participle, agreement) : verb.participle;
  return `${verb.reflexive === true ? withPronoun(auxiliary) : auxiliary} ${participle}`;
}

const form = ([one, many]: readonly [string, string], { plural }: Agreement): string => (plural ? many : one);

/** « s’est », « se sont »; a verb that is written with its pronoun keeps it. */
const withPronoun = (word: string): string =>
  /^s(?:e |’)/.test(word) ? word : startsWithVowel(word) ? `s’${word}` : `se ${word}`;

/** « inquiété », « inquiétée », « inquiétés », « inquiétées »; « soumis » has no further s. */
const agreed = (participle: string, { plural, feminine }: Agreement): string =>
  `${participle}${feminine ? 'e' : ''}${plural && (feminine || !/[sx]$/.test(participle)) ? 's' : ''}`;
