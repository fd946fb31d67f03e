import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { typescriptFlags } from '../../../typescriptFlags.js';
import { lockFolder } from './folderLock.js';

const PROGRAM = fileURLToPath(new URL('./testing/holdLock.ts', import.meta.url));

const BEAT_MS = 300;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A process that holds the folder, once it does. */
async function holder(): Promise<ChildProcess> {
  const child = spawn(process.execPath, [...typescriptFlags(), PROGRAM, folder, String(BEAT_MS)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  return child;
}
const kill = async (child: ChildProcess): Promise<void> => {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
};

test('one has a folder at a time, and gives it free', async () => {
  const first = await lockFolder(folder, BEAT_MS);
  await expect(lockFolder(folder, BEAT_MS)).rejects.toMatchObject({ kind: 'locked' });
  await first.release();
  expect(readdirSync(folder)).toEqual([]);
  await (await lockFolder(folder, BEAT_MS)).release();
});
test('another process is refused while the holder lives, not once it was killed', async () => {
  const child = await holder();
  await expect(lockFolder(folder, BEAT_MS)).rejects.toThrow('in use by another Entente process');
  await kill(child);
  await (await lockFolder(folder, BEAT_MS)).release();
});
test('of many that want it at once one has it, also where a dead process held it', async () => {
  await kill(await holder());
  const wishes = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder, BEAT_MS)));
  expect(wishes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});
test('an id given again to another process does not hold the folder', async () => {
  writeFileSync(
    join(folder, 'graph.lock'),
    JSON.stringify({ host: hostname(), pid: process.pid, began: '1', token: 'of a process long gone' }),
  );
  if (process.platform !== 'linux') return;
  await (await lockFolder(folder, BEAT_MS)).release();
});
test('a holder that cannot be seen holds as long as its lock beats', async () => {
  const child = await holder();
  const path = join(folder, 'graph.lock');
  const seen = JSON.parse(readFileSync(path, 'utf8')) as object;
  writeFileSync(path, JSON.stringify({ ...seen, host: 'elsewhere' }));
  await expect(lockFolder(folder, BEAT_MS)).rejects.toMatchObject({ kind: 'locked' });
  await kill(child);
  await (await lockFolder(folder, BEAT_MS)).release();
});
