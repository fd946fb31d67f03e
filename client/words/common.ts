/**
 * Words that several panels use: what a status means, counts, a few verbs. Names of kinds and statuses are
 * kernel/appearance's.
 */
import type { DatePrecision } from '../../contract/index.js';
import type { EdgeLook } from '../../kernel/appearance/index.js';
import { bilingual } from './bilingual.js';
import { count, countEntities, countFacts } from './numbers.js';

type Statuses = Record<EdgeLook, { meaning: string; line: string }>;
const statusesEn: Statuses = {
  asserted: { meaning: 'Said as a fact, by an article or by someone it quotes.', line: 'solid line' },
  alleged: { meaning: 'Hearsay, suspicion or accusation; nobody stands for it as a fact.', line: 'dashed line' },
  expected: { meaning: 'Announced, planned or likely; not yet reported as done.', line: 'dotted line' },
  hypothetical: { meaning: 'Spoken of as something that could or might be.', line: 'faint dots' },
  contested: { meaning: 'Some uphold it, at least one claim denies it.', line: 'broken line with a cross' },
  denied: {
    meaning: 'Only denials of it are known, or an article itself says that it was not done.',
    line: 'short dashes with a cross',
  },
};
const statusesFr: Statuses = {
  asserted: { meaning: 'Donné pour un fait, par un article ou par quelqu’un qu’il cite.', line: 'trait plein' },
  alleged: { meaning: 'Ouï-dire, soupçon ou accusation ; personne ne le donne pour un fait.', line: 'tirets' },
  expected: { meaning: 'Annoncé, prévu ou probable ; pas encore rapporté comme accompli.', line: 'pointillé' },
  hypothetical: { meaning: 'Évoqué comme une chose qui pourrait être.', line: 'points pâles' },
  contested: {
    meaning: 'Les uns le soutiennent, au moins une déclaration le dément.',
    line: 'trait rompu par une croix',
  },
  denied: {
    meaning: 'On n’en connaît que des démentis, ou un article dit lui-même que cela n’a pas été fait.',
    line: 'tirets courts et croix',
  },
};

export const commonWords = bilingual({
  en: {
    statuses: statusesEn,
    precision: { day: 'to the day', month: 'to the month', year: 'to the year' } satisfies Record<
      DatePrecision,
      string
    >,
    entities: (n: number) => countEntities(n, 'en'),
    facts: (n: number) => countFacts(n, 'en'),
    claims: (n: number) => count(n, 'en', 'claim', 'claims'),
    articles: (n: number) => count(n, 'en', 'article', 'articles'),
    passages: (n: number) => count(n, 'en', 'passage', 'passages'),
    origins: (n: number) => count(n, 'en', 'independent origin', 'independent origins'),
    theArticles: 'the articles themselves',
    close: 'Close',
    back: 'Back',
    cancel: 'Cancel',
    copied: 'Copied',
    copyFailed: 'The browser did not allow copying; select the text and copy it.',
    retry: 'Try again',
    loading: 'Loading…',
    undated: 'undated',

    colon: ':',
    semicolon: ';',
  },
  fr: {
    statuses: statusesFr,
    precision: { day: 'au jour près', month: 'au mois près', year: 'à l’année près' },
    entities: (n) => countEntities(n, 'fr'),
    facts: (n) => countFacts(n, 'fr'),
    claims: (n) => count(n, 'fr', 'déclaration', 'déclarations'),
    articles: (n) => count(n, 'fr', 'article', 'articles'),
    passages: (n) => count(n, 'fr', 'passage', 'passages'),
    origins: (n) => count(n, 'fr', 'origine indépendante', 'origines indépendantes'),
    theArticles: 'les articles eux-mêmes',
    close: 'Fermer',
    back: 'Retour',
    cancel: 'Annuler',
    copied: 'Copié',
    copyFailed: 'Le navigateur n’a pas permis la copie ; sélectionnez le texte et copiez-le.',
    retry: 'Réessayer',
    loading: 'Chargement…',
    undated: 'sans date',

    colon: ' :',
    semicolon: ' ;',
  },
});
