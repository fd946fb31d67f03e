/**
 * Carries out changes within a transaction, in batches, in an order that never leaves a loose end. Knows statements,
 * not how changes were found.
 */
import type { NamesOf, StatementName } from '../../cypher/loadStatements.js';
import type { Transaction, Value } from '../store/GraphStore.js';
import { runNamed, type ParametersOf } from '../store/named.js';
import { propertyPatch, type Change, type Changes } from './compareRows.js';
import type { ClaimRow, EntityRow, FactRow, NodeRow, PassageRow } from './graphRows.js';
import type { LoadProgress } from './LoadProgress.js';

const BATCH_ROWS = 10_000;

/** The statements that take rows and nothing else. */
type WriteStatement = {
  [N in StatementName]: N extends `load.${string}` ? (keyof ParametersOf<N> extends 'rows' ? N : never) : never;
}[StatementName];
/** A statement to run over rows. */
interface Write {
  name: WriteStatement;
  rows: { [name: string]: Value }[];
  /** Of its placeholders. */
  names?: { [placeholder: string]: string };
}

export async function writeChanges(
  transaction: Transaction,
  changes: Changes,
  onProgress: (progress: LoadProgress) => void = () => undefined,
): Promise<void> {
  const writes = [...writesOf(changes)];
  const total = writes.reduce((sum, { rows }) => sum + rows.length, 0);
  let done = 0;
  for (const { name, rows, names } of writes) {
    for (let start = 0; start < rows.length; start += BATCH_ROWS) {
      const batch = rows.slice(start, start + BATCH_ROWS);
      await runNamed(transaction, name, { rows: batch }, names as NamesOf<typeof name>);
      onProgress({ step: name.slice('load.'.length).replace('.', ' '), done: (done += batch.length), total });
    }
  }
}

function* writesOf(changes: Changes): Generator<Write> {
  yield* removeFacts(changes.facts);
  yield { name: 'load.relation-types.merge', rows: patches(changes.relationTypes) };
  yield* mergeEntities(changes.entities);
  yield { name: 'load.articles.merge', rows: patches(changes.articles) };
  yield* mergePassages(changes.passages);
  yield* mergeClaims(changes.claims);
  yield* mergeFacts(changes.facts);
  yield { name: 'load.claims.remove', rows: ids(changes.claims.removed) };
  yield { name: 'load.articles.remove-passages', rows: ids(changes.passages.removed) };
  yield { name: 'load.articles.remove', rows: ids(changes.articles.removed) };
  yield { name: 'load.entities.remove', rows: ids(changes.entities.removed) };
  yield { name: 'load.relation-types.remove', rows: ids(changes.relationTypes.removed) };
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

function* mergeEntities(change: Change<EntityRow>): Generator<Write> {
  const moved = change.updated.filter(({ row, before }) => row.kind !== before.kind);
  for (const [kind, group] of groupBy(moved, ({ before }) => before.kind))
    yield { name: 'load.entities.unlabel', rows: ids(group.map(({ row }) => row)), names: { KIND: kind } };
  for (const [kind, group] of groupBy(written(change), ({ row }) => row.kind)) {
    const rows = group.map(({ row, before }) => ({ id: row.id, properties: propertyPatch(row, before) }));
    yield { name: 'load.entities.merge', rows, names: { KIND: kind } };
  }
}

/** A passage that is recognised by another checksum has another text: the one that was kept is not its. */
const isAnother = (row: PassageRow, before?: PassageRow): boolean =>
  before?.properties['checksum'] !== undefined && before.properties['checksum'] !== row.properties['checksum'];

function* mergePassages(change: Change<PassageRow>): Generator<Write> {
  const rows = written(change);
  yield {
    name: 'load.articles.merge-passages',
    rows: rows.map(({ row, before }) => ({
      id: row.id,
      article: row.article,
      properties: { ...propertyPatch(row, before), ...(isAnother(row, before) && { text: null }) },
    })),
  };
  yield { name: 'load.articles.clear-mentions', rows: ids(change.updated.map(({ row }) => row)) };
  yield {
    name: 'load.articles.create-mentions',
    rows: rows.flatMap(({ row }) => row.mentions.map((mention) => ({ passage: row.id, ...mention }))),
  };
}

function* mergeClaims(change: Change<ClaimRow>): Generator<Write> {
  const rows = written(change).map(({ row }) => row);
  yield { name: 'load.claims.merge', rows: patches(change) };
  yield { name: 'load.claims.clear', rows: ids(change.updated.map(({ row }) => row)) };
  const roles = rows.flatMap(({ id, roles: list }) => list.map(({ role, entity }) => ({ claim: id, role, entity })));
  for (const [role, group] of groupBy(roles, (r) => r.role))
    yield { name: 'load.claims.create-roles', rows: group, names: { ROLE: role } };
  yield {
    name: 'load.claims.create-evidence',
    rows: rows.flatMap(({ id, evidence }) => evidence.map((e) => ({ claim: id, ...e }))),
  };
}

/** A relationship cannot change its type or ends: such a fact goes and comes again. */
const isMoved = (row: FactRow, before: FactRow): boolean =>
  row.type !== before.type || row.source !== before.source || row.target !== before.target;

function* removeFacts(change: Change<FactRow>): Generator<Write> {
  const gone = [
    ...change.removed,
    ...change.updated.filter(({ row, before }) => isMoved(row, before)).map(({ before }) => before),
  ];
  for (const [type, group] of groupBy(gone, (f) => f.type)) {
    const rows = group.map(({ id, source, target }) => ({ id, source, target }));
    yield { name: 'load.facts.remove', rows, names: { TYPE: type } };
  }
}

function* mergeFacts(change: Change<FactRow>): Generator<Write> {
  for (const [type, group] of groupBy(written(change), ({ row }) => row.type)) {
    const rows = group.map(({ row, before }) => ({
      id: row.id,
      source: row.source,
      target: row.target,
      properties: propertyPatch(row, before !== undefined && isMoved(row, before) ? undefined : before),
    }));
    yield { name: 'load.facts.merge', rows, names: { TYPE: type } };
  }
}
