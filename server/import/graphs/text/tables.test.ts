import { expect, test } from 'vitest';
import { recordReader, type Read } from '../../testing/readRecords.js';

const records = recordReader();
const read = (text: string, name = 'network.csv'): Promise<Read> => records({ [name]: text });
const edges = ({ facts }: Read): string[] =>
  facts.map(({ source, target, properties }) => [source, target, properties['weight']].filter(Boolean).join(' '));
const names = ({ entities }: Read): unknown[] => entities.map(({ properties }) => properties['name']);

test('a matrix whose rows are named as its columns is one: what is not 0 is an edge with that weight', async () => {
  const result = await read(' ,A,B,C\nA,0,1,0\nB,1,0, 2.5\nC,0,,0\n');
  expect(result.problemLines).toEqual([]);
  expect(result.files[0]).toMatchObject({ format: 'matrix', content: 'edges' });
  expect(edges(result)).toEqual(['A B 1', 'B A 1', 'B C 2.5']);
  expect(names(result)).toEqual(['A', 'B', 'C']);
  expect(result.remarks).toEqual([expect.stringContaining('in both directions')]);
});
test.each<[string, string, string[]]>([
  ['without a corner, parted by blanks, as R writes it', '"a b" "c"\n"a b" 0 1\n"c" 1 0\n', ['a b c 1', 'c a b 1']],
  ['numbers as names, without a corner', '1 2 3\n1 0 1 0\n2 0 0 4\n3 0 0 0\n', ['1 2 1', '2 3 4']],
  ['parted by tabs, with loops', '\tx\ty\nx\t2\t0\ny\t0\t3\n', ['x x 2', 'y y 3']],
  ['decimal commas and quotes', 'sep=;\n"";"a;1";b\n"a;1";0;0,5\nb;1,25;NA\n', ['a;1 b 0.5', 'b a;1 1.25']],
  ['rows in another order', 'n,a,b\nb,1,0\na,0,1\n', ['b a 1', 'a b 1']],
])('a matrix %s', async (_, text, expected) => {
  const result = await read(text);
  expect(result.problemLines).toEqual([]);
  expect(edges(result)).toEqual(expected);
});
test('the row and column of a matrix without a name are left out, with a remark', async () => {
  const result = await read('"";"";"a";"b"\n"";0;5;5\n"a";5;0;1\n"b";5;1;0\n');
  expect([edges(result), result.problemLines]).toEqual([['a b 1', 'b a 1'], []]);
  expect(result.remarks).toContain('network.csv: the row and the column without a name are left out');
});
test('what is not square, or not named alike, is no matrix', async () => {
  for (const text of ['id,a,b\na,0,1\n', 'id,a,b\na,0,1\nc,1,0\n', 'id,a,b\na,0,1\nb,1,x\n', 'id,a,a\na,1,2\na,0,1\n'])
    expect((await read(text)).files[0]).toMatchObject({ format: 'csv' });
});
test('a large matrix is recognised by its beginning, and a row that breaks it is a problem', async () => {
  const [first, ...all] = Array.from({ length: 400 }, (_, i) => `n${i}`);
  const row = (name: string) =>
    `${name},${all.map((other) => (other === `n${Number(name.slice(1)) + 1}` ? 1 : 0)).join(',')}`;
  const rows = all.map(row);
  const whole = await read(`,${all.join(',')}\n${rows.join('\n')}\n`);
  expect([whole.facts.length, whole.entities.length, whole.problemLines]).toEqual([398, 399, []]);
  rows[300] = `${first},${all.map(() => 0).join(',')}`;
  expect((await read(`,${all.join(',')}\n${rows.join('\n')}\n`)).problemLines).toEqual([
    expect.stringMatching(/^network.csv, line 302: the row n0 is none of the matrix/),
    expect.stringContaining('the matrix has no row for n301'),
  ]);
});

test('rows of different lengths whose nodes meet again are lists of neighbours, as Gephi writes them', async () => {
  const result = await read('a;b\nb;c;d\ne\nf; a ;g;h; i  ');
  expect(result.problemLines).toEqual([]);
  expect(result.files[0]).toMatchObject({ format: 'adjacency', content: 'edges' });
  expect(edges(result)).toEqual(['a b', 'b c', 'b d', 'f a', 'f g', 'f h', 'f i']);
  expect(names(result)).toEqual(expect.arrayContaining(['e', 'i']));
});
test('blank cells that a spreadsheet adds are no neighbours', async () => {
  expect(edges(await read('a,b,\nb,c,a\nc,,\n'))).toEqual(['a b', 'b c', 'b a']);
});
test('lists of neighbours by NetworkX, or by their name', async () => {
  const rows = '0 1 2 3\n1 2\n2 3\n3\nNew 0\n';
  const expected = ['0 1', '0 2', '0 3', '1 2', '2 3', 'New 0'];
  expect(names(await read(rows, 'g.adjlist'))).toHaveLength(5);
  expect(edges(await read(`#/usr/lib/x.py\n# GMT Sat Jan  1 10:00:00 2022\n# \n${rows}`, 'g.txt'))).toEqual(expected);
  expect(edges(await read(rows, 'g.adjlist'))).toEqual(expected);
  expect(edges(await read('A,B\nB,A\nA,C\n', 'g.adjlist'))).toEqual(['A B', 'B A', 'A C']);
});
test('pairs of names without a header, of which none is one, are edges each', async () => {
  expect(edges(await read('"a";"b"\n"a";"c c"\n"c c";"d"\n'))).toEqual(['a b', 'a c c', 'c c d']);
  expect(edges(await read('New York,Oslo\nOslo,Paris\nParis,New York\nOslo,Paris\n'))).toHaveLength(4);
});
test('two names and a number a row, from the first on, are edges with weights', async () => {
  const tabs = await read('M050\tM044\t7348.0\nM044\tM046\t587.0\nM050\tM046\t2\n', 'edges.txt');
  expect([edges(tabs), tabs.files[0]?.format]).toEqual([
    ['M050 M044 7348.0', 'M044 M046 587.0', 'M050 M046 2'],
    'edgelist',
  ]);
  expect(edges(await read('a,b,1\nb,c,2.5\n'))).toEqual(['a b 1', 'b c 2.5']);
});
test.each([
  ['a table in which fields are missing', 'id,parent\n1\n2,1\n3,2\n4,3\n'],
  ['a table with values that are blank', 'id,parent,note\n1,,\n2,1,\n3,2,x\n'],
  ['two columns with a header that is not known', 'parent;child\nAda;Bob\nBob;Cy\n'],
  ['names, places and ages', 'Ada,Paris,36\nBob,Paris,40\nCy,Oslo,2\n'],
  ['words of which none comes again', 'bread,milk\nbeer\nwine,cheese,grapes\n'],
])('%s is none', async (_, text) => {
  expect((await read(text)).files[0]).toMatchObject({ format: 'csv' });
});
test('numbers that may be ends, a weight and a time stay an edge list', async () => {
  expect(edges(await read('1,2\n2,3,0.5\n3,1,0.7\n'))).toEqual(['1 2', '2 3 0.5', '3 1 0.7']);
});
test.each<[string, string, RegExp]>([
  ['a table of numbers', '0,1,0,0,1\n1,0,1,0,0\n0,1,0,1,0\n0,0,1,0,1\n1,0,0,1,0\n', /names neither its rows nor/],
  ['the same by blanks', '0 1 0 0 1\n1 0 1 0 0\n0 1 0 1 0\n0 0 1 0 1\n1 0 0 1 0\n', /names neither its rows nor/],
  ['a square of 0 and 1', '0,1,0,1\n1,0,0,0\n0,0,0,1\n1,0,1,0\n', /names neither its rows nor/],
  ['a smaller one, whose rows seem named', '0,1,0\n1,0,0\n0,0,0\n', /names neither its rows nor/],
  ['METIS', '% c\n4 4\n2 3\n1 3 4\n1 2\n2\n', /METIS graph.*edge list/],
  ['lists of NetworkX with data', '#x\n# GMT Sat\n# \n0 1\n1 {}\n1 0\n', /nx\.write_adjlist/],
])('%s is refused by name', async (_, text, reason) => {
  expect((await read(text, 'g.txt')).problemLines).toEqual([expect.stringMatching(reason)]);
});
