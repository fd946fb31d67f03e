/**
 * Finishes what a process that is gone left half done: imports that were landing are undone, undoing and deleting go
 * on.
 */
import { hostname } from 'node:os';
import { engineTraits } from '../../store/engineTraits.js';
import type { GraphStore } from '../../store/GraphStore.js';
import { ownName, unfinishedWork, type UnfinishedWork } from '../importRecords.js';
import { rowsFrom } from '../readRows.js';
import { isRunning } from '../../isRunning.js';
import { deleteDataset } from './deleteDataset.js';
import { undoImport } from './undoImport.js';

/** A process on another machine that has not been heard of for so long is taken for gone. */
const SILENT_MS = 5 * 60_000;

export interface Recovery {
  /** What was undone or brought to its end, in words. */
  done: string[];
  /** Work of other processes that goes on. */
  alive: UnfinishedWork[];
}

/** `own`: ids of what this process itself is at. `onRows` hears of rows removed. */
export async function recover(
  store: GraphStore,
  own: ReadonlySet<string> = new Set(),
  onRows: (rows: number) => void = () => undefined,
): Promise<Recovery> {
  const recovery: Recovery = { done: [], alive: [] };
  for (const work of await unfinishedWork(rowsFrom(store))) {
    if (isAlive(store, work, own)) recovery.alive.push(work);
    else recovery.done.push(await finishWork(store, work, onRows));
  }
  return recovery;
}

/** Whether somebody may still be at it. */
function isAlive(store: GraphStore, { id, owner, beat }: UnfinishedWork, own: ReadonlySet<string>): boolean {
  if (own.has(id)) return true;
  if (engineTraits(store.engine).exclusive || owner === ownName()) return false;
  const at = owner.lastIndexOf(':');
  const [host, pid] = [owner.slice(0, at), Number(owner.slice(at + 1))];
  return host === hostname() ? isRunning(pid) : Date.now() - beat < SILENT_MS;
}

/** Says what it did. */
async function finishWork(
  store: GraphStore,
  { id, dataset, state }: UnfinishedWork,
  onProgress: (rows: number) => void,
): Promise<string> {
  if (state === 'deleting') {
    await deleteDataset(store, dataset, id, onProgress);
    return `The data set ${dataset}, whose deletion had been broken off, was deleted to the end.`;
  }
  const landing = state === 'landing';
  await undoImport(store, id, { unfinished: landing, onProgress });
  return landing
    ? `The import ${id} into ${dataset}, which had been broken off, was taken back.`
    : `The import ${id} into ${dataset} was undone to the end.`;
}
