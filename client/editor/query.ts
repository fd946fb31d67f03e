/**
 * The statement and the parameters in the Cypher drawer, remembered, and the history of what was run. Small: the editor
 * itself loads later.
 */
import { signal } from '@preact/signals';
import type { CypherEcho } from '../../contract/index.js';
import { quoteLiteral, writeName } from '../../cypher/language/quoting.js';
import { panels, moveFocus } from '../state/page.js';
import { persisted } from '../state/persisted.js';

export interface Draft {
  statement: string;
  /** JSON text, as typed. */ parameters: string;
}

const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Draft).statement === 'string' &&
  typeof (value as Draft).parameters === 'string';

/** What the editor holds before anything was written. */
export const FIRST_STATEMENT = 'MATCH (a:Entity)-[r:SIGNED]->(b:Entity)\nRETURN a, r, b\nLIMIT 100';
export const draft = persisted<Draft>('draft', { statement: FIRST_STATEMENT, parameters: '{}' }, isDraft);
/** Grows with each text put into the editor from outside, so that the editor takes it over. */
export const draftVersion = signal(0);

/** Statements run, newest first, each once, at most 50. */
export const history = persisted<readonly Draft[]>(
  'cypher-history',
  [],
  (value): value is readonly Draft[] => Array.isArray(value) && value.every(isDraft),
);
const LONGEST = 50;
export function remember(run: Draft): void {
  history.value = [
    run,
    ...history.value.filter((other) => other.statement !== run.statement || other.parameters !== run.parameters),
  ].slice(0, LONGEST);
}

/** Puts a statement into the editor and opens the drawer on it. */
export function openInEditor({ statement, parameters }: CypherEcho): void {
  const names = Object.keys(parameters);
  draft.value = { statement, parameters: names.length === 0 ? '{}' : JSON.stringify(parameters, null, 2) };
  draftVersion.value += 1;
  panels.value = { ...panels.value, drawerOpen: true, drawerTab: 'cypher' };
  moveFocus('editor');
}

/**
 * The statement as it can be pasted elsewhere: its parameters in front, as `:param` lines that Neo4j's tools
 * understand.
 */
export function statementWithParameters({ statement, parameters }: CypherEcho): string {
  const lines = Object.entries(parameters).map(
    ([name, value]) => `:param ${writeName(name)} => ${quoteLiteral(value)};`,
  );
  return [...lines, statement].join('\n');
}
