/** Words of the inspector when nothing is selected: legend, sources, totals. */
import type { CountedFacts } from '../graph/countedFacts.js';
import { bilingual } from './bilingual.js';
import { count, number, theOthers } from './numbers.js';

export const overviewWords = bilingual({
  en: {
    title: 'Legend and sources',
    hint: 'Click an entity for what is said of it, a relation for who says so. Double-click an entity to bring in its neighbours.',
    hintTouch: 'Tap an entity for what is said of it, a relation for who says so.',
    kinds: 'Kinds of entity',
    statuses: 'Where a fact stands',
    articles: 'Articles',
    claimants: 'Who says so',
    datasets: 'Data sets',
    types: 'Relations',
    background: 'Background',
    backgroundWhat: 'Posts, places, belongings',
    backgroundNote: 'Drawn paler and left out of the core. An entity that you expand or look up brings its own along.',
    parallels: 'Parallel relations',
    ribbonMeaning:
      'A ribbon holds several relations between two entities. Pointed at, it fans out; a click lists them.',
    ribbonsWhereCrowded: 'Ribbons where words would crowd',
    ribbonsNever: 'Each relation apart',
    ribbonsFrom: 'Ribbons, from this many on:',
    ribbonsThreshold: 'Relations from which on a ribbon is drawn',
    layers: 'As nodes on the graph',
    layerArticles: 'Show articles as nodes',
    layerPassages: 'Show passages as nodes',
    nOnScreen: (n: number) => `${number(n, 'en')} on the screen`,
    layersNote:
      'Thin threads lead from each article or passage to what it mentions. They are not facts and are not counted.',
    only: 'only',
    onlyThis: (name: string) => `Show only: ${name}`,
    all: 'Show all',
    showing: (name: string) => `Show ${name}`,
    ofWhole: (shown: number, of: number) => `${number(shown, 'en')} of ${number(of, 'en')}`,
    onScreen: 'Counts: on the screen, of the whole graph.',
    statusHelp:
      'Counts are facts of the whole graph, with the background. Facts only expected, hypothetical or denied appear when ticked.',
    typesSummary: (n: number) => `${count(n, 'en', 'relation type', 'relation types')}`,
    more: (n: number) => `Show ${theOthers(n, 'en')}`,
    fewer: 'Show fewer',
    openArticle: (title: string) => `Read what “${title}” says`,
    claimCounts: 'Counts: claims.',
    totals: (entities: string, facts: string, claims: string, articles: string, passages: string) =>
      `In all: ${entities}, ${facts} and ${claims}, from ${articles} (${passages}).`,
    whatCounts: ({ typed, background, others }: CountedFacts) => {
      if (background === 0 && others === 0) return '';
      const parts =
        background > 0
          ? `: ${number(typed - background, 'en')} of the story and ${number(background, 'en')} of the background`
          : '';
      const beside =
        others > 0
          ? ` Another ${number(others, 'en')} ${others > 1 ? 'are' : 'is'} only expected, hypothetical or said not to be so: ${number(typed + others, 'en')} in all.`
          : '';
      return `${count(typed, 'en', 'fact is', 'facts are')} asserted or alleged by somebody${parts}.${beside}`;
    },
    dataset: (title: string, entities: string, facts: string) => `${title}: ${entities}, ${facts}`,
    noArticles: 'No article is stored.',
    empty: 'The store is empty. Load the bundled data set with “npm run load”, or import data of your own.',
    foreign: 'The database holds a graph, but nothing of Entente. The Cypher drawer (c) runs on it.',
  },
  fr: {
    title: 'Légende et sources',
    hint: 'Cliquez une entité pour lire ce qu’on en dit, une relation pour savoir qui le dit. Double-cliquez une entité pour faire venir ses voisines.',
    hintTouch: 'Touchez une entité pour lire ce qu’on en dit, une relation pour savoir qui le dit.',
    kinds: 'Sortes d’entité',
    statuses: 'Où en est un fait',
    articles: 'Articles',
    claimants: 'Qui le dit',
    datasets: 'Jeux de données',
    types: 'Relations',
    background: 'Arrière-plan',
    backgroundWhat: 'Fonctions, lieux, appartenances',
    backgroundNote: 'Tracé plus pâle et laissé hors du cœur. Une entité que vous développez ou cherchez amène le sien.',
    parallels: 'Relations parallèles',
    ribbonMeaning: 'Un ruban réunit plusieurs relations entre deux entités. Survolé, il s’ouvre ; un clic les liste.',
    ribbonsWhereCrowded: 'Rubans là où les mots se gêneraient',
    ribbonsNever: 'Chaque relation à part',
    ribbonsFrom: 'Rubans, à partir de ce nombre :',
    ribbonsThreshold: 'Nombre de relations à partir duquel un ruban est dessiné',
    layers: 'Comme nœuds du graphe',
    layerArticles: 'Montrer les articles comme nœuds',
    layerPassages: 'Montrer les passages comme nœuds',
    nOnScreen: (n) => `${number(n, 'fr')} à l’écran`,
    layersNote:
      'Des fils minces mènent de chaque article ou passage à ce qu’il mentionne. Ce ne sont pas des faits, ils ne sont pas comptés.',
    only: 'seulement',
    onlyThis: (name) => `Montrer seulement : ${name}`,
    all: 'Tout montrer',
    showing: (name) => `Montrer ${name}`,
    ofWhole: (shown, of) => `${number(shown, 'fr')} sur ${number(of, 'fr')}`,
    onScreen: 'Nombres : à l’écran, sur le graphe entier.',
    statusHelp:
      'Les nombres sont ceux du graphe entier, arrière-plan compris. Les faits seulement attendus, hypothétiques ou démentis paraissent une fois cochés.',
    typesSummary: (n) => `${count(n, 'fr', 'type de relation', 'types de relation')}`,
    more: (n) => `Montrer ${theOthers(n, 'fr')}`,
    fewer: 'En montrer moins',
    openArticle: (title) => `Lire ce que dit « ${title} »`,
    claimCounts: 'Nombres : déclarations.',
    totals: (entities, facts, claims, articles, passages) =>
      `En tout : ${entities}, ${facts} et ${claims}, tirés de ${articles} (${passages}).`,
    whatCounts: ({ typed, background, others }) => {
      if (background === 0 && others === 0) return '';
      const parts =
        background > 0
          ? ` : ${number(typed - background, 'fr')} du récit et ${number(background, 'fr')} d’arrière-plan`
          : '';
      const many = others > 1;
      const beside =
        others > 0
          ? ` ${many ? 'S’y ajoutent' : 'S’y ajoute'} ${number(others, 'fr')} seulement ${many ? 'attendus, hypothétiques ou niés' : 'attendu, hypothétique ou nié'} : ${number(typed + others, 'fr')} en tout.`
          : '';
      return `${count(typed, 'fr', 'fait est affirmé ou allégué', 'faits sont affirmés ou allégués')} par quelqu’un${parts}.${beside}`;
    },
    dataset: (title, entities, facts) => `${title} : ${entities}, ${facts}`,
    noArticles: 'Aucun article n’est enregistré.',
    empty: 'La base est vide. Chargez le jeu de données fourni par « npm run load », ou importez le vôtre.',
    foreign: 'La base contient un graphe, mais rien d’Entente. Le volet Cypher (c) l’interroge.',
  },
});
