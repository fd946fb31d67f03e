/** Words of a picture's recipe: what its parts are called. */
import { bilingual } from './bilingual.js';

export const recipeWords = bilingual({
  en: {
    parts: {
      version: 'version',
      source: 'where the graph comes from',
      expansions: 'expansions',
      layers: 'articles and passages',
      filter: 'filter',
      hidden: 'what is hidden by hand',
      revealed: 'facts called up by name',
      paths: 'paths',
      selection: 'selection',
      positions: 'where things are',
      pinned: 'what is pinned',
      layout: 'the layout’s seed',
      style: 'colours',
      grouping: 'ribbons of parallel relations',
      camera: 'the part in view',
      language: 'language',
    },
    otherPart: (name: string) => `“${name}”`,
    notInLink: (parts: string) => `The link does not hold: ${parts}.`,
  },
  fr: {
    parts: {
      version: 'version',
      source: 'd’où vient le graphe',
      expansions: 'développements',
      layers: 'articles et passages',
      filter: 'filtre',
      hidden: 'ce qui est masqué à la main',
      revealed: 'faits appelés par leur nom',
      paths: 'chemins',
      selection: 'sélection',
      positions: 'la place de chaque chose',
      pinned: 'ce qui est épinglé',
      layout: 'la graine de la disposition',
      style: 'couleurs',
      grouping: 'rubans de relations parallèles',
      camera: 'la partie visible',
      language: 'langue',
    },
    otherPart: (name) => `« ${name} »`,
    notInLink: (parts) => `Le lien ne contient pas : ${parts}.`,
  },
});
