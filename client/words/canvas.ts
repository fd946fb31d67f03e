/** What the screen reader says of the canvas. */
import type { Bilingual } from '../../contract/index.js';
import { countEntities, countFacts } from './numbers.js';

export const canvasWords = {
  label: (entities: number, facts: number): Bilingual => ({
    en: `Graph of ${countEntities(entities, 'en')} and ${countFacts(facts, 'en')}`,
    fr: `Graphe de ${countEntities(entities, 'fr')} et ${countFacts(facts, 'fr')}`,
  }),
  help: {
    en: [
      'Arrow keys walk from neighbour to neighbour; Page Down and Page Up go through all entities, also those',
      'without relations. Enter expands the selected one, Z zooms to it, H hides it, Escape deselects, U undoes.',
      'N goes through the pairs with several relations, R opens the pair that is selected. Shift with an arrow key',
      'moves the view. Question mark lists all keys.',
    ].join(' '),
    fr: [
      'Les flèches vont d’un voisin à l’autre ; Page suivante et Page précédente parcourent toutes les entités,',
      'même sans relation. Entrée développe celle qui est sélectionnée, Z l’agrandit, H la masque, Échap',
      'désélectionne, U annule. N parcourt les paires à plusieurs relations, R ouvre celle qui est sélectionnée. Maj',
      'et une flèche déplacent la vue. Le point d’interrogation liste les touches.',
    ].join(' '),
  },
} as const;
