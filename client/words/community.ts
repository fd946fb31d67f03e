/** Words about communities: groups of entities that have most of their relations among themselves. */
import type { Extent } from '../../contract/index.js';
import { bilingual } from './bilingual.js';
import { countEntities, countFacts } from './numbers.js';

export const communityWords = bilingual({
  en: {
    title: 'Communities',
    hint: 'Click a community for what it holds; double-click to open it.',
    hintTouch: 'Tap a community for what it holds, and to open it.',
    discs: 'A disc is a community, the larger the more entities it holds, and is named by its two most prominent.',
    lines: 'A line is as wide as there are facts between the two.',
    around: (name: string) => `Community around ${name}`,
    holds: ({ entities, facts }: Extent) => `${countEntities(entities, 'en')}, ${countFacts(facts, 'en')} among them.`,
    open: 'Open this community',
    chief: 'Most prominent members',
    found: 'Entities that have most of their relations among themselves (Louvain’s method), found by the server.',
  },
  fr: {
    title: 'Communautés',
    hint: 'Cliquez une communauté pour voir ce qu’elle contient ; double-cliquez pour l’ouvrir.',
    hintTouch: 'Touchez une communauté pour voir ce qu’elle contient, et l’ouvrir.',
    discs:
      'Un disque est une communauté : plus elle compte d’entités, plus il est grand. Ses deux entités les plus importantes la nomment.',
    lines: 'Un trait est d’autant plus large qu’il y a de faits entre les deux.',
    around: (name) => `Communauté autour de ${name}`,
    holds: ({ entities, facts }) => `${countEntities(entities, 'fr')}, ${countFacts(facts, 'fr')} entre elles.`,
    open: 'Ouvrir cette communauté',
    chief: 'Membres les plus importants',
    found: 'Des entités dont la plupart des relations sont entre elles (méthode de Louvain), trouvées par le serveur.',
  },
});
