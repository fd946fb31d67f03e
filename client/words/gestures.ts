/** What each gesture is called: in the list of undo, in the log of Cypher, and while its request runs. */
import type { Bilingual } from '../../contract/index.js';
import { entityLabel } from '../../kernel/appearance/index.js';

/** What has a name in both languages. */
export interface Named {
  name: string;
  nameFr: string;
}

export const gestureLabels = {
  showCore: { en: 'Show the core', fr: 'Afficher le cœur' },
  showCommunities: { en: 'Show communities', fr: 'Afficher les communautés' },
  showEverything: { en: 'Show everything', fr: 'Tout afficher' },
  showEntities: { en: 'Show these entities', fr: 'Afficher ces entités' },
  showDataset: (name: string): Bilingual => ({
    en: `Show the data set ${name}`,
    fr: `Afficher le jeu de données ${name}`,
  }),
  openPicture: { en: 'Open a picture', fr: 'Ouvrir une image' },
  showResult: { en: 'Show the result', fr: 'Afficher le résultat' },
  addResult: { en: 'Add the result', fr: 'Ajouter le résultat' },
  expand: (node: Named): Bilingual => ({ en: `Expand ${node.name}`, fr: `Développer ${entityLabel(node, 'fr')}` }),
  addEntity: { en: 'Add an entity', fr: 'Ajouter une entité' },
  addFact: { en: 'Add a fact', fr: 'Ajouter un fait' },
  lookUpFact: { en: 'Look up a fact', fr: 'Chercher un fait' },
  paths: { en: 'Find paths', fr: 'Chercher les chemins' },
  filter: { en: 'Filter', fr: 'Filtrer' },
  factsOfType: { en: 'Show the facts of a relation', fr: 'Afficher les faits d’une relation' },
  layers: { en: 'Articles and passages', fr: 'Articles et passages' },
  grouping: { en: 'Parallel relations', fr: 'Relations parallèles' },
  layOut: { en: 'Lay out again', fr: 'Redisposer' },
  move: { en: 'Move', fr: 'Déplacer' },
  pin: { en: 'Pin', fr: 'Épingler' },
  unpin: { en: 'Unpin', fr: 'Détacher' },
  hide: { en: 'Hide', fr: 'Masquer' },
  showHidden: { en: 'Show what is hidden', fr: 'Réafficher' },
  keepOnly: { en: 'Keep only these', fr: 'Ne garder que ceux-ci' },
  goBack: { en: 'Go back', fr: 'Revenir' },
  bringUpToDate: { en: 'Bring up to date', fr: 'Mettre à jour' },
  runStatement: { en: 'Run a statement', fr: 'Exécuter une requête' },
} as const;
