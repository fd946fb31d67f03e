/**
 * Finds the passages of known articles in a text, wherever they stand in it and however its lines are broken. Knows no
 * file and no store.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { checksumOf } from './foldText.js';
import { beginsLine, endsSentence, leftOver, spanOf, wordsOf, type LeftOver, type Words } from './paragraphs.js';

/** What a passage is recognised by. */
export interface KnownPassage {
  article: string;
  /** Passage number, from 1. */
  n: number;
  /** Characters of its folded text. */
  length: number;
  checksum: string;
}
export interface FoundPassage {
  passage: KnownPassage;
  /** As the file has it, on one line. */
  text: string;
}
/** Paragraphs of no passage that follow each other, and the passages around them; null at either end of the file. */
export interface Gap {
  after: KnownPassage | null;
  before: KnownPassage | null;
  paragraphs: Omit<LeftOver, 'from'>[];
}
export interface Findings {
  found: FoundPassage[];
  gaps: Gap[];
  /** False: the text has so many beginnings that the search was given up. */
  whole: boolean;
}

/** Comparisons of one text at most; an article of the press takes some hundreds. */
const MOST_TRIES = 200_000;
/** After so many, others have their turn. */
const TRIES_A_TURN = 4_000;

/**
 * A passage begins with a line, after the end of a sentence or after another passage, and is as long as the known one
 * is. The longest that fits is taken. The same paragraph in two articles is found for both.
 */
export async function findPassages(text: string, known: readonly KnownPassage[]): Promise<Findings> {
  const words = wordsOf(text);
  const { bySum, lengths } = indexOf(known);
  const wordAt = new Map(words.places.map((place, word) => [place, word]));
  const taken: { from: number; to: number; passages: KnownPassage[] }[] = [];
  let [tries, afterPassage] = [0, false];
  for (let word = 0; word < words.begins.length && tries < MOST_TRIES;) {
    const place = words.places[word] ?? 0;
    let to = word + 1;
    if (afterPassage || canBegin(words, word))
      for (const length of lengths) {
        const end = wordAt.get(place + length);
        if (end === undefined) continue;
        if (++tries % TRIES_A_TURN === 0) await nextTurn();
        const passages = bySum.get(checksumOf(words.folded.slice(place, place + length)));
        if (passages === undefined) continue;
        taken.push({ from: word, to: end, passages });
        to = end;
        break;
      }
    afterPassage = to === taken.at(-1)?.to;
    word = to;
  }
  return { ...findingsOf(words, taken), whole: tries < MOST_TRIES };
}

function indexOf(known: readonly KnownPassage[]): { bySum: Map<string, KnownPassage[]>; lengths: number[] } {
  const bySum = new Map<string, KnownPassage[]>();
  for (const passage of known) bySum.set(passage.checksum, [...(bySum.get(passage.checksum) ?? []), passage]);
  return { bySum, lengths: [...new Set(known.map(({ length }) => length))].sort((a, b) => b - a) };
}

const canBegin = (words: Words, word: number): boolean =>
  beginsLine(words, word) || endsSentence(words.text.slice(words.begins[word - 1], words.ends[word - 1]));

function findingsOf(
  words: Words,
  taken: readonly { from: number; to: number; passages: KnownPassage[] }[],
): Pick<Findings, 'found' | 'gaps'> {
  const owners = new Set(taken.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)));
  const passageAt = (index: number): KnownPassage | null => taken[index]?.passages[0] ?? null;
  const gaps = new Map<number, Gap>();
  let next = 0;
  for (const { from, ...paragraph } of leftOver(words, (word) => owners.has(word))) {
    while (next < taken.length && taken[next]!.from < from) next++;
    const gap: Gap = gaps.get(next) ?? { after: passageAt(next - 1), before: passageAt(next), paragraphs: [] };
    gap.paragraphs.push(paragraph);
    gaps.set(next, gap);
  }
  const found = taken.flatMap(({ from, to, passages }) =>
    passages.map((passage) => ({ passage, text: spanOf(words, from, to) })),
  );
  return { found, gaps: [...gaps.values()] };
}
