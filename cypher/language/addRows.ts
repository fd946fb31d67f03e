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

/** Rows hold values of `names`, then (with `rest`) a map of what has no column; `names` are plain. */
export function addEntities(labels: readonly string[], names: readonly string[], rest: boolean): string {
  const kinds = ['Entity', ...labels.map(quoteName)].join(':');
  return `UNWIND $rows AS row
CREATE (e:${kinds} {${literal(names, 0)}, datasets: $datasets, importId: $importId})${
    rest ? `\nSET e += ${valueAt(names.length)}` : ''
  }`;
}

/** What every added fact has: parameters, see `factConstants`. */
const CONSTANTS =
  'contested: $contested, claimCount: $zero, originCount: $zero, articles: $none, claimants: $none, ' +
  'dataset: $dataset, importId: $importId';

/** Rows hold source, target, values of `names`, then (with `rest`) a map of what has no column; `names` are plain. */
export function addFacts(type: string, names: readonly string[], rest: boolean): string {
  return `UNWIND $rows AS row
MATCH (a:Entity {id: ${valueAt(0)}})
MATCH (b:Entity {id: ${valueAt(1)}})
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
