import { describe, expect, test } from 'vitest';
import { Float } from '../../../store/boxed.js';
import { recordReader, type Read } from '../../testing/readRecords.js';

const records = recordReader();
/** Named so that nothing but its content can say the format. */
const read = (text: string | Uint8Array, name = 'network'): Promise<Read> => records({ [name]: text });
/** What an entity's file says of it. */
const properties = ({ entities }: Read, index = 0): Record<string, unknown> => {
  const { id: _id, kind: _kind, nameFr: _fr, aliases: _aliases, ...rest } = entities[index]?.properties ?? {};
  return rest;
};
/** 3,000 of them: two such groups joined are nine million edges. */
const names = (letter: string): string => Array.from({ length: 3_000 }, (_, i) => `${letter}${i}`).join(' ');
const ends = ({ facts }: Read): string[] => facts.map(({ source, type, target }) => `${source} ${type} ${target}`);

test.each([
  ['GML', 'graph [ node [ id 1 w 2.0 v 1.0E+3 ] node [ id 2 ] edge [ source 1 target 2 weight 3.0 ] ]'],
  ['Pajek', '*Vertices 2\n1 "a" w 2.0\n2 "b"\n*Arcs\n1 2 3.0\n'],
  ['an edge list', 'a b 3.0\nb a 4.0\n'],
  ['DOT', 'digraph { a [w=2.0]; a -> b [weight=3.0] }'],
])('a float of %s stays one where it is whole', async (_format, text) => {
  const { facts, entities } = await read(text);
  expect(facts[0]?.properties['weight']).toEqual(new Float(3));
  const { w = new Float(2), v = new Float(1000) } = entities[0]?.properties ?? {};
  expect([w, v]).toEqual([new Float(2), new Float(1000)]);
});

test.each([
  ['GML', 'graph [ node [ id 1 album "Infinity" code "NaN" x2 "Inf" u NaN v Inf n "7" ] node [ id 2 ] ]', '7'],
  ['Pajek', '*Vertices 1\n1 "a" album "Infinity" code "NaN" x2 "Inf" u NaN v Inf n "7"\n', 7],
  ['DOT', 'digraph { a [album="Infinity"; code="NaN"; x2="Inf"; u=NaN; v=Inf; n="7"] }', 7],
])('NaN and Infinity of %s are floats where no quotes say that they are texts', async (_format, text, n) => {
  const { name: _name, ...rest } = properties(await read(text));
  const words = { album: 'Infinity', code: 'NaN', x2: 'Inf' };
  expect(rest).toEqual({ ...words, u: Number.NaN, v: Infinity, n });
});

describe('GML', () => {
  test('its own keys may be written with capitals; others are as they are', async () => {
    const result = await read(
      'Author "me"\nGraph [ Directed true Node [ Id 1 Label "Ada" Graphics [ X 1 ] Source "s" ] Node [ Id 2 id 3 ] Edge [ Source 1 Target 3 Label "met" ] ]',
    );
    expect(result.problemLines).toEqual([]);
    expect([ends(result), result.remarks]).toEqual([
      ['1 met 3'],
      ['network: of the drawing, positions, sizes and colours are kept'],
    ]);
    expect(result.entities.map(({ properties: { id, name } }) => [id, name])).toEqual([
      ['1', 'Ada'],
      ['3', '3'],
    ]);
    expect(result.entities.map(({ properties: { Source, Id } }) => [Source, Id])).toEqual([
      ['s', undefined],
      [undefined, 2],
    ]);
  });
  test('ids written as floats are numbers like others', async () => {
    const result = await read(
      'graph [ directed 1 node [ id 1.0 ] node [ id 2 ] node [ id 2.5 ] edge [ source 1 target 2.0 ] edge [ source 2.5 target 1.0 ] ]',
    );
    expect(result.problemLines).toEqual([]);
    expect(result.entities.map(({ properties: { id } }) => id)).toEqual(['1', '2', '2.5']);
    expect(ends(result)).toEqual(['1 RELATED_TO 2', '2.5 RELATED_TO 1']);
  });
  test('what comes before the graph, entities, big numbers, lists, nested values and drawings', async () => {
    const result = await read(`# made by hand
Creator "a
program" Version 1
graph [ directed 1
  node [ id -1 label "Zo&#xeb; &amp; Ada" born 9007199254740993 height 1.70 tags "x" tags "y" graphics [ x 1.5 y -2 w 30 fill "#ff0000" type "oval" ] ]
  node
  [ id 2 one "_networkx_list_start" one 7 deep [ a 1 b [ c "d" ] ] LabelGraphics [ text "Bob" ] ]
  edge [ source -1 target 2 label "KNOWS" value 2 ]
  edge [ source 2 target 2 ]
]`);
    expect(result.problemLines).toEqual([]);
    expect(result.files[0]?.format).toBe('gml');
    expect(properties(result, 0)).toEqual({
      name: 'Zoë & Ada',
      born: 9007199254740993n,
      height: 1.7,
      tags: ['x', 'y'],
      x: 1.5,
      y: -2,
      size: 30,
      color: '#ff0000',
    });
    expect(properties(result, 1)).toEqual({ name: 'Bob', one: [7], deep: '{"a":1,"b":{"c":"d"}}' });
    expect(ends(result)).toEqual(['-1 KNOWS 2', '2 RELATED_TO 2']);
    expect(result.facts[0]?.properties['value']).toBe(2);
    expect(result.remarks).toContain('network: of the drawing, positions, sizes and colours are kept');
  });
  test('edges have no direction unless the file says so', async () => {
    const result = await read('graph [ node [ id 1 ] node [ id 2 ] edge [ source 1 target 2 ] ]');
    expect(result.remarks).toEqual(['network: 1 undirected edge is kept in the direction it is written in']);
  });
  test.each([
    [
      'graph [ node [ id 1 ]',
      'line 1: the GML is broken: the list graph [ is never closed; mend it, or export it again',
    ],
    ['graph [\n] ]', 'line 2: the GML is broken: a ] closes nothing'],
    ['graph [\nnode [ id 1 label "x ]', 'line 2: a text that begins with " here never ends'],
    ['graph [\nnode [ label "x" ] ]', 'line 2, column id: the node has no id'],
    ['graph [ node [ id 1 ] ]\ngraph [ ]', 'line 2: a second graph begins here'],
    [`graph [ ${'a [ '.repeat(200)}`, 'nests more than 100 levels deep'],
    ['graph [ ]', 'the graph is empty'],
  ])('%s', async (text, words) => {
    const { problemLines } = await read(text);
    expect(problemLines[0]).toContain(words);
  });
  test('texts and numbers are whole wherever the file is cut into chunks', async () => {
    const node = (i: number): string => `node [ id ${i} label "number ${i}" score ${i}.25 ]\n`;
    const nodes = Array.from({ length: 8_000 }, (_, i) => node(i)).join('');
    const result = await read(`graph [\n${nodes}]`);
    expect(result.problemLines).toEqual([]);
    expect(result.entities).toHaveLength(8_000);
    const wrong = result.entities.filter(
      ({ properties: own }, i) => own['name'] !== `number ${i}` || own['score'] !== i + 0.25,
    );
    expect(wrong).toEqual([]);
  });
});

describe('Pajek', () => {
  test('quotes within a label stand doubled', async () => {
    const result = await read('*Vertices 2\n1 "Ada ""the first"" L" 0.1\n2 "" 0.2\n*Arcs\n1 2 1 l "says ""hi"""\n');
    expect(result.problemLines).toEqual([]);
    expect(properties(result, 0)).toEqual({ name: 'Ada "the first" L', x: 0.1 });
    expect(ends(result)).toEqual(['1 says "hi" 2']);
  });
  test('labels, coordinates, shapes, times, relations, lists, and vertices nothing is said of', async () => {
    const result = await read(`% a comment
*Network small
*Vertices 5
1 "Ada &amp; Co" 0.1 0.2 0.5 ellipse ic Red bc Blue [1-3,7]
2 Bob
4 "Eve" box role "a spy"
*Arcs :1 "works with"
1 2 2.5 l "KNOWS"
2 1
*Arcs :2
1 4
*Edges
-4 4 [2-*]
*Arcslist
1 2 4
*Partition size
*Vertices 5
1
2`);
    expect(result.problemLines).toEqual([]);
    expect(result.files[0]?.format).toBe('pajek');
    expect(result.entities.map(({ properties: { id } }) => id)).toEqual(['1', '2', '4', '3', '5']);
    expect(properties(result, 0)).toEqual({
      name: 'Ada & Co',
      x: 0.1,
      y: 0.2,
      z: 0.5,
      shape: 'ellipse',
      color: 'Red',
      time: '1-3,7',
    });
    expect(properties(result, 2)).toEqual({ name: 'Eve', shape: 'box', role: 'a spy' });
    expect(ends(result).sort()).toEqual([
      '1 RELATED_TO 2',
      '1 RELATED_TO 4',
      '1 RELATION_2 4',
      '1 works with 2',
      '2 works with 1',
      '4 RELATED_TO 4',
    ]);
  });
  test('a matrix, of one mode and of two', async () => {
    const one = await read('*Vertices 3\n*Matrix\n0 1 0\n0 0 2.5\n1 0 0');
    expect(one.facts.map(({ source, target, properties: own }) => [source, target, own['weight']])).toEqual([
      ['1', '2', undefined],
      ['2', '3', 2.5],
      ['3', '1', undefined],
    ]);
    const two = await read('*Vertices 4 2\n*Matrix\n0 1\n1 1');
    expect(two.facts.map(({ source, target }) => `${source}${target}`)).toEqual(['14', '23', '24']);
  });
  test.each([
    ['*Vertices 2\n1 "a"\n*Arcs\n1 3', 'line 4: "3" stands where the number of a vertex has to, from 1 to 2'],
    ['*Vertices 2\n1 "a"\n*Arcs\n1', 'line 4: nothing stands where the number of a vertex has to'],
    ['*Vertices many', 'line 1: *Vertices has to say how many there are, not "many"'],
    ['*Vertices 1\n*Vertices 2', 'line 2: a second network begins here'],
    ['*Vertices 1000002\n1 "a"', '1,000,001 vertices are no more than a number, and at most 1,000,000 are read'],
  ])('%s', async (text, words) => {
    expect((await read(text)).problemLines[0]).toContain(words);
  });
});

describe('DOT', () => {
  test('chains, groups, ports, defaults, joined and continued texts, HTML, comments', async () => {
    const result = await read(`/* a comment */ // and another
# and one of the preprocessor
digraph "a \\"graph\\"" {
  graph [rankdir=LR]; node [shape=box, team="red"]; label = "drawn";
  a [label="Ada\\nLovelace", weight=007, pos="1.5,-2!"] [born=1815; color="#ff0000"];
  a:port:n -> {b c} -> "d" + "e" [label=MET, weight=2]
  subgraph cluster_x { node [team=blue]; x -> subgraph { y; z } [style=dashed]; label=<drawn> }
  h [label=<<b>Bold</b> &amp; <i>sloped</i>>]
  "multi\\
line" -> -1.5
  b [label="\\N"]
}`);
    expect(result.problemLines).toEqual([]);
    expect(result.files[0]?.format).toBe('dot');
    expect(result.entities.map(({ properties: { id } }) => id)).toEqual([
      'a',
      'b',
      'c',
      'de',
      'x',
      'y',
      'z',
      'h',
      'multiline',
      '-1.5',
    ]);
    expect(properties(result, 0)).toEqual({
      name: 'Ada Lovelace',
      team: 'red',
      weight: 7,
      x: 1.5,
      y: new Float(-2),
      born: 1815,
      color: '#ff0000',
    });
    expect(properties(result, 1)).toEqual({ name: 'b', team: 'red' });
    expect(properties(result, 5)).toEqual({ name: 'y', team: 'blue' });
    expect(properties(result, 7)['name']).toBe('Bold & sloped');
    expect(ends(result).sort()).toEqual(
      [
        'a MET b',
        'a MET c',
        'b MET de',
        'c MET de',
        'x RELATED_TO y',
        'x RELATED_TO z',
        'multiline RELATED_TO -1.5',
      ].sort(),
    );
    expect(result.facts.find(({ type }) => type === 'MET')?.properties['weight']).toBe(2);
  });
  test('a backslash in a label is no end of a line, and no name of the node', async () => {
    const { entities } = await read('graph { a [label="C:\\\\new\\\\Net"]; b [label="\\\\\\N"]; a -- b }');
    expect(entities.map(({ properties: { name } }) => name)).toEqual(['C:\\new\\Net', 'b']);
  });
  test('a strict graph has each edge once; without direction both ways are one', async () => {
    expect(ends(await read('strict graph { a -- b; b -- a [weight=3]; a -- a }'))).toHaveLength(2);
    expect(ends(await read('strict digraph { a -> b; b -> a; a -> b }'))).toHaveLength(2);
    expect(ends(await read('graph { a -- b; b -- a }'))).toHaveLength(2);
  });
  test.each([
    ['digraph {\n a -> ; }', 'line 2: the DOT is broken: the name of a node was expected where ";" stands'],
    ['digraph {\n a -> b', 'the name of a node was expected where the file ends'],
    ['digraph {\n a [x="y }', 'line 2: the DOT is broken: a text never ends'],
    ['digraph {} digraph {}', 'only one graph is read from a file'],
    [`digraph ${'{'.repeat(5000)}`, 'subgraphs nest more than 100 levels deep'],
    [`digraph { {${names('a')}} -> {${names('b')}} }`, 'its groups of nodes make more than 1,000,000 edges'],
    ['digraph { }', 'the graph is empty'],
  ])('%s', async (text, words) => {
    expect((await read(text)).problemLines[0]).toContain(words);
  });
});

describe('GDF', () => {
  test('typed columns, quotes of both kinds, colours, directions', async () => {
    const result =
      await read(`nodedef>name VARCHAR,label VARCHAR,age INTEGER,known BOOLEAN,x DOUBLE,width DOUBLE,color VARCHAR,visible BOOLEAN
s1,"Ada, Countess",36,true,1.5,10.0,'114,116,177',true
s2,'Bob O\\'Neil',,false
edgedef> node1 VARCHAR, node2 VARCHAR, weight DOUBLE, directed BOOLEAN, label VARCHAR
s1,s2,2.5,true,MET
s2,s1,1.0,false`);
    expect(result.problemLines).toEqual([]);
    expect(result.files[0]?.format).toBe('gdf');
    expect(properties(result)).toEqual({
      name: 'Ada, Countess',
      age: 36,
      known: true,
      x: 1.5,
      size: new Float(10),
      color: '#7274b1',
    });
    expect(properties(result, 1)).toEqual({ name: "Bob O'Neil", known: false });
    expect(ends(result)).toEqual(['s1 MET s2', 's2 RELATED_TO s1']);
    expect(result.remarks).toEqual(['network: 1 undirected edge is kept in the direction it is written in']);
  });
  test('of a node that comes again the first row is kept, with a remark', async () => {
    const result = await read(`nodedef>name VARCHAR,label VARCHAR,age INTEGER
s1,Ada,36
s2,Bob,7
s1,Eve,40
s1,Mallory,41
edgedef> node1 VARCHAR, node2 VARCHAR
s1,s2`);
    expect(result.problemLines).toEqual([]);
    expect(result.entities.map(({ properties: { id, name, age } }) => [id, name, age])).toEqual([
      ['s1', 'Ada', 36],
      ['s2', 'Bob', 7],
    ]);
    expect(result.remarks).toContain(
      'network, column name: a node that is there already comes again; its first row is kept, as Gephi does (first in line 4, 2 times)',
    );
  });
  test('quotes within a value stand doubled or behind a backslash', async () => {
    const result = await read(`nodedef>name VARCHAR,a VARCHAR,b VARCHAR
1,"say ""hi"", Ada",'it''s "so"'
2,"say \\"hi\\"",it's`);
    expect(result.problemLines).toEqual([]);
    expect(result.entities.map(({ properties: { a, b } }) => [a, b])).toEqual([
      ['say "hi", Ada', 'it\'s "so"'],
      ['say "hi"', "it's"],
    ]);
  });
  test.each([
    ['nodedef>id VARCHAR\na', 'line 1: nodedef> names no column name'],
    ['nodedef>name VARCHAR\na,b', 'line 2: the row has 2 fields, and nodedef> names 1 columns'],
    ['nodedef>name VARCHAR,age INT\na,old', 'line 2, column age: "old" is not a whole number'],
  ])('%s', async (text, words) => {
    expect((await read(text)).problemLines[0]).toContain(words);
  });
});

describe('edge lists without a header', () => {
  test.each([
    ['SNAP', '# Directed graph: x.txt\n# FromNodeId\tToNodeId\n0\t11342\n0\t824020\n', ['0 11342', '0 824020']],
    ['numbers and weights', '1 2 0.5\n2 3 7\n', ['1 2', '2 3']],
    ['commas', '1,2\n2,3', ['1 2', '2 3']],
    ['KONECT', '% sym weighted\n% 2 3 3\n1 2 5 1082008561\n1 3 2 1082008562', ['1 2', '1 3']],
    ['names that come again', 'ada bob\nbob eve\n', ['ada bob', 'bob eve']],
    ['NetworkX', "1 2 {'weight': 3, 'sort': 'x y'}\n1 3 {}\n", ['1 2', '1 3']],
  ])('%s', async (_name, text, pairs) => {
    const result = await read(text, 'graph.txt');
    expect(result.problemLines).toEqual([]);
    expect(result.files[0]).toMatchObject({ format: 'edgelist', content: 'edges' });
    expect(result.facts.map(({ source, target }) => `${source} ${target}`)).toEqual(pairs);
    expect(result.entities).toHaveLength(new Set(pairs.join(' ').split(' ')).size);
  });
  test('what follows the ends is weight and time, or attributes', async () => {
    const own = async (text: string): Promise<unknown> => (await read(text)).facts[0]?.properties;
    expect(await own('% sym\n1 2 5 1082008561')).toMatchObject({ weight: 5, timestamp: 1082008561 });
    expect(await own("1 2 {'weight': 3, 'sort': 'x y'}")).toMatchObject({ weight: 3, sort: 'x y' });
    const python = String.raw`1 2 {'who': "Mary O'Hara", 'said': '"it\'s"', 'at': 'caf\xe9', 'old': True, 'none': None}`;
    const said = await own(python);
    expect(said).toMatchObject({ who: "Mary O'Hara", said: '"it\'s"', at: 'café', old: true });
    expect(said).not.toHaveProperty('none');
  });
  test.each([
    ['a header', 'source target\na b\n'],
    ['a header behind a tab', 'from\tto\na\tb\n'],
    ['names of people', 'Ada Lovelace\nBob Jones\n'],
    ['Neo4j’s header', ':START_ID,:END_ID\n1,2\n'],
    ['one column', 'id\n1\n2\n'],
  ])('%s makes it a table', async (_name, text) => {
    expect((await read(text)).files[0]?.format ?? 'csv').toBe('csv');
  });
  test('a row that is no edge is reported', async () => {
    expect((await read(`1 2\n2 3\n${'3 4\n'.repeat(200)}1 2 3 4 5 6\n5\n`)).problemLines).toEqual([
      expect.stringContaining('network, line 203: the row has 6 fields; an edge list has two ids'),
      expect.stringContaining('network, line 204, column target: an end of the edge is missing'),
    ]);
  });
});
