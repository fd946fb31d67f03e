/** Nothing that was acknowledged is lost, and nothing is left half, however the process ends. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { typescriptFlags } from '../../../typescriptFlags.js';
import { opened } from './testing/graphs.js';

const PROGRAM = fileURLToPath(new URL('./testing/changeForever.ts', import.meta.url));

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-crash-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The lines that it writes until it ends, or until it has written so many and is killed some milliseconds later. */
function linesOf(command: string, args: string[], killAfter: { lines: number; ms: number } | null): Promise<string[]> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  let isDoomed = false;
  child.stdout.on('data', (piece: Buffer) => {
    text += piece.toString();
    if (killAfter === null || isDoomed || text.split('\n').length <= killAfter.lines) return;
    isDoomed = true;
    setTimeout(() => child.kill('SIGKILL'), killAfter.ms);
  });
  return new Promise((resolve) => {
    child.on('close', () => resolve(text.split('\n').slice(0, -1)));
  });
}

/** Whether changes 0 to `count` - 1 are there, each whole. */
async function count(): Promise<number> {
  const { graph, durable } = await opened(folder);
  const ids = [...graph.nodesWithLabel('N')].map((node) => Number(node.properties.get('id')));
  expect(ids).toEqual(ids.map((_, at) => at));
  expect([graph.countWithLabel('Twin'), graph.countOfType('NEXT')]).toEqual([ids.length, ids.length]);
  await durable.close();
  return ids.length;
}

test('killed at any moment, it has every change that was acknowledged, and at most one more', async () => {
  for (let cycle = 0; cycle < 6; cycle++) {
    const lines = await linesOf(process.execPath, [...typescriptFlags(), PROGRAM, folder], {
      lines: 20 + cycle * 37,
      ms: cycle * 3,
    });
    const acknowledged = Number(lines.at(-1)) + 1;
    expect([acknowledged, acknowledged + 1]).toContain(await count());
  }
});

test.runIf(process.platform !== 'win32')(
  'without room on the disk, a change is refused whole and others go on',
  async () => {
    // A limit on the size of files, in blocks of 512 bytes, is what a full disk is to the process.
    const lines = await linesOf(
      '/bin/sh',
      ['-c', 'trap "" XFSZ; ulimit -f 300; exec "$@"', 'sh', process.execPath, ...typescriptFlags(), PROGRAM, folder],
      null,
    );
    expect(lines.slice(-2)).toEqual(['refused: cannot-write', 'a small one: kept']);
    expect(await count()).toBe(Number(lines.at(-3)) + 2);
  },
);
