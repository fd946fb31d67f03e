/**
 * A fact read as words: who, did what, to whom, when; and where it stands according to its claims. Pure; knows neither
 * panels nor state.
 */
import type { Claim, ClaimStatus, EntityRef, Language } from '../../contract/index.js';
import { CLAIM_STATUSES } from '../../contract/index.js';
import { entityLabel, relationLabel, type Vocabulary } from '../../kernel/appearance/index.js';
import { isolated } from '../../kernel/text/direction.js';
import { articleOf, joined, pluralVerb } from './frenchArticle.js';
import { dateInSentence } from './dates.js';
import { list } from './numbers.js';

export type SentencePart = { text: string } | { entity: EntityRef };

/**
 * The entity's name in the language of the page; the other language when one is missing. Keeps its own direction in any
 * sentence.
 */
export const nameOf = (entity: { name: string; nameFr: string }, language: Language): string =>
  isolated(entityLabel(entity, language));

/** The name in the other language, or null when it is the same. */
export function otherNameOf(entity: { name: string; nameFr: string }, language: Language): string | null {
  const other = nameOf(entity, language === 'fr' ? 'en' : 'fr');
  return other === nameOf(entity, language) ? null : other;
}

interface SentenceInput {
  subject: EntityRef;
  object: EntityRef;
  type: string;
  date: string | null;
  precision: Claim['precision'];
}

/**
 * Subject, relation, object, and when: "Vladimir Putin · visited · Pyongyang · on 19 June 2024." Begins with a capital
 * in French, where an article may come first; ends with a full stop.
 */
export function factSentence(fact: SentenceInput, vocabulary: Vocabulary, language: Language): SentencePart[] {
  const when = fact.date === null ? '' : ` ${dateInSentence(fact.date, fact.precision, language)}`;
  const article = (entity: EntityRef) => (language === 'fr' ? articleOf(nameOf(entity, 'fr'), entity.kind) : '');
  const opening = article(fact.subject);
  const words = relationLabel(fact.type, vocabulary, language);
  const middle = joined(` ${opening === 'les ' ? pluralVerb(words) : words} `, article(fact.object));
  return [
    ...(opening === '' ? [] : [{ text: opening.charAt(0).toUpperCase() + opening.slice(1) }]),
    { entity: fact.subject },
    { text: middle },
    { entity: fact.object },
    { text: `${when}.` },
  ];
}

/** A sentence as plain text, for labels, titles and the clipboard. */
export const plain = (parts: readonly SentencePart[], language: Language): string =>
  parts.map((part) => ('text' in part ? part.text : nameOf(part.entity, language))).join('');

const verbs: Record<ClaimStatus, { en: string; fr: string }> = {
  asserted: { en: 'Asserted by', fr: 'Affirmé par' },
  alleged: { en: 'Alleged by', fr: 'Allégué par' },
  expected: { en: 'Expected by', fr: 'Attendu par' },
  hypothetical: { en: 'Held possible by', fr: 'Tenu pour possible par' },
  denied: { en: 'Denied by', fr: 'Démenti par' },
};

/** « la Russie », "Russia". */
export const withArticle = (entity: EntityRef, language: Language): string =>
  (language === 'fr' ? articleOf(nameOf(entity, 'fr'), entity.kind) : '') + nameOf(entity, language);

/**
 * "Asserted by two articles and Moon. Denied by Russia and North Korea." — one sentence per status, strongest first.
 */
export function standing(claims: readonly Claim[], language: Language, articles: (n: number) => string): string {
  const sentences = CLAIM_STATUSES.flatMap((status) => {
    const mine = claims.filter((claim) => claim.status === status);
    if (mine.length === 0) return [];
    const people = [
      ...new Set(mine.flatMap((claim) => (claim.claimant === null ? [] : [withArticle(claim.claimant, language)]))),
    ];
    const own = new Set(mine.flatMap((claim) => (claim.claimant === null ? claim.evidence.map((e) => e.article) : [])))
      .size;
    const voices = [...(own > 0 ? [articles(own)] : []), ...people];
    return voices.length === 0 ? [] : [`${verbs[status][language]} ${list(voices, language)}.`];
  });
  return sentences.join(' ');
}

/** Which column a claim stands in: for the fact, against it, or not (yet) either. */
export const sideOf = (status: ClaimStatus): 'for' | 'against' | 'open' =>
  status === 'denied' ? 'against' : status === 'asserted' || status === 'alleged' ? 'for' : 'open';
