/** Words of the line over the canvas: how much is shown, of what, by which rank, and what is left out. */
import type { Extent } from '../../contract/index.js';
import { bilingual } from './bilingual.js';
import { alternatives, count, list, number } from './numbers.js';

const ranks: Record<string, { en: string; fr: string }> = {
  prominence: { en: 'prominence', fr: 'importance' },
  'facts by claims': { en: 'facts by their number of claims', fr: 'les faits par leur nombre de déclarations' },
  'order of the statement': { en: 'the order of the statement', fr: 'l’ordre de la requête' },
  id: { en: 'key', fr: 'clé' },
  members: { en: 'members', fr: 'nombre de membres' },
};
/** The server's ranks, parted by semicolons, in words. */
const ranksIn = (rank: string, language: 'en' | 'fr'): string[] =>
  rank.split(/;\s*/).map((part) => ranks[part]?.[language] ?? part);

/** « démenti », « démentis », « non faits ». */
const inNumber = (words: string, n: number): string => (n > 1 ? words.replace(/s?$/, 's') : words);

/** "1 entity", "12 entities and 30 facts": of none nothing is said. */
function leftOut(shown: Extent, of: Extent, language: 'en' | 'fr'): string {
  const [entities, facts] = [of.entities - shown.entities, of.facts - shown.facts];
  const words = { en: ['entity', 'entities', 'fact', 'facts'], fr: ['entité', 'entités', 'fait', 'faits'] }[language];
  const parts = [
    ...(entities > 0 ? [count(entities, language, words[0]!, words[1]!)] : []),
    ...(facts > 0 ? [count(facts, language, words[2]!, words[3]!)] : []),
  ];
  return list(parts, language);
}

export const extentWords = bilingual({
  en: {
    label: 'What is shown',
    shown: (shown: Extent, of: Extent) =>
      `${number(shown.entities, 'en')} of ${count(of.entities, 'en', 'entity', 'entities')}, ${number(shown.facts, 'en')} of ${count(of.facts, 'en', 'fact', 'facts')}`,
    drawn: (shown: Extent) =>
      `${count(shown.entities, 'en', 'entity', 'entities')}, ${count(shown.facts, 'en', 'fact', 'facts')}`,
    whole: (of: Extent) =>
      `all ${count(of.entities, 'en', 'entity', 'entities')}, all ${count(of.facts, 'en', 'fact', 'facts')}`,
    communities: (n: number) => `${count(n, 'en', 'community', 'communities')}: `,
    allCommunities: 'All communities',
    ofSet: (title: string) => ` of “${title}”`,
    background: (n: number) => `${number(n, 'en')} of them background`,
    claimOnly: (n: number, standings: readonly string[]) => `and ${number(n, 'en')} ${alternatives(standings, 'en')}`,
    rankedBy: (rank: string) => `ranked by ${ranksIn(rank, 'en')[0]}`,
    result: 'from a statement',
    gathered: 'picked out',
    ofCommunity: 'of one community',
    showAll: 'Show everything',
    backToCore: 'Back to the core',
    cut: (rank: string, shown: Extent, of: Extent) =>
      `Cut: the first ${count(shown.entities, 'en', 'entity', 'entities')} and ${count(shown.facts, 'en', 'fact', 'facts')} by ${ranksIn(rank, 'en').join(', ')}; left out: ${count(of.entities - shown.entities, 'en', 'entity', 'entities')} and ${count(of.facts - shown.facts, 'en', 'fact', 'facts')}.`,
    outsideCommunities: (shown: Extent, of: Extent) =>
      `Left out, in smaller communities or in none: ${leftOut(shown, of, 'en')}.`,
    filteredOut: (n: Extent) =>
      `The filter leaves out ${count(n.entities, 'en', 'entity', 'entities')} and ${count(n.facts, 'en', 'fact', 'facts')}.`,
    legend: (n: Extent) =>
      `The legend leaves out ${count(n.entities, 'en', 'entity', 'entities')} and ${count(n.facts, 'en', 'fact', 'facts')}.`,
    narrowed: 'A filter is on.',
    clearFilter: 'Clear the filter',
    beyond: (n: number, relations: number) =>
      `${number(n, 'en')} more of ${relations === 1 ? 'this relation' : 'these relations'} ${n === 1 ? 'is' : 'are'} not on the page.`,
    bringBeyond: (n: number): string => (n === 1 ? 'Bring it in' : 'Bring them in'),
    hidden: (n: number) => `${number(n, 'en')} hidden by you.`,
    showHidden: 'Show them',
    paths: (n: number, length: number) =>
      `${count(n, 'en', 'shortest path', 'shortest paths')} of ${count(length, 'en', 'fact', 'facts')}.`,
    clearPaths: 'Leave the paths',
    fresh: (n: number) => `${number(n, 'en')} new, marked with a dot`,
    noRoom: (names: number, words: number, finger: boolean) =>
      `${[
        ...(names > 0 ? [count(names, 'en', 'name', 'names')] : []),
        ...(words > 0 ? [count(words, 'en', 'word on a line', 'words on lines')] : []),
      ].join(', ')} hidden: zoom in or ${finger ? 'tap' : 'point'}`,
    cancel: 'Cancel',
    stop: 'Stop here',
    progress: (what: string, share: number) => `${what}: ${Math.floor(100 * share)} %`,
    loading: 'Reading the graph…',
  },
  fr: {
    label: 'Ce qui est affiché',
    shown: (shown, of) =>
      `${number(shown.entities, 'fr')} sur ${count(of.entities, 'fr', 'entité', 'entités')}, ${number(shown.facts, 'fr')} sur ${count(of.facts, 'fr', 'fait', 'faits')}`,
    drawn: (shown) =>
      `${count(shown.entities, 'fr', 'entité', 'entités')}, ${count(shown.facts, 'fr', 'fait', 'faits')}`,
    whole: (of) => `toutes les entités (${number(of.entities, 'fr')}), tous les faits (${number(of.facts, 'fr')})`,
    communities: (n) => `${count(n, 'fr', 'communauté', 'communautés')} : `,
    allCommunities: 'Toutes les communautés',
    ofSet: (title) => ` de « ${title} »`,
    background: (n) => `dont ${number(n, 'fr')} d’arrière-plan`,
    claimOnly: (n, standings) =>
      `et ${number(n, 'fr')} ${alternatives(
        standings.map((one) => inNumber(one, n)),
        'fr',
      )}`,
    rankedBy: (rank) => `classés par ${ranksIn(rank, 'fr')[0]}`,
    result: 'tirés d’une requête',
    gathered: 'choisis',
    ofCommunity: 'd’une communauté',
    showAll: 'Tout afficher',
    backToCore: 'Revenir au cœur',
    cut: (rank, shown, of) =>
      `Coupé : les premiers par ${ranksIn(rank, 'fr').join(', ')} (${count(shown.entities, 'fr', 'entité', 'entités')}, ${count(shown.facts, 'fr', 'fait', 'faits')}) ; ${count(of.entities - shown.entities, 'fr', 'entité', 'entités')} et ${count(of.facts - shown.facts, 'fr', 'fait', 'faits')} n’y sont pas.`,
    outsideCommunities: (shown, of) =>
      `Laissé de côté, dans de plus petites communautés ou dans aucune : ${leftOut(shown, of, 'fr')}.`,
    filteredOut: (n) =>
      `Le filtre écarte ${count(n.entities, 'fr', 'entité', 'entités')} et ${count(n.facts, 'fr', 'fait', 'faits')}.`,
    legend: (n) =>
      `La légende écarte ${count(n.entities, 'fr', 'entité', 'entités')} et ${count(n.facts, 'fr', 'fait', 'faits')}.`,
    narrowed: 'Un filtre est actif.',
    clearFilter: 'Lever le filtre',
    beyond: (n, relations) =>
      `${count(n, 'fr', 'autre fait', 'autres faits')} de ${relations === 1 ? 'cette relation' : 'ces relations'} ${n < 2 ? 'n’est' : 'ne sont'} pas sur la page.`,
    bringBeyond: (n) => (n < 2 ? 'Le faire venir' : 'Les faire venir'),
    hidden: (n) => count(n, 'fr', 'élément masqué par vous.', 'éléments masqués par vous.'),
    showHidden: 'Les réafficher',
    paths: (n, length) =>
      `${count(n, 'fr', 'plus court chemin', 'plus courts chemins')} de ${count(length, 'fr', 'fait', 'faits')}.`,
    clearPaths: 'Quitter les chemins',
    fresh: (n) => count(n, 'fr', 'nouveau, marqué d’un point', 'nouveaux, marqués d’un point'),
    noRoom: (names, words, finger) =>
      `Sans place : ${[
        ...(names > 0 ? [count(names, 'fr', 'nom', 'noms')] : []),
        ...(words > 0 ? [count(words, 'fr', 'mot sur un trait', 'mots sur les traits')] : []),
      ].join(', ')} – agrandissez ou ${finger ? 'touchez' : 'survolez'}`,
    cancel: 'Annuler',
    stop: 'Arrêter ici',
    progress: (what, share) => `${what} : ${Math.floor(100 * share)} %`,
    loading: 'Lecture du graphe…',
  },
});
