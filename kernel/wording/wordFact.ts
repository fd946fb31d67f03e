/**
 * The words of a fact in English and French: what stands on its line, and its sentence from the side of its subject and
 * from that of its object. Grammatical by rule: number, gender, article, elision, the mood of its status, its date.
 * Pure.
 */
import type { Language } from '../../contract/index.js';
import { englishVerb } from './englishClause.js';
import { fillTemplate, type Agreement, type Filling } from './fillTemplate.js';
import { afterNegation, frenchVerb } from './frenchClause.js';
import { finishSentence, finishWords } from './finishSentence.js';
import { lineInMood } from './lineInMood.js';
import { withoutMarks, type End, type MarkedText } from './marks.js';
import { englishLocative, englishNoun, frenchLocative, frenchNoun } from './nounPhrase.js';
import { propertyText } from './propertyText.js';
import { bareClause, lineWithoutArticle, owned } from './slotForms.js';
import type { Clause, EnglishVerb, FactWording, FrenchVerb, RelationWording, WordedFact } from './Wording.js';

/** Throws when a template is ill-formed or a slot outside brackets has no filling: checkWording finds that before. */
export function wordFact(words: RelationWording, fact: WordedFact): FactWording {
  return {
    line: { en: lineOf(words, fact, 'en'), fr: lineOf(words, fact, 'fr') },
    active: {
      en: englishSentence(words.active, 'subject', fact),
      fr: frenchSentence(words.activeFr, 'subject', fact),
    },
    passive: {
      en: englishSentence(words.passive, 'object', fact),
      fr: frenchSentence(words.passiveFr, 'object', fact),
    },
  };
}

function lineOf(words: RelationWording, fact: WordedFact, language: Language): string {
  const { template, behind } = lineInMood(words, fact, language);
  const text = fillTemplate(template, fillingOf(fact, language), agreementOf(fact, 'subject', language));
  return lineWithoutArticle(withoutMarks(finishWords(`${text}${behind}`, language)), language);
}

function englishSentence({ verb, tense, rest }: Clause<EnglishVerb>, first: End, fact: WordedFact): MarkedText {
  const agreement = agreementOf(fact, first, 'en');
  const clause = [
    englishNoun(fact[first], first),
    englishVerb(verb, tense, agreement.plural, fact),
    fillTemplate(rest, fillingOf(fact, 'en'), agreement),
  ];
  return finishSentence(clause.join(' '), tense, fact, 'en');
}

function frenchSentence({ verb, tense, rest }: Clause<FrenchVerb>, first: End, fact: WordedFact): MarkedText {
  const agreement = agreementOf(fact, first, 'fr');
  const filled = fillTemplate(rest, fillingOf(fact, 'fr'), agreement);
  const clause = [
    frenchNoun(fact[first], first),
    frenchVerb(verb, tense, agreement, fact),
    fact.negated && verb !== 'être' ? afterNegation(filled) : filled,
  ];
  return finishSentence(clause.join(' '), tense, fact, 'fr');
}

const agreementOf = (fact: WordedFact, end: End, language: Language): Agreement => ({
  plural: fact[end][language].plural,
  feminine: fact[end].fr.gender === 'f',
  person: fact[end].kind === 'Person',
});

/** `subject` and `object` are the fact's, every other slot is a property. */
function fillingOf(fact: WordedFact, language: Language): Filling {
  const plain = (slot: string, locative: boolean): string | null => {
    if (slot !== 'subject' && slot !== 'object') return propertyText(fact.properties[slot], language);
    if (language === 'en') return (locative ? englishLocative : englishNoun)(fact[slot], slot);
    return locative ? frenchLocative(fact[slot], slot) : frenchNoun(fact[slot], slot);
  };
  return (slot, form, agreement) => {
    const text = plain(slot, form === 'in');
    if (text === null || form === null || form === 'in') return text;
    return form === 'own' ? owned(text, agreement, language) : bareClause(text, language);
  };
}
