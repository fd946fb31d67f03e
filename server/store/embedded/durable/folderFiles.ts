/**
 * The files of a database in its folder: for each generation a base, which is never changed, and the log that follows
 * it.
 */
import { closeSync, existsSync, fsyncSync, openSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The database of the engine before this one. It is left alone. */
export const FORMER_FILE = 'graph.grafeo';

const NAME = /^graph-(\d{6,})\.(base|log)(\.part)?$/;

const nameOf = (generation: number, kind: string): string => `graph-${String(generation).padStart(6, '0')}.${kind}`;
export const basePath = (folder: string, generation: number): string => join(folder, nameOf(generation, 'base'));
export const logPath = (folder: string, generation: number): string => join(folder, nameOf(generation, 'log'));

/** The last generation whose base was finished; null where there is none. */
export function lastGeneration(folder: string): number | null {
  const generations = readdirSync(folder).flatMap((name) => {
    const [, generation, kind, part] = NAME.exec(name) ?? [];
    return kind === 'base' && part === undefined ? [Number(generation)] : [];
  });
  return generations.length === 0 ? null : Math.max(...generations);
}

/** Whether there is any file of a database, be it unfinished. */
export const hasFiles = (folder: string): boolean => readdirSync(folder).some((name) => NAME.test(name));
export const hasFormerFile = (folder: string): boolean => existsSync(join(folder, FORMER_FILE));

/** Removes what a later base has made superfluous, and what was not finished. */
export function removeOthers(folder: string, generation: number): void {
  for (const name of readdirSync(folder)) {
    const found = NAME.exec(name);
    if (found && (Number(found[1]) !== generation || found[3] !== undefined)) rmSync(join(folder, name));
  }
}

/** Makes sure that names of files are on disk too. Windows has no such thing, and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
