/** What CSV files write is what is stored, or its loss is reported at its place. */
import { describe, expect, test } from 'vitest';
import { Float, TypedText } from '../../store/boxed.js';
import { recordReader, type ReadOptions } from '../testing/readRecords.js';

const read = recordReader();

describe('values are kept as they are written', () => {
  const properties = async (text: string, options?: ReadOptions): Promise<Record<string, unknown>[]> =>
    (await read({ 'n.csv': text }, options)).entities.map((entity) => {
      const { id: _id, kind: _kind, name: _name, nameFr: _fr, aliases: _aliases, ...own } = entity.properties;
      return own;
    });

  test('floats stay floats, also where they are whole, and NaN and infinity are numbers', async () => {
    expect(await properties('id:ID,w:double\na,2.0\nb,2\nc,NaN\nd,-INF\ne,1e20\n')).toStrictEqual([
      { w: new Float(2) },
      { w: new Float(2) },
      { w: Number.NaN },
      { w: -Infinity },
      { w: 1e20 },
    ]);
  });
  test('list items keep blanks and what is escaped; an empty item is an item, but of numbers', async () => {
    expect(await properties('id:ID,l:string[]\na,x\\;y; z;;C:\\dir\n')).toEqual([{ l: ['x;y', ' z', '', 'C:\\dir'] }]);
    const { problemLines } = await read({ 'n.csv': 'id:ID,l:int[]\na,1;;2\n' });
    expect(problemLines).toEqual([
      'n.csv, line 2, column l:int[]: an item of the list is empty: take it out, or read the column as a list of texts',
    ]);
  });
  test('"" is a text where the column says so, and reported as left out where it does not', async () => {
    expect(await properties('id:ID,a:string,b:string,l:int[]\nx,"",,""\n')).toEqual([{ a: '', l: [] }]);
    const { entities, remarks } = await read({ 'n.csv': 'id,note\nx,""\ny,"a ""b"""\nz,""\n' });
    expect(entities.map((one) => one.properties['note'])).toEqual([undefined, 'a "b"', undefined]);
    expect(remarks).toEqual([
      expect.stringMatching(/^n.csv, column note: "" is taken for no value.*\(first in line 2, 2 times\)$/),
    ]);
  });
  test('Excel’s line that names the separator is none of the table', async () => {
    const result = await read({ 'n.csv': 'sep=;\r\nid;name;age:int\r\na;Ada, Countess;old\r\n' });
    expect(result.problemLines).toEqual([expect.stringContaining('n.csv, line 3, column age:int: "old"')]);
  });
  test('a formula that is a text, as programs write digits for spreadsheets, is that text, with a remark', async () => {
    const people = 'id,name,phone\n="007",="James ""007"" Bond","=""0044"""\n="008",Bill,=1+1\n';
    const { entities, facts, remarks } = await read({ 'n.csv': people, 'e.csv': 'source,target\n="007",="008"\n' });
    expect(entities.map(({ properties: { id, name, phone } }) => [id, name, phone])).toEqual([
      ['007', 'James "007" Bond', '0044'],
      ['008', 'Bill', '=1+1'],
    ]);
    expect(facts.map(({ source, target }) => [source, target])).toEqual([['007', '008']]);
    expect(remarks).toContain('n.csv: of cells such as ="007" the text between the quotes is taken');
  });
  test('a quote within a value that is not quoted is a letter of it', async () => {
    const text =
      'id:ID,a:string,b:string\r\n1,5" disk,O"Brien\r\n2,"x, ""y""",""\r\n3,12" and 7","two\r\nlines"\r\n4,z,y\r\n';
    expect(await properties(text)).toEqual([
      { a: '5" disk', b: 'O"Brien' },
      { a: 'x, "y"', b: '' },
      { a: '12" and 7"', b: 'two\r\nlines' },
      { a: 'z', b: 'y' },
    ]);
  });
  test('a table that begins with an empty name behind a byte order mark has its lines', async () => {
    expect(await properties('\uFEFF"",id:ID,note:string\r\n1,a,x\r\n2,b,y\r\n')).toEqual([
      { 'column 1': '1', note: 'x' },
      { 'column 1': '2', note: 'y' },
    ]);
  });
  test('where fields are parted by tabs and quotes do not enclose values, they are letters of all', async () => {
    const text =
      'id:ID\tnote:string\tn:int\r\n1\t"A" is for Alibi\t1\r\n2\t"Heroes"\t2\r\n3\t!"#$%\t3\r\n4\t"open\t4\r\n';
    const { entities, remarks, problemLines } = await read({ 'n.tsv': text });
    expect(problemLines).toEqual([]);
    const titles = entities.map(({ properties: own }) => [own['note'], own['n']]);
    expect(titles).toEqual([
      ['"A" is for Alibi', 1],
      ['"Heroes"', 2],
      ['!"#$%', 3],
      ['"open', 4],
    ]);
    expect(remarks).toEqual([
      'n.tsv: quotes are kept as letters of their values: some stand where they cannot enclose a whole value',
    ]);
    const quoted = await read({ 'n.tsv': 'id:ID\tnote:string\n1\t"A ""tab""\there"\n' });
    expect([quoted.entities[0]?.properties['note'], quoted.remarks]).toEqual(['A "tab"\there', []]);
  });
  test('decimal commas are recognised from the column, or declared', async () => {
    expect(await properties('id:ID;h:float\na;1,5\nb;2\nc;1 234,25\n')).toStrictEqual([
      { h: 1.5 },
      { h: new Float(2) },
      { h: 1234.25 },
    ]);
    expect((await read({ 'n.csv': 'id:ID;h:float\na;1,234\n' })).problemTotal).toBe(1);
    expect(await properties('id:ID;h:float\na;1,234\n', { decimal: ',' })).toEqual([{ h: 1.234 }]);
  });
  test('dates, times, durations and points are values of their kind', async () => {
    const text = 'id:ID,d:datetime,p:duration,l:date[]\na,2024-06-19T08:30+02:00,PT90M,2024-06-19;2025-01-01\n';
    expect(await properties(text)).toStrictEqual([
      {
        d: new TypedText('2024-06-19T08:30:00+02:00'),
        p: new TypedText('PT1H30M'),
        l: [new TypedText('2024-06-19'), new TypedText('2025-01-01')],
      },
    ]);
    const { problemLines } = await read({ 'n.csv': 'id:ID,d:date\na,2024-13-01\n' });
    expect(problemLines).toEqual([
      'n.csv, line 2, column d:date: "2024-13-01" is no date (2024-06-19): mend it, or read the column as text',
    ]);
  });
  test('a blank may part date and time, as pandas and SQL write it', async () => {
    const text = 'id:ID,d:datetime,l:localdatetime\na,2024-06-19 08:30+02:00,2024-06-19 08:30:15.5\n';
    expect(await properties(text)).toStrictEqual([
      { d: new TypedText('2024-06-19T08:30:00+02:00'), l: new TypedText('2024-06-19T08:30:15.5') },
    ]);
  });
  test('a list of points of several coordinate systems, which Neo4j does not keep, is reported with its line', async () => {
    const text = 'id:ID,p:point[]\na,"SRID=4326\\;POINT (1 2);SRID=7203\\;POINT (0 0)"\n';
    expect((await read({ 'n.csv': text })).problemLines).toEqual([
      'n.csv, line 2, column p: the list holds points of several coordinate systems (SRID=4326, SRID=7203), and a list keeps those of one: part it',
    ]);
    expect((await read({ 'n.csv': text.replace('7203', '4326') })).problemLines).toEqual([]);
  });
  test('points as Neo4j’s import files write them', async () => {
    const text =
      'id:ID,p:point{crs:WGS-84},q:point,r:point\na,"{latitude:48.8, longitude:2.3}","{x: 1, y: 2.5, z: 3}","{x:1,y:2,crs:\'cartesian\'}"\n';
    expect(await properties(text)).toStrictEqual([
      {
        p: new TypedText('SRID=4326;POINT (2.3 48.8)'),
        q: new TypedText('SRID=9157;POINT Z (1 2.5 3)'),
        r: new TypedText('SRID=7203;POINT (1 2)'),
      },
    ]);
    expect((await read({ 'n.csv': 'id:ID,p:point\na,{x:1}\n' })).problemLines[0]).toContain('is no point');
  });
  test('a time of day is kept beside the date of the fact', async () => {
    const { facts, remarks } = await read({ 'e.csv': 'source,target,date\na,b,2024-06-19T10:00:00Z\n' });
    const kept = { date: '2024-06-19', precision: 'day', dateTime: '2024-06-19T10:00:00Z' };
    expect(facts[0]?.properties).toMatchObject(kept);
    expect(remarks.join()).toContain('kept whole as dateTime');
  });
  test('labels and types hold any character', async () => {
    const result = await read({ 'e.csv': "source,target,type\na,b,works for\na,b,d'accord\na,b,v1.2\n" });
    expect(result.problemLines).toEqual([]);
    expect(result.facts.map(({ type }) => type)).toEqual(['works for', "d'accord", 'v1.2']);
  });
  test('a column that cannot be labels is not guessed to be', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => `n${i},Name ${i},${'long '.repeat(30)}${i}`);
    const result = await read({ 'n.csv': `id,name,category\n${rows.join('\n')}\n` });
    expect([result.problemTotal, typeof result.entities[0]?.properties['category']]).toEqual([0, 'string']);
  });
  test('times that name no zone are of the zone in the header, as for neo4j-admin', async () => {
    const text =
      'id:ID,born:datetime{timezone:Europe/Stockholm},at:time{timezone:+02:00},days:datetime[]{timezone:+01:00}\na,2018-05-18T14:30,10:00,2018-05-18T14:30;2018-05-18T14:30Z\nb,2018-05-18T14:30Z,10:00-03:00,\n';
    const [a, b] = await properties(text);
    expect(a).toEqual({
      born: new TypedText('2018-05-18T14:30:00+02:00[Europe/Stockholm]'),
      at: new TypedText('10:00:00+02:00'),
      days: [new TypedText('2018-05-18T14:30:00+01:00'), new TypedText('2018-05-18T14:30:00Z')],
    });
    expect(b).toEqual({ born: new TypedText('2018-05-18T14:30:00Z'), at: new TypedText('10:00:00-03:00') });
  });
  test('a header that stands again among the rows of joined files is none of them', async () => {
    const { facts, remarks } = await read({ 'e.csv': 'source,target\na,b\nsource,target\nb,c\n' });
    expect(facts.map(({ source, target }) => [source, target])).toEqual([
      ['a', 'b'],
      ['b', 'c'],
    ]);
    expect(remarks).toContain('e.csv: 1 row that repeats the header left out');
  });
  test('what is said of a value goes by its column, and of a float by what can be said of its file', async () => {
    const empty = await read({ 'n.csv': 'id:ID,born:date\na,""\n' });
    expect(empty.remarks).toEqual(['n.csv, column born:date: "" is taken for no value (line 2)']);
    const key = '<key id="w" for="node" attr.name="w" attr.type="double"/>';
    const xml = `<graphml>${key}<graph edgedefault="directed"><node id="a"><data key="w">1,5</data></node></graph></graphml>`;
    expect((await read({ 'g.graphml': xml })).problemLines[0]).toMatch(/"1,5" is not a number: write it as 1234\.5/);
  });
  test('what is said of a direction is reported', async () => {
    const { remarks } = await read({ 'e.csv': 'Source,Target,Type\na,b,Undirected\n' });
    expect(remarks).toContain('e.csv: column Type: undirected edges are kept in the direction they are written in');
  });
});
