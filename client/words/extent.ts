/** Words of the line over the canvas: how much is shown, of what, by which rank, and what is left out. */
import type { Extent } from '../../contract/index.js';
import { bilingual } from './bilingual.js';
import { alternatives, count, countEntities, countFacts, list, number } from './numbers.js';

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
  const parts = [
    ...(entities > 0 ? [countEntities(entities, language)] : []),
    ...(facts > 0 ? [countFacts(facts, language)] : []),
  ];
  return list(parts, language);
}

export const extentWords = bilingual({
  en: {
    label: 'What is shown',
    shown: (shown: Extent, of: Extent) =>
      `${number(shown.entities, 'en')} of ${countEntities(of.entities, 'en')}, ${number(shown.facts, 'en')} of ${countFacts(of.facts, 'en')}`,
    drawn: (shown: Extent) => `${countEntities(shown.entities, 'en')}, ${countFacts(shown.facts, 'en')}`,
    whole: (of: Extent) => `All ${countEntities(of.entities, 'en')}, all ${countFacts(of.facts, 'en')}`,
    communities: (n: number) => `${count(n, 'en', 'community', 'communities')}: `,
    allCommunities: 'All communities',
    ofSet: (title: string) => ` of “${title}”`,
    background: (n: number) => `${number(n, 'en')} of them background`,
    withoutBackground: (n: number) => `background (${number(n, 'en')}) left out`,
    claimOnly: (n: number, standings: readonly string[]) => `and ${number(n, 'en')} ${alternatives(standings, 'en')}`,
    rankedBy: (rank: string) => `ranked by ${ranksIn(rank, 'en')[0]}`,
    result: 'from a statement',
    gathered: 'picked out',
    ofCommunity: 'of one community',
    showAll: 'Show everything',
    backToCore: 'Back to the core',
    cut: (rank: string, shown: Extent, of: Extent) =>
      `Cut: the first ${countEntities(shown.entities, 'en')} and ${countFacts(shown.facts, 'en')} by ${ranksIn(rank, 'en').join(', ')}; left out: ${countEntities(of.entities - shown.entities, 'en')} and ${countFacts(of.facts - shown.facts, 'en')}.`,
    outsideCommunities: (shown: Extent, of: Extent) =>
      `Left out, in smaller communities or in none: ${leftOut(shown, of, 'en')}.`,
    filteredOut: (n: Extent) =>
      `The filter leaves out ${countEntities(n.entities, 'en')} and ${countFacts(n.facts, 'en')}.`,
    legend: (n: Extent) => `The legend leaves out ${countEntities(n.entities, 'en')} and ${countFacts(n.facts, 'en')}.`,
    narrowed: 'A filter is on.',
    clearFilter: 'Clear the filter',
    beyond: (n: number, relations: number) =>
      `${number(n, 'en')} more of ${relations === 1 ? 'this relation' : 'these relations'} ${n === 1 ? 'is' : 'are'} not on the page.`,
    bringBeyond: (n: number): string => (n === 1 ? 'Bring it in' : 'Bring them in'),
    hidden: (n: number) => `${number(n, 'en')} hidden by you.`,
    showHidden: 'Show them',
    paths: (n: number, length: number) =>
      `${count(n, 'en', 'shortest path', 'shortest paths')} of ${countFacts(length, 'en')}.`,
    clearPaths: 'Leave the paths',
    fresh: (n: number) => `${number(n, 'en')} new, marked with a dot`,
    noRoom: (names: number, words: number, finger: boolean) =>
      `${[
        ...(names > 0 ? [count(names, 'en', 'name', 'names')] : []),
        ...(words > 0 ? [count(words, 'en', 'word on a line', 'words on lines')] : []),
      ].join(', ')} hidden: zoom in or ${finger ? 'tap' : 'point'}`,
    cancel: 'Cancel',
    stop: 'Stop here',
    progress: (what: string, share: number) => `${what}: ${Math.floor(100 * share)}%`,
    loading: 'Reading the graph…',
  },
  fr: {
    label: 'Ce qui est affiché',
    shown: (shown, of) =>
      `${number(shown.entities, 'fr')} sur ${countEntities(of.entities, 'fr')}, ${number(shown.facts, 'fr')} sur ${countFacts(of.facts, 'fr')}`,
    drawn: (shown) => `${countEntities(shown.entities, 'fr')}, ${countFacts(shown.facts, 'fr')}`,
    whole: (of) => `Toutes les entités (${number(of.entities, 'fr')}), tous les faits (${number(of.facts, 'fr')})`,
    communities: (n) => `${count(n, 'fr', 'communauté', 'communautés')} : `,
    allCommunities: 'Toutes les communautés',
    ofSet: (title) => ` de « ${title} »`,
    background: (n) => `dont ${number(n, 'fr')} d’arrière-plan`,
    withoutBackground: (n) => `arrière-plan (${number(n, 'fr')}) non compris`,
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
      `Coupé : les premiers par ${ranksIn(rank, 'fr').join(', ')} (${countEntities(shown.entities, 'fr')}, ${countFacts(shown.facts, 'fr')}) ; ${countEntities(of.entities - shown.entities, 'fr')} et ${countFacts(of.facts - shown.facts, 'fr')} n’y sont pas.`,
    outsideCommunities: (shown, of) =>
      `Laissé de côté, dans de plus petites communautés ou dans aucune : ${leftOut(shown, of, 'fr')}.`,
    filteredOut: (n) => `Le filtre écarte ${countEntities(n.entities, 'fr')} et ${countFacts(n.facts, 'fr')}.`,
    legend: (n) => `La légende écarte ${countEntities(n.entities, 'fr')} et ${countFacts(n.facts, 'fr')}.`,
    narrowed: 'Un filtre est actif.',
    clearFilter: 'Lever le filtre',
    beyond: (n, relations) =>
      `${count(n, 'fr', 'autre fait', 'autres faits')} de ${relations === 1 ? 'cette relation' : 'ces relations'} ${n < 2 ? 'n’est' : 'ne sont'} pas sur la page.`,
    bringBeyond: (n) => (n < 2 ? 'Le faire venir' : 'Les faire venir'),
    hidden: (n) => count(n, 'fr', 'élément masqué par vous.', 'éléments masqués par vous.'),
    showHidden: 'Les réafficher',
    paths: (n, length) =>
      `${count(n, 'fr', 'plus court chemin', 'plus courts chemins')} de ${countFacts(length, 'fr')}.`,
    clearPaths: 'Quitter les chemins',
    fresh: (n) => count(n, 'fr', 'nouveau, marqué d’un point', 'nouveaux, marqués d’un point'),
    noRoom: (names, words, finger) =>
      `${[
        ...(names > 0 ? [count(names, 'fr', 'nom', 'noms')] : []),
        ...(words > 0 ? [count(words, 'fr', 'mot sur un trait', 'mots sur les traits')] : []),
      ].join(', ')} sans place : zoomez${finger ? '' : ' ou survolez'}`,
    cancel: 'Annuler',
    stop: 'Arrêter ici',
    progress: (what, share) => `${what} : ${Math.floor(100 * share)} %`,
    loading: 'Lecture du graphe…',
  },
});
