/** Files that are made to hold the server up: each is read or refused soon, and others have their turn meanwhile. */
import { expect, test } from 'vitest';
import { Pauses } from './Pauses.js';
import { recordReader } from './testing/readRecords.js';

const read = recordReader();

test('a row of quotes alone takes no longer than one of letters', async () => {
  const { problemLines } = await read({ 'a.csv': `id,name\n1,${'""'.repeat(120_000)}\n` });
  expect(problemLines).toHaveLength(1);
});

test('quotes that stand within values, behind blanks and doubled are read as before', async () => {
  const { problemLines, entities } = await read({
    'a.csv': 'id,name, note\n1,"Ada ""the first""","x"\n2,5" disk,y\n3,"",z\n',
  });
  expect(problemLines).toEqual([]);
  expect(entities.map(({ properties }) => properties['name'])).toEqual(['Ada "the first"', '5" disk', '3']);
});

test('a row of separators alone is said to have more fields than any file', async () => {
  const { problemLines } = await read({ 'a.csv': `id,name\n1,Ada\n${','.repeat(100_000)}x\n` });
  expect(problemLines).toEqual([expect.stringContaining('more than 1,000 fields, but the header names 2')]);
});

test.each(['gexf', 'graphml'])('elements within each other without end are refused: %s', async (format) => {
  const { problemLines } = await read({ [`a.${format}`]: `<${format}><graph>${'<a>'.repeat(100_000)}` });
  expect(problemLines).toEqual([expect.stringContaining('nest more than 1,000 levels deep')]);
});

test('of many declared attributes those with a default are filled in, as they were declared last', async () => {
  const keys = Array.from({ length: 2_000 }, (_, i) => `<key id="k${i}" for="node" attr.name="n${i}"/>`).join('');
  const twice =
    '<key id="a" for="node" attr.name="a"><default>1</default></key><key id="a" for="node" attr.name="b"/>' +
    '<key id="c" for="node" attr.name="c"><default>2</default></key>';
  const { entities, problemLines } = await read({
    'a.graphml': `<graphml>${keys}${twice}<graph><node id="x"/></graph></graphml>`,
  });
  expect(problemLines).toEqual([]);
  expect(entities[0]?.properties).toMatchObject({ c: '2' });
  expect(entities[0]?.properties).not.toHaveProperty('a');
});

test('others have their turn after each bit of work, however much of a file is at hand', async () => {
  const pauses = new Pauses();
  let isHeard = false;
  setImmediate(() => (isHeard = true));
  const began = performance.now();
  while (performance.now() < began + 10);
  await pauses.take();
  expect(isHeard).toBe(true);
});
