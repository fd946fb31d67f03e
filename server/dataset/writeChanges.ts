/**
 * Carries out changes within a transaction, in batches, in an order that never leaves a loose end. Knows statements,
 * not how changes were found.
 */
import type { NamesOf, StatementName } from '../../cypher/loadStatements.js';
import type { Transaction, Value } from '../store/GraphStore.js';
import { runNamed, type ParametersOf } from '../store/named.js';
import { propertyPatch, type Change, type Changes } from './compareRows.js';
import type { ClaimRow, EntityRow, FactRow, NodeRow, PassageRow } from './graphRows.js';

const BATCH_ROWS = 10_000;

export interface LoadProgress {
  step: string;
  done: number;
  total: number;
}
/** The statements that take rows and nothing else. */
type WriteStatement = {
  [N in StatementName]: N extends `load.${string}` ? (keyof ParametersOf<N> extends 'rows' ? N : never) : never;
}[StatementName];
/** Runs a statement over rows, batch by batch. */
type Send = <N extends WriteStatement>(name: N, rows: { [name: string]: Value }[], names?: NamesOf<N>) => Promise<void>;

export async function writeChanges(
  transaction: Transaction,
  changes: Changes,
  onProgress?: (progress: LoadProgress) => void,
): Promise<void> {
  const send: Send = async (name, rows, names) => {
    for (let start = 0; start < rows.length; start += BATCH_ROWS) {
      const parameters = { rows: rows.slice(start, start + BATCH_ROWS) };
      await runNamed(transaction, name, parameters as ParametersOf<typeof name>, names);
      onProgress?.({
        step: name.slice('load.'.length).replace('.', ' '),
        done: Math.min(start + BATCH_ROWS, rows.length),
        total: rows.length,
      });
    }
  };
  await removeFacts(send, changes.facts);
  await send('load.relation-types.merge', patches(changes.relationTypes));
  await mergeEntities(send, changes.entities);
  await send('load.articles.merge', patches(changes.articles));
  await mergePassages(send, changes.passages);
  await mergeClaims(send, changes.claims);
  await mergeFacts(send, changes.facts);
  await send('load.claims.remove', ids(changes.claims.removed));
  await send('load.articles.remove-passages', ids(changes.passages.removed));
  await send('load.articles.remove', ids(changes.articles.removed));
  await send('load.entities.remove', ids(changes.entities.removed));
  await send('load.relation-types.remove', ids(changes.relationTypes.removed));
}

const ids = (rows: readonly { id: string }[]): { id: string }[] => rows.map(({ id }) => ({ id }));
const written = <T>(change: Change<T>): { row: T; before?: T }[] => [
  ...change.created.map((row) => ({ row })),
  ...change.updated,
];
const patches = <T extends NodeRow>(change: Change<T>): { id: string; properties: Value }[] =>
  written(change).map(({ row, before }) => ({ id: row.id, properties: propertyPatch(row, before) }));

function groupBy<T>(items: readonly T[], nameOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(nameOf(item));
    if (group === undefined) groups.set(nameOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

async function mergeEntities(send: Send, change: Change<EntityRow>): Promise<void> {
  const moved = change.updated.filter(({ row, before }) => row.kind !== before.kind);
  for (const [kind, group] of groupBy(moved, ({ before }) => before.kind)) {
    await send(
      'load.entities.unlabel',
      group.map(({ row }) => ({ id: row.id })),
      { KIND: kind },
    );
  }
  for (const [kind, group] of groupBy(written(change), ({ row }) => row.kind)) {
    await send(
      'load.entities.merge',
      group.map(({ row, before }) => ({ id: row.id, properties: propertyPatch(row, before) })),
      { KIND: kind },
    );
  }
}

async function mergePassages(send: Send, change: Change<PassageRow>): Promise<void> {
  const rows = written(change);
  await send(
    'load.articles.merge-passages',
    rows.map(({ row, before }) => ({ id: row.id, article: row.article, properties: propertyPatch(row, before) })),
  );
  await send('load.articles.clear-mentions', ids(change.updated.map(({ row }) => row)));
  await send(
    'load.articles.create-mentions',
    rows.flatMap(({ row }) => row.mentions.map((mention) => ({ passage: row.id, ...mention }))),
  );
}

async function mergeClaims(send: Send, change: Change<ClaimRow>): Promise<void> {
  const rows = written(change).map(({ row }) => row);
  await send('load.claims.merge', patches(change));
  await send('load.claims.clear', ids(change.updated.map(({ row }) => row)));
  const roles = rows.flatMap(({ id, roles: list }) => list.map(({ role, entity }) => ({ claim: id, role, entity })));
  for (const [role, group] of groupBy(roles, (r) => r.role))
    await send('load.claims.create-roles', group, { ROLE: role });
  await send(
    'load.claims.create-evidence',
    rows.flatMap(({ id, evidence }) => evidence.map((e) => ({ claim: id, ...e }))),
  );
}

/** A relationship cannot change its type or ends: such a fact goes and comes again. */
const isMoved = (row: FactRow, before: FactRow): boolean =>
  row.type !== before.type || row.source !== before.source || row.target !== before.target;

async function removeFacts(send: Send, change: Change<FactRow>): Promise<void> {
  const gone = [
    ...change.removed,
    ...change.updated.filter(({ row, before }) => isMoved(row, before)).map(({ before }) => before),
  ];
  for (const [type, group] of groupBy(gone, (f) => f.type)) {
    await send(
      'load.facts.remove',
      group.map(({ id, source, target }) => ({ id, source, target })),
      { TYPE: type },
    );
  }
}

async function mergeFacts(send: Send, change: Change<FactRow>): Promise<void> {
  for (const [type, group] of groupBy(written(change), ({ row }) => row.type)) {
    await send(
      'load.facts.merge',
      group.map(({ row, before }) => ({
        id: row.id,
        source: row.source,
        target: row.target,
        properties: propertyPatch(row, before !== undefined && isMoved(row, before) ? undefined : before),
      })),
      { TYPE: type },
    );
  }
}
