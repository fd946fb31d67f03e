/** What is said of a gesture once it is done: to the screen reader, and in notices. */
import type { Bilingual, Extent } from '../../contract/index.js';
import { entityLabel } from '../../kernel/appearance/index.js';
import type { Named } from './gestures.js';
import { count, countEntities, countFacts, number } from './numbers.js';

export const messages = {
  undone: { en: 'Undone:', fr: 'Annulé :' },
  redone: { en: 'Redone:', fr: 'Rétabli :' },

  expanded: (node: Named, entities: number, facts: number): Bilingual => ({
    en: `Added around ${node.name}: ${amounts(entities, facts, 'en')}.`,
    fr: `Ajouté autour de ${entityLabel(node, 'fr')} : ${amounts(entities, facts, 'fr')}.`,
  }),
  someNeighbours: (node: Named, shown: number, total: number): Bilingual => ({
    en: `${number(shown, 'en')} of ${count(total, 'en', 'neighbour', 'neighbours')} of ${node.name} ${shown === 1 ? 'is' : 'are'} shown. The most prominent come first.`,
    fr: `${count(shown, 'fr', 'voisin', 'voisins')} de ${entityLabel(node, 'fr')} sur ${number(total, 'fr')} ${shown < 2 ? 'est affiché' : 'sont affichés'}. Les plus importants viennent d’abord.`,
  }),
  showMore: { en: 'Show more', fr: 'En afficher plus' },
  /** `filtered`: a filter is on; `hidden`: neighbours hidden by hand. */
  nothingNew: (node: Named, { filtered, hidden }: { filtered: boolean; hidden: number }): Bilingual => {
    const [en, fr] = filtered ? [' that the filter lets through', ' et passe le filtre'] : ['', ''];
    const but =
      hidden === 0
        ? ['', '']
        : [
            `, but for ${number(hidden, 'en')} hidden by you`,
            `, sauf ce que vous avez masqué (${number(hidden, 'fr')})`,
          ];
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
  entityAbsent: { en: 'This entity is not in the data now.', fr: 'Cette entité n’est pas dans les données à présent.' },

  dataChanged: {
    en: 'The data have changed since the page read them.',
    fr: 'Les données ont changé depuis que la page les a lues.',
  },
  gone: {
    en: 'This was taken out of the data since the page read them.',
    fr: 'Ceci a été retiré des données depuis que la page les a lues.',
  },
  reloadGraph: { en: 'Reload the picture', fr: 'Recharger le graphe' },

  noPath: (from: Named, to: Named, maxLength: number): Bilingual => ({
    en: `No path of up to ${countFacts(maxLength, 'en')} between ${from.name} and ${to.name}.`,
    fr: `Aucun chemin d’au plus ${countFacts(maxLength, 'fr')} entre ${entityLabel(from, 'fr')} et ${entityLabel(to, 'fr')}.`,
  }),
  pathsToItself: {
    en: 'Paths lead from one entity to another: choose two.',
    fr: 'Un chemin mène d’une entité à une autre : choisissez-en deux.',
  },
  pathsFound: (paths: number, length: number): Bilingual => ({
    en: `${count(paths, 'en', 'shortest path', 'shortest paths')} of ${countFacts(length, 'en')}.`,
    fr: `${count(paths, 'fr', 'plus court chemin', 'plus courts chemins')} de ${countFacts(length, 'fr')}.`,
  }),
  shownForPaths: (nodes: readonly Named[]): Bilingual => ({
    en: `Hidden until now, shown again on the paths: ${nodes.map((node) => entityLabel(node, 'en')).join(', ')}.`,
    fr: `Ce que vous aviez masqué reparaît sur les chemins : ${nodes.map((node) => entityLabel(node, 'fr')).join(', ')}.`,
  }),

  factsOfType: (n: number): Bilingual => ({
    en: `Only these are shown: ${countFacts(n, 'en')}.`,
    fr: `Seuls affichés : ${countFacts(n, 'fr')}.`,
  }),
  factsOfTypeCut: (shown: Extent, of: Extent): Bilingual => ({
    en: `More than a picture can bear: ${number(shown.facts, 'en')} of ${countFacts(of.facts, 'en')} came, those of the most prominent entities.`,
    fr: `C’est plus qu’une image n’en supporte : voici ${countFacts(shown.facts, 'fr')} sur ${number(of.facts, 'fr')}, ceux des entités les plus importantes.`,
  }),

  layersOff: {
    en: 'Articles and passages are off the graph.',
    fr: 'Articles et passages ne sont plus sur le graphe.',
  },
  layersOn: (articles: number, passages: number): Bilingual => ({
    en: `On the graph: ${count(articles, 'en', 'article', 'articles')} and ${count(passages, 'en', 'passage', 'passages')}.`,
    fr: `Sur le graphe : ${count(articles, 'fr', 'article', 'articles')} et ${count(passages, 'fr', 'passage', 'passages')}.`,
  }),

  outline: {
    en: 'Draw around what is to be selected. Escape leaves it.',
    fr: 'Entourez d’un trait ce qui est à sélectionner. Échap y renonce.',
  },
  nothingSelected: { en: 'Nothing selected.', fr: 'Rien n’est sélectionné.' },
  selected: (things: number): Bilingual => ({
    en: `${number(things, 'en')} selected.`,
    fr: `${count(things, 'fr', 'élément sélectionné', 'éléments sélectionnés')}.`,
  }),
  sourceSelected: (title: Bilingual, ties: number): Bilingual => ({
    en: `${title.en}, tied to ${number(ties, 'en')} on the screen.`,
    fr: `${title.fr}, avec ${count(ties, 'fr', 'lien', 'liens')} à l’écran.`,
  }),
  entitySelected: (node: Named, shown: number, total: number, isNew: boolean): Bilingual => ({
    en: `${node.name}${isNew ? ', new' : ''}, ${countFacts(shown, 'en')} on the screen, ${number(total, 'en')} in all.`,
    fr: `${entityLabel(node, 'fr')}${isNew ? ', nouveau' : ''}, ${countFacts(shown, 'fr')} à l’écran, ${number(total, 'fr')} en tout.`,
  }),

  pairSelected: (one: Named, other: Named, facts: number): Bilingual => ({
    en: `${one.name} and ${other.name}, ${countFacts(facts, 'en')} between them on the screen.`,
    fr: `${entityLabel(one, 'fr')} et ${entityLabel(other, 'fr')}, ${countFacts(facts, 'fr')} entre les deux à l’écran.`,
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

const amounts = (entities: number, facts: number, language: 'en' | 'fr'): string =>
  language === 'en'
    ? `${countEntities(entities, 'en')} and ${countFacts(facts, 'en')}`
    : `${countEntities(entities, 'fr')} et ${countFacts(facts, 'fr')}`;
