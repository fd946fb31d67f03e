import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { Float, TypedText } from '../../store/boxed.js';
import { ProblemLog } from '../ProblemLog.js';
import { testFiles } from '../testing/files.js';
import { recordReader, type Read } from '../testing/readRecords.js';
import { workbook, zip } from '../testing/zip.js';
import { unpackFiles } from './unpackFiles.js';

const records = recordReader();
const read = (contents: Record<string, string | Uint8Array>): Promise<Read> => records(contents);
const names = ({ entities }: Read): unknown[] => entities.map(({ properties }) => properties['name']);
const ends = ({ facts }: Read): string[] => facts.map(({ source, type, target }) => `${source} ${type} ${target}`);

const people = 'id,name\na,Ada\nb,Bob\n';
const meetings = 'source,target,type\na,b,MET\n';

describe('gzip', () => {
  test('the file in it is read, whatever it is called', async () => {
    for (const name of ['people.csv.gz', 'data']) {
      const result = await read({ [name]: gzipSync(people) });
      expect(result.problemLines).toEqual([]);
      expect(names(result)).toEqual(['Ada', 'Bob']);
      expect(result.files[0]?.name).toBe(name.replace('.gz', ''));
    }
  });
  test('one that is damaged, or packs more than anyone would, is refused', async () => {
    expect((await read({ 'a.gz': gzipSync(people).subarray(0, 30) })).problemLines).toEqual([
      'a.gz: the gzip file is damaged or cut off: fetch it, or pack it, again',
    ]);
    const bomb = gzipSync(Buffer.alloc(64 * 1024 ** 2, 'a'));
    const { problemLines, whole } = await read({ 'bomb.gz': bomb });
    expect(problemLines).toEqual(['bomb.gz: what is packed expands to more than 200 times its size: unpack it first']);
    expect(whole).toBe(false);
  });
});

test.each([
  ['a.csv.gz', gzipSync(people)],
  ['a.zip', zip({ 'people.csv': people })],
])('a disk that fails while %s is unpacked is no fault of the file', async (name, bytes) => {
  const files = await testFiles();
  try {
    const given = await files.give({ [name]: bytes });
    const noFolder = given[0]!.path;
    await expect(unpackFiles(given, noFolder, new ProblemLog())).rejects.toMatchObject({ code: 'ENOTDIR' });
  } finally {
    await files.remove();
  }
});

describe('ZIP archives', () => {
  test("of Maltego's archives the graphs are read, not how its program draws them", async () => {
    const graph = '<graphml><graph edgedefault="directed"><node id="a"/></graph></graphml>';
    const archive = { 'Graphs/Graph1.graphml': graph, 'Entities/maltego.Domain.entity': '<MaltegoEntity/>' };
    const result = await read({ 'case.mtgx': zip({ ...archive, 'version.properties': 'maltego.version=4' }) });
    expect(result.problemLines).toEqual([]);
    expect(result.entities.length).toBe(1);
  });
  test('files of nodes and of relationships in one archive, in folders, beside what explains them', async () => {
    const archive = {
      'x/people.csv': people,
      'x/meetings.csv': meetings,
      'x/README.md': '# hello',
      '__MACOSX/x/._people.csv': '?',
      'x/notes.txt': 'n',
    };
    const result = await read({ 'data.zip': zip(archive) });
    expect(result.problemLines).toEqual([]);
    expect(result.files.map(({ name, content }) => [name, content])).toEqual([
      ['people.csv', 'nodes'],
      ['meetings.csv', 'relationships'],
    ]);
    expect(ends(result)).toEqual(['a MET b']);
    expect(result.remarks).toEqual(['data.zip: of the archive x/README.md, x/notes.txt was not read']);
  });
  test('a text alone is the data', async () => {
    expect(ends(await read({ 'edges.zip': zip({ 'edges.txt': '1 2\n2 3\n' }) }))).toEqual([
      '1 RELATED_TO 2',
      '2 RELATED_TO 3',
    ]);
  });
  test.each<[string, Uint8Array, RegExp]>([
    ['nothing but words', zip({ 'README.md': 'x' }), /holds no data files/],
    ['a text document', zip({ 'word/document.xml': '<x/>' }), /text document \(Word\)/],
    [
      'OpenDocument',
      zip({ mimetype: 'x', 'content.xml': '<x/>' }),
      /OpenDocument file: save the sheets as .xlsx or CSV/,
    ],
    ['an archive within', zip({ 'inner.zip': zip({ a: 'b' }) }), /inner.zip: the file is a ZIP archive/],
    ['a cut one', zip({ 'people.csv': people }).subarray(0, 60), /the archive is damaged/],
    ['a bomb', zip({ 'bomb.csv': Buffer.alloc(64 * 1024 ** 2, 'a') }), /more than 200 times its size/],
  ])('%s is refused', async (_name, content, words) => {
    expect((await read({ 'data.zip': content })).problemLines).toEqual([expect.stringMatching(words)]);
  });
});

describe('workbooks', () => {
  const row = (r: string, ...cells: string[]): string =>
    `<row${r}>${cells.map((text) => (text === '' ? '<c/>' : `<c t="inlineStr"><is><t>${text}</t></is></c>`)).join('')}</row>`;
  test('cells that do not say where they stand stand behind those before, blank ones among them', async () => {
    const sheet = row('', 'id', 'name', 'town') + row('', 'a', '', 'Oslo') + row('', 'b', '<![CDATA[Bob & Co]]>');
    const { entities } = await read({ 'book.xlsx': workbook({ S: sheet }) });
    expect(entities.map(({ properties: { name, town } }) => [name, town])).toEqual([
      ['a', 'Oslo'],
      ['Bob & Co', undefined],
    ]);
  });
  test('how a text is read aloud is no part of it', async () => {
    const name = '東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/><t>';
    const sheet = row('', 'id', 'name') + row('', 'a', name);
    expect(names(await read({ 'book.xlsx': workbook({ S: sheet }) }))).toEqual(['東京']);
  });
  test('rows of the same number are rows of their own', async () => {
    const sheet = row(' r="1"', 'id', 'name') + row(' r="1"', 'a', 'Ada') + row(' r="1"', 'b', 'Bob');
    expect(names(await read({ 'book.xlsx': workbook({ S: sheet }) }))).toEqual(['Ada', 'Bob']);
  });
  test('a number that is shown as a date, and is none, stays a number', async () => {
    const sheet = `${row('', 'id', 'name', 'phone')}<row><c t="inlineStr"><is><t>a</t></is></c><c/><c s="1"><v>4915112345678</v></c></row>`;
    const { entities, problemLines } = await read({ 'book.xlsx': workbook({ S: sheet }) });
    expect(problemLines).toEqual([]);
    expect(entities[0]?.properties['phone']).toBe(4_915_112_345_678);
  });

  const text = (reference: string, index: number): string => `<c r="${reference}" t="s"><v>${index}</v></c>`;
  test('of a workbook of NodeXL the graph is read, whose columns have groups above their names', async () => {
    const row = (...cells: string[]): string =>
      `<row>${cells.map((cell) => `<c t="str"><v>${cell}</v></c>`).join('')}</row>`;
    const result = await read({
      'book.xlsx': workbook({
        Edges:
          row('', '', 'Other Columns') + row('Vertex 1', 'Vertex 2', 'Relationship') + row('ada', 'bob', 'Mentions'),
        Vertices: row('', 'Labels') + row('Vertex', 'Label') + row('ada', 'Ada') + row('bob', 'Bob'),
        Groups: row('', 'Labels') + row('Group', 'Label') + row('G1', 'x'),
      }),
    });
    expect(result.problemLines).toEqual([]);
    expect(result.facts.map(({ source, type, target }) => [source, type, target])).toEqual([
      ['ada', 'Mentions', 'bob'],
    ]);
    expect(result.entities.map(({ properties }) => properties['name'])).toEqual(['Ada', 'Bob']);
    expect(result.remarks).toEqual(['book.xlsx: of a workbook of NodeXL the sheets Edges and Vertices are read']);
  });
  test('sheets of those names without groups are read as they are', async () => {
    const row = (...cells: string[]): string =>
      `<row>${cells.map((cell) => `<c t="str"><v>${cell}</v></c>`).join('')}</row>`;
    const result = await read({
      'book.xlsx': workbook({
        Edges: row('source', 'target') + row('a', 'b'),
        Vertices: row('id') + row('a') + row('b'),
      }),
    });
    expect([result.problemLines, result.facts.length, result.entities.length]).toEqual([[], 1, 2]);
  });
  test('a sheet may be a matrix, or lists of neighbours', async () => {
    const row = (...cells: string[]): string => `<row>${cells.map(cell).join('')}</row>`;
    const cell = (value: string): string =>
      /\d/.test(value) ? `<c><v>${value}</v></c>` : `<c t="str"><v>${value}</v></c>`;
    const matrix = row('', 'A', 'B') + row('A', '0', '2') + row('B', '0', '0');
    const lists = row('a', 'b', 'c') + row('b', 'a') + row('c');
    const result = await read({ 'book.xlsx': workbook({ Matrix: matrix, Lists: lists }) });
    expect(result.problemLines).toEqual([]);
    expect(result.files.map(({ format }) => format)).toEqual(['matrix', 'adjacency']);
    expect(result.facts.map(({ source, target }) => source + target)).toEqual(['AB', 'ab', 'ac', 'ba']);
  });
  test('a sheet of nodes and one of relationships; dates, numbers, truth values, inline texts, gaps', async () => {
    const nodes =
      `<row r="1">${text('A1', 0)}${text('B1', 1)}<c r="C1" t="inlineStr"><is><t>born</t></is></c><c r="D1" t="str"><v>seen</v></c><c r="E1" t="str"><v>known</v></c><c r="F1" t="str"><v>size</v></c></row>` +
      `<row r="3">${text('A3', 2)}${text('B3', 3)}<c r="C3" s="1"><v>45000</v></c><c r="D3" s="3"><v>45000.5</v></c><c r="E3" t="b"><v>1</v></c><c r="F3" s="2"><v>1.5</v></c></row>` +
      `<row r="4"><c r="A4"><v>7</v></c></row>`;
    const edges = `<row>${text('A1', 4)}${text('B1', 5)}</row><row>${text('A2', 2)}<c r="B2"><f>1+6</f><v>7</v></c></row>`;
    const result = await read({
      'book.xlsx': workbook({ People: nodes, Links: edges, Empty: '', Hidden: nodes }, [
        'id',
        'name',
        'a',
        'Ada, &quot;the&quot; first',
        'source',
        'target',
      ]),
    });
    expect(result.problemLines).toEqual([]);
    expect(result.files.map(({ name, content }) => [name, content])).toEqual([
      ['book.xlsx/People', 'nodes'],
      ['book.xlsx/Links', 'relationships'],
    ]);
    expect(
      result.entities.map(({ properties: { id, name, born, seen, known, size } }) => ({
        id,
        name,
        born,
        seen,
        known,
        size,
      })),
    ).toEqual([
      {
        id: 'a',
        name: 'Ada, "the" first',
        born: new TypedText('2023-03-15'),
        seen: new TypedText('2023-03-15T12:00:00'),
        known: true,
        size: 1.5,
      },
      { id: '7', name: '7', born: undefined, seen: undefined, known: undefined, size: undefined },
    ]);
    expect(ends(result)).toEqual(['a RELATED_TO 7']);
    expect(result.remarks).toEqual(['book.xlsx: sheets that are hidden or empty were not read: Empty, Hidden']);
  });
  test('a column has the type on which its cells agree; where they do not, all are texts, with a remark', async () => {
    const row = (number: number, cells: string[]): string => `<row r="${number}">${cells.join('')}</row>`;
    const text = (value: string): string => `<c t="str"><v>${value}</v></c>`;
    const cell = (value: string, style = 0): string => `<c s="${style}"><v>${value}</v></c>`;
    const rows = [
      row(1, ['id', 'whole', 'number', 'when', 'took', 'mixed', 'digits'].map(text)),
      row(2, [
        cell('1'),
        cell('3'),
        cell('2'),
        cell('45000', 1),
        cell('1.25', 4),
        cell('5'),
        cell('12345678901234567'),
      ]),
      row(3, [cell('2'), cell('-4'), cell('2.5'), cell('45000.5', 3), cell('0.5', 4), text('x'), cell('1')]),
    ];
    const { entities, remarks, files: sheets } = await read({ 'book.xlsx': workbook({ S: rows.join('') }) });
    expect(sheets[0]?.mapping.map(({ valueType }) => valueType)).toEqual([
      'integer',
      'integer',
      'float',
      'localdatetime',
      'duration',
      'string',
      'string',
    ]);
    expect(
      entities.map(({ properties: { whole, number, when, took, mixed, digits } }) => [
        whole,
        number,
        when,
        took,
        mixed,
        digits,
      ]),
    ).toEqual([
      [3, new Float(2), new TypedText('2023-03-15T00:00:00'), new TypedText('PT30H'), '5', '12345678901234567'],
      [-4, 2.5, new TypedText('2023-03-15T12:00:00'), new TypedText('PT12H'), 'x', '1'],
    ]);
    expect(remarks).toEqual(['book.xlsx: columns whose cells are of several kinds are read as text: mixed, digits']);
  });
  test('formulas without a value, such that failed, and texts that stand for none leave their column its type', async () => {
    const cell = (inside: string, type = 'n'): string => `<c t="${type}">${inside}</c>`;
    const names = ['id', 'sum', 'rate', 'age', 'note'].map((name) => cell(`<v>${name}</v>`, 'str')).join('');
    const first = [cell('<v>1</v>'), cell('<f>A2*2</f><v></v>'), cell('<f>1/0</f><v>#DIV/0!</v>', 'e')];
    const second = [cell('<v>2</v>'), cell('<f>A3*2</f><v>4</v>'), cell('<v>0.5</v>')];
    const rows = [
      names,
      [...first, cell('<v>36</v>'), cell('<f>""</f><v></v>', 'str')].join(''),
      [...second, cell('<v>NA</v>', 'str'), cell('<v>x</v>', 'str')].join(''),
    ];
    const sheet = rows.map((cells, i) => `<row r="${i + 1}">${cells}</row>`).join('');
    const { entities, remarks } = await read({ 'book.xlsx': workbook({ S: sheet }) });
    const own = entities.map(({ properties: { sum, rate, age, note } }) => ({ sum, rate, age, note }));
    expect(own).toEqual([{ age: 36 }, { sum: 4, rate: 0.5, note: 'x' }]);
    expect(remarks).toEqual([
      'book.xlsx, column sum: the formula has no value: open the workbook in a spreadsheet program and save it (line 2)',
      'book.xlsx, column rate: the formula failed (#DIV/0!), which is taken for no value (line 2)',
      'book.xlsx, column age: "NA" is taken for no value; read the column as text to keep it (line 3)',
    ]);
  });
  test('a fault is reported by sheet and row', async () => {
    const rows = `<row r="1"><c r="A1" t="str"><v>id</v></c><c r="B1" t="str"><v>n:int</v></c></row><row r="5"><c r="A5" t="str"><v>a</v></c><c r="B5" t="str"><v>x</v></c></row>`;
    expect((await read({ 'book.xlsx': workbook({ S: rows }) })).problemLines).toEqual([
      expect.stringContaining('book.xlsx, line 5, column n:int: "x" is not a whole number'),
    ]);
  });
  test('an empty one, and one whose XML is broken', async () => {
    expect((await read({ 'book.xlsx': workbook({ S: '' }) })).problemLines).toEqual([
      'book.xlsx: no sheet of the workbook has a header and a row',
    ]);
    expect((await read({ 'book.xlsx': workbook({ S: '<row>' }) })).problemLines[0]).toMatch(/the workbook is damaged/);
    expect(
      (await read({ 'book.xlsx': workbook({ S: '<row r="999999999"><c><v>1</v></c></row>' }) })).problemLines,
    ).toEqual(['book.xlsx: the workbook is damaged (row 999999999): save it again, or save its sheets as CSV']);
  });
});
