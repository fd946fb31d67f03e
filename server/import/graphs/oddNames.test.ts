import { expect, test } from 'vitest';
import { Float } from '../../store/boxed.js';
import { recordReader } from '../testing/readRecords.js';

const read = recordReader();

test.each([
  [
    'n.gexf',
    '<gexf><graph><attributes class="node"><attribute id="0" title="x" type="double"/><attribute id="1" title="x" type="string"/></attributes><nodes><node id="a"><attvalues><attvalue for="0" value="1.5"/><attvalue for="1" value="red"/></attvalues></node></nodes></graph></gexf>',
  ],
  [
    'n.graphml',
    '<graphml><key id="0" for="node" attr.name="x" attr.type="double"/><key id="1" for="node" attr.name="x" attr.type="string"/><graph><node id="a"><data key="0">1.5</data><data key="1">red</data></node></graph></graphml>',
  ],
])('of two attributes of one name both values are kept, with a remark: %s', async (name, text) => {
  const { entities, remarks } = await read({ [name]: text });
  expect(entities[0]?.properties).toMatchObject({ x: new Float(1.5), 'x (1)': 'red' });
  expect(remarks).toContain(
    `${name}: several attributes are called x: the second of one node or edge is kept as x (1)`,
  );
});

test('a quote within a text of GML is refused at its place: it made attributes of words', async () => {
  const node = (label: string): string => `graph [\n node [\n  id 1\n  label ${label}\n ]\n]\n`;
  for (const label of ['"Bob "Boss" Jones"', '"a"b"', '"say "hi" now"']) {
    const { problemLines } = await read({ 'g.gml': node(label) });
    expect(problemLines).toEqual([
      'g.gml, line 4: a quote stands within a text: write it as &quot;, or export the file again',
    ]);
  }
  expect((await read({ 'g.gml': node('"Bob &quot;Boss&quot; Jones"') })).entities[0]?.properties).toMatchObject({
    name: 'Bob "Boss" Jones',
  });
});

test('names of GDF columns may hold blanks, and keep their types', async () => {
  const text =
    'nodedef>name VARCHAR,Modularity Class INTEGER,colour of eyes VARCHAR(32),note\na,3,brown,x\nedgedef>node1 VARCHAR,node2 VARCHAR\na,a\n';
  const { entities } = await read({ 'g.gdf': text });
  expect(entities[0]?.properties).toMatchObject({ 'Modularity Class': 3, 'colour of eyes': 'brown', note: 'x' });
});

test('a GDF column of blanks or brackets without end is read as soon as one of letters', async () => {
  for (const name of [`a${' '.repeat(150_000)}b`, `a${' text('.repeat(25_000)}`]) {
    const { entities } = await read({ 'g.gdf': `nodedef>name VARCHAR,${name}\na,1\nedgedef>node1,node2\n` });
    expect(entities).toHaveLength(1);
  }
});

test.each(['*Arcs :2 "knows"', '*Arcs 2: "knows"', '*Arcs :2 : "knows"'])(
  'the relation of %s has its name',
  async (head) => {
    const { facts } = await read({ 'g.net': `*Vertices 2\n1 "a"\n2 "b"\n${head}\n1 2\n` });
    expect(facts.map(({ type }) => type)).toEqual(['knows']);
  },
);
