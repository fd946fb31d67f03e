import { afterAll, beforeAll, expect, test } from 'vitest';
import { sniffFile } from '../files/sniffFile.js';
import { testFiles, type TestFiles } from '../testing/files.js';
import { csvRows } from './csvRows.js';
import { csvShape } from './csvShape.js';

let files: TestFiles;
beforeAll(async () => {
  files = await testFiles();
});
afterAll(() => files.remove());

async function read(content: string | Uint8Array, rowLimit?: number): Promise<{ rows: string[][]; lines: number[] }> {
  const [given] = await files.give({ 'a.csv': content });
  const file = await sniffFile(given!);
  const all = { rows: [] as string[][], lines: [] as number[] };
  for await (const { rows, lines } of csvRows(file, await csvShape(file), rowLimit === undefined ? {} : { rowLimit })) {
    all.rows.push(...rows);
    all.lines.push(...lines);
  }
  return all;
}

/** More than one chunk of the file, with letters of several bytes. */
const plainRow = (i: number): string[] => [`n${i}`, `Прапор é ${i}`, '', 'x'.repeat(i % 50)];
const COUNT = 12_000;
const plain = Array.from({ length: COUNT }, (_, i) => plainRow(i).join(',')).join('\n');

test('rows without quotes come whole over the edges of chunks, with their lines', async () => {
  const { rows, lines } = await read(`a,b,c,d\n${plain}\n`);
  expect(rows.length).toBe(COUNT + 1);
  expect(rows.slice(1)).toEqual(Array.from({ length: COUNT }, (_, i) => plainRow(i)));
  expect(lines).toEqual(Array.from({ length: COUNT + 1 }, (_, i) => i + 1));
});

test('from the first quote on the parser goes on where plain rows end', async () => {
  const { rows, lines } = await read(`a,b,c,d\n${plain}\n1,"two, or\nthree",4,5\n6,7,8,9`);
  expect(rows.slice(1, COUNT + 1)).toEqual(Array.from({ length: COUNT }, (_, i) => plainRow(i)));
  expect(rows.slice(COUNT + 1)).toEqual([
    ['1', 'two, or\nthree', '4', '5'],
    ['6', '7', '8', '9'],
  ]);
  expect(lines.slice(COUNT)).toEqual([COUNT + 1, COUNT + 2, COUNT + 4]);
});

test('a broken quote after plain rows is reported at its own line', async () => {
  await expect(read(`a,b,c,d\n${plain}\n1,2,3,4\n1,"2"x,3,4\n`)).rejects.toMatchObject({
    line: COUNT + 3,
    column: 'b',
  });
});

test.each([
  ['with a byte order mark', '\uFEFFa,b\n1,2\n'],
  ['without a line end at the end', 'a,b\n1,2'],
  ['with CR LF', 'a,b\r\n1,2\r\n'],
  ['with CR alone', 'a,b\r1,2\r'],
  ['with quotes', '"a",b\n"1",2\n'],
  ['with mark and quotes', '\uFEFF"a",b\n1,"2"\n'],
])('a file %s', async (_, content) => {
  expect((await read(content)).rows).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
});

test('an empty line is a row of one empty field', async () => {
  expect((await read('a,b\n\n1,2\n\n')).rows).toEqual([['a', 'b'], [''], ['1', '2'], ['']]);
  expect((await read('a,"b"\n\n1,2\n\n')).rows).toEqual([['a', 'b'], [''], ['1', '2'], ['']]);
});

test.each(['5"" disk', 'see ""Foo""', 'a """b', 'x "', '6 " y'])(
  'quotes within a value that is not quoted enclose nothing: %s',
  async (value) => {
    const rows = [
      ['id', 'a, b'],
      ['1', value],
      ['2', 'x'],
      ['3', 'y'],
    ];
    for (const end of ['\r\n', '\n', '\r'])
      expect((await read(rows.map((row) => row.join(';') + end).join(''))).rows).toEqual(rows);
  },
);

test('a quoted value keeps its line ends over the edges of chunks', async () => {
  const long = `${'x'.repeat(300_000)}\r\n${'y'.repeat(300_000)}`;
  expect((await read(`a,b\r\n1,"${long}"\r\n2,"3"\r\n`)).rows).toEqual([
    ['a', 'b'],
    ['1', long],
    ['2', '3'],
  ]);
});

test('a limit counts plain and quoted rows together', async () => {
  expect((await read(`a,b,c,d\n${plain}\n1,"2",3,4\n5,6,7,8\n`, 3)).rows).toEqual([
    ['a', 'b', 'c', 'd'],
    plainRow(0),
    plainRow(1),
  ]);
  expect((await read(`a,b,c,d\n${plain}\n1,"2",3,4\n5,6,7,8\n`, COUNT + 2)).rows.at(-1)).toEqual(['1', '2', '3', '4']);
});
