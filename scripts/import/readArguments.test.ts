import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { HELP, readArguments } from './readArguments.js';

const folder = mkdtempSync(join(tmpdir(), 'entente-import-'));
for (const name of ['people.csv', 'odd.csv']) writeFileSync(join(folder, name), 'id\n1\n');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  [['people.csv'], 'Name the data set'],
  [['people.csv', '--dataset', 'My Set'], 'lower-case letters'],
  [['nowhere.csv', '--dataset', 'x'], 'There is no file'],
  [['--list', '--undo', 'x'], 'Give either files'],
  [['people.csv', '--list'], 'Give either files'],
  [['people.csv', '--dataset', 'x', '--delimiter', 'ab'], 'takes one character'],
  [['people.csv', '--dataset', 'x', '--map', 'name=nom'], 'a role is one of'],
  [['people.csv', '--dataset', 'x', '--merge-by', 'luck'], 'it is one of none, id, name'],
  [['--wat'], "Unknown option '--wat'"],
])('%j is refused', (args, words) => {
  expect(() => readArguments(args.map((arg) => (arg.endsWith('.csv') ? join(folder, arg) : arg)))).toThrow(words);
});

test('a folder stands for its files and those in its folders, but hidden ones', () => {
  const [outer, inner, hidden] = ['set', 'set/inner', 'set/.git'].map((name) => join(folder, name));
  for (const path of [outer, inner, hidden]) mkdirSync(path ?? '');
  for (const name of ['set/b.csv', 'set/inner/a.csv', 'set/.git/c', 'set/.DS_Store'])
    writeFileSync(join(folder, name), '');
  const task = readArguments([outer ?? '', '--dataset', 'x']);
  expect(task).toMatchObject({ files: [{ name: 'b.csv' }, { name: 'a.csv', path: join(folder, 'set/inner/a.csv') }] });
  expect(() => readArguments([hidden ?? '', inner ?? '', '--dataset', 'x'])).not.toThrow();
  mkdirSync(join(folder, 'none'));
  expect(() => readArguments([join(folder, 'none'), '--dataset', 'x'])).toThrow('There is no file in the folder');
});

test('options become an import', () => {
  const path = join(folder, 'odd.csv');
  expect(
    readArguments([
      path,
      '--dataset',
      'mine',
      '--preview',
      '--delimiter',
      '\\t',
      '--type',
      'MET',
      '--map',
      'who=source',
      '--merge-by',
      'name',
      '--create-missing-ends',
      '--skip-bad-rows',
      '--skipped',
      'left-out.csv',
      '--quotes-are-letters',
      '--date-format',
      'dmy',
      '--encoding',
      'Latin2',
    ]),
  ).toEqual({
    do: 'preview',
    files: [{ name: 'odd.csv', path }],
    skipped: 'left-out.csv',
    options: {
      dataset: 'mine',
      mappings: { 'odd.csv': [{ column: 'who', role: 'source' }] },
      defaultType: 'MET',
      arrayDelimiter: ';',
      delimiter: '\t',
      mergeBy: 'name',
      createMissingEnds: true,
      skipBadRows: true,
      quotesAreLetters: true,
      dateFormat: 'dmy',
      encoding: 'ISO-8859-2',
    },
  });
  expect(readArguments([])).toEqual({ do: 'help', asked: false });
  expect(HELP).toContain('--delete-dataset NAME');
});
