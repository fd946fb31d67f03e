/** The kinds of node as words, in both languages. */
import type { Bilingual, NodeKind } from '../../../contract/index.js';

/** Singular and plural name of a kind. */
export const KIND_WORDS: Readonly<Record<NodeKind, { one: Bilingual; many: Bilingual }>> = {
  Person: { one: { en: 'Person', fr: 'Personne' }, many: { en: 'People', fr: 'Personnes' } },
  Country: { one: { en: 'Country', fr: 'Pays' }, many: { en: 'Countries', fr: 'Pays' } },
  Organization: { one: { en: 'Organization', fr: 'Organisation' }, many: { en: 'Organizations', fr: 'Organisations' } },
  Place: { one: { en: 'Place', fr: 'Lieu' }, many: { en: 'Places', fr: 'Lieux' } },
  Agreement: { one: { en: 'Agreement', fr: 'Accord' }, many: { en: 'Agreements', fr: 'Accords' } },
  LegalAct: { one: { en: 'Legal act', fr: 'Acte juridique' }, many: { en: 'Legal acts', fr: 'Actes juridiques' } },
  Materiel: { one: { en: 'Materiel', fr: 'Matériel' }, many: { en: 'Materiel', fr: 'Matériels' } },
  Programme: { one: { en: 'Programme', fr: 'Programme' }, many: { en: 'Programmes', fr: 'Programmes' } },
  Event: { one: { en: 'Event', fr: 'Événement' }, many: { en: 'Events', fr: 'Événements' } },
  Media: { one: { en: 'Media outlet', fr: 'Média' }, many: { en: 'Media', fr: 'Médias' } },
  Group: { one: { en: 'Group', fr: 'Groupe' }, many: { en: 'Groups', fr: 'Groupes' } },
  Article: { one: { en: 'Article', fr: 'Article' }, many: { en: 'Articles', fr: 'Articles' } },
  Passage: { one: { en: 'Passage', fr: 'Passage' }, many: { en: 'Passages', fr: 'Passages' } },
  Other: { one: { en: 'Other', fr: 'Autre' }, many: { en: 'Others', fr: 'Autres' } },
};
