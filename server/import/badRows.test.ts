/** Rows that cannot be taken: reported, and left out where that is asked for; and what would make them good. */
import { describe, expect, test } from 'vitest';
import { problemTable } from '../../contract/index.js';
import { recordReader, type Read } from './testing/readRecords.js';

const read = recordReader();
const ids = ({ entities }: Read): unknown[] => entities.map(({ properties }) => properties['id']);

describe('rows with problems', () => {
  test.each<[string, string, number]>([
    ['CSV', 'id,age:int,size:float\na,1,1\nb,x,y\n,3,1\nc,4\na,5,1\nd,6,1\n', 4],
    [
      'GEXF',
      '<gexf><graph><attributes class="node"><attribute id="0" title="n" type="integer"/></attributes><nodes><node id="a"/>' +
        '<node id="b"><attvalues><attvalue for="0" value="x"/></attvalues></node><node label="no id"/><node id="d"/></nodes></graph></gexf>',
      2,
    ],
    [
      'GraphML',
      '<graphml><key id="n" for="node" attr.name="n" attr.type="int"/><graph edgedefault="directed"><node id="a"/>' +
        '<node id="b"><data key="n">x</data></node><hyperedge/><node id="d"/></graph></graphml>',
      2,
    ],
    ['GDF', 'nodedef>name VARCHAR,n INTEGER\na,1\nb,x\nc,1,2\nd,4\n', 2],
    ['JSON', '{"nodes": [{"id": "a"}, 7, {"name": "no id"}, {"id": "d"}], "links": []}', 2],
  ])('in %s are left out when that is asked for', async (_format, text, badRows) => {
    const file = { network: text };
    expect(await read(file)).toMatchObject({ remedies: ['skipBadRows'] });
    const result = await read(file, { skipBadRows: true });
    expect(ids(result)).toEqual(['a', 'd']);
    expect(result.badRows).toBe(badRows);
    expect(result.problemTotal).toBeGreaterThanOrEqual(badRows);
  });
  test('what is wrong with a whole file stops the import all the same', async () => {
    const result = await read({ 'a.csv': 'id\na\n', 'b.json': '{' }, { skipBadRows: true });
    expect(result.whole).toBe(false);
    expect((await read({ 'a.csv': 'id,n:int\na,x\n', 'b.json': '{' })).remedies).toEqual([]);
  });
  test('the list of them is a table that no spreadsheet computes', () => {
    const problem = { file: '=a.csv', line: 2, column: null, message: 'say "x", or y' };
    expect(problemTable([problem])).toBe('file,line,column,problem\r\n\'=a.csv,2,,"say ""x"", or y"\r\n');
  });
});

describe('dates in an order of their own', () => {
  const facts = (result: Read): unknown[] => result.facts.map(({ properties: { date, dateTime } }) => dateTime ?? date);
  test('are dates of facts once the order is given, and texts with a remark before', async () => {
    const file = {
      'e.csv': 'source,target,date\na,b,19/06/2024\nb,c,1.2.2024\na,c,03/2024\na,a,2024\nb,b,19/06/2024 10:30\n',
    };
    const given = await read(file, { dateFormat: 'dmy' });
    expect(given.problemLines).toEqual([]);
    expect(facts(given)).toEqual(['2024-06-19', '2024-02-01', '2024-03', '2024', '2024-06-19T10:30']);
    const only = { 'e.csv': 'source,target,date\na,b,19/06/2024\n' };
    const untold = await read(only);
    expect(untold.facts[0]?.properties).toMatchObject({ date_: '19/06/2024' });
    expect([untold.remedies, untold.remarks.join(' ')]).toEqual([
      ['dateFormat'],
      expect.stringContaining('say in which order'),
    ]);
  });
  test('in typed columns and among other dates a refusal says what to choose', async () => {
    const file = { 'n.csv': 'id,born:date,seen:localdatetime\na,06/19/2024,06/19/2024 10:30\n' };
    expect(await read(file)).toMatchObject({
      problemLines: expect.arrayContaining([expect.stringContaining('say in which order day, month and year stand')]),
      remedies: ['dateFormat', 'skipBadRows'],
    });
    const { entities, problemLines } = await read(file, { dateFormat: 'mdy' });
    expect(problemLines).toEqual([]);
    expect([String(entities[0]?.properties['born']), String(entities[0]?.properties['seen'])]).toEqual([
      '2024-06-19',
      '2024-06-19T10:30:00',
    ]);
    const wrong = await read({ 'e.csv': 'source,target,date\na,b,2024\nb,c,19/06/2024\n' }, { dateFormat: 'mdy' });
    expect(wrong.problemLines[0]).toContain('the date "2024-19-06" is not written as');
  });
});
