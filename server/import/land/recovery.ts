/**
 * Finishes what a process that is gone left half done: imports that were landing are taken back, undoing and deleting
 * go on.
 */
import { hostname } from 'node:os';
import { rowsOf, type GraphStore, type Value } from '../../store/GraphStore.js';
import { importStatement } from '../statements.js';
import { isRunning } from '../workFolders.js';
import { deleteDataset } from './deleteDataset.js';
import { takeBack } from './takeBack.js';

/** A process on another machine that has not been heard of for so long is taken for gone. */
const SILENT_MS = 5 * 60_000;

/** Names this process on records of work in progress. */
export const ownName = (): string => `${hostname()}:${process.pid}`;

export interface Unfinished {
  id: string;
  dataset: string;
  state: string;
  owner: string;
  beat: number;
}

export async function unfinishedWork(store: GraphStore): Promise<Unfinished[]> {
  const rows = await rowsOf(store, importStatement('imports', 'unfinished'));
  return rows.map(([found]) => {
    const p = found as Record<string, Value>;
    return {
      id: String(p['id']),
      dataset: String(p['dataset']),
      state: String(p['state']),
      owner: String(p['owner'] ?? ''),
      beat: Number(p['beat'] ?? 0),
    };
  });
}

/** Whether somebody may still be at it. The embedded engine lets nobody else in. */
function isAlive(store: GraphStore, { id, owner, beat }: Unfinished, own: ReadonlySet<string>): boolean {
  if (own.has(id)) return true;
  if (store.engine === 'embedded' || owner === ownName()) return false;
  const [host, pid] = [owner.slice(0, owner.lastIndexOf(':')), Number(owner.slice(owner.lastIndexOf(':') + 1))];
  if (host === hostname()) return isRunning(pid);
  return Date.now() - beat < SILENT_MS;
}

export interface Recovery {
  /** What was taken back or brought to its end, in words. */
  done: string[];
  /** Work of other processes that goes on. */
  alive: Unfinished[];
}

/** `own`: what this process itself is at. */
export async function recover(store: GraphStore, own: ReadonlySet<string> = new Set()): Promise<Recovery> {
  const recovery: Recovery = { done: [], alive: [] };
  for (const work of await unfinishedWork(store)) {
    if (isAlive(store, work, own)) {
      recovery.alive.push(work);
    } else if (work.state === 'deleting') {
      await deleteDataset(store, work.dataset, work.id);
      recovery.done.push(`The data set ${work.dataset}, whose deletion had been broken off, was deleted to the end.`);
    } else {
      await takeBack(store, work.id, { unfinished: work.state === 'landing' });
      recovery.done.push(
        work.state === 'landing'
          ? `The import ${work.id} into ${work.dataset}, which had been broken off, was taken back.`
          : `The import ${work.id} into ${work.dataset} was undone to the end.`,
      );
    }
  }
  return recovery;
}
