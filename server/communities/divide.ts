/**
 * Divides a graph into communities, and those that are too large to be shown into communities of their own. Pure: runs
 * in a thread of its own (divideWorker.ts).
 */
import { seededRandom } from '../../kernel/layout/seededRandom.js';
import { louvain, type Relations } from './louvain.js';

/** Members up to which a community opens into them, and how deep communities stand in each other at most. */
const OPENS_INTO_MEMBERS = 2_000;
const DEEPEST = 4;
/** One that holds more than this share of the whole divides nothing. */
const MOST_SHARE = 0.95;

export interface Part {
  /** Number of the part that it belongs to; -1: it is of the whole. */
  within: number;
  /** Nodes, in the order of the graph. Of one that is divided further they are in its parts too. */
  members: Uint32Array;
  /** Relations among them. */
  relations: number;
  divided: boolean;
}
/** Relations between two parts of the same whole. */
export interface Between {
  one: number;
  other: number;
  relations: number;
}
export interface Division {
  /** A part comes after the one that it belongs to. */
  parts: Part[];
  between: Between[];
}

/** Nodes without relations are in no part. The same graph gives the same parts. */
export function divide(relations: Relations): Division {
  const random = seededRandom(1);
  const division: Division = { parts: [], between: [] };
  const related = new Uint8Array(relations.count);
  for (const ends of [relations.source, relations.target]) for (const node of ends) related[node] = 1;
  const all = Uint32Array.from({ length: relations.count }, (_, i) => i).filter((node) => related[node] === 1);
  const split = (members: Uint32Array, within: number, depth: number): void => {
    const inside = among(relations, members);
    const { of, count } = louvain(inside, random);
    const groups = Array.from({ length: count }, (): number[] => []);
    of.forEach((group, i) => groups[group]!.push(members[i]!));
    const most = groups.reduce((size, { length }) => Math.max(size, length), 0);
    if (within >= 0 && most > members.length * MOST_SHARE) return;
    if (within >= 0) division.parts[within]!.divided = true;
    const first = division.parts.length;
    for (const group of groups)
      division.parts.push({ within, members: Uint32Array.from(group), relations: 0, divided: false });
    division.between.push(...countRelations(inside, of, first, division.parts));
    groups.forEach((group, i) => {
      if (group.length > OPENS_INTO_MEMBERS && depth < DEEPEST) split(Uint32Array.from(group), first + i, depth + 1);
    });
  };
  split(all, -1, 1);
  return division;
}

/** The relations among some nodes, which are numbered in their order. */
function among({ count, source, target }: Relations, members: Uint32Array): Relations {
  const number = new Int32Array(count).fill(-1);
  members.forEach((node, i) => (number[node] = i));
  const inside = (k: number): boolean => number[source[k]!]! >= 0 && number[target[k]!]! >= 0;
  const kept = Uint32Array.from(source, (_, k) => k).filter(inside);
  return {
    count: members.length,
    source: kept.map((k) => number[source[k]!]!),
    target: kept.map((k) => number[target[k]!]!),
  };
}

/** Counts the relations within the parts, whose numbers begin at `first`, and gives those between them. */
function countRelations({ source, target }: Relations, of: Uint32Array, first: number, parts: Part[]): Between[] {
  const sums = new Map<string, Between>();
  for (let k = 0; k < source.length; k++) {
    const [a, b] = [first + of[source[k]!]!, first + of[target[k]!]!];
    if (a === b) parts[a]!.relations++;
    else {
      const [one, other] = a < b ? [a, b] : [b, a];
      const found = sums.get(`${one} ${other}`);
      if (found) found.relations++;
      else sums.set(`${one} ${other}`, { one, other, relations: 1 });
    }
  }
  return [...sums.values()];
}
