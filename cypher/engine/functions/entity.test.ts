import { describe, expect, it } from 'vitest';
import { CommittedGraph } from '../graph/CommittedGraph.js';
import { GraphPath, Properties } from '../values/Value.js';
import { Transaction } from '../graph/Transaction.js';
import { callNamed, contextWith } from './testing/callNamed.js';

const setup = () => {
  const graph = new Transaction(new CommittedGraph());
  const from = graph.createNode(['Person', 'Writer'], Properties.from([['name', 'Ada']]));
  const to = graph.createNode([], Properties.NONE);
  const wrote = graph.createRelationship('WROTE', from, to, Properties.from([['year', 1843n]]));
  return { graph, from, to, wrote, context: contextWith({ graph }) };
};

describe('functions of entities', () => {
  it('ask the graph as the transaction sees it', () => {
    const { graph, from, wrote, context } = setup();
    graph.removeLabels(from, ['Writer']);
    graph.setProperties(from, Properties.from([['born', 1815n]]));
    expect(callNamed('labels', [from], context)).toEqual(['Person']);
    expect(callNamed('keys', [from], context)).toEqual(['born']);
    expect(callNamed('properties', [wrote], context)).toEqual(new Map([['year', 1843n]]));
    expect(callNamed('properties', [new Map([['a', 1n]])], context)).toEqual(new Map([['a', 1n]]));
  });

  it('tell a relationship’s type and ends, also after it is gone, but none of its properties', () => {
    const { graph, from, to, wrote, context } = setup();
    graph.deleteRelationship(wrote);
    expect(callNamed('type', [wrote], context)).toBe('WROTE');
    expect([callNamed('startNode', [wrote], context), callNamed('endNode', [wrote], context)]).toEqual([from, to]);
    expect(() => callNamed('keys', [wrote], context)).toThrow('deleted');
    graph.deleteNode(from, true);
    expect(() => callNamed('labels', [from], context)).toThrow('deleted');
  });

  it('take a path apart', () => {
    const { from, to, wrote, context } = setup();
    const path = new GraphPath([from, to], [wrote]);
    expect(callNamed('nodes', [path], context)).toEqual([from, to]);
    expect(callNamed('relationships', [path], context)).toEqual([wrote]);
    expect(callNamed('length', [path], context)).toBe(1n);
  });

  it('give nodes and relationships identifiers that never coincide', () => {
    const { from, wrote, context } = setup();
    expect(callNamed('elementId', [from], context)).not.toBe(callNamed('elementId', [wrote], context));
    expect(callNamed('id', [from], context)).toBe(BigInt(from.id));
  });
});
