import { expect, test } from 'vitest';
import { recordReader } from '../testing/readRecords.js';

const read = recordReader();

test('a matrix of two kinds of nodes is named, with the way out', async () => {
  const result = await read({ 'm.csv': ';A;B\nx;0;1\ny;2,5;0\n' });
  expect(result.problemLines).toEqual([
    expect.stringMatching(
      /a matrix of two kinds of nodes, write it as an edge list, a row and a column a line.*; otherwise map/,
    ),
  ]);
});
test('rows of different lengths may be lists of neighbours, which the name of the file can say', async () => {
  const result = await read({ 'm.csv': 'a,b\nb,c,d\na,d\n' });
  expect(result.problemLines).toEqual([expect.stringMatching(/map one to id.*name end in \.adjlist$/)]);
});

test.each([
  ['Source,Destination', 'a,b'],
  ['gene1,gene2', 'a,b'],
  ['creationDate|Person1Id|Person2Id', '2024-06-19|a|b'],
  ['protein1 protein2 score', 'a b 176'],
  ['Person.id|Person.id|creationDate', 'a|b|2024-06-19'],
  ['dstAccount,when,srcAccount', 'b,2024,a'],
  ['from_user,to_user,from_date,to_date', 'a,b,2020,2021'],
  ['Source IP,Destination IP,Source Port', 'a,b,80'],
])('%s are ends', async (header, row) => {
  const result = await read({ 'links.txt': `${header}\n${row}\n` });
  expect(result.problemLines).toEqual([]);
  expect(result.facts.map(({ source, target }) => [source, target])).toEqual([['a', 'b']]);
});

test('names of several words are no columns parted by blanks', async () => {
  const { problemLines } = await read({ 'n.txt': 'Full Name\nAda Lovelace\n' });
  expect(problemLines).toEqual([expect.stringContaining('the columns are Full Name: map one')]);
});

test.each([
  ['comments above the header', '# made by "hand, 2024\n#\nid,name\na,Ada\n', 4],
  ['a header that looks like one', '# made by hand\n#id,name\na,Ada\n', 3],
  ['a header that is the only one', '#id,name\na,Ada\n', 2],
  ['sep= and comments', 'sep=,\n# made by hand; 2024\nid,name\na,Ada\n', 4],
  ['tabs', '# made by hand\nid\tname\na\tAda\n', 3],
  ['blank lines above the header', '\n  \nid,name\na,Ada\n', 4],
  ['blank lines and comments', '\n# made by hand\nid,name\na,Ada\n', 4],
])('%s', async (_case, text, line) => {
  const result = await read({ 'n.csv': text });
  expect(result.problemLines).toEqual([]);
  expect(result.entities.map(({ properties: { id, name } }) => [id, name])).toEqual([['a', 'Ada']]);
  const twice = await read({
    'n.csv': `${text}a,Bob\n`.replaceAll(/a,Bob/g, text.includes('\t') ? 'a\tBob' : 'a,Bob'),
  });
  expect(twice.problemLines[0]).toContain(`n.csv, line ${line + 1}: the id "a" is taken already by line ${line}`);
});

test('a header broken within its cell is one name', async () => {
  const result = await read({ 'n.csv': 'id,"Date of\r\nbirth","note \n (short)"\na,1815,x\n' });
  expect(result.problemLines).toEqual([]);
  expect(result.entities[0]?.properties).toMatchObject({ 'Date of birth': '1815', 'note (short)': 'x' });
});

test.each([
  ['text behind a quote', 'source,target\n"Weird_Al"_Yankovic,"Polka\nb,c\n', '"Weird_Al"_Yankovic'],
  ['a quote that never closes', 'source,target\na,"Polka\nb,c\n', 'a'],
])('%s is refused with the way out, and read where quotes are said to be letters', async (_case, text, source) => {
  const refused = await read({ 'e.csv': text });
  expect(refused.problemLines).toEqual([
    expect.stringMatching(/e.csv, line 2.*; or say that quotes are letters here$/),
  ]);
  expect(refused.remedies).toEqual(['quotesAreLetters']);
  const result = await read({ 'e.csv': text }, { quotesAreLetters: true });
  expect(result.problemLines).toEqual([]);
  expect(result.remarks).toEqual([]);
  expect(result.facts.map((fact) => [fact.source, fact.target])).toEqual([
    [source, '"Polka'],
    ['b', 'c'],
  ]);
});

test('ids of two kinds are ends whose numbers count apart, unless a mapping says otherwise', async () => {
  const text = 'Person.id|Place.id\n1|1\n2|1\n';
  const apart = await read({ 'lives.csv': text });
  expect(apart.problemLines).toEqual([]);
  expect(apart.facts.map(({ source, target }) => [source, target])).toEqual([
    ['Person:1', 'Place:1'],
    ['Person:2', 'Place:1'],
  ]);
  const mapped = await read(
    { 'lives.csv': text },
    {
      mappings: {
        'lives.csv': [
          { column: 'Person.id', role: 'source' },
          { column: 'Place.id', role: 'target' },
        ],
      },
    },
  );
  expect(mapped.facts.map(({ source, target }) => [source, target])).toEqual([
    ['1', '1'],
    ['2', '1'],
  ]);
});
test('what begins and ends in years or dates is no relation', async () => {
  const rows = 'id,name,start,end\na,Ada,1994,1995\nb,Bob,1999-05-01,\nc,Cy,,2001-02\n';
  const nodes = await read({ 'n.csv': rows });
  expect([nodes.problemLines, nodes.entities.length, nodes.facts]).toEqual([[], 3, []]);
  expect(nodes.entities[0]?.properties).toMatchObject({ start: '1994', end: '1995' });
  const numbers = await read({ 'e.csv': 'start,end\n1,2\n2,1995\n' });
  expect(numbers.facts).toHaveLength(2);
});
test('two pairs of ends are asked about', async () => {
  const result = await read({ 'm.csv': 'src_ip,dst_ip,src_host,dst_host\n1,2,a,b\n' });
  expect(result.problemLines).toEqual([expect.stringContaining('map one to id')]);
});
test('directions are told in French, too, and are no types', async () => {
  const result = await read({ 'm.csv': 'Source,Target,Type\na,b,Orienté\nb,c,Non orienté\n' });
  expect(result.facts.map(({ type }) => type)).toEqual(['RELATED_TO', 'RELATED_TO']);
  expect(result.remarks).toEqual([expect.stringContaining('undirected edges are kept in the direction')]);
  expect((await read({ 'm.csv': 'Source,Target,Type\na,b,Orienté\n' })).remarks).toEqual([]);
});
test('three columns of ids say no ends', async () => {
  const result = await read({ 'm.csv': 'Person.id|Place.id|City.id\n1|1|1\n' });
  expect(result.problemLines).toEqual([expect.stringContaining('map one to id')]);
});
