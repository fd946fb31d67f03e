/** The words of the picture in both languages: kinds, statuses, relation types and names. */
import type { Bilingual, ClaimStatus, Language, NodeAttributes, NodeKind } from '../../contract/index.js';

/** What is needed of a relation type to read it as words. */
export type Vocabulary = ReadonlyMap<string, { label: Bilingual; symmetric?: boolean }>;

/** The vocabulary of a schema's `types`. */
export const vocabularyOf = (types: readonly { type: string; label: Bilingual; symmetric?: boolean }[]): Vocabulary =>
  new Map(types.map((t) => [t.type, t]));

/** `SIGNED` → “signed”, « a signé »; a type the vocabulary lacks is read as its own lower-case words. */
export function relationLabel(type: string, vocabulary: Vocabulary, language: Language): string {
  const label = vocabulary.get(type)?.label[language].trim();
  return label !== undefined && label !== ''
    ? label
    : type
        .replace(/[_\s]+/g, ' ')
        .trim()
        .toLowerCase() || type;
}

/** The name in the language asked for, or the one there is. */
export function entityLabel(attributes: Pick<NodeAttributes, 'name' | 'nameFr'>, language: Language): string {
  return (language === 'fr' ? attributes.nameFr || attributes.name : attributes.name || attributes.nameFr).trim();
}

/** Singular and plural name of a kind. */
export const KIND_WORDS: Readonly<Record<NodeKind, { one: Bilingual; many: Bilingual }>> = {
  Person: { one: { en: 'Person', fr: 'Personne' }, many: { en: 'People', fr: 'Personnes' } },
  Country: { one: { en: 'Country', fr: 'Pays' }, many: { en: 'Countries', fr: 'Pays' } },
  Organization: { one: { en: 'Organization', fr: 'Organisation' }, many: { en: 'Organizations', fr: 'Organisations' } },
  Place: { one: { en: 'Place', fr: 'Lieu' }, many: { en: 'Places', fr: 'Lieux' } },
  Agreement: { one: { en: 'Agreement', fr: 'Accord' }, many: { en: 'Agreements', fr: 'Accords' } },
  Materiel: { one: { en: 'Materiel', fr: 'Matériel' }, many: { en: 'Materiel', fr: 'Matériels' } },
  Event: { one: { en: 'Event', fr: 'Événement' }, many: { en: 'Events', fr: 'Événements' } },
  Media: { one: { en: 'Media outlet', fr: 'Média' }, many: { en: 'Media', fr: 'Médias' } },
  Group: { one: { en: 'Group', fr: 'Groupe' }, many: { en: 'Groups', fr: 'Groupes' } },
  Article: { one: { en: 'Article', fr: 'Article' }, many: { en: 'Articles', fr: 'Articles' } },
  Passage: { one: { en: 'Passage', fr: 'Passage' }, many: { en: 'Passages', fr: 'Passages' } },
  Other: { one: { en: 'Other', fr: 'Autre' }, many: { en: 'Others', fr: 'Autres' } },
};

/** How a status is named in a legend; `contested` stands for facts that somebody denies. */
export const STATUS_WORDS: Readonly<Record<ClaimStatus | 'contested', Bilingual>> = {
  asserted: { en: 'asserted', fr: 'affirmé' },
  alleged: { en: 'alleged', fr: 'allégué' },
  expected: { en: 'expected', fr: 'attendu' },
  hypothetical: { en: 'hypothetical', fr: 'hypothétique' },
  denied: { en: 'denied', fr: 'démenti' },
  contested: { en: 'contested', fr: 'contesté' },
};
