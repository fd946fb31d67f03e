/**
 * Writes the two statements that add rows of an import. They are no named statements, because their property lists
 * follow the files: written out, they are planned once and little travels.
 */
import { quoteName } from './quoting.js';

/** Names that stand safely between backticks on every engine; others travel in a map. */
export const isPlainName = (name: string): boolean => /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u.test(name);

/** Rows give their values by position, which is quickest. */
const valueAt = (position: number): string => `row[${position}]`;
const literal = (names: readonly string[], from: number): string =>
  names.map((name, i) => `${quoteName(name)}: ${valueAt(from + i)}`).join(', ');

/**
 * Rows hold values of `names`, then (with `rest`) a map of what has no column; `names` are plain. `numbered`: it gives the
 * database's number of each node, in the order of the rows.
 */
export function addEntities(
  labels: readonly string[],
  names: readonly string[],
  { rest, numbered }: { rest: boolean; numbered: boolean },
): string {
  const kinds = ['Entity', ...labels.map(quoteName)].join(':');
  return `UNWIND $rows AS row
CREATE (e:${kinds} {${literal(names, 0)}, datasets: $datasets, importId: $importId})${
    rest ? `\nSET e += ${valueAt(names.length)}` : ''
  }${numbered ? '\nRETURN id(e) AS number' : ''}`;
}

/** What every added fact has: parameters, see `factConstants`. */
const CONSTANTS =
  'contested: $contested, claimCount: $zero, originCount: $zero, articles: $none, claimants: $none, ' +
  'dataset: $dataset, importId: $importId';

/**
 * Rows hold the keys of source and target, values of `names`, then (with `rest`) a map of what has no column, then (with
 * `numbered`) the database's numbers of both; `names` are plain. A node of that number with another key is none of them.
 */
export function addFacts(
  type: string,
  names: readonly string[],
  { rest, numbered }: { rest: boolean; numbered: boolean },
): string {
  const after = 2 + names.length + (rest ? 1 : 0);
  const match = (node: string, key: number): string =>
    numbered
      ? `MATCH (${node}) WHERE id(${node}) = ${valueAt(after + key)} AND ${node}.id = ${valueAt(key)}`
      : `MATCH (${node}:Entity {id: ${valueAt(key)}})`;
  return `UNWIND $rows AS row
${match('a', 0)}
${match('b', 1)}
CREATE (a)-[r:${quoteName(type)} {${literal(names, 2)}, ${CONSTANTS}}]->(b)${
    rest ? `\nSET r += ${valueAt(names.length + 2)}` : ''
  }`;
}

/** The parameters addFacts needs beside its rows. */
export const factConstants = (
  dataset: string,
  importId: string,
): { contested: boolean; zero: number; none: string[]; dataset: string; importId: string } => ({
  contested: false,
  zero: 0,
  none: [],
  dataset,
  importId,
});
