/** What is exported, imported into an empty graph and exported again is the same file, byte for byte. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CsvPart, ExportFormat } from '../../contract/index.js';
import { exportGraph } from '../queries/export.js';
import { Float, rowsOf, TypedText, type GraphStore, type Value } from '../store/index.js';
import { describeEachStore, emptyStore } from '../store/testing/stores.js';
import { ImportService } from './ImportService.js';
import { dumpGraph } from './testing/dumpGraph.js';
import { testFiles, type TestFiles } from './testing/files.js';

const [DATASET, B] = ['mine', '\\'];
const OPTIONS = { dataset: DATASET, mappings: {}, defaultType: 'RELATED_TO', arrayDelimiter: ';' };
const NAMES = [
  '',
  'a b',
  "it's",
  'x.y',
  'dc:title',
  '`tick`',
  '=SUM(A1)',
  "'mark",
  ' blanks ',
  `${B}u0060`,
  'line, "quoted"',
  'été 🦄',
];
const VALUES: Record<string, Value> = {
  text: 'Corée «du» Nord 🦄',
  empty: '',
  blanks: '  \t ',
  lines: 'a\nb\r\n"c"',
  formula: '=1+1',
  minus: '-x',
  marked: "'=x",
  integer: 3,
  large: 9_007_199_254_740_993n,
  least: -(2n ** 63n),
  float: 2.5,
  whole: new Float(2),
  zero: new Float(0),
  minusZero: -0,
  huge: 1e20,
  tiny: 5e-324,
  nan: Number.NaN,
  infinite: Infinity,
  minusInfinite: -Infinity,
  yes: true,
  no: false,
  date: new TypedText('2024-06-19'),
  localtime: new TypedText('08:30:15.12'),
  time: new TypedText('08:30:15+09:00'),
  datetime: new TypedText('2024-06-19T08:30:15+09:00[Asia/Seoul]'),
  instant: new TypedText('2024-06-19T08:30:15Z'),
  localdatetime: new TypedText('2024-06-19T08:30:00'),
  start: new TypedText('2009-03-01'),
  end: '2009-05',
  spells: ['2009-03-01/2010-01-01', '2012-01-01/..'],
  duration: new TypedText('P1Y2M3DT4H5M6.5S'),
  point: new TypedText('SRID=4326;POINT (2.35 48.86)'),
  space: new TypedText('SRID=9157;POINT Z (1 2 3.5)'),
  texts: ['a;b', '', `c${B}`, '"d"', ' e '],
  oneEmpty: [''],
  none: [],
  integers: [1, 9_007_199_254_740_993n, -5],
  floats: [new Float(1), 2.5, 1e20],
  truths: [true, false],
  dates: [new TypedText('2024-06-19'), new TypedText('2025-01-01')],
  labelled: 'a label of its own',
  weight: new Float(4),
  type: 'no type',
  source: 'no end',
  'name:string': 'a header',
  'a (2)': 1,
  words: 'no words of ours',
};

/** A graph with all that formats may stumble over, as an import and Cypher by hand would leave it. */
async function fill(store: GraphStore, imports: ImportService, files: TestFiles): Promise<void> {
  const given = await files.give({
    'all.json': JSON.stringify({
      nodes: [
        {
          id: 'everything',
          name: 'Everything',
          labels: ['Person', 'Organization', "It's a.b c;d"],
          aliases: ['All', 'Tout;'],
        },
        ...NAMES.map((name, i) => ({
          id: `n${i} ${name}`,
          name: name || 'no name',
          nameFr: `${name} (fr)`,
          mixed: i % 2 ? i : `${i}`,
        })),
        { id: 'isolated', name: 'Isolated' },
      ],
      links: [
        { source: 'everything', target: 'everything', type: 'KNOWS' },
        { source: 'everything', target: 'n1 a b', type: 'KNOWS' },
        { source: 'everything', target: 'n1 a b', type: 'KNOWS', weight: 2, date: '2024-06' },
        {
          source: 'n1 a b',
          target: 'everything',
          type: "works for.it's",
          date: '2024-06-19T10:00:00Z',
          status: 'alleged',
        },
      ],
    }),
  });
  await imports.commit(given, OPTIONS);
  const odd = Object.fromEntries(NAMES.slice(1).map((name) => [name, `value of ${name}`]));
  await store.write(async (tx) => {
    await tx.run("MATCH (e:Entity {id: 'mine/everything'}) SET e += $values", { values: { ...VALUES, ...odd } });
    await tx.run("MATCH ()-[r]->() WHERE r.date = '2024-06' SET r += $values", {
      values: { ...without(VALUES, 'date', 'type', 'source', 'no'), ...odd },
    });
  });
}
const without = (values: Record<string, Value>, ...names: string[]): Record<string, Value> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)));

const exported = async (store: GraphStore, format: ExportFormat, part?: CsvPart): Promise<string> =>
  (await exportedBytes(store, format, part)).toString('utf8');

async function exportedBytes(store: GraphStore, format: ExportFormat, part?: CsvPart): Promise<Buffer> {
  const pieces: Buffer[] = [];
  const options = { dataset: DATASET, ...(part ? { part } : {}) };
  for await (const piece of await exportGraph({ store }, format, options)) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

describeEachStore('a round trip', (open) => {
  let store: GraphStore;
  let files: TestFiles;
  let imports: ImportService;
  beforeAll(async () => {
    files = await testFiles();
    store = await open();
    imports = new ImportService(store, { folder: files.folder });
  });
  afterAll(() => files.remove());
  const commit = async (contents: Record<string, string | Uint8Array>): ReturnType<ImportService['commit']> =>
    imports.commit(await files.give(contents), OPTIONS);

  /** The files of a format, by name. */
  const filesOf = async (format: 'json' | 'gexf' | 'graphml' | 'csv'): Promise<Record<string, string>> =>
    format === 'csv'
      ? {
          'nodes.csv': await exported(store, format, 'nodes'),
          'facts.csv': await exported(store, format, 'relationships'),
        }
      : { [`graph.${format}`]: await exported(store, format) };

  test.each(['json', 'gexf', 'graphml', 'csv'] as const)('%s', async (format) => {
    await emptyStore(store);
    await fill(store, imports, files);
    const before = await filesOf(format);
    const stored = await properties(store);
    await emptyStore(store);
    const record = await commit(before);
    expect(record.remarks?.filter((remark) => !remark.includes('Entente wrote this file'))).toEqual([]);
    const after = await filesOf(format);
    for (const [name, content] of Object.entries(before)) expect(after[name]?.split('\n')).toEqual(content.split('\n'));
    expect(await properties(store)).toEqual(stored);
  });

  // The script itself holds the import's id and the data set's hash, so the graphs are compared.
  test('the script of Cypher makes the same graph, here and under another name', async () => {
    await emptyStore(store);
    await fill(store, imports, files);
    const [before, stored] = [await exported(store, 'json'), await properties(store)];
    const zip = await exportedBytes(store, 'csv');
    const script = { 'graph.cypher': await exported(store, 'cypher') };
    await emptyStore(store);
    const record = await commit(script);
    expect(record.remarks?.filter((remark) => !remark.includes('Entente wrote this file'))).toEqual([]);
    expect((await exported(store, 'json')).split('\n')).toEqual(before.split('\n'));
    expect(await properties(store)).toEqual(stored);
    expect((await commit(script)).state).toBe('unchanged');
    // The zip of the CSV pair, dropped as it was saved, says the same.
    expect((await commit({ 'entente-mine.zip': zip })).state).toBe('unchanged');
    const other = await imports.commit(await files.give(script), { ...OPTIONS, dataset: 'other' });
    expect(other.entities.added).toBe(record.entities.added);
  });

  test('names made to break out of a statement are labels and types like others', async () => {
    const names = [
      'X`]->() DETACH DELETE a //',
      'X`) SET a.owned=true //',
      'A-B',
      "X'}",
      'X\\u0060',
      '{TYPE}',
      'a.b c',
    ];
    await emptyStore(store);
    const quoted = names.map((name) => `"${name.replaceAll('"', '""')}"`);
    const contents = {
      'edges.csv': `:START_ID,:END_ID,:TYPE,n:int\n${quoted.map((name, i) => `n${i},n0,${name},${i}`).join('\n')}\n`,
      'nodes.csv': `id:ID,:LABEL\n${quoted.map((name, i) => `n${i},${name}`).join('\n')}\n`,
    };
    const before = await dumpGraph(store);
    const { id } = await commit(contents);
    const there = await rowsOf(
      store,
      'MATCH (e:Entity)-[r]->() WHERE r.n IS NOT NULL RETURN labels(e), type(r) ORDER BY r.n',
    );
    expect(there.map(([labels, type]) => [(labels as string[]).filter((label) => label !== 'Entity'), type])).toEqual(
      names.map((name) => [[name], name]),
    );
    // What is there is found, changed and taken back by its name, too.
    expect((await commit(contents)).facts).toMatchObject({ added: 0, unchanged: names.length });
    const changed = { 'edges.csv': contents['edges.csv'].replaceAll(/,(\d)$/gm, ',1$1') };
    const second = await commit(changed);
    expect(second.facts.merged).toBe(names.length);
    await imports.undo(second.id);
    await imports.undo(id);
    expect(await dumpGraph(store)).toEqual(before);
    await expect(commit({ 'e.csv': 'source,target,type\na,b,"X\u0000"\n' })).rejects.toMatchObject({
      code: 'import.invalid',
    });
  });
});

/** What `everything` and the fact with all values hold. */
async function properties(store: GraphStore): Promise<unknown> {
  const own = (map: Record<string, Value>): [string, string][] =>
    Object.entries(map)
      .filter(([name]) => name !== 'importId')
      .map(([name, value]): [string, string] => [name, JSON.stringify([typeof value, String(value)])])
      .sort(([a], [b]) => (a < b ? -1 : 1));
  const [[entity, labels] = []] = await rowsOf(
    store,
    "MATCH (e:Entity {id: 'mine/everything'}) RETURN properties(e), labels(e)",
  );
  const [[fact] = []] = await rowsOf(store, "MATCH ()-[r]->() WHERE r.date = '2024-06' RETURN properties(r)");
  return [own(entity as Record<string, Value>), [...(labels as string[])].sort(), own(fact as Record<string, Value>)];
}
