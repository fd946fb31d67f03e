/**
 * Folders for work in progress, named after the process at work, so that another one removes only what the dead left.
 */
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isRunning } from '../isRunning.js';

/** A new empty folder inside `parent`. */
export async function workFolder(parent: string, purpose: string): Promise<string> {
  await mkdir(parent, { recursive: true, mode: 0o700 });
  return mkdtemp(join(parent, `${purpose}-${process.pid}-`));
}

/** Removes what processes that are gone left in `parent`. */
export async function removeAbandoned(parent: string): Promise<void> {
  for (const name of await readdir(parent).catch(() => [])) {
    const pid = /^\w+-(\d+)-/.exec(name)?.[1];
    if (pid !== undefined && Number(pid) !== process.pid && !isRunning(Number(pid)))
      await rm(join(parent, name), { recursive: true, force: true });
  }
}
