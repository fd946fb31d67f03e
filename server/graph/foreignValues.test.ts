import { expect, it } from 'vitest';
import { GraphNode } from '../../contract/index.js';
import { Node, Relationship } from '../store/GraphStore.js';
import { edgeOf, nodeOf } from './foreignValues.js';

/** As long as an import makes them: a data set's name of 63 characters, and an id of 200. */
const longest = (letter: string): string => `${'d'.repeat(63)}/${letter.repeat(200)}`;
const entity = (id: string): GraphNode => nodeOf(new Node('4:x:1', ['Entity', 'Person'], { id, name: 'A' }));

it('knows entities and facts by their keys, however long an import made them', () => {
  const [one, other] = [entity(longest('a')), entity(longest('b'))];
  expect([one.key, other.key]).toEqual([longest('a'), longest('b')]);
  const fact = new Relationship('5:x:1', 'KNOWS', '4:x:1', '4:x:2', { factId: longest('f') });
  expect(edgeOf(fact, one, other).key).toBe(longest('f'));
});

it('gives no node a key that an answer cannot have', () => {
  for (const label of ['Article', 'Passage', 'Claim', 'PropertyClaim', 'Entity'])
    for (const id of [longest('a'), `${longest('a')}a`])
      expect(GraphNode.safeParse(nodeOf(new Node('4:x:1', [label], { id }))).success).toBe(true);
});
