import { expect, test } from 'vitest';
import { recordReader, type Read } from '../../testing/readRecords.js';

const records = recordReader();
const read = (text: string): Promise<Read> => records({ 'network.sif': text });
const ends = ({ facts }: Read): string[] => facts.map(({ source, type, target }) => `${source} ${type} ${target}`);

test('a line is a node, a relation and the nodes at its other end; a node alone on its line is isolated', async () => {
  const result = await read('nodeA lives_with nodeB nodeC\nnodeB knows nodeA\nnodeB knows nodeB\nnodeE\nnodeE\n');
  expect(result.problemLines).toEqual([]);
  expect(result.files[0]).toMatchObject({ format: 'sif', content: 'edges' });
  expect(ends(result)).toEqual([
    'nodeA lives_with nodeB',
    'nodeA lives_with nodeC',
    'nodeB knows nodeA',
    'nodeB knows nodeB',
  ]);
  expect(result.entities.map(({ properties }) => properties['name'])).toEqual(['nodeA', 'nodeB', 'nodeC', 'nodeE']);
});
test('a node alone on its line may be an end of lines above and below', async () => {
  const result = await read('a pp b\nb\nc\nc pp a\n');
  expect(result.problemLines).toEqual([]);
  expect(result.entities.map(({ properties }) => properties['name'])).toEqual(expect.arrayContaining(['a', 'b', 'c']));
  expect(result.entities).toHaveLength(3);
});
test('where a line has tabs, names and relations may hold blanks', async () => {
  expect(ends(await read('Gene 1\tacts on\tGene 2\r\nGene 2\tacts on\tGene 3\tGene 1\r\n'))).toEqual([
    'Gene 1 acts on Gene 2',
    'Gene 2 acts on Gene 3',
    'Gene 2 acts on Gene 1',
  ]);
});
test('a relation that leads nowhere is reported', async () => {
  expect((await read('a pp b\na pp\n')).problemLines).toEqual([
    'network.sif, line 2: the row has two fields; SIF has a node, a relation and at least one other node',
  ]);
});
