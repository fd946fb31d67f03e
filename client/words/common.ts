/** Words that several panels use: kinds of entity, statuses, precision of a date, a few verbs. */
import type { ClaimStatus, DatePrecision, NodeKind } from '../../contract/index.js';
import { bilingual } from './bilingual.js';
import { count } from './numbers.js';

type Kinds = Record<NodeKind, { one: string; many: string }>;
type Statuses = Record<ClaimStatus, { name: string; meaning: string; line: string }>;

const kindsEn: Kinds = {
  Person: { one: 'person', many: 'People' }, Country: { one: 'country', many: 'Countries' }, Organization: { one: 'organization', many: 'Organizations' },
  Place: { one: 'place', many: 'Places' }, Agreement: { one: 'agreement', many: 'Agreements' }, Materiel: { one: 'materiel', many: 'Materiel' },
  Event: { one: 'event', many: 'Events' }, Media: { one: 'media', many: 'Media' }, Group: { one: 'group', many: 'Groups' },
  Article: { one: 'article', many: 'Articles' }, Passage: { one: 'passage', many: 'Passages' }, Other: { one: 'other', many: 'Others' },
};
const kindsFr: Kinds = {
  Person: { one: 'personne', many: 'Personnes' }, Country: { one: 'pays', many: 'Pays' }, Organization: { one: 'organisation', many: 'Organisations' },
  Place: { one: 'lieu', many: 'Lieux' }, Agreement: { one: 'accord', many: 'Accords' }, Materiel: { one: 'matériel', many: 'Matériel' },
  Event: { one: 'événement', many: 'Événements' }, Media: { one: 'média', many: 'Médias' }, Group: { one: 'groupe', many: 'Groupes' },
  Article: { one: 'article', many: 'Articles' }, Passage: { one: 'passage', many: 'Passages' }, Other: { one: 'autre', many: 'Autres' },
};
const statusesEn: Statuses = {
  asserted: { name: 'asserted', meaning: 'Said as a fact by an article or by someone it quotes.', line: 'solid line' },
  alleged: { name: 'alleged', meaning: 'Hearsay, suspicion or accusation; nobody stands for it as a fact.', line: 'dashed line' },
  expected: { name: 'expected', meaning: 'Announced, planned or likely, not yet reported as done.', line: 'dotted line' },
  hypothetical: { name: 'hypothetical', meaning: 'Spoken of as something that could or might be.', line: 'faint line' },
  denied: { name: 'denied', meaning: 'Only denials are known.', line: 'broken line with a mark' },
};
const statusesFr: Statuses = {
  asserted: { name: 'affirmé', meaning: 'Donné pour un fait par un article ou par quelqu’un qu’il cite.', line: 'trait plein' },
  alleged: { name: 'allégué', meaning: 'Ouï-dire, soupçon ou accusation ; personne ne le donne pour un fait.', line: 'tirets' },
  expected: { name: 'attendu', meaning: 'Annoncé, prévu ou probable, pas encore rapporté comme accompli.', line: 'pointillé' },
  hypothetical: { name: 'hypothétique', meaning: 'Évoqué comme une chose qui pourrait être.', line: 'trait pâle' },
  denied: { name: 'démenti', meaning: 'On n’en connaît que des démentis.', line: 'trait rompu, avec une marque' },
};

export const common = bilingual({
  en: {
    kinds: kindsEn, statuses: statusesEn,
    contested: 'contested',
    contestedMeaning: 'At least one claim denies it.',
    precision: { day: 'to the day', month: 'to the month', year: 'to the year' } satisfies Record<DatePrecision, string>,
    entities: (n: number) => count(n, 'en', 'entity', 'entities'),
    facts: (n: number) => count(n, 'en', 'fact', 'facts'),
    claims: (n: number) => count(n, 'en', 'claim', 'claims'),
    articles: (n: number) => count(n, 'en', 'article', 'articles'),
    passages: (n: number) => count(n, 'en', 'passage', 'passages'),
    origins: (n: number) => count(n, 'en', 'independent origin', 'independent origins'),
    theArticle: 'the article itself', theArticles: 'the articles themselves',
    close: 'Close', back: 'Back', cancel: 'Cancel', copy: 'Copy', copied: 'Copied', copyFailed: 'The browser did not allow copying; select the text and copy it.',
    retry: 'Try again', loading: 'Loading…', more: 'Show more', all: 'All', none: 'None', undated: 'undated',
    showMore: (n: number) => `Show ${n} more`,
    colon: ':',
  },
  fr: {
    kinds: kindsFr, statuses: statusesFr,
    contested: 'contesté',
    contestedMeaning: 'Au moins une déclaration le dément.',
    precision: { day: 'au jour près', month: 'au mois près', year: 'à l’année près' },
    entities: (n) => count(n, 'fr', 'entité', 'entités'),
    facts: (n) => count(n, 'fr', 'fait', 'faits'),
    claims: (n) => count(n, 'fr', 'déclaration', 'déclarations'),
    articles: (n) => count(n, 'fr', 'article', 'articles'),
    passages: (n) => count(n, 'fr', 'passage', 'passages'),
    origins: (n) => count(n, 'fr', 'origine indépendante', 'origines indépendantes'),
    theArticle: 'l’article lui-même', theArticles: 'les articles eux-mêmes',
    close: 'Fermer', back: 'Retour', cancel: 'Annuler', copy: 'Copier', copied: 'Copié', copyFailed: 'Le navigateur n’a pas permis la copie ; sélectionnez le texte et copiez-le.',
    retry: 'Réessayer', loading: 'Chargement…', more: 'Voir plus', all: 'Tous', none: 'Aucun', undated: 'sans date',
    showMore: (n) => `Voir ${n} de plus`,
    colon: ' :',
  },
});
