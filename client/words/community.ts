/** Words about communities: groups of entities that have most of their relations among themselves. */
import type { Extent } from '../../contract/index.js';
import { bilingual } from './bilingual.js';
import { count } from './numbers.js';

export const communityWords = bilingual({
  en: {
    around: (name: string) => `Community around ${name}`,
    holds: ({ entities, facts }: Extent) =>
      `${count(entities, 'en', 'entity', 'entities')}, ${count(facts, 'en', 'fact', 'facts')} among them.`,
    open: 'Open this community',
    chief: 'Most prominent members',
    found: 'Entities that have most of their relations among themselves (Louvain’s method), found by the server.',
  },
  fr: {
    around: (name) => `Communauté autour de ${name}`,
    holds: ({ entities, facts }) =>
      `${count(entities, 'fr', 'entité', 'entités')}, ${count(facts, 'fr', 'fait', 'faits')} entre elles.`,
    open: 'Ouvrir cette communauté',
    chief: 'Membres les plus importants',
    found: 'Des entités dont la plupart des relations sont entre elles (méthode de Louvain), trouvées par le serveur.',
  },
});
