/**
 * One process at a time does what would break if two did it at once; the others wait. Plain JavaScript: it runs before
 * anything is compiled.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 200;
const SETTLE_MS = 30;
/** What holds a lock for longer has ended, though its process id may have been given to another. */
const STALE_MS = 10 * 60_000;

/** Runs `work` while the file `lock` says that this process does. A lock whose process is gone is taken over. */
export async function oneAtATime(lock, work) {
  const own = `${process.pid} ${randomUUID()}`;
  mkdirSync(dirname(lock), { recursive: true });
  while (!(await taken(lock, own))) await sleep(POLL_MS);
  try {
    return await work();
  } finally {
    if (textOf(lock) === own) rmSync(lock, { force: true });
  }
}

async function taken(lock, own) {
  try {
    writeFileSync(lock, own, { flag: 'wx' });
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (isHeld(lock)) return false;
    writeFileSync(lock, own);
  }
  // Two that found a dead holder's lock at once both wrote over it: the last one has it.
  await sleep(SETTLE_MS);
  return textOf(lock) === own;
}

function isHeld(lock) {
  try {
    if (Date.now() - statSync(lock).mtimeMs > STALE_MS) return false;
    process.kill(Number.parseInt(textOf(lock), 10), 0);
    return true;
  } catch (error) {
    // Any other error: it was given up just now, or is being written.
    return error.code !== 'ESRCH';
  }
}

function textOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
