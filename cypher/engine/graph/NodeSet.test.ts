import { expect, test } from 'vitest';
import { GraphNode, Properties } from '../values/Value.js';
import { NodeSet } from './NodeSet.js';

const nodes = Array.from({ length: 14 }, (_, ordinal) => {
  const node = new GraphNode(ordinal, [], Properties.NONE);
  node.settle({ outgoing: () => [], incoming: () => [] }, ordinal);
  return node;
});
const none = new GraphNode(99, [], Properties.NONE);

test('nodes that came after marks were made, or are not committed, are kept beside them', () => {
  const set = new NodeSet();
  expect([set.add(nodes[3]!), set.add(nodes[3]!), set.add(none)]).toEqual([true, false, true]);
  const marks = set.allMarks(10);
  expect([marks.length, marks[3], set.has(nodes[3]!), set.has(none)]).toEqual([10, 1, true, true]);
  for (const node of [nodes[4]!, nodes[12]!])
    expect([set.add(node), set.add(node), set.has(node)]).toEqual([true, false, true]);
  expect([set.size, marks[4], set.has(nodes[13]!)]).toEqual([4, 1, false]);
  for (const node of [nodes[3]!, nodes[12]!]) set.delete(node);
  set.unmark([4]);
  expect([set.size, set.has(none)]).toEqual([1, true]);
});

test('what another has as marks is added once', () => {
  const [set, other] = [new NodeSet(), new NodeSet()];
  set.add(nodes[2]!);
  other.allMarks(10);
  expect(set.addFrom(other, [2, 5, 5, 12])).toBe(1);
  expect([set.size, set.has(nodes[5]!), set.has(nodes[12]!)]).toEqual([2, true, false]);
});
