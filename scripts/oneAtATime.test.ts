import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { oneAtATime } from './oneAtATime.mjs';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-lock-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const newLock = (): { place: string; lock: string } => {
  const place = mkdtempSync(join(folder, 'of-a-test-'));
  return { place, lock: join(place, 'lock') };
};
async function mostAtOnce(lock: string, times: number): Promise<number> {
  let [now, most] = [0, 0];
  const work = async () => {
    most = Math.max(most, (now += 1));
    await sleep(20);
    now -= 1;
  };
  await Promise.all(Array.from({ length: times }, () => oneAtATime(lock, work)));
  return most;
}

// Each waits more than it works.
describe.concurrent('of one lock', () => {
  test('of several at once, one works and the others wait', async () => {
    const { place, lock } = newLock();
    expect(await mostAtOnce(lock, 3)).toBe(1);
    expect(readdirSync(place)).toEqual([]);
  });

  test('work that fails gives its place up', async () => {
    const { place, lock } = newLock();
    await expect(oneAtATime(lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(readdirSync(place)).toEqual([]);
  });

  test('the lock of a process that is gone is taken over by one', async () => {
    const { lock } = newLock();
    // Beyond any process id that a system gives.
    writeFileSync(lock, '999999999 gone');
    expect(await mostAtOnce(lock, 3)).toBe(1);
  });

  test('so is one that is older than any build', async () => {
    const { lock } = newLock();
    writeFileSync(lock, `${process.pid} another`);
    utimesSync(lock, 0, 0);
    expect(await mostAtOnce(lock, 2)).toBe(1);
  });
});
