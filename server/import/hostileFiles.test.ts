/** Files that are made to hold the server up: each is read or refused soon, and others have their turn meanwhile. */
import { expect, test } from 'vitest';
import { Pauses } from './Pauses.js';
import { recordReader } from './testing/readRecords.js';

const read = recordReader();

test('a row of quotes alone takes no longer than one of letters', async () => {
  const { problemLines } = await read({ 'a.csv': `id,name\n1,${'""'.repeat(120_000)}\n` });
  expect(problemLines).toHaveLength(1);
});

test('quotes that stand within values, behind blanks and doubled are read as before', async () => {
  const { problemLines, entities } = await read({
    'a.csv': 'id,name, note\n1,"Ada ""the first""","x"\n2,5" disk,y\n3,"",z\n',
  });
  expect(problemLines).toEqual([]);
  expect(entities.map(({ properties }) => properties['name'])).toEqual(['Ada "the first"', '5" disk', '3']);
});

test('a row of separators alone is said to have more fields than any file', async () => {
  const { problemLines } = await read({ 'a.csv': `id,name\n1,Ada\n${','.repeat(100_000)}x\n` });
  expect(problemLines).toEqual([expect.stringContaining('more than 1,000 fields, but the header names 2')]);
});

test.each(['gexf', 'graphml'])('elements within each other without end are refused: %s', async (format) => {
  const { problemLines } = await read({ [`a.${format}`]: `<${format}><graph>${'<a>'.repeat(100_000)}` });
  expect(problemLines).toEqual([expect.stringContaining('nest more than 1,000 levels deep')]);
});

test('of many declared attributes those with a default are filled in, as they were declared last', async () => {
  const keys = Array.from({ length: 2_000 }, (_, i) => `<key id="k${i}" for="node" attr.name="n${i}"/>`).join('');
  const twice =
    '<key id="a" for="node" attr.name="a"><default>1</default></key><key id="a" for="node" attr.name="b"/>' +
    '<key id="c" for="node" attr.name="c"><default>2</default></key>';
  const { entities, problemLines } = await read({
    'a.graphml': `<graphml>${keys}${twice}<graph><node id="x"/></graph></graphml>`,
  });
  expect(problemLines).toEqual([]);
  expect(entities[0]?.properties).toMatchObject({ c: '2' });
  expect(entities[0]?.properties).not.toHaveProperty('a');
});

test('others have their turn after each bit of work, however much of a file is at hand', async () => {
  const pauses = new Pauses();
  let isHeard = false;
  setImmediate(() => (isHeard = true));
  const began = performance.now();
  while (performance.now() < began + 10);
  await pauses.take();
  expect(isHeard).toBe(true);
});

test('what a DOT file says of all nodes is not held once for each', async () => {
  const names = (count: number): string => Array.from({ length: count }, (_, i) => `k${i}=1`).join(' ');
  const nodes = Array.from({ length: 20_000 }, (_, i) => `a${i};`).join('');
  const { problemLines, entities } = await read({
    'a.dot': `digraph { node [${names(100)}]; a [k0=2 own=3]; ${nodes.slice(0, 60)} }`,
    'b.dot': `digraph { node [${names(2_000)}]; ${nodes} }`,
  });
  expect(problemLines).toEqual([expect.stringContaining('more than 1,000 attributes are said of all')]);
  expect(entities[0]?.properties).toMatchObject({ k0: 2, k1: 1, own: 3 });
});

test('blanks without end in the names of columns are taken off', async () => {
  const blanks = ' '.repeat(15_000);
  const { entities, problemLines } = await read({
    'a.csv': `id,"first${blanks}\n${blanks}name",${blanks}"born"\n1,Ada,1815\n`,
  });
  expect(problemLines).toEqual([]);
  expect(entities[0]?.properties).toMatchObject({ 'first name': 'Ada', born: expect.anything() });
});

test('whole numbers of millions of digits are refused at once, and not repeated', async () => {
  const digits = '9'.repeat(2_000_000);
  const { problemLines } = await read({
    'a.json': `{"nodes": [{"id": "a", "v": ${digits}}, {"id": "b", "v": [1, -${'9'.repeat(300)}]}], "links": []}`,
    'b.csv': `id,v:int\nc,${digits}\n`,
  });
  expect(problemLines).toEqual([
    expect.stringMatching(/column v:int: "9{40}…" does not fit into 64 bits: read the column as text$/),
    expect.stringMatching(/line 1, column v: the number is larger than any that a database keeps: write it as text$/),
    expect.stringMatching(/column v: "-9{39}…" does not fit into 64 bits/),
  ]);
});

test.each([
  ['node', (keys: string) => `{"nodes": [{"id": "a", ${keys}}], "links": []}`, 'nodes'],
  ['edge', (keys: string) => `{"nodes": [{"id": "a"}], "links": [{"source": "a", "target": "a", ${keys}}]}`, 'edges'],
])('a %s with attributes without end is refused', async (_, graph, what) => {
  const keys = Array.from({ length: 10_001 }, (__, i) => `"k${i}": 1`).join(', ');
  const { problemLines } = await read({ 'a.json': graph(keys) });
  expect(problemLines).toEqual([expect.stringContaining(`the ${what} have more than 10,000 different attributes`)]);
});

test.each([
  ['a.csv', `id,v:float\nx,${'1'.repeat(90_000)}y\n`, 'is not a number'],
  ['a.net', `*Vertices 2\n1 "a"\n2 "b"\n*Edges\n1 2 ${'[ '.repeat(150_000)}\n`, null],
  ['a.cypher', `CREATE (:A {n: '${'/* '.repeat(150_000)}'});\n`, 'Entente writes no such statement'],
])('what never ends in %s is not looked for again and again', async (name, text, problem) => {
  const { problemLines } = await read({ [name]: text });
  expect(problemLines).toEqual(problem === null ? [] : [expect.stringContaining(problem)]);
});
