/**
 * French verbs in the mood of a status: « a fourni », « aurait fourni », « devrait fournir », « pourrait fournir »,
 * « ait fourni », « fournisse », « n’a pas fourni ». The participle agrees with the subject after être.
 */
import type { Agreement } from './fillTemplate.js';
import { startsWithVowel } from './frenchSeams.js';
import type { FrenchVerb, FrenchVerbForms, WordedFact } from './Wording.js';

type Mood = 'indicative' | 'conditional' | 'subjunctive';

/** Singular and plural. */
const AUXILIARY = {
  avoir: { indicative: ['a', 'ont'], conditional: ['aurait', 'auraient'], subjunctive: ['ait', 'aient'] },
  être: { indicative: ['est', 'sont'], conditional: ['serait', 'seraient'], subjunctive: ['soit', 'soient'] },
} as const;

/**
 * The verb for its subject; what somebody denies stands in the subjunctive, after « on dément que ». Throws when a
 * clause in the present lacks its forms.
 */
export function frenchVerb(
  verb: FrenchVerb,
  tense: 'past' | 'present',
  agreement: Agreement,
  { status, negated, yetToCome }: Pick<WordedFact, 'status' | 'negated' | 'yetToCome'>,
): string {
  const { plural } = agreement;
  if (negated) return negative(finite(verb, tense, agreement, 'indicative'));
  switch (status) {
    case 'expected':
      return `${plural ? 'devraient' : 'devrait'} ${infinitiveOf(verb)}`;
    case 'hypothetical':
      return `${plural ? 'pourraient' : 'pourrait'} ${infinitiveOf(verb)}`;
    case 'alleged':
      return finite(verb, tense, agreement, 'conditional');
    case 'denied':
      return finite(verb, yetToCome ? 'present' : tense, agreement, 'subjunctive');
    default:
      return finite(verb, tense, agreement, 'indicative');
  }
}

/** « n’a pas fourni », « ne s’est pas inquiété » : around the first word and its pronoun. */
function negative(finiteVerb: string): string {
  const [, first = '', rest = ''] = /^((?:s’|se )?\P{Z}+)(.*)$/u.exec(finiteVerb) ?? [];
  return `${startsWithVowel(first) ? 'n’' : 'ne '}${first} pas${rest}`;
}

/** What follows a negated verb: « n’a pas fourni d’obus », where it had « des obus ». */
export const afterNegation = (rest: string): string =>
  rest.replace(/^([\uE000-\uE004]*)(?:des|du|de la|de l’|une?)(?: |(?<=’))/u, '$1de ');

const infinitiveOf = (verb: FrenchVerb): string =>
  verb === 'être' ? 'être' : verb.reflexive === true ? withPronoun(verb.infinitive) : verb.infinitive;

function finite(verb: FrenchVerb, tense: 'past' | 'present', agreement: Agreement, mood: Mood): string {
  if (tense === 'past') return verb === 'être' ? perfectOfBeing(agreement, mood) : perfect(verb, agreement, mood);
  if (verb === 'être') return form(AUXILIARY.être[mood], agreement);
  const forms = mood === 'conditional' ? verb.conditional : verb.present;
  if (forms === undefined) throw new Error(`${verb.infinitive} has no ${mood === 'conditional' ? mood : 'present'}.`);
  return form(mood === 'subjunctive' ? subjunctiveOf(forms) : forms, agreement);
}

/** Verbs whose subjunctive is not made of their plural; singular and plural. */
const SUBJUNCTIVES: Readonly<Record<string, readonly [string, string]>> = {
  ont: ['ait', 'aient'],
  sont: ['soit', 'soient'],
  font: ['fasse', 'fassent'],
  vont: ['aille', 'aillent'],
  peuvent: ['puisse', 'puissent'],
  savent: ['sache', 'sachent'],
  veulent: ['veuille', 'veuillent'],
};

/** « s’inquiètent » → « s’inquiète », « s’inquiètent »; « ont besoin » → « ait besoin », « aient besoin ». */
function subjunctiveOf([, plural]: readonly [string, string]): readonly [string, string] {
  const [, pronoun = '', verb = '', rest = ''] = /^(s[’']|se )?(\p{L}*)(.*)$/u.exec(plural) ?? [];
  const [one, many] = SUBJUNCTIVES[verb] ?? [verb.replace(/nt$/, ''), verb];
  return [`${pronoun}${one}${rest}`, `${pronoun}${many}${rest}`];
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
