/**
 * The (:Import) nodes: what is under way, and what has landed or been undone. By `owner` and `beat` of work
 * under way other processes see whether somebody is still at it.
 */
import { hostname } from 'node:os';
import type { ImportRecord } from '../../contract/index.js';
import { raiseRevision } from '../kept/outdateAnswers.js';
import type { Transaction, Value } from '../store/GraphStore.js';
import { runNamed } from '../store/named.js';
import type { ReadRows } from './readRows.js';

export type ImportProperties = Record<string, Value>;

/** Steps under way at a time that a record can note. */
const WRITERS = [0, 1];
/** Clears what writers noted of their steps; `step` is what earlier versions noted. */
export const NO_PROGRESS: ImportProperties = {
  step: null,
  ...Object.fromEntries(WRITERS.map((writer) => [`step${writer}`, null])),
};

/** Names this process on records of work under way. */
export const ownName = (): string => `${hostname()}:${process.pid}`;
/** That this process is at work now. */
export const signOfLife = (): { owner: string; beat: number } => ({ owner: ownName(), beat: Date.now() });

export async function beginImport(transaction: Transaction, id: string, properties: ImportProperties): Promise<void> {
  await runNamed(transaction, 'import.imports.begin', { id, properties });
  await raiseRevision(transaction);
}
/** A property given as null is removed. With a new state, what is kept of the graph is no longer true. */
export async function setImport(transaction: Transaction, id: string, properties: ImportProperties): Promise<void> {
  await runNamed(transaction, 'import.imports.set', { id, properties });
  if (properties['state'] !== undefined) await raiseRevision(transaction);
}
export async function removeImport(transaction: Transaction, id: string): Promise<void> {
  await runNamed(transaction, 'import.imports.remove', { id });
  await raiseRevision(transaction);
}

/** `lastStep`: number of the last step that this writer landed, -1 for none. */
export async function progressOf(
  transaction: Transaction,
  id: string,
  writer: number,
): Promise<{ state: string | null; lastStep: number }> {
  const [found] = await runNamed(transaction, 'import.imports.state', { id }, { WRITER: String(writer) });
  return { state: found?.state ?? null, lastStep: found?.step ?? -1 };
}
export async function noteStep(transaction: Transaction, id: string, writer: number, step: number): Promise<void> {
  const parameters = { id, step, now: Date.now() };
  await runNamed(transaction, 'import.imports.step', parameters, { WRITER: String(writer) });
}

/** Undefined when there is none. */
export async function importProperties(read: ReadRows, id: string): Promise<ImportProperties | undefined> {
  return (await read('import.imports.one', { id }))[0]?.properties;
}

/** Newest first; without work under way. */
export async function importRecords(read: ReadRows): Promise<ImportRecord[]> {
  const rows = await read('import.imports.all', {});
  return rows.flatMap(({ properties }) => toRecord(properties) ?? []).sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** Imports that are landing or being undone, and data sets being deleted. */
export interface UnfinishedWork {
  id: string;
  dataset: string;
  state: string;
  owner: string;
  /** When its process last gave a sign of life, in milliseconds since 1970. */
  beat: number;
}
export async function unfinishedWork(read: ReadRows): Promise<UnfinishedWork[]> {
  const rows = await read('import.imports.unfinished', {});
  return rows.map(({ properties }) => ({
    id: String(properties['id']),
    dataset: String(properties['dataset']),
    state: String(properties['state']),
    owner: String(properties['owner'] ?? ''),
    beat: Number(properties['beat'] ?? 0),
  }));
}

/** As the contract has it; null for work under way. */
export function toRecord(properties: ImportProperties): ImportRecord | null {
  const { id, dataset, at, files, elapsedMs, state } = properties;
  if (state !== 'landed' && state !== 'undone') return null;
  const counts = (of: 'entities' | 'facts' | 'claims'): ImportRecord['entities'] => ({
    added: Number(properties[`${of}Added`] ?? 0),
    merged: Number(properties[`${of}Merged`] ?? 0),
    unchanged: Number(properties[`${of}Unchanged`] ?? 0),
    conflicts: Number(properties[`${of}Conflicts`] ?? 0),
  });
  return {
    id: String(id),
    dataset: String(dataset),
    at: String(at),
    files: Array.isArray(files) ? files.map(String) : [],
    entities: counts('entities'),
    facts: counts('facts'),
    claims: counts('claims'),
    skipped: Number(properties['skipped'] ?? 0),
    elapsedMs: Number(elapsedMs ?? 0),
    state,
  };
}

/** A record as its node keeps it. */
export const fromRecord = ({
  dataset,
  at,
  files,
  entities,
  facts,
  claims,
  skipped,
}: ImportRecord): ImportProperties => ({
  dataset,
  at,
  files,
  entitiesAdded: entities.added,
  entitiesMerged: entities.merged,
  entitiesUnchanged: entities.unchanged,
  entitiesConflicts: entities.conflicts,
  factsAdded: facts.added,
  factsMerged: facts.merged,
  factsUnchanged: facts.unchanged,
  factsConflicts: facts.conflicts,
  claimsAdded: claims.added,
  claimsMerged: claims.merged,
  claimsUnchanged: claims.unchanged,
  skipped,
});
