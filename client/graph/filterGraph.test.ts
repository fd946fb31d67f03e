import { describe, expect, it } from 'vitest';
import type { EdgeAttributes, FactStanding, NodeKind } from '../../contract/index.js';
import { edgeOf, nodeOf } from '../../kernel/testing/graphParts.js';
import { graphFromLists, type GraphData } from './GraphData.js';
import { filterGraph, isOpen } from './filterGraph.js';

const node = (key: string, kind: NodeKind = 'Person', datasets = ['news']) => nodeOf(key, { kind, datasets });
const edge = (key: string, source: string, type: string, target: string, more: Partial<EdgeAttributes> = {}) =>
  edgeOf(key, source, target, { type, articles: ['a1'], ...more });
/** Two articles; a1 says that anna met boris, a2 that boris praised carla; a2's second passage mentions carla alone. */
const graph = graphFromLists({
  nodes: [
    node('anna'),
    node('boris'),
    node('carla'),
    node('article:a1', 'Article'),
    node('article:a2', 'Article'),
    node('passage:a2#2', 'Passage'),
  ],
  edges: [
    edge('met', 'anna', 'MET', 'boris'),
    edge('praised', 'boris', 'PRAISED', 'carla', { articles: ['a2'] }),
    edge('m1', 'article:a1', 'MENTIONS', 'anna'),
    edge('m2', 'article:a1', 'MENTIONS', 'boris'),
    edge('c', 'article:a2', 'HAS_PASSAGE', 'passage:a2#2', { articles: ['a2'] }),
    edge('m3', 'passage:a2#2', 'MENTIONS', 'carla', { articles: ['a2'] }),
  ],
});
const nodesOf = (data: GraphData) => [...data.nodes.keys()];

describe('filterGraph', () => {
  it('leaves everything when nothing is asked', () => {
    expect(filterGraph(graph, {}, new Set())).toBe(graph);
  });
  it('separates contested facts from others of their status, and the done from the not done unless it is named', () => {
    const doubted = graphFromLists({
      nodes: [node('anna'), node('boris'), node('carla')],
      edges: [
        edge('plain', 'anna', 'MET', 'boris'),
        edge('disputed', 'anna', 'MET', 'boris', { contested: true }),
        edge('awaited', 'anna', 'MET', 'carla', { status: 'expected', contested: true }),
        edge('disowned', 'anna', 'MET', 'carla', { status: 'denied', contested: true }),
      ],
    });
    const left = (...statuses: FactStanding[]) => [
      ...filterGraph(doubted, statuses.length > 0 ? { statuses } : {}, new Set()).edges.keys(),
    ];
    expect(left()).toEqual(['plain', 'disputed']);
    expect(left('contested')).toEqual(['disputed', 'awaited']);
    expect(left('asserted', 'alleged')).toEqual(['plain']);
    expect(left('denied')).toEqual(['disowned']);
    const named = filterGraph(doubted, {}, new Set(), null, new Set(['disowned']));
    expect([...named.edges.keys()]).toEqual(['plain', 'disputed', 'disowned']);
  });
  it('takes entities whose every fact is filtered away, however often articles mention them', () => {
    expect(nodesOf(filterGraph(graph, { types: ['MET'] }, new Set()))).toEqual(['anna', 'boris', 'article:a1']);
  });
  it('takes entities that have no fact at all when the filter asks something of facts', () => {
    const loose = graphFromLists({
      nodes: [node('anna'), node('boris'), node('dora')],
      edges: [...graph.edges.values()],
    });
    expect(nodesOf(filterGraph(loose, { types: ['MET'] }, new Set()))).toEqual(['anna', 'boris']);
    expect(nodesOf(filterGraph(loose, { types: ['LEADS'] }, new Set()))).toEqual([]);
    expect(nodesOf(filterGraph(loose, { statuses: ['asserted'] }, new Set()))).toEqual(['anna', 'boris']);
    expect(nodesOf(filterGraph(loose, { datasets: ['news'] }, new Set()))).toEqual(['anna', 'boris', 'dora']);
  });
  it('keeps of articles and passages those of the chosen sources', () => {
    expect(nodesOf(filterGraph(graph, { articles: ['a2'] }, new Set()))).toEqual([
      'boris',
      'carla',
      'article:a2',
      'passage:a2#2',
    ]);
  });
  it('takes a passage with the last entity it mentions, and its article after it', () => {
    expect(nodesOf(filterGraph(graph, {}, new Set(['carla'])))).toEqual(['anna', 'boris', 'article:a1']);
  });
  it('keeps passages of a result that mentions nothing', () => {
    const result = graphFromLists({
      nodes: [node('article:a1', 'Article'), node('passage:a1#1', 'Passage'), node('anna')],
      edges: [edge('c', 'article:a1', 'HAS_PASSAGE', 'passage:a1#1')],
    });
    expect(nodesOf(filterGraph(result, { kinds: ['Country'] }, new Set()))).toEqual(['article:a1', 'passage:a1#1']);
  });
  it('leaves out the layers that are not named, and entities that lose their last fact by it', () => {
    const layered = graphFromLists({
      nodes: [node('anna'), node('boris'), node('carla'), node('dora')],
      edges: [
        edge('met', 'anna', 'MET', 'boris', { layer: 'deed' }),
        edge('leads', 'carla', 'LEADS', 'anna', { layer: 'background' }),
        edge('hired', 'boris', 'HIRED', 'dora'),
      ],
    });
    const story = { layers: ['deed', 'speech', 'role'] as const };
    const shown = filterGraph(layered, { layers: [...story.layers] }, new Set());
    expect([nodesOf(shown), [...shown.edges.keys()]]).toEqual([
      ['anna', 'boris', 'dora'],
      ['met', 'hired'],
    ]);
    expect(filterGraph(layered, {}, new Set()).edges.size).toBe(3);
  });
  it('narrows nothing with every layer on', () => {
    expect(isOpen({ layers: ['deed', 'speech', 'role', 'background'] })).toBe(true);
    expect(isOpen({ layers: ['deed', 'speech', 'role'] })).toBe(false);
    expect(isOpen({ layers: ['deed', 'speech', 'role', 'background'], kinds: ['Person'] })).toBe(false);
  });
  it('shows the data sets that are on', () => {
    const both = graphFromLists({
      nodes: [node('anna', 'Person', ['news', 'mine']), node('boris'), node('dora', 'Other', ['mine'])],
      edges: [
        edge('met', 'anna', 'MET', 'boris'),
        edge('hired', 'anna', 'HIRED', 'dora', { dataset: 'mine', articles: [] }),
      ],
    });
    expect(nodesOf(filterGraph(both, { datasets: ['mine'] }, new Set()))).toEqual(['anna', 'dora']);
    expect(nodesOf(filterGraph(both, { datasets: ['news'] }, new Set()))).toEqual(['anna', 'boris']);
  });
});
