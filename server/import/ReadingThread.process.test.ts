/** Files that take the thread in which imports are read to its limits: it ends, and nothing else does. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ImportOptions } from './ImportOptions.js';
import { ReadingThread, type ReadOutcome } from './ReadingThread.js';
import { EntityKeys } from './stage/EntityKeys.js';
import { testFiles, type TestFiles } from './testing/files.js';

const REQUEST: ImportOptions = { dataset: 'mine', mappings: {}, defaultType: 'RELATED_TO', arrayDelimiter: ';' };
/** Read in one go. */
const GROUPS = `digraph { ${'{a b c} -> {d e};'.repeat(10_000)} }`;
let files: TestFiles;
let thread: ReadingThread;
let runs = 0;
beforeAll(async () => {
  files = await testFiles();
  thread = new ReadingThread(64);
});
afterAll(async () => {
  await thread.close();
  await files.remove();
});

async function read(
  contents: Record<string, string>,
  { signal, by = thread }: { signal?: AbortSignal; by?: ReadingThread } = {},
): Promise<ReadOutcome> {
  const folder = join(files.folder, `run-${runs++}`);
  await mkdir(folder);
  const work = { keys: new EntityKeys('mine'), ...(signal && { signal }) };
  return by.read(folder, await files.give(contents), REQUEST, work);
}
async function names({ staged }: ReadOutcome): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const { rows } of staged.entities.batches()) for (const row of rows) found.push(row.properties['name']);
  return found;
}

test('what takes more memory than there is ends with a fault, and the next is read', async () => {
  const hungry = `{"nodes":[${'{},'.repeat(3_000_000)}{}],"edges":[]}`;
  await expect(read({ 'a.json': hungry })).rejects.toMatchObject({
    code: 'import.invalid',
    message: 'Reading the files takes more memory than an import may have.',
  });
  const { staged, files: summaries, log, complete } = await read({ 'a.csv': 'id,name,age:int\n1,Ada,36\n1,Bo,x\n' });
  expect([complete, staged.entities.size, summaries[0]?.rows]).toEqual([true, 1, 2]);
  expect(log.problems).toMatchObject([{ line: 3, column: 'age:int' }]);
  expect(staged.entityIds.size).toBe(1);
});

test('others have their turn while a file is read in one go', async () => {
  let [turns, over] = [0, false];
  const roomy = new ReadingThread();
  const reading = read({ 'a.dot': GROUPS }, { by: roomy }).finally(() => (over = true));
  while (!over) {
    await turn();
    turns++;
  }
  expect((await reading).staged.facts.size).toBe(60_000);
  expect(turns).toBeGreaterThan(1_000);
  await roomy.close();
});

test('who leaves ends it, and the next is read', async () => {
  const leaving = new AbortController();
  const reading = read({ 'a.dot': GROUPS }, { signal: leaving.signal });
  setTimeout(() => leaving.abort(new Error('left')), 20);
  await expect(reading).rejects.toThrow('left');
  expect(await names(await read({ 'a.csv': 'id,name\n1,Ada\n' }))).toEqual(['Ada']);
});
