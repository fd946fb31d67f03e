import { expect, test } from 'vitest';
import { type PackedValues, Properties, type Value } from '../values/Value.js';
import { CommittedGraph } from './CommittedGraph.js';
import { GraphBuilder, type PackedRecord } from './GraphBuilder.js';
import { Transaction } from './Transaction.js';

/** Records whose one value is where they stand; it counts how many are unpacked. */
class Packed implements PackedValues {
  unpacked = 0;
  readonly #template = Properties.from([['n', true]]);
  record(place: number): PackedRecord {
    return { template: this.#template, packed: this, place };
  }
  unpack(place: number): Value[] {
    this.unpacked++;
    return [BigInt(place)];
  }
  value(place: number): Value {
    return BigInt(place);
  }
}
const nothing: PackedRecord = { template: Properties.NONE, packed: new Packed(), place: 0 };

function built(packed: Packed): CommittedGraph {
  const builder = new GraphBuilder();
  for (const id of [0, 1, 2, 7]) builder.createNode(id, id === 7 ? [] : ['N'], packed.record(id));
  builder.createRelationship(0, 'R', 0, 1, packed.record(10));
  builder.createRelationship(1, 'S', 1, 0, packed.record(11));
  builder.createRelationship(2, 'R', 1, 1, nothing);
  builder.createRelationship(3, 'R', 2, 7, packed.record(13));
  builder.createRelationship(4, 'T', 0, 2, packed.record(14));
  // What followed, as it stands in a log.
  builder.changeNode(2, ['N', 'M'], packed.record(20));
  builder.changeRelationship(4, packed.record(24));
  builder.deleteRelationship(3);
  builder.deleteNode(7);
  builder.createRelationship(5, 'R', 2, 0, packed.record(15));
  builder.setNextIds(8, 6);
  builder.setCatalogue({
    indexes: [{ name: 'i', kind: 'RANGE', entity: 'node', names: ['N'], properties: ['n'], constraint: null }],
    constraints: [],
  });
  builder.finish();
  const graph = new CommittedGraph();
  graph.become(builder);
  return graph;
}
const shown = (graph: CommittedGraph): string[] =>
  [...graph.relationships()].map(
    ({ id, type, start, end, properties }) =>
      `${start.id}-${id}:${type} ${[...properties].flat().join('=')}->${end.id}`,
  );
const ends = (graph: CommittedGraph, id: number): number[][] => {
  const { outgoing, incoming } = graph.node(id)!;
  return [outgoing, incoming].map((list) => list.map((one) => one.id));
};
function change(graph: CommittedGraph, work: (transaction: Transaction) => void): void {
  const transaction = new Transaction(graph);
  work(transaction);
  transaction.check();
  graph.apply(transaction.changes());
}

test('a graph is as it was read, with the changes that followed', () => {
  const graph = built(new Packed());
  expect(shown(graph)).toEqual(['0-0:R n=10->1', '1-1:S n=11->0', '1-2:R ->1', '0-4:T n=24->2', '2-5:R n=15->0']);
  expect([0, 1, 2].map((id) => ends(graph, id))).toEqual([
    [
      [0, 4],
      [1, 5],
    ],
    [
      [1, 2],
      [0, 2],
    ],
    [[5], [4]],
  ]);
  expect([...graph.nodes()].map(({ id, labels }) => [id, ...labels])).toEqual([
    [0, 'N'],
    [1, 'N'],
    [2, 'N', 'M'],
  ]);
  expect([graph.typesInUse(), graph.labelsInUse(), graph.propertyKeys()]).toEqual([['R', 'S', 'T'], ['N', 'M'], ['n']]);
  expect([graph.relationshipCount, graph.countOfType('R'), graph.countOfType('T')]).toEqual([5, 3, 1]);
  expect([graph.node(7), graph.relationship(3), graph.relationship(4)?.type]).toEqual([null, null, 'T']);
  expect([graph.nextNodeId, graph.nextRelationshipId]).toEqual([8, 6]);
});

test('what is changed in it later counts as what was read', () => {
  const graph = built(new Packed());
  const before = graph.relationship(0)!;
  change(graph, (transaction) => {
    const [a, b] = [graph.node(0)!, graph.node(1)!];
    transaction.deleteRelationship(before);
    transaction.createRelationship('U', a, b, Properties.NONE);
    transaction.createRelationship('R', a, a, Properties.NONE);
    transaction.setProperties(graph.relationship(1)!, Properties.from([['m', 'x']]));
  });
  change(graph, (transaction) => transaction.deleteNode(graph.node(2)!, true));
  expect(shown(graph)).toEqual(['1-1:S m=x->0', '1-2:R ->1', '0-6:U ->1', '0-7:R ->0']);
  expect([0, 1].map((id) => ends(graph, id))).toEqual([
    [
      [6, 7],
      [1, 7],
    ],
    [
      [1, 2],
      [2, 6],
    ],
  ]);
  expect([...graph.relationshipsOfType('R')].map(({ id }) => id)).toEqual([2, 7]);
  expect([graph.typesInUse(), graph.relationshipCount, graph.countOfType('T')]).toEqual([['R', 'S', 'U'], 4, 0]);
  expect([graph.isDeleted(before), graph.isDeleted(graph.relationship(1)!), graph.relationship(0)]).toEqual([
    true,
    false,
    null,
  ]);
});

test('values are unpacked when they are asked for, and indexes filled then', () => {
  const packed = new Packed();
  const graph = built(packed);
  expect([graph.nodeCount, [...graph.relationships()].length, packed.unpacked]).toEqual([3, 5, 0]);
  const { properties } = graph.relationship(0)!;
  expect([properties.get('n'), properties.get('n'), properties.get('m'), packed.unpacked]).toEqual([10n, 10n, null, 1]);
  expect([...graph.nodesWhere('N', 'n', 20n)!].map(({ id }) => id)).toEqual([2]);
  expect(packed.unpacked).toBe(4);
});

test('an index that was not asked yet has what was changed before', () => {
  const graph = built(new Packed());
  change(graph, (transaction) => {
    transaction.setProperties(graph.node(0)!, Properties.from([['n', 20n]]));
    transaction.removeLabels(graph.node(1)!, ['N']);
    transaction.createNode(['N'], Properties.from([['n', 20n]]));
  });
  const found = (value: Value): number[] => [...graph.nodesWhere('N', 'n', value)!].map(({ id }) => id);
  expect([found(20n), found(0n), found(1n)]).toEqual([[0, 2, 8], [], []]);
});

test('a change of what is not there is no graph', () => {
  const builder = new GraphBuilder();
  builder.createNode(0, [], nothing);
  for (const wrong of [
    () => builder.createRelationship(0, 'R', 0, 9, nothing),
    () => builder.changeNode(9, [], nothing),
    () => builder.changeRelationship(9, nothing),
    () => builder.deleteNode(9),
    () => builder.deleteRelationship(9),
  ])
    expect(wrong).toThrow(/^there is no (node|relationship) 9$/);
});

test('what was deleted again before the graph was read takes no room', () => {
  const builder = new GraphBuilder();
  const packed = new Packed();
  for (let id = 0; id < 10_000; id++) builder.createNode(id, ['N'], packed.record(id));
  for (let id = 0; id < 9_999; id++) builder.createRelationship(id, 'R', id, 9_999, packed.record(id));
  for (let id = 0; id < 9_990; id++) builder.deleteRelationship(id);
  for (let id = 0; id < 9_990; id++) builder.deleteNode(id);
  builder.finish();
  const graph = new CommittedGraph();
  graph.become(builder);
  expect(graph.ordinals).toBe(10);
  expect(shown(graph)).toEqual(
    [9_990, 9_991, 9_992, 9_993, 9_994, 9_995, 9_996, 9_997, 9_998].map((id) => `${id}-${id}:R n=${id}->9999`),
  );
  expect(ends(graph, 9_999)[1]).toHaveLength(9);
});
