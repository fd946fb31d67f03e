/** The words of a figure's title block, legend and source list, in both languages. */
import type { Extent, Language } from '../../contract/index.js';

/** Groups thousands: `1,213`, « 1 213 » with a space that does not break. */
export const grouped = (n: number, language: Language): string =>
  String(n).replace(/\B(?=(\d{3})+$)/g, language === 'fr' ? '\u00a0' : ',');

export const FIGURE_WORDS = {
  en: {
    sources: 'Sources',
    legend: 'Legend',
    graph: 'Graph of entities and relations',
    claim: 'claim',
    claims: 'claims',
    origin: 'origin',
    origins: 'origins',
    bigger: 'larger disc: more claims and articles',
    thicker: 'thicker line: more origins',
  },
  fr: {
    sources: 'Sources',
    legend: 'Légende',
    graph: 'Graphe d’entités et de relations',
    claim: 'allégation',
    claims: 'allégations',
    origin: 'origine',
    origins: 'origines',
    bigger: 'disque plus grand\u00a0: plus d’allégations et d’articles',
    thicker: 'trait plus épais\u00a0: plus d’origines',
  },
} as const;

/**
 * “32 of 91 entities, 58 of 240 facts”, « 32 entités sur 91, 58 faits sur 240 »; without totals beyond what is shown,
 * the counts alone.
 */
const extentWords = (shown: Extent, totals: Extent, language: Language): string =>
  COUNTED.map((what) => partWords(shown[what], totals[what], NOUNS[language][what], language)).join(', ');

const COUNTED = ['entities', 'facts'] as const;
const NOUNS = {
  en: { entities: ['entity', 'entities'], facts: ['fact', 'facts'] },
  fr: { entities: ['entité', 'entités'], facts: ['fait', 'faits'] },
} as const;

function partWords(n: number, of: number, [one, many]: readonly [string, string], language: Language): string {
  const [few, all] = [grouped(n, language), grouped(of, language)];
  if (of <= n) return `${few} ${n === 1 ? one : many}`;
  return language === 'fr' ? `${few} ${n > 1 ? many : one} sur ${all}` : `${few} of ${all} ${many}`;
}

const RANKS: Readonly<Record<string, { en: string; fr: string }>> = {
  prominence: { en: 'ranked by claims and articles', fr: 'classés par allégations et articles' },
  degree: { en: 'ranked by number of facts', fr: 'classés par nombre de faits' },
  'order of the statement': { en: 'in the order of the query', fr: 'dans l’ordre de la requête' },
  frame: { en: 'the part in view', fr: 'la partie visible' },
};
/** By what rank a cut was made; of several ranks (parted by semicolons) the first, which chose the entities. */
function rankWords(rankedBy: string, language: Language): string {
  const rank = rankedBy.split(';')[0]!.trim();
  return (
    RANKS[rank]?.[language] ??
    (rank === '' || rank === 'id' ? '' : language === 'fr' ? `classés par ${rank}` : `ranked by ${rank}`)
  );
}
/** For a result whose whole size is not known. */
const CUT_SHORT = { en: 'cut short, the query gives more', fr: 'tronqué, la requête donne davantage' } as const;

/** The line under a figure's title: how much of the whole it shows, and by what rank, or that, it was cut. */
export function subtitleWords(
  cut: { shown: Extent; totals: Extent; rankedBy: string | undefined; cutShort: boolean | undefined },
  language: Language,
): string {
  return [
    extentWords(cut.shown, cut.totals, language),
    rankWords(cut.rankedBy ?? '', language),
    cut.cutShort ? CUT_SHORT[language] : '',
  ]
    .filter((s) => s !== '')
    .join(' · ');
}
