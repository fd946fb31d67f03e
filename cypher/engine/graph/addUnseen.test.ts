import { expect, test } from 'vitest';
import { type GraphNode, Properties } from '../values/Value.js';
import { CommittedGraph } from './CommittedGraph.js';
import { GraphBuilder, type PackedRecord } from './GraphBuilder.js';
import type { Direction, Graph, TypeFilter } from './Graph.js';
import { NodeSet } from './NodeSet.js';
import { Transaction } from './Transaction.js';

const record: PackedRecord = { template: Properties.NONE, packed: { unpack: () => [], value: () => null }, place: 0 };
const COUNT = 4_000;

/** More nodes than a set holds before they are marked, each with three relationships that lie scattered. */
function large(): CommittedGraph {
  const builder = new GraphBuilder();
  for (let id = 0; id < COUNT; id++) builder.createNode(id, [], record);
  for (let id = 0; id < 3 * COUNT; id++)
    builder.createRelationship(id, `T${id % 4}`, id % COUNT, (id * 31 + Math.floor(id / COUNT) * 997) % COUNT, record);
  builder.setNextIds(COUNT, 3 * COUNT);
  builder.finish();
  const graph = new CommittedGraph();
  graph.become(builder);
  return graph;
}
function reached(graph: Graph, from: GraphNode, direction: Direction, types: TypeFilter): number[] {
  const [seen, found] = [new NodeSet(), [from]];
  seen.add(from);
  for (const node of found) graph.addUnseen(node, direction, types, seen, found);
  expect(found.every((node) => seen.has(node))).toBe(true);
  return found.map(({ id }) => id).sort((a, b) => a - b);
}
/** The same by the relationships themselves. */
function expected(graph: Graph, from: GraphNode, direction: Direction, types: TypeFilter): number[] {
  const found = new Set([from]);
  for (const node of found)
    for (const { start, end } of graph.relationshipsOf(node, direction, types)) found.add(start === node ? end : start);
  return [...found].map(({ id }) => id).sort((a, b) => a - b);
}
const ASKED: [Direction, TypeFilter][] = [
  ['both', null],
  ['out', null],
  ['in', null],
  ['both', new Set(['T1', 'T2'])],
];

test.each(ASKED)('who is reached from a node of a graph from disk (%s), before and after it is changed', (...asked) => {
  const graph = large();
  const check = (of: Graph): void => {
    const from = of.node(5)!;
    const found = reached(of, from, ...asked);
    expect(found).toEqual(expected(of, from, ...asked));
    if (asked[1] === null) expect(found.length).toBeGreaterThan(1_100);
  };
  check(graph);
  const transaction = new Transaction(graph);
  const far = transaction.createNode([], Properties.NONE);
  transaction.createRelationship('T1', graph.node(5)!, far, Properties.NONE);
  transaction.createRelationship('T1', far, graph.node(2)!, Properties.NONE);
  transaction.deleteNode(graph.node(40)!, true);
  check(transaction);
  graph.apply(transaction.changes());
  check(graph);
});

test('it gives how many relationships were looked at', () => {
  const graph = large();
  const node = graph.node(12)!;
  const looked = (of: Graph): number => of.addUnseen(node, 'out', null, new NodeSet(), []);
  expect([looked(graph), looked(new Transaction(graph))]).toEqual([node.outgoing.length, node.outgoing.length]);
});
