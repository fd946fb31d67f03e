/** What the writers of files put where there is no value, or a number that is none, in every format that has types. */
import { expect, test } from 'vitest';
import { Float } from '../store/boxed.js';
import { recordReader, type Read, type ReadOptions } from './testing/readRecords.js';

const records = recordReader();
const read = (name: string, text: string, options?: ReadOptions): Promise<Read> => records({ [name]: text }, options);
const values = ({ entities }: Read, name: string): unknown[] => entities.map(({ properties }) => properties[name]);

const gexf = (first: string, second: string): string =>
  `<gexf><graph><attributes class="node"><attribute id="0" title="age" type="long"/></attributes><nodes>
<node id="a"><attvalues><attvalue for="0" value="${first}"/></attvalues></node>
<node id="b"><attvalues><attvalue for="0" value="${second}"/></attvalues></node></nodes></graph></gexf>`;
const graphml = (first: string, second: string): string =>
  `<graphml><key id="d0" for="node" attr.name="age" attr.type="int"/><graph edgedefault="directed">
<node id="a"><data key="d0">${first}</data></node>
<node id="b"><data key="d0">${second}</data></node></graph></graphml>`;

test.each([
  ['n.csv', 'age:int', (one: string, two: string) => `id:ID,age:int\na,${one}\nb,${two}\n`],
  ['g.gexf', 'age', gexf],
  ['g.graphml', 'age', graphml],
  ['g.gdf', 'age', (one: string, two: string) => `nodedef>name VARCHAR,age INT\na,${one}\nb,${two}\n`],
])('%s: among whole numbers NaN and its like are no value, with a remark; 3.0 is 3', async (name, column, file) => {
  const result = await read(name, file('NaN', '3.0'));
  expect(result.problemLines).toEqual([]);
  expect(values(result, 'age')).toEqual([undefined, 3]);
  expect(result.remarks).toEqual([
    `${name}, column ${column}: "NaN" is taken for no value; read the column as text to keep it (line 2)`,
  ]);
  expect((await read(name, file('3.5', 'unknown'))).problemTotal).toBe(2);
});

test('in columns of other types what stands for no value is none, and each spelling is counted', async () => {
  const { entities, problemLines, remarks } = await read(
    'n.csv',
    'id:ID,w:double,ok:boolean,born:date,l:int[],note:string\na,NA,None,NaT,1;2,NA\nb,NaN,<NA>,null,,NaN\nc,#N/A,true,\\N,,\nd,NA,,,,\n',
  );
  expect(problemLines).toEqual([]);
  const [a, b, c] = entities.map(({ properties: { w, ok, born, note } }) => ({ w, ok, born, note }));
  expect(a).toEqual({ w: undefined, ok: undefined, born: undefined, note: 'NA' });
  expect(b).toEqual({ w: Number.NaN, ok: undefined, born: undefined, note: 'NaN' });
  expect(c).toEqual({ w: undefined, ok: true, born: undefined, note: undefined });
  expect(remarks).toContain(
    'n.csv, column w:double: "NA" is taken for no value; read the column as text to keep it (first in line 2, 2 times)',
  );
});

test('read as text they are kept', async () => {
  const mappings = { 'g.gexf': [{ column: 'age', role: 'property' as const, valueType: 'string' as const }] };
  expect(values(await read('g.gexf', gexf('NaN', '3'), { mappings }), 'age')).toEqual(['NaN', '3']);
});

test('weights are numbers where some are missing', async () => {
  const { facts, remarks } = await read('e.csv', 'source,target,weight\na,b,NA\na,c,"2"\n');
  expect(facts.map(({ properties }) => properties['weight'])).toEqual([undefined, new Float(2)]);
  expect(remarks).toEqual([expect.stringMatching(/^e.csv, column weight: "NA" is taken for no value/)]);
});

test.each([
  ['GML', 'graph [ node [ id 1 w NAN t "NaN" ] node [ id 2 w -INF ] edge [ source 1 target 2 weight +INF ] ]'],
  ['Pajek', '*Vertices 2\n1 "1" w NaN t x\n2 "2" w -Inf\n*Arcs\n1 2 Inf\n'],
  ['DOT', 'digraph { 1 [w=NaN]; 2 [w="-Inf"]; 1 -> 2 [weight=Inf] }'],
])('NaN and infinity of %s are floats, as in the formats that have types', async (_format, text) => {
  const result = await read('network', text);
  expect(result.problemLines).toEqual([]);
  const numbers = values(result, 'w').map((w, i) => w ?? values(result, 'thickness')[i]);
  expect(numbers).toEqual([Number.NaN, -Infinity]);
  expect(result.facts[0]?.properties['weight']).toBe(Infinity);
});

test('a default that is none of its type is reported', async () => {
  const { problemLines, remarks } = await read(
    'g.graphml',
    '<graphml><key id="d0" for="node" attr.name="age" attr.type="int"><default>young</default></key><graph><node id="a"/></graph></graphml>',
  );
  expect(problemLines).toEqual([]);
  expect(remarks).toEqual([
    expect.stringMatching(/^g.graphml: the default of age is left out: "young" is not a whole/),
  ]);
});
