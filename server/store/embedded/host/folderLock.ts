/**
 * One process at a time has a database open: a lock file says which. It is removed at the end; one that a killed
 * process left is recognised by its process being gone. Where that cannot be seen (another machine or container that
 * shares the folder), a holder that lives is known by the beat of its lock.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning } from '../../../isRunning.js';
import { StoreError } from '../../StoreError.js';

const FILE = 'graph.lock';
const BEAT_MS = 3_000;
/** Without so many beats, a holder that cannot be seen is gone. */
const SILENT_BEATS = 4;
const SETTLE_MS = 30;

interface Holder {
  host: string;
  pid: number;
  /** When the process began, in the system's own terms; null where that is not known. */
  began: string | null;
  /** Of this one lock. */
  token: string;
}
export interface FolderLock {
  release(): Promise<void>;
}

/**
 * The folder exists. Rejects with StoreError 'locked' while another process holds it. `beatMs`: between two beats, the
 * same for all who may want the folder.
 */
export async function lockFolder(folder: string, beatMs = BEAT_MS): Promise<FolderLock> {
  const path = join(folder, FILE);
  const own: Holder = { host: hostname(), pid: process.pid, began: beginningOf(process.pid), token: randomUUID() };
  const draft = `${path}.${own.token}`;
  await writeFile(draft, JSON.stringify(own), { mode: 0o600 });
  try {
    await take(draft, path, folder, beatMs);
  } finally {
    await rm(draft, { force: true });
  }
  // Two that found a dead holder's lock at once both replaced it: the last one has it.
  await sleep(SETTLE_MS);
  if ((await holderOf(path))?.token !== own.token) throw locked(folder);
  const beat = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => undefined), beatMs);
  beat.unref();
  return {
    release: async () => {
      clearInterval(beat);
      if ((await holderOf(path))?.token === own.token) await rm(path, { force: true });
    },
  };
}

async function take(draft: string, path: string, folder: string, beatMs: number): Promise<void> {
  try {
    // Unlike writing it, a link comes with its content, and only where there is none.
    await link(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (await isHeld(path, beatMs)) throw locked(folder);
    await rename(draft, path);
  }
}

async function isHeld(path: string, beatMs: number): Promise<boolean> {
  const holder = await holderOf(path);
  if (holder && holder.host === hostname()) {
    if (!isRunning(holder.pid)) return false;
    const began = beginningOf(holder.pid);
    if (began !== null && holder.began !== null) return began === holder.began;
  }
  const before = await beatOf(path);
  for (let beats = 0; beats < SILENT_BEATS; beats++) {
    await sleep(beatMs);
    if ((await beatOf(path)) !== before) return true;
  }
  return false;
}

/** Null where there is none, or none that can be read. */
async function holderOf(path: string): Promise<Holder | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Holder;
  } catch {
    return null;
  }
}
const beatOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );

/** Process ids are given again; with its beginning, one is distinguished from another. Linux says it. */
function beginningOf(pid: number): string | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

const locked = (folder: string): StoreError =>
  new StoreError('locked', `The data folder ${folder} is in use by another Entente process.`, {
    hint: 'Stop that process (it may be an Entente in another terminal, or a load or import that is still running), or give this one its own folder with ENTENTE_DATA.',
  });
