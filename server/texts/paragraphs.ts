/**
 * A file's text as words with their places, and what of it was left over as paragraphs known by their first words. Pure.
 */
import { foldText } from './foldText.js';

export interface Words {
  text: string;
  /** By word, where it begins and ends in the text. */
  begins: number[];
  ends: number[];
  /** By word, where it begins in the folded text; one more at the end: the folded text's length. */
  places: number[];
  /** By word, its line, from 1. */
  lines: number[];
  folded: string;
}

/** Words that fold to nothing, such as a lone soft hyphen, are none. */
export function wordsOf(text: string): Words {
  const words: Words = { text, begins: [], ends: [], places: [], lines: [], folded: '' };
  const pieces: string[] = [];
  let [place, line, at] = [0, 1, 0];
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    line += countBreaks(text, at, index);
    at = index;
    const piece = foldText(word);
    if (piece === '') continue;
    words.begins.push(index);
    words.ends.push(index + word.length);
    words.places.push(place);
    words.lines.push(line);
    pieces.push(piece);
    place += piece.length;
  }
  words.places.push(place);
  return { ...words, folded: pieces.join('') };
}

/** CR, LF and both together end a line. */
function countBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) count++;
  }
  return count;
}

/** The words from one to before another as one line, spaces that do not break kept. */
export const spanOf = ({ text, begins, ends }: Words, from: number, to: number): string =>
  text
    .slice(begins[from], ends[to - 1])
    .replace(/[^\S\u00a0\u202f]+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .normalize('NFC');

/** Words of a paragraph that tell which one it is. */
const FIRST_WORDS = 8;
const FIRST_LETTERS = 70;
/** A line this long that does not end a sentence was broken by a program, not by its writer. */
const WRAPPED = 50;

export interface LeftOver {
  line: number;
  words: string;
  /** Index of its first word. */
  from: number;
}

/** Paragraphs of the words that are not `taken`: lines, joined where only a line break within a sentence parts them. */
export function leftOver(words: Words, taken: (word: number) => boolean): LeftOver[] {
  const starts: number[] = [];
  const { length } = words.begins;
  for (let i = 0; i < length; i++)
    if (!taken(i) && (i === 0 || taken(i - 1) || beginsParagraph(words, i))) starts.push(i);
  return starts.map((from) => {
    let to = from + 1;
    while (to < length && to < from + FIRST_WORDS && !taken(to) && words.lines[to] === words.lines[from]) to++;
    const more = to < length && !taken(to) && words.lines[to] === words.lines[from];
    const first = spanOf(words, from, to).slice(0, FIRST_LETTERS);
    return { line: words.lines[from] ?? 1, words: more ? `${first} …` : first, from };
  });
}

export const beginsLine = ({ lines }: Words, word: number): boolean => word === 0 || lines[word] !== lines[word - 1];

function beginsParagraph(words: Words, word: number): boolean {
  if (!beginsLine(words, word)) return false;
  if ((words.lines[word] ?? 0) - (words.lines[word - 1] ?? 0) > 1) return true;
  let first = word - 1;
  while (!beginsLine(words, first)) first--;
  const before = words.text.slice(words.begins[first], words.ends[word - 1]);
  return before.length < WRAPPED || endsSentence(before);
}

export const endsSentence = (text: string): boolean => /[.!?…:;](?:["'»”’)\]]|\s)*$/.test(text);
