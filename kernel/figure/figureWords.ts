/** The words of a figure's title block, legend and source list, in both languages. */
import type { Extent, Language } from '../../contract/index.js';

/** Groups thousands: `1,213`, « 1 213 » with a space that does not break. */
export const grouped = (n: number, language: Language): string =>
  String(n).replace(/\B(?=(\d{3})+$)/g, language === 'fr' ? '\u00a0' : ',');

/** “3 claims”, « 0 déclaration »: in French none is singular. */
export const countedWords = (n: number, [one, many]: readonly [string, string], language: Language): string =>
  `${grouped(n, language)} ${n === 1 || (n === 0 && language === 'fr') ? one : many}`;

export const FIGURE_WORDS = {
  en: {
    sources: 'Sources',
    legend: 'Legend',
    graph: 'Graph of entities and relations',
    claims: ['claim', 'claims'],
    origins: ['origin', 'origins'],
    ourReading: 'our reading',
    background: 'background: posts, places, belongings',
    bigger: {
      claims: 'larger disc: more claims and articles',
      relations: 'larger disc: more relations',
      both: 'larger disc: more claims and articles, or relations',
    },
    thicker: { light: 'thicker, darker line: more origins', dark: 'thicker, lighter line: more origins' },
    colon: ':',
    semicolon: ';',
    otherRibbons: (n: number): string => `and ${grouped(n, 'en')} more ${n === 1 ? 'ribbon' : 'ribbons'}`,
    mentions: 'links to articles and passages',
    links: 'other links',
    quotes: 'Passages, in the articles’ own words',
    passage: (n: number): string => `passage ${grouped(n, 'en')}`,
    notHeld:
      'No passage can be quoted: the text of these articles is not loaded. If you have them as text files, load them by ' +
      '“Article texts…” in the menu Data, or by npm run load -- --texts FOLDER.',
    noPassages: 'No passage of an article supports the facts that are drawn.',
    notQuoted: (n: number, more: boolean): string =>
      `${grouped(n, 'en')} ${more ? 'more ' : ''}${n === 1 ? 'passage is' : 'passages are'} not quoted`,
    ofThoseNotHeld: (n: number, of: number): string =>
      n === of ? ', for want of their text' : `, ${grouped(n, 'en')} of them for want of their text`,
  },
  fr: {
    sources: 'Sources',
    legend: 'Légende',
    graph: 'Graphe d’entités et de relations',
    claims: ['déclaration', 'déclarations'],
    origins: ['origine', 'origines'],
    ourReading: 'notre lecture',
    background: 'arrière-plan\u00a0: fonctions, lieux, appartenances',
    bigger: {
      claims: 'disque plus grand\u00a0: plus de déclarations et d’articles',
      relations: 'disque plus grand\u00a0: plus de relations',
      both: 'disque plus grand\u00a0: plus de déclarations et d’articles, ou de relations',
    },
    thicker: {
      light: 'trait plus épais et plus foncé\u00a0: plus d’origines',
      dark: 'trait plus épais et plus clair\u00a0: plus d’origines',
    },
    colon: '\u00a0:',
    semicolon: '\u202f;',
    otherRibbons: (n: number): string => (n < 2 ? 'et un autre ruban' : `et ${grouped(n, 'fr')} autres rubans`),
    mentions: 'liens vers articles et passages',
    links: 'autres liens',
    quotes: 'Passages, dans les mots des articles',
    passage: (n: number): string => `passage ${grouped(n, 'fr')}`,
    notHeld:
      'Aucun passage ne peut être cité\u00a0: le texte de ces articles n’est pas chargé. Qui les a en fichiers texte les charge par ' +
      '«\u00a0Textes des articles…\u00a0» du menu Données, ou par npm run load -- --texts DOSSIER.',
    noPassages: 'Aucun passage d’un article n’appuie les faits dessinés.',
    notQuoted: (n: number, more: boolean): string =>
      n < 2
        ? `${grouped(n, 'fr')} ${more ? 'autre passage' : 'passage'} n’est pas cité`
        : `${grouped(n, 'fr')} ${more ? 'autres passages' : 'passages'} ne sont pas cités`,
    ofThoseNotHeld: (n: number, of: number): string =>
      n === of ? ', faute de texte' : `, dont ${grouped(n, 'fr')} faute de texte`,
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
  en: {
    entities: ['entity', 'entities'],
    facts: ['fact', 'facts'],
    nodes: ['node', 'nodes'],
    otherNodes: ['other node', 'other nodes'],
    links: ['link', 'links'],
    otherLinks: ['other link', 'other links'],
  },
  fr: {
    entities: ['entité', 'entités'],
    facts: ['fait', 'faits'],
    nodes: ['nœud', 'nœuds'],
    otherNodes: ['autre nœud', 'autres nœuds'],
    links: ['lien', 'liens'],
    otherLinks: ['autre lien', 'autres liens'],
  },
} as const;

/** Nodes that are no entities, and relationships that are no facts. */
interface Others {
  nodes: number;
  links: number;
}

/** What is drawn beside entities and facts, or in their place. */
function otherWords({ nodes, links }: Others, alone: boolean, language: Language): string[] {
  const nouns = NOUNS[language];
  const counted = [
    [nodes, alone ? nouns.nodes : nouns.otherNodes],
    [links, alone ? nouns.links : nouns.otherLinks],
  ] as const;
  return counted.flatMap(([n, noun]) => (n === 0 ? [] : [partWords(n, n, noun, language)]));
}

function partWords(n: number, of: number, noun: readonly [string, string], language: Language): string {
  const all = grouped(of, language);
  if (of <= n) return countedWords(n, noun, language);
  if (language === 'fr') return `${countedWords(n, noun, language)} sur ${all}`;
  return `${grouped(n, language)} of ${all} ${noun[1]}`;
}

const RANKS: Readonly<Record<string, { en: string; fr: string }>> = {
  claims: { en: 'ranked by claims and articles', fr: 'classés par déclarations et articles' },
  relations: { en: 'ranked by number of relations', fr: 'classés par nombre de relations' },
  both: { en: 'ranked by claims, articles and relations', fr: 'classés par déclarations, articles et relations' },
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

/** Names that are left out rather than drawn over others. */
function hiddenWords(names: number, language: Language): string {
  if (names === 0) return '';
  const n = grouped(names, language);
  if (language === 'fr') return names === 1 ? '1 nom sans place' : `${n} noms sans place`;
  return names === 1 ? '1 name has no room' : `${n} names have no room`;
}

interface FigureNote {
  shown: Extent;
  totals: Extent;
  others: Others;
  rankedBy: string | undefined;
  cutShort: boolean | undefined;
  hiddenNames: number;
}

/**
 * The line under a figure's title: how much of the whole it shows, by what rank, or that, it was cut, what it omits.
 */
export function subtitleWords(note: FigureNote, language: Language): string {
  const { shown, totals, others } = note;
  const alone = totals.entities === 0 && totals.facts === 0;
  const counts = [...(alone ? [] : [extentWords(shown, totals, language)]), ...otherWords(others, alone, language)];
  return [
    counts.join(', '),
    rankWords(note.rankedBy ?? '', language),
    note.cutShort ? CUT_SHORT[language] : '',
    hiddenWords(note.hiddenNames, language),
  ]
    .filter((s) => s !== '')
    .join(' · ');
}
