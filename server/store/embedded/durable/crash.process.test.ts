/**
 * Nothing that was acknowledged is lost, and nothing is left half, however the process ends. `npm run crash` goes on
 * longer.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { seededRandom } from '../../../../kernel/layout/seededRandom.js';
import { backUp } from './backUp.js';
import { changing, full, killed, readOnly, torn, wholeChanges } from './testing/crashCycles.js';

const numbers = seededRandom(1);
const random = (below: number): number => Math.floor(numbers() * below);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-crash-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('killed at any moment, it has every change that was acknowledged, and at most one more', async () => {
  for (let cycle = 0; cycle < 4; cycle++) await killed(folder, random);
});

test('torn bytes at the end of the log are named, or cost nothing', async () => {
  for (let cycle = 0; cycle < 40; cycle++) await torn(folder, random);
});

const isWindows = process.platform === 'win32';

test.skipIf(isWindows)('without room on the disk, a change is refused whole and others go on', () =>
  full(folder, random),
);

test.skipIf(isWindows)('a folder that may not be written to is said to be so, and keeps what it has', async () => {
  await killed(folder, random);
  await readOnly(folder);
});

test('a backup has what was acknowledged before it, whole, while changes and folds go on', async () => {
  let acknowledged = 0;
  const changes = changing(folder, {
    killAfter: { lines: 1200, ms: 0 },
    onLine: (line) => (acknowledged = Number(line) + 1),
  });
  await expect.poll(() => acknowledged).toBeGreaterThan(10);
  for (let copy = 0; copy < 8; copy++) {
    const before = acknowledged;
    const to = join(folder, `copy-${copy}`);
    const { nodes } = await backUp(folder, to);
    const changesInIt = await wholeChanges(to);
    expect([changesInIt >= before, nodes]).toEqual([true, 2 * changesInIt]);
  }
  await changes;
});
