/** Times and drawings of GEXF as numbers and moments. */
import { expect, test } from 'vitest';
import { Float, TypedText } from '../../store/boxed.js';
import { recordReader, type Read } from '../testing/readRecords.js';

const records = recordReader();
const read = (contents: Record<string, string>): Promise<Read> => records(contents);

test('a day with its time behind a blank is a moment; places and sizes are floats also where they are whole', async () => {
  const text =
    '<gexf><graph mode="dynamic" timeformat="date"><nodes><node id="a" start="2005-01-03 11:30:00"><viz:position x="1" y="2.5"/><viz:size value="10.0"/></node></nodes></graph></gexf>';
  const { entities } = await read({ 'g.gexf': text });
  expect(entities[0]?.properties).toMatchObject({
    start: new TypedText('2005-01-03T11:30:00'),
    x: new Float(1),
    y: 2.5,
    size: new Float(10),
  });
});

test('a weight is a number also where no attribute is declared that says so', async () => {
  const edge = (weight: string): string =>
    `<edge source="a" target="a"><attvalues><attvalue for="weight" value="${weight}"/><attvalue for="n" value="1"/></attvalues></edge>`;
  const text = `<gexf><graph><nodes><node id="a"/></nodes><edges>${edge('1.0')}${edge('heavy')}</edges></graph></gexf>`;
  const { facts, remarks } = await read({ 'g.gexf': text });
  expect(facts.map(({ properties: { weight, n } }) => [weight, n])).toEqual([
    [new Float(1), '1'],
    ['heavy', '1'],
  ]);
  expect(remarks).toContain('g.gexf: values of the undeclared attribute weight are kept as a number under that name');
});

test.each([
  ['double', [new Float(1), 2.5]],
  ['integer', [1, '2.5']],
  ['', ['1', '2.5']],
])('times are numbers where the file says so: %j', async (format, expected) => {
  const text = `<gexf><graph mode="dynamic" timeformat="${format}"><nodes><node id="a" start="1" end="2.5"/></nodes></graph></gexf>`;
  const { entities } = await read({ 'g.gexf': text });
  const { start, end } = entities[0]?.properties ?? {};
  expect([start, end]).toEqual(expected);
});

test('a slice is of one time, which all has that gives none of its own; a time zone of the file is reported', async () => {
  const result = await read({
    'g.gexf':
      '<gexf><graph mode="slice" timestamp="2007-01-01" timeformat="date" timezone="Europe/Paris" defaultedgetype="directed"><nodes><node id="a"/><node id="b" start="2006"/></nodes><edges><edge source="a" target="b"/></edges></graph></gexf>',
  });
  expect(result.entities.map(({ properties: { timestamp, start } }) => [timestamp, start])).toEqual([
    [new TypedText('2007-01-01'), undefined],
    [undefined, '2006'],
  ]);
  expect(result.facts[0]?.properties).toMatchObject({ date: '2007-01-01', timestamp: new TypedText('2007-01-01') });
  expect(result.remarks).toEqual([
    'g.gexf: times without a zone are kept so; the file says that they are of Europe/Paris',
  ]);
});
