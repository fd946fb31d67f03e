/**
 * A fact read as words: who, did what, to whom, when; and where it stands according to its claims. Pure; knows neither
 * panels nor state.
 */
import type { Claim, ClaimStatus, EntityRef, Fact, Language, SentenceSpans } from '../../contract/index.js';
import { CLAIM_STATUSES } from '../../contract/index.js';
import { relationLabel, type Vocabulary } from '../../kernel/appearance/index.js';
import { articleOf, joined, pluralVerb } from './frenchArticle.js';
import { dateInSentence } from '../../kernel/text/dateWords.js';
import { nameOf } from './names.js';
import { list } from './numbers.js';

/** A piece of a sentence; with an entity, the words that name it there. */
export interface SentencePart {
  text: string;
  entity?: EntityRef;
}

type SentenceInput = Pick<Fact, 'subject' | 'object' | 'type' | 'date' | 'precision' | 'sentence' | 'telling'>;

/**
 * Who did what to whom, and when, with its entities as parts of their own: the fact's own sentence, or, for what was
 * imported, one made of names and the words of its type.
 */
export function factSentence(fact: SentenceInput, vocabulary: Vocabulary, language: Language): SentencePart[] {
  const spans = fact.telling?.spans[language];
  return fact.sentence === undefined || spans === undefined
    ? importedSentence(fact, vocabulary, language)
    : sentenceParts(fact.sentence[language], spans, fact);
}

/**
 * The fact from the side of one of its ends: active for its subject, passive for its object; of an import always
 * active.
 */
export function sentenceFrom(
  fact: SentenceInput,
  side: 'subject' | 'object',
  vocabulary: Vocabulary,
  language: Language,
): SentencePart[] {
  if (fact.sentence === undefined || fact.telling === undefined) return importedSentence(fact, vocabulary, language);
  const { spans, passive, passiveSpans } = fact.telling;
  return side === 'subject'
    ? sentenceParts(fact.sentence[language], spans[language], fact)
    : sentenceParts(passive[language], passiveSpans[language], fact);
}

/** A sentence cut where it names the fact's entities. */
function sentenceParts(
  text: string,
  spans: SentenceSpans,
  { subject, object }: Pick<SentenceInput, 'subject' | 'object'>,
): SentencePart[] {
  const places = [
    { span: spans.subject, entity: subject },
    { span: spans.object, entity: object },
  ]
    .flatMap(({ span, entity }) => (span === null ? [] : [{ from: span[0], to: span[1], entity }]))
    .sort((a, b) => a.from - b.from);
  const parts: SentencePart[] = [];
  let at = 0;
  for (const { from, to, entity } of places) {
    if (from > at) parts.push({ text: text.slice(at, from) });
    parts.push({ text: text.slice(from, to), entity });
    at = to;
  }
  return [...parts, { text: text.slice(at) }];
}

/** "Vladimir Putin · visited · Pyongyang · on 19 June 2024." French puts articles before countries. */
function importedSentence(fact: SentenceInput, vocabulary: Vocabulary, language: Language): SentencePart[] {
  const when = fact.date === null ? '' : ` ${dateInSentence(fact.date, fact.precision, language)}`;
  const article = (entity: EntityRef) => (language === 'fr' ? articleOf(nameOf(entity, 'fr'), entity.kind) : '');
  const opening = article(fact.subject);
  const words = relationLabel(fact.type, vocabulary, language);
  const middle = joined(` ${opening === 'les ' ? pluralVerb(words) : words} `, article(fact.object));
  return [
    ...(opening === '' ? [] : [{ text: opening.charAt(0).toUpperCase() + opening.slice(1) }]),
    { text: nameOf(fact.subject, language), entity: fact.subject },
    { text: middle },
    { text: nameOf(fact.object, language), entity: fact.object },
    { text: `${when}.` },
  ];
}

/** A sentence as plain text, for labels, titles and the clipboard. */
export const plain = (parts: readonly SentencePart[]): string => parts.map(({ text }) => text).join('');

/** Of what an article itself says is not so. */
const SAID = { en: 'Said by', fr: 'Dit par' } as const;
const verbs: Record<ClaimStatus, { en: string; fr: string }> = {
  asserted: { en: 'Asserted by', fr: 'Affirmé par' },
  alleged: { en: 'Alleged by', fr: 'Allégué par' },
  expected: { en: 'Expected by', fr: 'Attendu par' },
  hypothetical: { en: 'Held possible by', fr: 'Tenu pour possible par' },
  denied: { en: 'Denied by', fr: 'Démenti par' },
};

/** « la Russie », "the Kremlin". */
export const withArticle = (entity: EntityRef, language: Language): string =>
  entity.inSentence?.[language] ??
  (language === 'fr' ? articleOf(nameOf(entity, 'fr'), entity.kind) : '') + nameOf(entity, language);

/**
 * "Asserted by two articles and Moon. Denied by Russia and North Korea." — one sentence per status, strongest first,
 * and what is denied where that is not just what the fact says. `negated`: the fact's sentence says itself that it is
 * not so.
 */
export function standing(
  claims: readonly Claim[],
  language: Language,
  articles: (n: number) => string,
  negated = false,
): string {
  const sentences = CLAIM_STATUSES.flatMap((status) => {
    const mine = claims.filter((claim) => claim.status === status);
    if (mine.length === 0) return [];
    const people = [
      ...new Set(mine.flatMap((claim) => (claim.claimant === null ? [] : [withArticle(claim.claimant, language)]))),
    ];
    const own = new Set(mine.flatMap((claim) => (claim.claimant === null ? claim.evidence.map((e) => e.article) : [])))
      .size;
    const voices = [...(own > 0 ? [articles(own)] : []), ...people];
    const verb = negated && status === 'denied' ? SAID : verbs[status];
    const said = voices.length === 0 ? [] : [`${verb[language]} ${list(voices, language)}.`];
    return [...said, ...(status === 'denied' ? inOwnTerms(mine, language) : [])];
  });
  return sentences.join(' ');
}

/** The sentences of claims that state the fact in other terms than its own, each once. */
const inOwnTerms = (claims: readonly Claim[], language: Language): string[] => [
  ...new Set(claims.flatMap(({ ownTerms, sentence }) => (ownTerms === true ? (sentence?.[language] ?? []) : []))),
];

/** Which column a claim stands in: for the fact, against it, or not (yet) either. */
export const sideOf = (status: ClaimStatus): 'for' | 'against' | 'open' =>
  status === 'denied' ? 'against' : status === 'asserted' || status === 'alleged' ? 'for' : 'open';
