/**
 * Writes the two statements that add rows of an import. They are no named statements, because their property lists
 * follow the files: written out, they are planned once and little travels.
 */
import { quoteName } from './quoting.js';

/** Names that stand safely between backticks on every engine; others travel in a map. */
export const isPlainName = (name: string): boolean => /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u.test(name) && name !== REST_KEY;

/**
 * How a row gives its values: by position, which is quickest on Neo4j; or by name, which lets the embedded engine's
 * store know what kind of value each property gets (of a mixed list it would have to take every property for text and
 * number alike).
 */
export type RowForm = 'position' | 'name';

const valueOf = (form: RowForm, name: string, position: number): string =>
  form === 'position' ? `row[${position}]` : `row.${quoteName(name)}`;
const literal = (form: RowForm, names: readonly string[], from: number): string =>
  names.map((name, i) => `${quoteName(name)}: ${valueOf(form, name, from + i)}`).join(', ');

/** Names of what a row holds beside properties; none of them can be a property's. */
export const [SOURCE_KEY, TARGET_KEY, REST_KEY] = ['source', 'target', 'rest_of_row'] as const;

/** Rows hold values of `names`, then (with `rest`) a map of what has no column; `names` are plain. */
export function addEntities(form: RowForm, labels: readonly string[], names: readonly string[], rest: boolean): string {
  const kinds = ['Entity', ...labels.map(quoteName)].join(':');
  return `UNWIND $rows AS row
CREATE (e:${kinds} {${literal(form, names, 0)}, datasets: $datasets, importId: $importId})${
    rest ? `\nSET e += ${valueOf(form, REST_KEY, names.length)}` : ''
  }`;
}

/** What every added fact has: parameters, see `factConstants`. */
const CONSTANTS =
  'contested: $contested, claimCount: $zero, originCount: $zero, articles: $none, claimants: $none, ' +
  'dataset: $dataset, importId: $importId';

/** Rows hold source, target, values of `names`, then (with `rest`) a map of what has no column; `names` are plain. */
export function addFacts(form: RowForm, type: string, names: readonly string[], rest: boolean): string {
  return `UNWIND $rows AS row
MATCH (a:Entity {id: ${valueOf(form, SOURCE_KEY, 0)}})
MATCH (b:Entity {id: ${valueOf(form, TARGET_KEY, 1)}})
CREATE (a)-[r:${quoteName(type)} {${literal(form, names, 2)}, ${CONSTANTS}}]->(b)${
    rest ? `\nSET r += ${valueOf(form, REST_KEY, names.length + 2)}` : ''
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
