/** `npm run import` as a user runs it, on an embedded store of its own, alone and beside a running server. */
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectPath } from '../server/paths.js';
import { HELP } from './import/readArguments.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-import-'));
  await writeFile(join(folder, 'people.csv'), 'id:ID,name,:LABEL,age:int\nada,Ada,Person,36\nbob,Bob,Person,40\n');
  await writeFile(join(folder, 'knows.csv'), ':START_ID,:END_ID,:TYPE\nada,bob,KNOWS\n');
  await writeFile(join(folder, 'broken.csv'), 'id,age\nada\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const environment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  ENTENTE_DATA: join(folder, 'data'),
  NEO4J_URI: '',
  NEO4J_USER: '',
  NEO4J_PASSWORD: '',
  PORT: '0',
});
function command(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((done) => {
    execFile(
      process.execPath,
      [projectPath('dist', 'scripts', 'import.js'), ...args],
      { env: environment(), cwd: folder },
      (error, out, err) => {
        done({ code: typeof error?.code === 'number' ? error.code : error === null ? 0 : 1, out, err });
      },
    );
  });
}

test('preview, import, again, list, take back', async () => {
  const seen = await command('people.csv', 'knows.csv', '--dataset', 'mine', '--preview');
  expect(seen).toMatchObject({
    code: 0,
    err: expect.stringMatching(
      /^Looking at people\.csv, knows\.csv for the embedded engine in .*\nReading …\nComparing …\n$/,
    ) as string,
  });
  expect(seen.out).toBe(`people.csv: CSV, UTF-8, 2 rows (nodes)
  id:ID → id, name → name, :LABEL → label, age:int → property age (integer)
knows.csv: CSV, UTF-8, 1 row (relationships)
  :START_ID → source, :END_ID → target, :TYPE → type
Into the data set mine would come:
  entities  2 added, 0 merged, 0 unchanged
  facts     1 added, 0 merged, 0 unchanged
No problems.
`);
  const landed = await command('people.csv', 'knows.csv', '--dataset', 'mine');
  expect(landed.code).toBe(0);
  const id = /--undo (imp-\S+)/.exec(landed.out)?.[1] ?? '';
  expect(landed.out).toMatch(
    /^Imported into the data set mine in [\d.]+ s\.\n {2}entities {2}2 added, 0 merged, 0 unchanged\n {2}facts {5}1 added/,
  );
  expect((await command('people.csv', 'knows.csv', '--dataset', 'mine')).out).toBe(
    'Everything is in the data set mine already: 2 entities and 1 fact.\nNothing was written.\n',
  );
  expect((await command('--list')).out).toMatch(
    new RegExp(
      `^${id} {2}\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d {2}mine {2}landed {2}\\+2 entities, \\+1 fact {2}\\(people\\.csv, knows\\.csv\\)\n$`,
    ),
  );
  expect((await command('--undo', id)).out).toBe(`The import ${id} into mine was taken back.\n`);
  expect(await command('--delete-dataset', 'mine')).toMatchObject({
    code: 1,
    err: 'There is no data set mine.\nGET /api/schema lists them.\n',
  });
});

test('problems are listed, with exit code 1', async () => {
  expect(await command('broken.csv', '--dataset', 'mine')).toMatchObject({
    code: 1,
    err: expect.stringContaining(
      'Nothing was imported: 1 problem.\n  broken.csv, line 2: 1 field, but the header names 2',
    ) as string,
  });
});

test('no arguments: the help, with exit code 1', async () => {
  expect(await command()).toMatchObject({ code: 1, out: HELP });
});

describe('beside a running server', () => {
  test('the files go through it; it holds the database', async () => {
    const server = spawn(process.execPath, [projectPath('dist', 'server', 'main.js')], {
      env: environment(),
      cwd: projectPath(),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      await new Promise<void>((resolve, reject) => {
        let text = '';
        server.stdout.on('data', (chunk: Buffer) => {
          text += chunk.toString();
          if (text.includes('Graph:')) resolve();
        });
        server.on('exit', () => reject(new Error(`The server ended: ${text}`)));
      });
      const landed = await command('people.csv', 'knows.csv', '--dataset', 'mine');
      expect(landed).toMatchObject({
        code: 0,
        err: expect.stringMatching(/into the running server at http:\/\/127\.0\.0\.1:\d+\n/) as string,
        out: expect.stringContaining('entities  2 added') as string,
      });
      expect((await command('people.csv', '--dataset', 'mine', '--preview')).out).toContain('2 unchanged');
      expect(await command('broken.csv', '--dataset', 'mine')).toMatchObject({
        code: 1,
        err: expect.stringContaining('broken.csv, line 2: 1 field') as string,
      });
      expect((await command('--delete-dataset', 'mine')).out).toBe(
        'The data set mine was deleted: 2 entities and 1 fact.\n',
      );
    } finally {
      await new Promise((resolve) => {
        server.on('exit', resolve);
        server.kill('SIGTERM');
      });
    }
  });
});
