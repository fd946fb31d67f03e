/** Words of the layouts to choose from; each has a name and says what it is good for. */
import type { LayoutName } from '../../contract/index.js';
import { bilingual } from './bilingual.js';

type Named = Readonly<Record<LayoutName, { name: string; purpose: string }>>;

export const layoutWords = bilingual({
  en: {
    title: 'Layout',
    chosen: (name: string) => `Layout: ${name}`,
    of: {
      relations: { name: 'By relations', purpose: 'What is related stands near, with room for names and words' },
      circular: { name: 'Circle', purpose: 'All on one ring, what is related as near on it as can be' },
      grid: { name: 'Grid', purpose: 'In rows, by kind, the most prominent first' },
    } satisfies Named as Named,
  },
  fr: {
    title: 'Disposition',
    chosen: (name) => `Disposition : ${name}`,
    of: {
      relations: { name: 'Par relations', purpose: 'Ce qui est lié se tient proche, avec de la place pour les mots' },
      circular: { name: 'En cercle', purpose: 'Tout sur un anneau, ce qui est lié aussi proche que possible' },
      grid: { name: 'En grille', purpose: 'En lignes, par nature, le plus important d’abord' },
    },
  },
});
