/**
 * A copy of the graph on disk, also while Entente runs and writes: bases are never changed and logs only grow, so that
 * what has been acknowledged when the copy begins is in it, and nothing of it is half.
 */
import { constants } from 'node:fs';
import { mkdir, open, readdir, rename, rm, type FileHandle } from 'node:fs/promises';
import { CommittedGraph } from '../../../../cypher/engine/graph/CommittedGraph.js';
import { StoreError } from '../../StoreError.js';
import { openingError, wordsOf } from './diskErrors.js';
import { basePath, lastGeneration, logPath, syncFolder } from './folderFiles.js';
import { openDurable } from './openDurable.js';

export interface BackedUp {
  nodes: number;
  relationships: number;
  bytes: number;
}

/**
 * Copies the graph in the folder `from` into the folder `to`, which must be empty or not there, and opens the copy to
 * see that it is whole. Throws StoreError: 'failed' where there is no graph or `to` is in use, 'cannot-write', or
 * 'away' when the files are damaged. What was begun of the copy is removed then.
 */
export async function backUp(from: string, to: string): Promise<BackedUp> {
  const opened = await openFiles(from);
  try {
    await prepare(to);
    try {
      const bytes = await copyFiles(opened, to);
      return { ...(await verified(to)), bytes };
    } catch (error) {
      for (const name of await readdir(to)) await rm(`${to}/${name}`, { force: true });
      throw error;
    }
  } finally {
    await Promise.all([opened.base.close(), opened.log.close()]);
  }
}

interface OpenedFiles {
  generation: number;
  base: FileHandle;
  log: FileHandle;
}

/** Base and log of the last generation. A fold may remove them while they are being opened: then the next ones are. */
async function openFiles(folder: string): Promise<OpenedFiles> {
  for (let attempt = 1; ; attempt++) {
    const files: FileHandle[] = [];
    try {
      const generation = lastGeneration(folder);
      if (generation === null) throw noGraph(folder);
      for (const path of [basePath(folder, generation), logPath(folder, generation)])
        files.push(await open(path, constants.O_RDONLY));
      const [base, log] = files as [FileHandle, FileHandle];
      return { generation, base, log };
    } catch (error) {
      await Promise.all(files.map((file) => file.close()));
      if (error instanceof StoreError) throw error;
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || attempt === FOLDS_AT_MOST)
        throw (error as NodeJS.ErrnoException).code === 'ENOENT' ? noGraph(folder) : openingError(error, folder);
    }
  }
}
/** Folds that may come between the name of a generation and its files; even one is rare. */
const FOLDS_AT_MOST = 5;

const noGraph = (folder: string): StoreError =>
  new StoreError('failed', `There is no graph of the embedded engine in ${folder}.`, {
    hint: 'Name the folder in ENTENTE_DATA. The backup of a Neo4j is made with its own tools.',
  });

async function prepare(to: string): Promise<void> {
  try {
    await mkdir(to, { recursive: true, mode: 0o700 });
    if ((await readdir(to)).length === 0) return;
  } catch (cause) {
    throw cannotCopy(to, cause);
  }
  throw new StoreError('failed', `The folder ${to} is not empty.`, { hint: 'Name a new one for the backup.' });
}

/** The base last, and under its name only once it is whole: without it, nothing passes for a database. */
async function copyFiles({ generation, base, log }: OpenedFiles, to: string): Promise<number> {
  try {
    const logBytes = await copyFile(log, logPath(to, generation));
    const unfinished = `${basePath(to, generation)}.part`;
    const baseBytes = await copyFile(base, unfinished);
    await rename(unfinished, basePath(to, generation));
    syncFolder(to);
    return baseBytes + logBytes;
  } catch (cause) {
    throw cannotCopy(to, cause);
  }
}

const cannotCopy = (to: string, cause: unknown): StoreError =>
  new StoreError('cannot-write', `The backup cannot be written to ${to}: ${wordsOf(cause)}.`, {
    hint: 'Name a folder for it that has room and that this account may write to.',
    cause,
  });

/** From its beginning on, so that all that its marks call acknowledged is read after them. */
async function copyFile(from: FileHandle, path: string): Promise<number> {
  const to = await open(path, 'wx', 0o600);
  try {
    const buffer = Buffer.alloc(1024 ** 2);
    let at = 0;
    for (;;) {
      const { bytesRead } = await from.read(buffer, 0, buffer.length, at);
      if (bytesRead === 0) break;
      await to.writeFile(buffer.subarray(0, bytesRead));
      at += bytesRead;
    }
    await to.sync();
    return at;
  } finally {
    await to.close();
  }
}

/** Opening it also takes away a change that was only half written when the copy was made. */
async function verified(folder: string): Promise<{ nodes: number; relationships: number }> {
  const graph = new CommittedGraph();
  const durable = await openDurable(folder, { log: () => {} });
  try {
    await durable.load(graph);
    return { nodes: graph.nodeCount, relationships: graph.relationshipCount };
  } finally {
    await durable.close();
  }
}
