import { expect, test } from 'vitest';
import { GraphNode, Properties } from '../values/Value.js';
import { TextIndex } from './TextIndex.js';

const named = (name: string): Properties => Properties.from([['name', name]]);
const NAMES = ['Anna', 'Annabel', 'Banana', 'бабушка', '安娜安娜安娜', 'An', 'Ann Anna Annan', ''];
const LOOKED_UP = [
  'Ann',
  'ana',
  'nab',
  'бабу',
  '安娜安',
  'nna',
  'xyz',
  'anan',
  'A',
  'An',
  'l',
  'na',
  'бу',
  '娜',
  'zq',
  'q',
];

/** Each node once, in whatever order. */
const found = (index: TextIndex, text: string): number[] =>
  [...index.containing(text)!].map(({ id }) => id).sort((a, b) => a - b);

test('what contains a text is found once, whatever the texts were before', () => {
  const index = new TextIndex('N', 'name');
  const nodes = Array.from({ length: 400 }, (_, id) => new GraphNode(id, ['N'], named(NAMES[id % NAMES.length]!)));
  for (const node of nodes) index.add(node, node.properties);
  const check = (): void => {
    for (const text of LOOKED_UP)
      expect(found(index, text)).toEqual(
        nodes.filter((node) => String(node.properties.get('name') ?? '').includes(text)).map(({ id }) => id),
      );
  };
  check();
  // Over and over, with long texts, so that lists are made anew more than once.
  for (let round = 0; round < 12; round++) {
    for (const node of nodes) {
      index.remove(node, node.properties);
      node.properties = Properties.NONE;
      if ((node.id + round) % 5 === 0) continue;
      node.properties = named(`${NAMES[(node.id * 7 + round) % NAMES.length]!} ${'ab'.repeat(30)}`);
      index.add(node, node.properties);
    }
    check();
  }
});

test('nothing is not looked up: every text contains it', () => {
  expect(new TextIndex('N', 'name').containing('')).toBeNull();
});
