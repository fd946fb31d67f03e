/**
 * What French does where words meet: à + le → au, de + les → des, de + des → de, que + il → qu’il. Contraction happens
 * only at a seam, where a slot was filled: « promis de les aider » keeps its words.
 */
import { SEAM } from './marks.js';

const MARKS = '[\uE000-\uE004]*';
/** Words before which nothing is elided though a vowel begins them. */
const NO_ELISION = /^(?:onz|oui\b|ouistiti|yaourt|uhlan)/i;
/** Beginnings of words whose h keeps the vowel before it: « de hausse », « le huitième ». */
const ASPIRATED =
  'hach hai haï hall halt handicap hangar hant harcel hard haricot harnach hasard hât hauss haut havre hériss héron héros heurt hiérarch hors houill houle huit hurl'.split(
    ' ',
  );
/** Of names only a few have a mute h. */
const MUTE_NAMES = /^(?:Haïti|Hélène|Henri|Hérault|Hippocrate|Homère|Horace|Hubert|Hugo)/;

/** Whether an article or « de » before the word loses its vowel. */
export function startsWithVowel(text: string): boolean {
  const word = text.replace(/^[\uE000-\uE004«\s\u00a0]+/, '');
  if (NO_ELISION.test(word)) return false;
  if (/^[aàâæeéèêëiîïoôœuùûü]/i.test(word)) return true;
  if (word.startsWith('h')) return !ASPIRATED.some((beginning) => word.startsWith(beginning));
  return MUTE_NAMES.test(word);
}

/** Draws prepositions and what they stand before together. */
export function joinFrench(text: string): string {
  return elided(contracted(text));
}

/** `à`, `de` and the seam after them, with the article that follows: what becomes of the three. */
const CONTRACTIONS: readonly [seam: RegExp, drawn: string][] = [
  [before('à', 'le '), 'au '],
  [before('à', 'les '), 'aux '],
  [before('de', 'le '), 'du '],
  [before('de', 'les '), 'des '],
  // An indefinite or partitive article falls silent: « parler d’obus », « manquer de nourriture ».
  [before('de', '(?:des |du |de la |de l’|de |d’)'), 'de '],
];

function before(preposition: string, article: string): RegExp {
  return new RegExp(`(?<!\\p{L})${preposition} (${MARKS}${SEAM}${MARKS})${article}`, 'gu');
}

const contracted = (text: string): string =>
  CONTRACTIONS.reduce((sofar, [seam, drawn]) => sofar.replace(seam, `${drawn}$1`), text);

const ELIDED = /(?<!\p{L})(de|que|lorsque|puisque|jusque|quoique) (?=(\P{Z}+))/giu;

const elided = (text: string): string =>
  text.replace(ELIDED, (whole, word: string, next: string) =>
    startsWithVowel(next) ? `${word.slice(0, -1)}’` : whole,
  );
