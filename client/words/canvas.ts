/** What the screen reader says of the canvas. */
import type { Bilingual } from '../../contract/index.js';

export const canvasWords = {
  label: (entities: number, facts: number): Bilingual => ({
    en: `Graph of ${entities} entities and ${facts} facts`,
    fr: `Graphe de ${entities} entités et ${facts} faits`,
  }),
  help: {
    en: [
      'Arrow keys walk from entity to entity, Enter expands the selected one, H hides it, Escape deselects,',
      'U undoes. Question mark lists all keys.',
    ].join(' '),
    fr: [
      'Les flèches vont d’une entité à l’autre, Entrée développe celle qui est sélectionnée, H la masque,',
      'Échap désélectionne, U annule. Le point d’interrogation liste toutes les touches.',
    ].join(' '),
  },
} as const;
