/** Where entities are named in a text. Pure. */
import type { EntityRef, TextName } from '../../contract/index.js';

/** An entity with all that it is called. */
export interface NamedEntity extends EntityRef {
  aliases: readonly string[];
}

/** A name made of words, as it is looked for. */
interface SoughtName {
  words: string[];
  /** Written in capitals, such as UN: another spelling is another word. */
  exact: string | null;
  /** By word, whether it needs a capital in the text too. */
  capitals: boolean[];
  entities: EntityRef[];
}

/**
 * Names and aliases of entities, the longest where several begin at one place, none within another. Accents, hyphens
 * and case do not count, but a proper name needs its capital. Of several entities with one name it is one that the
 * passage is known to mention (`mentioned`), and rather the one whose own name it is than one that has it as alias.
 */
export function namesInText(
  text: string,
  entities: readonly NamedEntity[],
  mentioned: ReadonlySet<string> = new Set(),
): TextName[] {
  const byFirst = soughtNames(entities);
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    word,
    folded: fold(word),
    start: index,
    end: index + word.length,
  }));
  const names: TextName[] = [];
  for (let i = 0; i < words.length;) {
    const first = words[i]!;
    const found = (byFirst.get(first.folded) ?? []).find((name) => {
      const parts = words.slice(i, i + name.words.length);
      return parts.length === name.words.length && fits(name, parts, text);
    });
    if (found) {
      const { id, name, nameFr, kind } = found.entities.find((one) => mentioned.has(one.id)) ?? found.entities[0]!;
      const end = words[i + found.words.length - 1]!.end;
      names.push({ start: first.start, end, entity: { id, name, nameFr, kind } });
    }
    i += found?.words.length ?? 1;
  }
  return names;
}

interface TextWord {
  word: string;
  folded: string;
  start: number;
  end: number;
}

function fits({ words, exact, capitals }: SoughtName, parts: readonly TextWord[], text: string): boolean {
  const [first, last] = [parts[0]!, parts.at(-1)!];
  if (parts.some(({ folded }, i) => folded !== words[i])) return false;
  if (exact !== null) return text.slice(first.start, last.end) === exact;
  if (parts.some(({ word }, i) => capitals[i] && !isCapital(word))) return false;
  return parts.every((part, i) => i === 0 || isWithinName(text.slice(parts[i - 1]!.end, part.start), parts[i - 1]!));
}

/** Between the words of a name stand spaces, hyphens, apostrophes, and the stop of an initial; no end of a sentence. */
const isWithinName = (between: string, { word }: TextWord): boolean =>
  /^[\s\p{Pd}'’]{1,2}$/u.test(between) || (word.length === 1 && /^\.\s?$/.test(between));

/** By the first word; the longest first. */
function soughtNames(entities: readonly NamedEntity[]): Map<string, SoughtName[]> {
  const byName = new Map<string, SoughtName>();
  const add = (text: string, entity: EntityRef): void => {
    const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => word);
    const [first] = words;
    if (first === undefined) return;
    const exact = words.length === 1 && isAcronym(first) ? first : null;
    const folded = words.map(fold);
    // “Ferry pact” and “The West” are written so where they stand alone, and “ferry pact”, “the West” in a sentence.
    const capitals = words.map((word, i) => isCapital(word) && (i > 0 || words.length === 1));
    const key = JSON.stringify([exact, capitals, folded]);
    const known = byName.get(key) ?? { words: folded, exact, capitals, entities: [] };
    if (!known.entities.some(({ id }) => id === entity.id)) known.entities.push(entity);
    byName.set(key, known);
  };
  for (const entity of entities) for (const name of [entity.name, entity.nameFr]) add(name, entity);
  for (const entity of entities) for (const alias of entity.aliases) add(alias, entity);
  const byFirst = new Map<string, SoughtName[]>();
  for (const name of byName.values()) byFirst.set(name.words[0]!, [...(byFirst.get(name.words[0]!) ?? []), name]);
  for (const names of byFirst.values()) names.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}

const fold = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const isCapital = (word: string): boolean => /^[\p{Lu}\p{Lt}\p{N}]/u.test(word);
/** `ONU`, `F-16` is two words and none. One capital alone would be any beginning of a sentence. */
const isAcronym = (word: string): boolean => word.length > 1 && word === word.toUpperCase() && /\p{Lu}/u.test(word);
