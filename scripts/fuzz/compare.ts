/** One statement on two databases, and whether they agree. */
import { rowsOf, StoreError, type GraphStore, type Row } from '../../server/store/index.js';
import { canonicalRows } from '../../server/store/testing/agreement/canonical.js';
import type { FuzzStatement } from './statements.js';

export type Outcome =
  | { is: 'rows'; fields: string[]; rows: string[]; graph: string[] }
  | { is: 'error'; kind: string; message: string };

class Undo extends Error {}

/** Changes are undone, after the graph they leave was read. */
export async function outcomeOf(store: GraphStore, { text, writes }: FuzzStatement): Promise<Outcome> {
  try {
    return writes ? await changing(store, text) : await reading(store, text);
  } catch (error) {
    if (error instanceof StoreError) return { is: 'error', kind: error.kind, message: error.message };
    throw error;
  }
}

async function reading(store: GraphStore, text: string): Promise<Outcome> {
  const stream = await store.run(text, { timeoutMs: 20_000 });
  const rows: Row[] = [];
  for await (const batch of stream) rows.push(...batch);
  return { is: 'rows', fields: [...stream.fields], rows: inAnyOrder(rows), graph: [] };
}

async function changing(store: GraphStore, text: string): Promise<Outcome> {
  let outcome: Outcome | null = null;
  await store
    .write(async (transaction) => {
      const { fields, rows } = await transaction.run(text);
      const graph = [
        ...(await transaction.run('MATCH (n) RETURN n')).rows,
        ...(await transaction.run('MATCH (a)-[r]->(b) RETURN a.id, r, b.id')).rows,
      ];
      outcome = { is: 'rows', fields, rows: inAnyOrder(rows), graph: inAnyOrder(graph) };
      throw new Undo();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error;
    });
  return outcome as unknown as Outcome;
}
const inAnyOrder = (rows: Row[]): string[] => canonicalRows(rows, { ordered: false, collected: true });

/** Null: they agree. Two errors agree, whatever they say. */
export function difference(ours: Outcome, theirs: Outcome): string | null {
  if (ours.is === 'error' || theirs.is === 'error')
    return ours.is === theirs.is ? null : `${words(ours)}\n   Neo4j: ${words(theirs)}`;
  for (const part of ['fields', 'rows', 'graph'] as const)
    if (ours[part].join('\n') !== theirs[part].join('\n'))
      return `${part}: ${shown(ours[part], theirs[part])}\n   Neo4j: ${shown(theirs[part], ours[part])}`;
  return null;
}
/** Why two engines may differ, with neither at fault. */
export type Explanation = keyof typeof EXPLANATIONS;
export const EXPLANATIONS = {
  typed: 'refused for their types before running, by the one that knows more of them',
  order: 'failing on one side for rows that the other did not come to ask',
  lastSet: 'setting a property or label several times, of which the last counts',
  truth: 'with a condition that is no truth value, which Neo4j takes for one or refuses as its plan has it',
  reversed: 'reversing a list that a property holds, which Neo4j refuses',
  nullElement: 'asking a list that a subquery or pattern makes for its element null, which is null, and fails in Neo4j',
  nan: 'with NaN in DISTINCT or among what is grouped by, which equals no other NaN: each row of the plan counts',
} as const;

export function explanationOf(ours: Outcome, theirs: Outcome, { text }: FuzzStatement): Explanation | null {
  if (theirs.is === 'error' && theirs.kind === 'syntax' && ours.is === 'rows')
    return /^(Type mismatch: |Invalid input for function |Coercion of list to boolean )/.test(theirs.message)
      ? 'typed'
      : null;
  if (ours.is === 'error' && ours.kind === 'syntax' && theirs.is === 'rows')
    return NO_TRUTH.test(ours.message) ? 'truth' : isOfNothing(theirs) ? 'typed' : null;
  const [failed, rows] = ours.is === 'error' ? [ours, theirs] : [theirs, ours];
  if (theirs.is === 'error' && theirs.message.startsWith("Invalid input for function 'reverse()'")) return 'reversed';
  if (theirs.is === 'error' && NULL_ELEMENT.test(theirs.message) && MADE_LIST.test(text)) return 'nullElement';
  if (failed.is === 'error' && rows.is === 'rows' && NO_TRUTH.test(failed.message)) return 'truth';
  if (failed.is === 'error' && rows.is === 'rows')
    return failed.kind === 'failed' && isOfNothing(rows) ? 'order' : null;
  if (ours.is === 'rows' && GROUPS.test(text) && ours.rows.some((row) => /\bNaN\b/.test(row))) return 'nan';
  return SET_AGAIN.test(text) ? 'lastSet' : null;
}

const GROUPS = /\bDISTINCT\b|\b(collect|count|sum|avg|min|max|stdevp?|percentile\w+)\(/i;
/** A property set, or a label both set and removed: by row, or clause by clause, gives another last one. */
const SET_AGAIN = /\bSET \w+(\.\w+ =| \+=)|\bREMOVE \w+:.* SET \w+:|\bSET \w+:.* REMOVE \w+:/;
/** The plan skips to the element, and cannot skip by null. */
const NULL_ELEMENT = /^Expected a numeric value for .*, but got null/;
const MADE_LIST = /[\]}]\[/;
const NO_TRUTH =
  /^A condition (must be true, false or null|is true or false), not|^Don't know how to treat that as a predicate/;

/** No rows, or the one of aggregates over no rows. */
const isOfNothing = ({ rows }: Outcome & { is: 'rows' }): boolean =>
  rows.length === 0 || (rows.length === 1 && /^(null|0|\[0?\])( \| (null|0|\[0?\]))*$/.test(rows[0] as string));

const words = (outcome: Outcome): string =>
  outcome.is === 'error'
    ? `${outcome.kind}: ${outcome.message}`
    : `${outcome.rows.length} rows: ${outcome.rows.slice(0, 2).join(' / ')}`;
const shown = (these: string[], others: string[]): string => {
  const only = these.filter((one) => !others.includes(one));
  return `${these.length} (${only.slice(0, 2).join(' / ') || 'the same, not as often'})`;
};

export async function fill(store: GraphStore, statements: readonly string[]): Promise<void> {
  await store.write(async (transaction) => {
    await transaction.run('MATCH (n) DETACH DELETE n');
    for (const statement of statements) await transaction.run(statement);
  });
}
export const isEmpty = async (store: GraphStore): Promise<boolean> =>
  (await rowsOf(store, 'MATCH (n) RETURN count(n) AS c'))[0]?.[0] === 0;
