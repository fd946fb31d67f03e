/**
 * Carries out changes within a transaction, in batches, in an order that never leaves a loose end. Knows statements,
 * not how changes were found.
 */
import type { Transaction, Value } from '../store/GraphStore.js';
import { propertyPatch, type Change, type Changes } from './compareRows.js';
import type { ClaimRow, EntityRow, FactRow, NodeRow, PassageRow } from './graphRows.js';
import { loadStatement } from './statements.js';

export const BATCH_ROWS = 10_000;

export interface LoadProgress {
  step: string;
  done: number;
  total: number;
}
/** Runs one part of a cypher/load file over rows, batch by batch. */
type Send = (
  file: string,
  part: string,
  rows: { [name: string]: Value }[],
  names?: Record<string, string>,
) => Promise<void>;

export async function writeChanges(
  transaction: Transaction,
  changes: Changes,
  onProgress?: (progress: LoadProgress) => void,
): Promise<void> {
  const send: Send = async (file, part, rows, names = {}) => {
    const statement = loadStatement(file, part, names);
    for (let start = 0; start < rows.length; start += BATCH_ROWS) {
      await transaction.run(statement, { rows: rows.slice(start, start + BATCH_ROWS) });
      onProgress?.({ step: `${file} ${part}`, done: Math.min(start + BATCH_ROWS, rows.length), total: rows.length });
    }
  };
  await removeFacts(send, changes.facts);
  await send('relationTypes', 'merge', patches(changes.relationTypes));
  await mergeEntities(send, changes.entities);
  await send('articles', 'merge', patches(changes.articles));
  await mergePassages(send, changes.passages);
  await mergeClaims(send, changes.claims);
  await mergeFacts(send, changes.facts);
  await send('claims', 'remove', ids(changes.claims.removed));
  await send('articles', 'removePassages', ids(changes.passages.removed));
  await send('articles', 'remove', ids(changes.articles.removed));
  await send('entities', 'remove', ids(changes.entities.removed));
  await send('relationTypes', 'remove', ids(changes.relationTypes.removed));
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
      'entities',
      'unlabel',
      group.map(({ row }) => ({ id: row.id })),
      { KIND: kind },
    );
  }
  for (const [kind, group] of groupBy(written(change), ({ row }) => row.kind)) {
    await send(
      'entities',
      'merge',
      group.map(({ row, before }) => ({ id: row.id, properties: propertyPatch(row, before) })),
      { KIND: kind },
    );
  }
}

async function mergePassages(send: Send, change: Change<PassageRow>): Promise<void> {
  const rows = written(change);
  await send(
    'articles',
    'mergePassages',
    rows.map(({ row, before }) => ({ id: row.id, article: row.article, properties: propertyPatch(row, before) })),
  );
  await send('articles', 'clearMentions', ids(change.updated.map(({ row }) => row)));
  await send(
    'articles',
    'createMentions',
    rows.flatMap(({ row }) => row.mentions.map((mention) => ({ passage: row.id, ...mention }))),
  );
}

async function mergeClaims(send: Send, change: Change<ClaimRow>): Promise<void> {
  const rows = written(change).map(({ row }) => row);
  await send('claims', 'merge', patches(change));
  await send('claims', 'clear', ids(change.updated.map(({ row }) => row)));
  const roles = rows.flatMap(({ id, roles: list }) => list.map(({ role, entity }) => ({ claim: id, role, entity })));
  for (const [role, group] of groupBy(roles, (r) => r.role)) await send('claims', 'createRoles', group, { ROLE: role });
  await send(
    'claims',
    'createEvidence',
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
      'facts',
      'remove',
      group.map(({ id, source, target }) => ({ id, source, target })),
      { TYPE: type },
    );
  }
}

async function mergeFacts(send: Send, change: Change<FactRow>): Promise<void> {
  for (const [type, group] of groupBy(written(change), ({ row }) => row.type)) {
    await send(
      'facts',
      'merge',
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
