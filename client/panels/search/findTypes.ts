/**
 * Relation types by the words that a reader knows them by: verb and noun in both languages, whatever their ending, and
 * what stands on the lines. Pure.
 */
import type { RelationType } from '../../../contract/index.js';
import { fold } from '../../../kernel/text/fold.js';

type Named = Pick<RelationType, 'type' | 'count' | 'label' | 'noun'>;
/** A line of the picture: its type and the words on it. */
export interface Line {
  type: string;
  words: string;
}

const MOST = 5;
/** A shorter text begins too many words. */
const LEAST_LETTERS = 3;
/**
 * Words that make a verb passive, past or negative, or join it to its object: "was criticized by", « a été critiqué par
 * ».
 */
const PARTICLES: ReadonlySet<string> = new Set(
  (
    'a an the to of in with by was were is are be been has have had did not reportedly apparently ' +
    'ete est ont sont etait par le la les l un une de du des d au aux en avec s se n pas'
  ).split(' '),
);

/**
 * The types of which every word of `text` begins a word, or differs from one only in its ending; best first, five at
 * most. Accents, capitals and particles do not matter. Types without facts are left out.
 */
export function findTypes<T extends Named>(text: string, types: readonly T[], lines: readonly Line[]): T[] {
  const asked = significantWords(text);
  if (!asked.some((word) => word.length >= LEAST_LETTERS)) return [];
  const verbs = firstWords(lines);
  return types
    .filter(({ count }) => count > 0)
    .map((type) => ({ type, distance: distanceOf(asked, [...namesOf(type), ...(verbs.get(type.type) ?? [])]) }))
    .filter(({ distance }) => distance !== Infinity)
    .sort((a, b) => a.distance - b.distance || b.type.count - a.type.count)
    .slice(0, MOST)
    .map(({ type }) => type);
}

const significantWords = (text: string): string[] => {
  const words = fold(text)
    .split(' ')
    .filter((word) => word !== '');
  return words.filter((word) => !PARTICLES.has(word));
};

const namesOf = ({ type, label, noun }: Named): string[] =>
  [type, label.en, label.fr, noun?.en, noun?.fr].flatMap((name) => significantWords(name ?? ''));

/** Of each type the words that its lines begin with: what follows them is what the fact is about. */
function firstWords(lines: readonly Line[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { type, words } of lines) {
    const [first] = significantWords(words);
    if (first !== undefined) found.set(type, (found.get(type) ?? new Set()).add(first));
  }
  return found;
}

/** 0 where every word asked for begins one of the others, more for each that has another ending, else infinite. */
const distanceOf = (asked: readonly string[], words: readonly string[]): number =>
  asked.reduce((sum, one) => sum + Math.min(...words.map((word) => wordDistance(one, word))), 0);

/**
 * Endings are up to three letters after four that are the same: "critics" and "criticism", « critiquer », « critiqué ».
 */
function wordDistance(asked: string, word: string): number {
  if (word.startsWith(asked)) return 0;
  let same = 0;
  while (same < asked.length && asked[same] === word[same]) same += 1;
  return same >= 4 && asked.length - same <= 3 && word.length - same <= 3 ? 1 : Infinity;
}
