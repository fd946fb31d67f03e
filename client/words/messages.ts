/** What is said of a gesture once it is done: to the screen reader, and in notices. */
import type { Bilingual } from '../../contract/index.js';
import { entityLabel } from '../../kernel/appearance/index.js';
import type { Named } from './gestures.js';

export const messages = {
  undone: { en: 'Undone:', fr: 'Annulé :' },
  redone: { en: 'Redone:', fr: 'Rétabli :' },

  expanded: (node: Named, entities: number, facts: number): Bilingual => ({
    en: `${entities} entities and ${facts} facts added around ${node.name}.`,
    fr: `${entities} entités et ${facts} faits ajoutés autour de ${entityLabel(node, 'fr')}.`,
  }),
  someNeighbours: (node: Named, shown: number, total: number): Bilingual => ({
    en: `${shown} of ${total} neighbours of ${node.name} are shown. The most prominent come first.`,
    fr: `${shown} voisins de ${entityLabel(node, 'fr')} sur ${total} sont affichés. Les plus saillants viennent d’abord.`,
  }),
  showMore: { en: 'Show more', fr: 'En afficher plus' },
  /** `filtered`: a filter is on; `hidden`: neighbours hidden by hand. */
  nothingNew: (node: Named, { filtered, hidden }: { filtered: boolean; hidden: number }): Bilingual => {
    const [en, fr] = filtered ? [' that the filter lets through', ' et passe le filtre'] : ['', ''];
    const but =
      hidden === 0 ? ['', ''] : [`, but for ${hidden} hidden by you`, `, sauf ce que vous avez masqué (${hidden})`];
    return {
      en: `Everything around ${node.name}${en} is already shown${but[0]}.`,
      fr: `Tout ce qui entoure ${entityLabel(node, 'fr')}${fr} est déjà affiché${but[1]}.`,
    };
  },
  leftOut: (node: Named): Bilingual => ({
    en: `The filter leaves out ${node.name}.`,
    fr: `Le filtre écarte ${entityLabel(node, 'fr')}.`,
  }),
  factLeftOut: { en: 'The filter leaves out this fact.', fr: 'Le filtre écarte ce fait.' },
  showWithoutFilter: { en: 'Show without the filter', fr: 'Afficher sans le filtre' },
  entityGone: { en: 'This entity is no longer in the store.', fr: 'Cette entité n’est plus dans la base.' },

  dataChanged: {
    en: 'The data has changed since the page read it.',
    fr: 'Les données ont changé depuis que la page les a lues.',
  },
  reloadGraph: { en: 'Reload the picture', fr: 'Recharger le graphe' },

  noPath: (from: Named, to: Named, maxLength: number): Bilingual => ({
    en: `No path of up to ${maxLength} facts between ${from.name} and ${to.name}.`,
    fr: `Aucun chemin d’au plus ${maxLength} faits entre ${entityLabel(from, 'fr')} et ${entityLabel(to, 'fr')}.`,
  }),
  pathsFound: (count: number, length: number): Bilingual => ({
    en: `${count} shortest paths of ${length} facts.`,
    fr: `${count} plus courts chemins de ${length} faits.`,
  }),
  shownForPaths: (nodes: readonly Named[]): Bilingual => ({
    en: `Hidden until now, shown again on the paths: ${nodes.map((node) => entityLabel(node, 'en')).join(', ')}.`,
    fr: `Ce que vous aviez masqué reparaît sur les chemins : ${nodes.map((node) => entityLabel(node, 'fr')).join(', ')}.`,
  }),

  layersOff: {
    en: 'Articles and passages are off the graph.',
    fr: 'Articles et passages ne sont plus sur le graphe.',
  },
  layersOn: (articles: number, passages: number): Bilingual => ({
    en: `${articles} articles and ${passages} passages are on the graph.`,
    fr: `${articles} articles et ${passages} passages sont sur le graphe.`,
  }),

  nothingSelected: { en: 'Nothing selected.', fr: 'Rien n’est sélectionné.' },
  selected: (count: number): Bilingual => ({ en: `${count} selected.`, fr: `${count} éléments sélectionnés.` }),
  sourceSelected: (title: Bilingual, ties: number): Bilingual => ({
    en: `${title.en}, tied to ${ties} on the screen.`,
    fr: `${title.fr}, avec ${ties} liens à l’écran.`,
  }),
  entitySelected: (node: Named, shown: number, total: number, isNew: boolean): Bilingual => ({
    en: `${node.name}${isNew ? ', new' : ''}, ${shown} facts on the screen, ${total} in all.`,
    fr: `${entityLabel(node, 'fr')}${isNew ? ', nouveau' : ''}, ${shown} faits à l’écran, ${total} en tout.`,
  }),

  pairSelected: (one: Named, other: Named, facts: number): Bilingual => ({
    en: `${one.name} and ${other.name}, ${facts} facts between them on the screen.`,
    fr: `${entityLabel(one, 'fr')} et ${entityLabel(other, 'fr')}, ${facts} faits entre les deux à l’écran.`,
  }),

  imported: (dataset: string): Bilingual => ({
    en: `The import into ${dataset} is done.`,
    fr: `L’import dans ${dataset} est terminé.`,
  }),
  lookAtIt: { en: 'Look at it', fr: 'Voir' },
  pageFailed: {
    en: 'Something in the page failed. What is on the screen is safe; reload if it stays.',
    fr: 'Une erreur s’est produite dans la page. L’affichage est intact ; rechargez si elle persiste.',
  },
} as const;
