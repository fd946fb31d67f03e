import { describe, expect, test } from 'vitest';
import { Float, TypedText } from '../../store/boxed.js';
import { recordReader } from '../testing/readRecords.js';

const read = recordReader();
const json = (value: unknown): string => JSON.stringify(value, null, 1);
const gexf = (graph: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n${graph}\n</gexf>`;
const graphml = (graph: string, head = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${head}<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n${graph}\n</graphml>`;

describe('JSON', () => {
  test('graphology’s serialisation, with parallel edges', async () => {
    const result = await read({
      'g.json': json({
        attributes: {},
        options: { type: 'mixed', multi: true },
        nodes: [{ key: 'a', attributes: { name: 'Ada', kind: 'Person', age: 36, tags: ['x', 'y'] } }, { key: 'b' }],
        edges: [
          { key: 'e1', source: 'a', target: 'b', attributes: { type: 'MET', date: '1833' } },
          { key: 'geid_1_2', source: 'a', target: 'b', attributes: { type: 'MET' } },
          { source: 'b', target: 'a', undirected: true },
        ],
      }),
    });
    expect(result.problemLines).toEqual([]);
    expect(result.entities).toMatchObject([
      { labels: ['Person'], properties: { id: 'a', name: 'Ada', age: 36, tags: ['x', 'y'] } },
      { labels: ['Other'], properties: { id: 'b', name: 'b' } },
    ]);
    expect(result.facts.map((f) => [f.type, f.properties])).toEqual([
      ['MET', { date: '1833', precision: 'year', status: 'asserted', factId: 'mine/e1' }],
      ['MET', { status: 'asserted', factId: 'mine/a-MET-b' }],
      ['RELATED_TO', { status: 'asserted', factId: 'mine/b-RELATED_TO-a' }],
    ]);
    expect(result.remarks).toEqual(['g.json: 1 undirected edge is kept in the direction it is written in']);
  });

  test('our own export: derived counts are left out, the fact keeps its id', async () => {
    const result = await read({
      'entente.json': json({
        attributes: {},
        truncated: false,
        shown: { entities: 2, facts: 1 },
        totals: { entities: 2, facts: 1 },
        rankedBy: 'prominence',
        nodes: ['a', 'b'].map((key) => ({
          key,
          attributes: {
            name: key.toUpperCase(),
            nameFr: `${key}é`,
            kind: 'Country',
            role: null,
            roleFr: 'rôle',
            prominence: 3,
            degree: 1,
            datasets: ['mine'],
          },
        })),
        edges: [
          {
            key: 'mine/x',
            source: 'a',
            target: 'b',
            attributes: {
              type: 'SIGNED',
              status: 'alleged',
              contested: true,
              date: '2024-06-19',
              precision: 'day',
              claimCount: 2,
              originCount: 1,
              articles: ['a1'],
              dataset: 'mine',
            },
          },
        ],
      }),
    });
    expect(result.problemLines).toEqual([]);
    expect(result.entities[0]).toEqual({
      labels: ['Country'],
      given: 7,
      properties: { id: 'a', kind: 'Country', name: 'A', nameFr: 'aé', aliases: [], roleFr: 'rôle' },
    });
    expect(result.facts[0]).toMatchObject({
      type: 'SIGNED',
      properties: { factId: 'mine/x', status: 'alleged', date: '2024-06-19', precision: 'day' },
    });
    expect(Object.keys(result.facts[0]?.properties ?? {}).sort()).toEqual(['date', 'factId', 'precision', 'status']);
  });

  test.each([
    [
      'links by id',
      {
        nodes: [{ id: 1, name: 'Ada', group: 2 }, { id: 2 }],
        links: [{ source: 1, target: 2, value: 5, type: 'MET' }],
      },
      ['1', '2'],
    ],
    [
      'edges with objects at their ends',
      { nodes: [{ id: 'x' }, { id: 'y' }], edges: [{ source: { id: 'x' }, target: { id: 'y' }, label: 'MET' }] },
      ['x', 'y'],
    ],
    [
      'links by position',
      { nodes: [{ name: 'Ada' }, { name: 'Bob' }], links: [{ source: 0, target: 1, type: 'MET' }] },
      ['Ada', 'Bob'],
    ],
    [
      'networkx',
      {
        directed: true,
        multigraph: true,
        graph: {},
        nodes: [{ id: 'p' }, { id: 'q' }],
        links: [
          { source: 'p', target: 'q', key: 0, type: 'MET' },
          { source: 'p', target: 'q', key: 1, type: 'MET' },
        ],
      },
      ['p', 'q'],
    ],
  ])('node-link: %s', async (_name, graph, ids) => {
    const result = await read({ 'g.json': json(graph) });
    expect(result.problemLines).toEqual([]);
    expect(result.entities.map((e) => e.properties['id'])).toEqual(ids);
    expect(result.facts[0]).toMatchObject({ type: 'MET', source: ids[0], target: ids[1] });
  });

  test.each<[string, string, string]>([
    [
      'broken',
      '{"nodes": [\n {"id": "a"},,\n]}',
      'g.json, line 2: the JSON is broken at character 14, where "," stands: mend it, or export it again',
    ],
    ['cut off', '{"nodes": [{"id": "a"}', 'g.json, line 1: the JSON ends before it is complete: export it again'],
    [
      'no graph',
      '[1, 2]',
      'g.json, line 1: the JSON holds no graph: call the list of nodes "nodes", each with an "id", and that of relations "edges", each with "source" and "target"; or give each list as CSV',
    ],
    ['an empty graph', '{"nodes": [], "edges": []}', 'g.json: the graph is empty: it has neither nodes nor edges'],
    [
      'a node without id',
      '{"nodes": [\n{"id": "a"},\n\n{"name": "b"}], "links": []}',
      'g.json, line 4, column id: the node has no id: every node needs one',
    ],
    [
      'an end missing',
      '{"nodes": [{"id": "a"}],\n"links": [{"source": "a"}]}',
      'g.json, line 2, column target: an end of the edge is missing: give source and target as ids of nodes',
    ],
    [
      'an id twice',
      '{"nodes": [{"id": "a"},\n{"id": "a"}], "links": []}',
      'g.json, line 2: the id "a" is taken already by line 1: keep one of the two, or give them different ids',
    ],
  ])('%s', async (_name, text, expected) => {
    expect((await read({ 'g.json': text })).problemLines).toEqual([expected]);
  });

  test('whole numbers beyond 2^53 keep every digit, as values, in lists, in ids and in what is kept as text', async () => {
    const result = await read({
      'g.json':
        '{"nodes": [{"id": 9007199254740993, "a": 123456789012345678, "l": [9007199254740993, 1], "m": {"x": -9007199254740993}, "s": "9007199254740993"},' +
        ' {"id": 9007199254740992}], "links": [{"source": 9007199254740993, "target": 9007199254740992, "w": 9223372036854775807}]}',
    });
    expect(result.problemLines).toEqual([]);
    const [first, second] = result.entities;
    expect(first?.properties).toMatchObject({
      id: '9007199254740993',
      a: 123456789012345678n,
      l: [9007199254740993n, 1],
      m: '{"x":-9007199254740993}',
      s: '9007199254740993',
    });
    expect(second?.properties['id']).toBe('9007199254740992');
    expect(result.facts).toMatchObject([
      { source: '9007199254740993', target: '9007199254740992', properties: { w: 9223372036854775807n } },
    ]);
  });
  test.each([
    ['beyond 64 bits', '9223372036854775808', /"9223372036854775808" does not fit into 64 bits.* write it as text/],
    ['beyond 64 bits in a list', '[1, -9223372036854775809]', /"-9223372036854775809" does not fit into 64 bits/],
    ['beyond all numbers', '1e999', /larger than any that a database keeps/],
  ])('a number %s is refused at its line', async (_, number, words) => {
    const { problemLines } = await read({ 'g.json': `{"nodes": [\n{"id": "a", "big": ${number}}], "links": []}` });
    expect(problemLines).toEqual([expect.stringMatching(words)]);
    expect(problemLines[0]).toContain('g.json, line 2, column big');
  });
  test.each([
    [
      'GraphML',
      'g.graphml',
      graphml(
        '<key id="k" for="node" attr.name="big" attr.type="long"/><graph edgedefault="directed"><node id="a"><data key="k">9007199254740993</data></node></graph>',
      ),
    ],
    [
      'GEXF',
      'g.gexf',
      gexf(
        '<graph defaultedgetype="directed"><attributes class="node"><attribute id="k" title="big" type="long"/></attributes><nodes><node id="a"><attvalues><attvalue for="k" value="9007199254740993"/></attvalues></node></nodes></graph>',
      ),
    ],
  ])('%s keeps them too', async (_, name, text) => {
    const result = await read({ [name]: text });
    expect(result.problemLines).toEqual([]);
    expect(result.entities[0]?.properties['big']).toBe(9007199254740993n);
  });
  test('what no property can hold becomes JSON text, keys that reach a prototype are renamed', async () => {
    const result = await read({
      'g.json':
        '{"nodes": [{"id": "a", "meta": {"x": [1]}, "mixed": [1, "b"], "__proto__": "p", "empty": null}], "links": []}',
    });
    expect(result.entities[0]?.properties).toEqual({
      id: 'a',
      kind: 'Other',
      name: 'a',
      nameFr: 'a',
      aliases: [],
      meta: '{"x":[1]}',
      mixed: ['1', 'b'],
      ['__proto___']: 'p',
    });
    expect(result.remarks).toContain('g.json: values of meta that are not plain are kept as JSON text');
  });

  test('more than fits in memory is refused with the bound and the way out', async () => {
    const result = await read({
      'g.json': `{"nodes": [${'{"id": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},'.repeat(1_300_000)}`,
    });
    expect(result.problemLines).toEqual([
      'g.json: the file has 71 MB, and JSON is held in memory whole, so at most 64 MB are read: give it as CSV, GEXF or GraphML, which are streamed',
    ]);
  });
});

describe('numbers of Python in JSON', () => {
  test('NaN and Infinity are floats, and words within texts stay; what is too large is refused', async () => {
    const text =
      '{"nodes": [{"id": "NaN, -Infinity", "x": NaN, "y": [-Infinity, 2.0], "n": 9007199254740993}], "links": []}';
    const { entities, problemLines } = await read({ 'g.json': text });
    expect(problemLines).toEqual([]);
    expect(entities[0]?.properties).toMatchObject({
      id: 'NaN, -Infinity',
      x: new Float(Number.NaN),
      y: [new Float(-Infinity), new Float(2)],
      n: 9_007_199_254_740_993n,
    });
    expect((await read({ 'g.json': '{"nodes": [{"id": "a", "x": NaN, "y": 1e999}]}' })).problemLines[0]).toContain(
      'larger than any',
    );
  });
});

describe('GEXF', () => {
  const rich = gexf(`<graph defaultedgetype="directed">
 <attributes class="node"><attribute id="0" title="kind" type="string"/><attribute id="1" title="age" type="integer"><default>1</default></attribute><attribute id="2" title="tags" type="liststring"/></attributes>
 <attributes class="edge"><attribute id="0" title="type" type="string"/><attribute id="1" title="date" type="string"/></attributes>
 <nodes>
  <node id="a" label="Ada &amp; &#201;va"><attvalues><attvalue for="0" value="Person"/><attvalue for="1" value="36"/><attvalue for="2" value="x|y"/></attvalues><viz:color r="1" g="2" b="3"/></node>
  <node id="b" label="Bob"/>
 </nodes>
 <edges>
  <edge id="0" source="a" target="b" weight="2.5"><attvalues><attvalue for="0" value="MET"/><attvalue for="1" value="2024"/></attvalues></edge>
  <edge id="1" source="a" target="b" label="MET"/>
  <edge id="2" source="b" target="a" kind="KNOWS" type="undirected"/>
 </edges>
</graph>`);

  test('attributes, labels, types, defaults and parallel edges survive', async () => {
    const result = await read({ 'g.gexf': rich });
    expect(result.problemLines).toEqual([]);
    expect(result.entities).toEqual([
      {
        labels: ['Person'],
        given: 5,
        properties: {
          id: 'a',
          kind: 'Person',
          name: 'Ada & Éva',
          nameFr: 'Ada & Éva',
          aliases: [],
          age: 36,
          tags: ['x', 'y'],
          color: '#010203',
        },
      },
      {
        labels: ['Other'],
        given: 1,
        properties: { id: 'b', kind: 'Other', name: 'Bob', nameFr: 'Bob', aliases: [], age: 1 },
      },
    ]);
    expect(result.facts.map(({ type, source, target, properties }) => [type, source, target, properties])).toEqual([
      ['MET', 'a', 'b', { weight: 2.5, status: 'asserted', date: '2024', precision: 'year', factId: 'mine/0' }],
      ['MET', 'a', 'b', { status: 'asserted', factId: 'mine/1' }],
      ['KNOWS', 'b', 'a', { status: 'asserted', factId: 'mine/2' }],
    ]);
    expect(result.remarks).toEqual(['g.gexf: 1 undirected edge is kept in the direction it is written in']);
  });

  test('times and drawing are kept: an edge is dated to its beginning where times are dates', async () => {
    const body = (format: string): string => `<graph mode="dynamic" timeformat="${format}" defaultedgetype="directed">
<attributes class="node" mode="dynamic"><attribute id="0" title="score" type="float"/></attributes>
<nodes><node id="a" start="2009-03-01" end="2009-05"><attvalues><attvalue for="0" value="1" end="2009-04"/><attvalue for="0" value="2" start="2009-04"/></attvalues>
 <viz:position x="1.5" y="-2" z="0.0"/><viz:size value="3"/><viz:color r="255" g="0" b="16" a="0.5"/><viz:shape value="disc"/></node>
 <node id="b"><spells><spell start="2009" end="2010"/><spell timestamp="2012-01-01"/></spells></node></nodes>
<edges><edge source="a" target="b" start="2009-03-02"><viz:thickness value="2"/></edge><edge source="b" target="a"><spells><spell startopen="2011-02"/></spells></edge></edges></graph>`;
    const result = await read({ 'g.gexf': gexf(body('date')) });
    expect(result.problemLines).toEqual([]);
    expect(result.entities[0]?.properties).toMatchObject({
      start: new TypedText('2009-03-01'),
      end: '2009-05',
      score: new Float(2),
      'score over time': ['../2009-04: 1', '2009-04/..: 2'],
      x: 1.5,
      y: new Float(-2),
      size: new Float(3),
      color: '#ff0010',
      opacity: 0.5,
      shape: 'disc',
    });
    expect(result.entities[0]?.properties).not.toHaveProperty('z');
    expect(result.entities[1]?.properties).toMatchObject({
      spells: ['2009/2010', '2012-01-01'],
      start: '2009',
      end: new TypedText('2012-01-01'),
    });
    expect(
      result.facts.map(({ properties: { date, start, spells, thickness } }) => ({ date, start, spells, thickness })),
    ).toEqual([
      { date: '2009-03-02', start: new TypedText('2009-03-02'), spells: undefined, thickness: new Float(2) },
      { date: '2011-02', start: '2011-02', spells: ['>2011-02/..'], thickness: undefined },
    ]);
    expect(result.facts[1]?.properties).not.toHaveProperty('end');
    const counted = await read({ 'g.gexf': gexf(body('double')) });
    expect(counted.facts.map(({ properties }) => properties['date'])).toEqual([undefined, undefined]);
  });

  test('times of GraphML’s nodes and edges are days and moments; what says less, or is a text by the mapping, stays one', async () => {
    const text =
      '<graphml><key id="s" for="all" attr.name="start" attr.type="string"/><key id="e" for="all" attr.name="end" attr.type="string"/><graph edgedefault="directed">' +
      '<node id="a"><data key="s">2009-03-01</data><data key="e">2009-05</data></node><node id="b"><data key="s">2009-02-30</data></node>' +
      '<edge source="a" target="b"><data key="s">2009-03-01T08:30:00Z</data><data key="e">2009-03-01T09:00</data></edge></graph></graphml>';
    const { entities, facts, problemLines } = await read({ 'g.graphml': text });
    expect(problemLines).toEqual([]);
    expect(entities.map(({ properties: { start, end } }) => [start, end])).toEqual([
      [new TypedText('2009-03-01'), '2009-05'],
      ['2009-02-30', undefined],
    ]);
    expect(facts.map(({ properties: { start, end } }) => [start, end])).toEqual([
      [new TypedText('2009-03-01T08:30:00Z'), new TypedText('2009-03-01T09:00:00')],
    ]);
    const mappings = { 'g.graphml': [{ column: 'start', role: 'property' as const, valueType: 'string' as const }] };
    const asked = await read({ 'g.graphml': text }, { mappings });
    expect(asked.entities[0]?.properties['start']).toBe('2009-03-01');
  });

  test('times of Gephi’s other forms are kept as they are written', async () => {
    const text =
      '<gexf><graph mode="dynamic"><nodes><node id="a" timestamps="&lt;[1, 2]&gt;"/><node id="b" startopen="1" intervals="&lt;[1, 3]&gt;"/></nodes></graph></gexf>';
    const { entities } = await read({ 'g.gexf': text });
    expect(entities.map(({ properties }) => properties)).toMatchObject([
      { timestamps: '<[1, 2]>' },
      { startopen: '1', intervals: '<[1, 3]>' },
    ]);
  });
  test('Latin-1 by its own declaration, nested nodes', async () => {
    const text =
      '<?xml version="1.0" encoding="ISO-8859-1"?><gexf><graph defaultedgetype="directed"><nodes><node id="a" label="Évian"><nodes><node id="b" label="Genève"/></nodes></node></nodes></graph></gexf>';
    const result = await read({ 'g.gexf': Buffer.from(text, 'latin1') });
    expect(result.entities.map((e) => e.properties['name'])).toEqual(['Évian', 'Genève']);
  });

  test.each<[string, string, string]>([
    [
      'broken',
      gexf('<graph><nodes><node id="a"></nodes></graph>'),
      'g.gexf, line 3: the XML is broken at character 35: unexpected close tag; mend it, or export it again',
    ],
    [
      'cut off',
      '<gexf><graph><nodes><node id="a"/>',
      'g.gexf, line 1: the XML is broken at character 34: unclosed tag: nodes; mend it, or export it again',
    ],
    ['no graph', gexf('<meta/>'), 'g.gexf, line 1: the file holds no <graph>'],
    [
      'no id',
      gexf('<graph><nodes>\n<node label="x"/></nodes></graph>'),
      'g.gexf, line 4, column id: the node has no id: every node needs one',
    ],
    [
      'a bad value',
      gexf(
        '<graph><attributes class="node"><attribute id="0" title="age" type="integer"/></attributes><nodes>\n<node id="a"><attvalues><attvalue for="0" value="old"/></attvalues></node></nodes></graph>',
      ),
      'g.gexf, line 4, column age: "old" is not a whole number: mend it, or read the column as text or float',
    ],
    [
      'an entity',
      '<gexf><graph><nodes><node id="&lol;"/></nodes></graph></gexf>',
      'g.gexf, line 1: the XML is broken at character 35: undefined entity; mend it, or export it again',
    ],
  ])('%s', async (_name, text, expected) => {
    expect((await read({ 'g.gexf': text })).problemLines).toContain(expected);
  });

  test('entities that multiply or read files are refused', async () => {
    for (const doctype of [
      '<!DOCTYPE gexf [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]>',
      '<!DOCTYPE gexf [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
    ]) {
      const result = await read({
        'g.gexf': `<?xml version="1.0"?>\n${doctype}\n<gexf><graph><nodes><node id="a" label="&a;"/></nodes></graph></gexf>`,
      });
      expect(result.problemLines).toEqual([
        'g.gexf, line 2: the XML declares entities of its own, which are not read because they can be made to swallow memory or files: export it without a DOCTYPE',
      ]);
    }
  });
});

describe('GraphML', () => {
  test('keys, defaults, Neo4j’s labels, edges before nodes', async () => {
    const result = await read({
      'g.graphml':
        graphml(`<key id="name" for="node" attr.name="name"/><key id="d1" for="node" attr.name="age" attr.type="int"><default>7</default></key><key id="since" for="edge" attr.name="since" attr.type="long"/>
<graph id="G" edgedefault="directed">
 <edge id="e0" source="n0" target="n1" label="KNOWS"><data key="label">KNOWS</data><data key="since">1833</data></edge>
 <edge source="n0" target="n1" label="KNOWS"/>
 <node id="n0" labels=":Person:Pioneer"><data key="labels">:Person:Pioneer</data><data key="name">Ada</data><data key="d1">36</data></node>
 <node id="n1"><data key="name">Bob &lt;B&gt;</data></node>
</graph>`),
    });
    expect(result.problemLines).toEqual([]);
    expect(result.entities.map((e) => [e.labels, e.properties['name'], e.properties['age']])).toEqual([
      [['Person', 'Pioneer'], 'Ada', 36],
      [['Other'], 'Bob <B>', 7],
    ]);
    expect(result.facts.map((f) => [f.type, f.properties])).toEqual([
      ['KNOWS', { since: 1833, status: 'asserted', factId: 'mine/e0' }],
      ['KNOWS', { status: 'asserted', factId: 'mine/n0-KNOWS-n1' }],
    ]);
  });

  test('TinkerPop’s labels are label and type; a long comment may stand first', async () => {
    const keys = '<key id="labelV" for="node" attr.name="labelV"/><key id="labelE" for="edge" attr.name="labelE"/>';
    const nodes = '<node id="1"><data key="labelV">person</data></node>';
    const edges = '<edge id="7" source="1" target="1"><data key="labelE">knows</data></edge>';
    const head = `<!-- ${'a licence, '.repeat(3000)} -->\n`;
    const result = await read({
      graph: graphml(`${keys}<graph edgedefault="directed">${nodes}${edges}</graph>`, head),
    });
    expect(result.problemLines).toEqual([]);
    expect(result.entities[0]?.labels).toEqual(['Person']);
    expect(result.facts[0]?.type).toBe('knows');
  });

  test('NetworkX numbers the edges of each pair anew; a second graph is refused', async () => {
    const nodes = '<node id="a"/><node id="b"/>';
    const edges =
      '<edge source="a" target="b" id="0"/><edge source="a" target="b" id="1"/><edge source="b" target="a" id="0"/>';
    const result = await read({
      'g.graphml': `<graphml><graph edgedefault="directed">${nodes}${edges}</graph></graphml>`,
    });
    expect(result.problemLines).toEqual([]);
    expect(result.facts.map(({ properties }) => properties['factId'])).toEqual(['mine/0', 'mine/1', 'mine/b-0-a']);
    const two = `<graphml><graph>${nodes}</graph>\n<graph><node id="c"/></graph></graphml>`;
    expect((await read({ 'g.graphml': two })).problemLines).toEqual([
      expect.stringContaining('g.graphml, line 2: a second graph begins here'),
    ]);
  });
  test('yEd’s drawn labels become names', async () => {
    const result = await read({
      'g.graphml': graphml(
        `<key for="node" id="d6" yfiles.type="nodegraphics"/><graph edgedefault="directed"><node id="n0"><data key="d6"><y:ShapeNode xmlns:y="y"><y:Geometry height="30"/><y:NodeLabel>Ada<y:X/></y:NodeLabel></y:ShapeNode></data></node></graph>`,
      ),
    });
    expect(result.problemLines).toEqual([]);
    expect(result.entities[0]?.properties).toEqual({
      id: 'n0',
      kind: 'Other',
      name: 'Ada',
      nameFr: 'Ada',
      aliases: [],
    });
  });

  test('values that are elements are left out with a remark', async () => {
    const head = '<key id="d4" for="node" attr.name="Picture"/><key id="d5" for="node" attr.name="note"/>';
    const result = await read({
      'g.graphml': `<graphml>${head}<graph edgedefault="directed"><node id="a"><data key="d4"><p:E xmlns:p="m"><p:V>Ada</p:V></p:E></data><data key="d5">x</data></node></graph></graphml>`,
    });
    expect(result.problemLines).toEqual([]);
    expect(result.entities[0]?.properties).toMatchObject({ id: 'a', note: 'x' });
    expect(result.remarks).toEqual(['g.graphml: values of Picture are left out where they are elements of XML']);
  });
  test('a document type without entities is no matter, a hyperedge is', async () => {
    const result = await read({
      'g.graphml': graphml(
        '<graph edgedefault="undirected"><node id="a"/>\n<hyperedge><endpoint node="a"/></hyperedge></graph>',
        '<!DOCTYPE graphml SYSTEM "http://graphml.graphdrawing.org/dtds/1.0/graphml.dtd">\n',
      ),
    });
    expect(result.problemLines).toEqual([
      'g.graphml, line 5: a hyperedge joins more than two nodes, which a relation cannot: split it into edges',
    ]);
  });

  test('other XML, and files of another name', async () => {
    expect((await read({ 'page.html': '<!DOCTYPE html><html><body/></html>' })).problemLines).toEqual([
      'page.html, line 1: the file is a web page: save the data it shows as CSV, JSON, GEXF or GraphML',
    ]);
    expect((await read({ 'g.json': 'id,name\na,Ada\n' })).problemLines).toEqual([
      'g.json, line 1: the name ends in .json but the content is not JSON: give it its right name, or export it again',
    ]);
    expect((await read({ 'graph.xml': graphml('<graph><node id="a"/></graph>') })).entities.length).toBe(1);
  });

  test('a mapping says what an attribute is', async () => {
    const result = await read(
      {
        'g.graphml': graphml(
          '<key id="k" for="node" attr.name="wording"/><key id="t" for="node" attr.name="type"/><graph edgedefault="directed"><node id="a"><data key="k">Ada</data><data key="t">not a (label)</data></node></graph>',
        ),
      },
      {
        mappings: {
          'g.graphml': [
            { column: 'wording', role: 'name', valueType: 'string' },
            { column: 'type', role: 'property', name: 'sort', valueType: 'string' },
          ],
        },
      },
    );
    expect(result.problemLines).toEqual([]);
    expect(result.entities[0]).toMatchObject({ labels: ['Other'], properties: { name: 'Ada', sort: 'not a (label)' } });
  });
});
