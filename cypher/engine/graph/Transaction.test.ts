import { expect, test, vi } from 'vitest';
import { openGraph } from '../testing/openGraph.js';
import { Properties } from '../values/Value.js';
import { CommittedGraph } from './CommittedGraph.js';
import { Transaction } from './Transaction.js';

test('what is new is found by its id without all that is new being looked through', () => {
  const transaction = new Transaction(new CommittedGraph());
  const nodes = Array.from({ length: 200 }, () => transaction.createNode([], Properties.NONE));
  const joined = nodes.map((node) => transaction.createRelationship('T', node, node, Properties.NONE));
  let asked = 0;
  for (const one of [...nodes, ...joined]) {
    const { id } = one;
    Object.defineProperty(one, 'id', { get: () => (asked++, id) });
  }
  for (const [id, node] of nodes.entries()) expect(transaction.node(id)).toBe(node);
  for (const [id, one] of joined.entries()) expect(transaction.relationship(id)).toBe(one);
  expect(asked).toBeLessThan(1_000);
});

test('relationships of a type are found without all others being looked through', () => {
  const { graph } = openGraph('CREATE (:A)-[:T]->(:B)-[:U]->(:C)-[:T]->(:D)');
  const all = vi.spyOn(graph, 'relationships');
  const transaction = new Transaction(graph);
  const [first, second] = [...transaction.relationshipsOfType('T')];
  transaction.deleteRelationship(first!);
  const made = transaction.createRelationship('T', second!.end, second!.start, Properties.NONE);
  transaction.createRelationship('U', second!.end, second!.start, Properties.NONE);
  expect([...transaction.relationshipsOfType('T')]).toEqual([second, made]);
  expect(all).not.toHaveBeenCalled();
});
