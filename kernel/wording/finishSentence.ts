/** A clause becomes a sentence: its seams, its date, what a denial begins with, a capital, a full stop. Pure. */
import type { Language } from '../../contract/index.js';
import { dateInSentence, dateText } from '../text/dateWords.js';
import { frenchSpacing } from '../text/frenchSpacing.js';
import { joinFrench } from './frenchSeams.js';
import { readMarks, withoutMarks, type MarkedText } from './marks.js';
import type { Clause, WordedFact } from './Wording.js';

type Tense = Clause<unknown>['tense'];
type Dated = Pick<WordedFact, 'status' | 'date' | 'precision' | 'negated'>;

const DENIED = { en: 'it is denied that', fr: 'on dément que' } as const;

interface Dating {
  clause: string;
  dateFirst: boolean;
}

/** Words after the last entity from which on a date at the end would seem to belong to them. */
const LONG_TAIL = 3;

export function finishSentence(clause: string, tense: Tense, fact: Dated, language: Language): MarkedText {
  const { clause: dated, dateFirst } = withDate(finishWords(clause, language), tense, fact, language);
  const denial = fact.status === 'denied' && !fact.negated ? `${DENIED[language]}${dateFirst ? ',' : ''} ` : '';
  return readMarks(capitalised(finishWords(`${denial}${dated}.`, language)));
}

/**
 * "Kim met Putin in June 2024"; "On 19 June 2024, Putin said of the treaty that …"; after a verb in the present, which
 * tells no moment, "(June 2024)". No date where the clause names it already: "the accord of 1961".
 */
function withDate(clause: string, tense: Tense, { date, precision, status }: Dated, language: Language): Dating {
  const ending = (end: string): Dating => ({ clause: `${clause}${end}`, dateFirst: false });
  if (date === null || clause.includes(dateText(date, precision, language))) return ending('');
  const yetToCome = status === 'expected' || status === 'hypothetical';
  if (tense === 'present' && !yetToCome) return ending(` (${dateText(date, precision, language)})`);
  const when = dateInSentence(date, precision, language);
  return tailOf(clause) >= LONG_TAIL ? { clause: `${when}, ${clause}`, dateFirst: true } : ending(` ${when}`);
}

/** Number of words after the last entity. */
const tailOf = (clause: string): number =>
  withoutMarks(clause.slice(Math.max(clause.lastIndexOf('\uE002'), clause.lastIndexOf('\uE004'))))
    .split(' ')
    .filter((word) => /\p{L}/u.test(word)).length;

/** One space between words and none before a comma; in French what happens where words meet, and its signs. */
export function finishWords(text: string, language: Language): string {
  const spaced = text
    .replace(/ +/g, ' ')
    .replace(/ (?=[\uE000-\uE004]*[,.])/g, '')
    .trim();
  return language === 'fr' ? frenchSpacing(joinFrench(spaced.replaceAll("'", '’'))) : spaced;
}

const capitalised = (text: string): string =>
  text.replace(/^[\uE000-\uE004«\s]*\p{L}/u, (beginning) => beginning.toUpperCase());
