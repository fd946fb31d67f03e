import { describe, expect, test } from 'vitest';
import { recordReader, type Read } from '../../testing/readRecords.js';

const records = recordReader();
const readText = (text: string, name = 'graph'): Promise<Read> => records({ [name]: text });
const read = (value: unknown): Promise<Read> => readText(JSON.stringify(value, null, 1));
const lines = (...items: unknown[]): string => items.map((item) => JSON.stringify(item)).join('\n');
const names = ({ entities }: Read): unknown[] => entities.map(({ properties }) => properties['name']);
const ends = ({ facts }: Read): string[] => facts.map(({ source, type, target }) => `${source} ${type} ${target}`);

const [ada, bob] = [
  { id: 'a', name: 'Ada' },
  { id: 'b', name: 'Bob' },
];

const NEO4J_ADA = { identity: 0, elementId: 'a', labels: ['Person'], properties: { name: 'Ada' } };
const NEO4J_BOB = { identity: 1, elementId: 'b', labels: [], properties: { name: 'Bob' } };
const NEO4J_MET = {
  identity: 0,
  elementId: '5:0',
  start: 0,
  end: 1,
  startNodeElementId: 'a',
  endNodeElementId: 'b',
  type: 'MET',
  properties: {},
};

describe('dialects of JSON', () => {
  test('data of nodes and edges whose ends stand beside it are no Cytoscape.js', async () => {
    const result = await read({
      nodes: [ada, bob].map(({ id, name }) => ({ id, data: { properties: { name } } })),
      edges: [{ id: 'e', source: 'a', target: 'b', data: { type: 'MET' } }],
    });
    expect([result.problemLines, ends(result)]).toEqual([[], ['a RELATED_TO b']]);
    expect(result.entities[0]?.properties['data']).toBe('{"properties":{"name":"Ada"}}');
  });
  test.each<[string, unknown, string]>([
    [
      'Cytoscape.js, elements by group',
      {
        elements: {
          nodes: [{ data: ada, position: { x: 1, y: 2 } }, { data: bob }],
          edges: [{ data: { id: 'e', source: 'a', target: 'b', label: 'MET' } }],
        },
      },
      'Cytoscape.js',
    ],
    [
      'Cytoscape.js, elements as one list',
      {
        elements: [
          { data: ada },
          { group: 'nodes', data: bob },
          { data: { id: 'e', source: 'a', target: 'b', type: 'MET' } },
        ],
      },
      'Cytoscape.js',
    ],
    [
      'Cytoscape.js, the list alone',
      [{ data: ada }, { data: bob }, { data: { source: 'a', target: 'b', type: 'MET' } }],
      'Cytoscape.js',
    ],
    [
      'vis-network',
      {
        nodes: [
          { id: 'a', label: 'Ada' },
          { id: 'b', label: 'Bob' },
        ],
        edges: [{ from: 'a', to: 'b', label: 'MET' }],
      },
      'vis-network',
    ],
    [
      'JSON Graph Format 1',
      {
        graph: {
          nodes: [
            { id: 'a', label: 'Ada' },
            { id: 'b', label: 'Bob' },
          ],
          edges: [{ source: 'a', target: 'b', relation: 'MET' }],
        },
      },
      'JSON Graph Format',
    ],
    [
      'JSON Graph Format 2',
      {
        graph: {
          nodes: { a: { label: 'Ada' }, b: { label: 'Bob', metadata: { age: 3 } } },
          edges: [{ source: 'a', target: 'b', relation: 'MET' }],
        },
      },
      'JSON Graph Format',
    ],
    [
      'NetworkX adjacency_data',
      { directed: true, multigraph: false, graph: [], nodes: [ada, bob], adjacency: [[{ id: 'b', type: 'MET' }], []] },
      'NetworkX adjacency',
    ],
    [
      'APOC',
      {
        nodes: [
          { type: 'node', id: 'a', labels: ['Person'], properties: { name: 'Ada' } },
          { type: 'node', id: 'b', labels: ['Person'], properties: { name: 'Bob' } },
        ],
        rels: [
          { id: '0', type: 'relationship', label: 'MET', start: { id: 'a', labels: ['Person'] }, end: { id: 'b' } },
        ],
      },
      'APOC',
    ],
    [
      'APOC by id',
      {
        nodes: { a: { labels: ['Person'], properties: { name: 'Ada' } }, b: { properties: { name: 'Bob' } } },
        rels: { 0: { label: 'MET', start: { id: 'a' }, end: { id: 'b' } } },
      },
      'APOC',
    ],
    [
      'Neo4j’s answers',
      {
        nodes: [
          { id: 'a', labels: ['Person'], properties: { name: 'Ada' } },
          { id: 'b', labels: [], properties: { name: 'Bob' } },
        ],
        relationships: [{ id: '0', type: 'MET', startNode: 'a', endNode: 'b', properties: {} }],
      },
      'Neo4j',
    ],
    [
      'APOC by id, with types',
      {
        nodes: {
          a: { type: 'node', labels: ['Person'], properties: { name: 'Ada' } },
          b: { type: 'node', id: 'b', properties: { name: 'Bob' } },
        },
        rels: { 0: { type: 'relationship', label: 'MET', start: { id: 'a' }, end: { id: 'b' } } },
      },
      'APOC',
    ],
    [
      'what Neo4j’s Browser saves',
      [
        {
          p: {
            start: NEO4J_ADA,
            end: NEO4J_BOB,
            segments: [{ start: NEO4J_ADA, relationship: NEO4J_MET, end: NEO4J_BOB }],
            length: 1,
          },
        },
      ],
      'Neo4j',
    ],
    [
      'what Neo4j’s Query API sends',
      { data: { fields: ['a', 'r', 'b', 'n'], values: [[NEO4J_ADA, NEO4J_MET, [NEO4J_BOB], 1]] }, bookmarks: ['x'] },
      'Neo4j',
    ],
    [
      'Oligrapher',
      {
        title: 't',
        nodes: { a: { ...ada, x: 1 }, b: bob },
        edges: { e: { id: 'e', node1_id: 'a', node2_id: 'b', label: 'MET', arrow: '1->2' } },
      },
      'Oligrapher',
    ],
    [
      'Oligrapher 1',
      {
        graph_data: {
          nodes: { a: { id: 'a', display: { name: 'Ada' } }, b: { id: 'b', display: { name: 'Bob' } } },
          edges: { e: { id: 'e', node1_id: 'a', node2_id: 'b', display: { label: 'MET', is_directional: true } } },
        },
      },
      'Oligrapher',
    ],
  ])('%s', async (_name, graph, dialect) => {
    const result = await read(graph);
    expect(result.problemLines).toEqual([]);
    expect(names(result)).toEqual(['Ada', 'Bob']);
    expect(ends(result)).toEqual(['a MET b']);
    expect(result.remarks.filter((remark) => !remark.includes('undirected'))).toEqual([
      `graph: read as ${dialect} JSON`,
    ]);
  });

  test('graphology within another object; nodes of Cytoscape.js without ids', async () => {
    const node = (key: string, name: string): unknown => ({ key, attributes: { name } });
    const inner = { nodes: [node('a', 'Ada'), node('b', 'Bob')], edges: [{ source: 'a', target: 'b' }] };
    const minivan = await read({ title: 't', graph: inner });
    expect(minivan.problemLines).toEqual([]);
    expect(names(minivan)).toEqual(['Ada', 'Bob']);
    expect(minivan.remarks).toEqual([]);
    expect(
      (await read([{ data: { x: 1 } }, { data: { x: 2 } }])).entities.map(({ properties }) => properties['id']),
    ).toEqual(['1', '2']);
  });
  test("Cytoscape's interaction is the type of a relation", async () => {
    const data = { id: 'e', source: 'a', target: 'b', interaction: 'pp', shared_interaction: 'pp', name: 'a (pp) b' };
    const elements = { nodes: [{ data: { id: 'a' } }, { data: { id: 'b' } }], edges: [{ data }] };
    const result = await read({ elements });
    expect([ends(result), result.facts[0]?.properties]).toEqual([
      ['a pp b'],
      { factId: 'mine/e', status: 'asserted', name: 'a (pp) b' },
    ]);
  });
  test('pairs alone are edges where a node comes again; rows of a table are none', async () => {
    const result = await read([
      ['a', 'b'],
      ['b', 'c', 2],
      ['c', 'a', { type: 'MET' }],
    ]);
    expect([result.problemLines, ends(result)]).toEqual([[], ['a RELATED_TO b', 'b RELATED_TO c', 'c MET a']]);
    const table = await read([
      ['name', 'age'],
      ['Ada', 36],
    ]);
    expect(table.problemLines[0]).toContain('the JSON holds no graph');
  });
  test('a list of edges brings the nodes at their ends', async () => {
    const result = await read([
      { source: 'a', target: 'b', weight: 2 },
      { source: 'b', target: 'c' },
    ]);
    expect(result.problemLines).toEqual([]);
    expect(names(result)).toEqual(['a', 'b', 'c']);
    expect(result.facts).toHaveLength(2);
  });
  test('edges that are pairs of ends, with a weight or attributes behind them, of nodes with keys', async () => {
    const nodes = [
      { key: 'k1', label: 'Ada', title: 'Lady' },
      { key: 'k2', label: 'Bob' },
    ];
    const edges = [
      ['k1', 'k2'],
      ['k2', 'k1', 2.5],
      ['k2', 'k2', { type: 'MET', since: 1833 }],
    ];
    const result = await read({ nodes, edges });
    expect(result.problemLines).toEqual([]);
    expect(ends(result)).toEqual(['k1 RELATED_TO k2', 'k2 RELATED_TO k1', 'k2 MET k2']);
    expect(result.facts.map(({ properties: { weight, since } }) => [weight, since])).toEqual([
      [undefined, undefined],
      [2.5, undefined],
      [undefined, 1833],
    ]);
    // A label is the name also of a node that has a title.
    expect(names(result)).toEqual(['Ada', 'Bob']);
    const broken = await readText('{"nodes": [{"id": "a"}],\n"edges": [["a", "a"],\n["a"]]}');
    expect(broken.problemLines).toEqual(['graph, line 3: an edge has to be an object']);
  });
  test('positions, classes and attributes within attributes are kept', async () => {
    const cytoscape = await read({ elements: [{ data: ada, position: { x: 1.5, y: -2 }, classes: 'top' }] });
    expect(cytoscape.entities[0]?.properties).toMatchObject({ x: 1.5, y: -2, classes: 'top' });
    const gephi = await read({ nodes: [{ id: 'a', attributes: { age: 3 } }], edges: [] });
    expect(gephi.entities[0]?.properties).toMatchObject({ age: 3 });
  });
  test('an undirected adjacency has each edge once, and loops', async () => {
    const undirected = { directed: false, multigraph: true, nodes: [ada, bob] };
    const result = await read({
      ...undirected,
      adjacency: [
        [
          { id: 'b', key: 0 },
          { id: 'b', key: 1 },
          { id: 'a', key: 0 },
        ],
        [
          { id: 'a', key: 0 },
          { id: 'a', key: 1 },
        ],
      ],
    });
    expect(ends(result)).toEqual(['a RELATED_TO b', 'a RELATED_TO b', 'a RELATED_TO a']);
  });
  test('an arrow of Oligrapher turns an edge round', async () => {
    const edges = { e: { node1_id: 'a', node2_id: 'b', arrow: '2->1' } };
    expect(ends(await read({ nodes: { a: ada, b: bob }, edges }))).toEqual(['b RELATED_TO a']);
  });
  test('a list that is not read is reported', async () => {
    const result = await read({
      nodes: [ada],
      edges: [],
      groups: [1, 2],
      style: [{}],
      graph: { hulls: [1] },
      empty: [],
    });
    expect(result.remarks).toEqual([
      'graph: lists that are neither nodes nor edges were not read: groups (2), style (1), graph.hulls (1)',
    ]);
    const captions = { c: { id: 'c', text: 'x' } };
    expect((await read({ nodes: [ada], links: [{ source: 'a', target: 'a' }], edges: captions })).remarks).toEqual([]);
  });
  test('a fault is reported with its line', async () => {
    const { problemLines } = await readText(
      '{"elements": {"nodes": [\n{"data": {"id": "a"}},\n{"data": {}}],\n"edges": [\n{"data": {"source": "a"}}]}}',
    );
    expect(problemLines).toEqual([
      'graph, line 3, column id: the node has no id: every node needs one',
      expect.stringContaining('graph, line 5, column target: an end of the edge is missing'),
    ]);
  });
  test.each([
    [{ graphs: [{ nodes: {} }, { nodes: {} }] }, /2 graphs: give each as a file/],
    [{ graph: { nodes: {}, hyperedges: [{}] } }, /hyperedges join more than two nodes/],
    [{ type: 'FeatureCollection', features: [] }, /GeoJSON/],
    [{ name: 'root', children: [] }, /a tree \(d3 hierarchy\)/],
    [
      { title: 't', people: [ada, bob], ties: [{ who: 'a', whom: 'b' }] },
      /no graph, but a list "people" \(2\) and a list "ties" \(1\): call the list of nodes "nodes", each with an "id", .* as CSV$/,
    ],
  ])('%j is refused by name', async (root, words) => {
    expect((await read(root)).problemLines[0]).toMatch(words);
  });
});

describe('JSON Lines', () => {
  test('APOC, relationships before nodes', async () => {
    const result = await readText(
      lines(
        {
          id: '0',
          type: 'relationship',
          label: 'KNOWS',
          properties: { since: 1993 },
          start: { id: '0', labels: ['User'] },
          end: { id: '1' },
        },
        { type: 'node', id: '0', labels: ['User'], properties: { name: 'Ada', age: 42 } },
        { type: 'node', id: '1', labels: ['User'], properties: { name: 'Bob' } },
      ),
    );
    expect(result.problemLines).toEqual([]);
    expect(result.files[0]?.format).toBe('jsonl');
    expect(result.entities.map(({ labels, properties }) => [labels, properties['name']])).toEqual([
      [['User'], 'Ada'],
      [['User'], 'Bob'],
    ]);
    expect(ends(result)).toEqual(['0 KNOWS 1']);
    expect(result.facts[0]?.properties['since']).toBe(1993);
  });
  test('edges a line bring their ends; nodes that are there are used', async () => {
    const edges = [
      { source: 'a', target: 'b', type: 'MET' },
      { source: 'b', target: 'a' },
    ];
    expect(names(await readText(lines(...edges)))).toEqual(['a', 'b']);
    expect(names(await readText(lines(...edges, ada, bob)))).toEqual(['Ada', 'Bob']);
  });
  test.each([
    ['{"id": "a"}\n{"id": ', 'line 2: the JSON ends before it is complete'],
    ['{"id": "a"}\n{"x": 1}', 'line 2: the line is neither a node'],
    ['{"id": "a"}\n{"id": "b"}\n[1]', 'line 3: each line has to be a JSON object'],
    [`{"id": "a"}\n{"id": ${'['.repeat(200)}`, 'line 2: the JSON nests more than 100 levels deep'],
  ])('%s', async (text, words) => {
    expect((await readText(text)).problemLines[0]).toContain(words);
  });
});
