import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { oneAtATime } from './oneAtATime.mjs';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-lock-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const lock = () => join(folder, 'lock');
async function mostAtOnce(times: number): Promise<number> {
  let [now, most] = [0, 0];
  const work = async () => {
    most = Math.max(most, (now += 1));
    await sleep(20);
    now -= 1;
  };
  await Promise.all(Array.from({ length: times }, () => oneAtATime(lock(), work)));
  return most;
}

test('of several at once, one works and the others wait', async () => {
  expect(await mostAtOnce(3)).toBe(1);
  expect(readdirSync(folder)).toEqual([]);
});

test('work that fails gives its place up', async () => {
  await expect(oneAtATime(lock(), () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(readdirSync(folder)).toEqual([]);
});

test('the lock of a process that is gone is taken over by one', async () => {
  // Beyond any process id that a system gives.
  writeFileSync(lock(), '999999999 gone');
  expect(await mostAtOnce(3)).toBe(1);
});

test('so is one that is older than any build', async () => {
  writeFileSync(lock(), `${process.pid} another`);
  utimesSync(lock(), 0, 0);
  expect(await mostAtOnce(2)).toBe(1);
});
