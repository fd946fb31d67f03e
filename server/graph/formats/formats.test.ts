/** Exchange formats read back by parsers of others, with names that try to break out of them. */
import { parse } from 'csv-parse/sync';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import type { Value } from '../../store/GraphStore.js';
import { TypedText } from '../../store/boxed.js';
import { exportEdge, exportNode, type ExportEdge, type ExportNode } from '../exportRecords.js';
import { writeCsvNodes, writeCsvRelationships } from './csv.js';
import { writeCypherScript, type StoredLink, type StoredNode } from '../../../cypher/language/writeCypherScript.js';
import { writeGexf } from './gexf.js';
import { writeGraphml } from './graphml.js';
import { writeJson } from './json.js';
import type { ExportSource, Pieces } from './source.js';

const HOSTILE = [
  'plain',
  'a"b',
  "it's",
  '<b>&amp;</b>',
  ']]>',
  '<!-- -->',
  'line\nbreak',
  'carriage\r\nreturn',
  'tab\there',
  '=SUM(A1)',
  ' blanks ',
  'Corée «du» Nord',
  '北朝鮮',
  '🦄',
  ',;',
  '',
  '\\',
  "\\' OR 1",
  '\\u0027',
  '${x}',
  '`tick`',
];
const INVALID = ['nul\u0000', 'bell\u0007', 'half\ud83d', 'end\uffff'];

const node = (name: string, i: number): ExportNode =>
  exportNode(['Entity', 'Person'], {
    id: `n${i}:${name}`,
    name,
    kind: 'Person',
    ...(i % 2 ? { role: name } : {}),
    prominence: i + 0.5,
    degree: i,
    datasets: ['d', name],
    searchText: 'not to be seen',
  });
const edge = (name: string, i: number): ExportEdge =>
  exportEdge(name || 'EMPTY', `n${i}:${name}`, `n${i}:${name}`, {
    factId: `e${i}:${name}`,
    status: 'alleged',
    contested: i % 2 === 0,
    ...(i % 3 ? { date: '2024-06', precision: 'month' } : {}),
    claimCount: i,
    originCount: 1,
    articles: ['a1', name],
    dataset: 'd',
  });
function source(names: string[]): ExportSource {
  return {
    title: `<"${names[1] ?? ''}">`,
    async *nodes() {
      yield [];
      for (let i = 0; i < names.length; i += 4) yield names.slice(i, i + 4).map((name, j) => node(name, i + j));
    },
    async *edges() {
      yield names.map((name, i) => edge(name, i));
      yield [];
    },
  };
}
async function text(pieces: Pieces): Promise<string> {
  let all = '';
  for await (const piece of pieces) all += piece;
  return all;
}
interface Tag {
  name: string;
  attributes: Record<string, string>;
  text: string;
}
function tags(xml: string): Tag[] {
  const found: Tag[] = [];
  const open: Tag[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const tag = { name, attributes: attributes as Record<string, string>, text: '' };
    found.push(tag);
    open.push(tag);
  });
  parser.on('text', (piece) => {
    const tag = open.at(-1);
    if (tag) tag.text += piece;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return found;
}

describe('lifetimes in GEXF', () => {
  const lived = (id: string, values: Record<string, Value>): ExportNode =>
    exportNode(['Entity', 'Person'], { id, name: id, kind: 'Person', ...values });
  const written = async (...nodes: ExportNode[]): Promise<string> => {
    let text = '';
    const source = {
      title: 't',
      async *nodes() {
        yield nodes;
      },
      async *edges() {
        yield [exportEdge('KNOWS', 'a', 'b', { factId: 'f', start: new TypedText('2010-05-01') })];
      },
    };
    for await (const piece of writeGexf(source)) text += piece;
    return text.replaceAll(/<attvalues>.*?<\/attvalues>/g, '');
  };
  test('stand in its own places, in the one format that most is of', async () => {
    const text = await written(
      lived('a', { start: new TypedText('2009-03-01'), end: '2009-05' }),
      lived('b', {
        start: '2009-03-01',
        spells: ['2009-03-01/..', '2012-01-01', '>2012-02-01/<2012-03-01', '2012/2013'],
      }),
    );
    expect(text).toContain('<graph mode="dynamic" timeformat="date" defaultedgetype="directed">');
    expect(text).toContain('<node id="a" label="a" start="2009-03-01"></node>');
    expect(text).toContain(
      '<node id="b" label="b"><spells><spell start="2009-03-01"/><spell start="2012-01-01" end="2012-01-01"/><spell startopen="2012-02-01" endopen="2012-03-01"/></spells></node>',
    );
    expect(text).toMatch(/<edge id="f" [^>]*label="KNOWS" start="2010-05-01">/);
  });
  test('moments make days moments', async () => {
    const text = await written(
      lived('a', { start: new TypedText('2009-03-01T08:30:00+01:00[Europe/Paris]'), end: new TypedText('2009-03-02') }),
    );
    expect(text).toContain('timeformat="dateTime"');
    expect(text).toContain('end="2009-03-02T00:00:00" start="2009-03-01T08:30:00+01:00"');
  });
});

describe('a graph written out', () => {
  test('as JSON is what graphology imports', async () => {
    const graph = JSON.parse(await text(writeJson(source(HOSTILE)))) as {
      nodes: { key: string; attributes: Record<string, unknown> }[];
      edges: { key: string; source: string; attributes: Record<string, unknown> }[];
      options: object;
    };
    expect(graph.nodes.map(({ key, attributes }) => [key, attributes])).toEqual(
      HOSTILE.map(node).map(({ id, values }) => [id, Object.fromEntries(values)]),
    );
    expect(graph.edges.map(({ key, source: from, attributes }) => [key, from, attributes])).toEqual(
      HOSTILE.map(edge).map(({ id, source: from, values }) => [id, from, Object.fromEntries(values)]),
    );
    expect(graph.options).toEqual({ type: 'directed', multi: true, allowSelfLoops: true });
    expect(JSON.parse(await text(writeJson(source([]))))).toMatchObject({ nodes: [], edges: [] });
  });
  test('as a pair of CSV files is read back field by field', async () => {
    const options = { columns: true, bom: true } as const;
    const nodes = parse<Record<string, string>>(await text(writeCsvNodes(source(HOSTILE))), options);
    const names = HOSTILE.map((name) => (/^[=']/.test(name) ? `'${name}` : name));
    expect(nodes.map((row) => row['name'])).toEqual(names);
    expect(nodes.map((row) => row['id:ID'])).toEqual(HOSTILE.map((name, i) => `n${i}:${name}`));
    expect(Object.keys(nodes[0] ?? {})).toEqual([
      ...['id:ID', ':LABEL', 'name', 'nameFr', 'kind:string', 'aliases:string[]', 'prominence:double', 'degree:long'],
      ...['datasets:string[]', 'role:string'],
    ]);
    const rows = parse<Record<string, string>>(await text(writeCsvRelationships(source(HOSTILE))), options);
    expect(rows.map((row) => [row[':START_ID'], row['fact'], row['date'], row['contested:boolean']])).toEqual(
      HOSTILE.map((name, i) => [`n${i}:${name}`, `e${i}:${name}`, i % 3 ? '2024-06' : '', String(i % 2 === 0)]),
    );
    expect(rows.map((row) => row[':TYPE'])).toEqual(names.map((name) => name || 'EMPTY'));
    expect(rows[14]?.['articles:string[]']).toBe('a1;,\\;');
  });
  test('as GEXF is well-formed and whole', async () => {
    const all = tags(await text(writeGexf(source(HOSTILE))));
    expect(all.filter((t) => t.name === 'node').map((t) => [t.attributes['id'], t.attributes['label']])).toEqual(
      HOSTILE.map((name, i) => [`n${i}:${name}`, name]),
    );
    expect(
      all
        .filter((t) => t.name === 'edge')
        .map((t) => [t.attributes['id'], t.attributes['source'], t.attributes['target']]),
    ).toEqual(HOSTILE.map(edge).map((e) => [e.id, e.source, e.target]));
    const declared = new Set(all.filter((t) => t.name === 'attribute').map((t) => t.attributes['id']));
    expect(all.filter((t) => t.name === 'attvalue').every((t) => declared.has(t.attributes['for']))).toBe(true);
  });
  test('as GraphML is well-formed and whole', async () => {
    const all = tags(await text(writeGraphml(source(HOSTILE))));
    expect(all.filter((t) => t.name === 'data' && t.attributes['key'] === 'n.name').map((t) => t.text)).toEqual(
      HOSTILE,
    );
    expect(all.filter((t) => t.name === 'edge').map((t) => t.attributes['id'])).toEqual(
      HOSTILE.map(edge).map((e) => e.id),
    );
    const declared = new Set(all.filter((t) => t.name === 'key').map((t) => t.attributes['id']));
    expect(all.filter((t) => t.name === 'data').every((t) => declared.has(t.attributes['key']))).toBe(true);
  });
  test('characters that XML cannot carry are replaced, not sent', async () => {
    for (const write of [writeGexf, writeGraphml]) {
      const xml = await text(write(source(INVALID)));
      expect(tags(xml).length).toBeGreaterThan(4);
      expect(xml).toContain('nul\ufffd');
    }
  });
});

describe('a Cypher script', () => {
  const script = async (nodes: StoredNode[], links: StoredLink[] = []): Promise<string> =>
    text(
      writeCypherScript({
        title: 'two\nlines',
        async *storedNodes() {
          yield nodes;
        },
        async *storedLinks() {
          yield links;
        },
      }),
    );
  const entity = (id: string, properties: Record<string, Value>): StoredNode => ({
    labels: ['Person', 'Entity'],
    properties: { id, ...properties },
  });

  test('escapes strings and quotes names, so that nothing gets out', async () => {
    const written = await script(
      [entity('a', { 'odd`name': "it's \\ a\nline" })],
      [
        {
          type: 'WENT TO`x',
          startLabel: 'Entity',
          start: "a'b",
          endLabel: 'Entity',
          end: 'a',
          properties: { factId: 'f' },
        },
      ],
    );
    expect(written).toContain("`odd``name`: 'it\\'s \\\\ a\\nline'");
    expect(written).toContain('MERGE (n:Entity {id: row.id})\nSET n:Person, n = row;');
    expect(written).toContain("{a: 'a\\'b', b: 'a', p: {factId: 'f'}}");
    expect(written).toContain('MERGE (a)-[r:`WENT TO``x` {factId: row.p.factId}]->(b)');
    expect(written.split('\n')[0]).toBe('// two lines');
  });
  test('writes every kind of value', async () => {
    expect(
      await script([
        entity('a', {
          n: 1,
          f: 1.5,
          big: 2n ** 60n,
          yes: true,
          list: ['x', 'y'],
          no: null,
          inf: Number.POSITIVE_INFINITY,
        }),
      ]),
    ).toContain(
      "{big: 1152921504606846976, f: 1.5, id: 'a', inf: (1.0 / 0.0), list: ['x', 'y'], n: 1, no: null, yes: true}",
    );
  });
  test('goes in batches, grouped by labels', async () => {
    const many = Array.from({ length: 1_201 }, (_, i) => ({
      labels: i % 2 ? ['Entity', 'Person'] : ['Place', 'Entity'],
      properties: { id: `e${i}` },
    }));
    expect((await script(many)).match(/^UNWIND/gm)).toHaveLength(6);
  });
});
