import { describe, expect, it } from 'vitest';
import type { GraphJson, NodeKind } from '../../contract/index.js';
import { edgeOf, nodeOf } from '../../kernel/testing/graphParts.js';
import { EMPTY_GRAPH, graphFromLists } from './GraphData.js';
import { withAddition, withOnly, withReplacement, type GraphState } from './GraphState.js';

const node = (key: string, kind: NodeKind = 'Person') => nodeOf(key, { kind });
const edge = (key: string, source: string, type: string, target: string) => edgeOf(key, source, target, { type });
const empty: GraphState = {
  data: EMPTY_GRAPH,
  scope: 'core',
  within: null,
  madeBy: null,
  extent: null,
  filter: {},
  revealed: new Set(),
  hidden: new Set(),
  layers: [],
  styleRules: [],
  grouping: 'auto',
  layout: { name: 'relations' },
  ground: null,
  seed: 1,
  otherFields: { recipe: {}, style: {}, layout: {} },
  factsByClaimant: null,
  paths: null,
  positions: new Map(),
  pinned: new Set(),
};
const extent = { shown: { entities: 2, facts: 1 }, totals: { entities: 9, facts: 9 }, truncated: true, rankedBy: 'x' };
const core: GraphState = {
  ...empty,
  data: graphFromLists({ nodes: [node('anna'), node('boris')], edges: [edge('met', 'anna', 'MET', 'boris')] }),
  extent,
  positions: new Map([['anna', [0, 0]]]),
};
const carla = { nodes: [node('boris'), node('carla')], edges: [edge('praised', 'boris', 'PRAISED', 'carla')] };

it('a filter that comes late leaves what the reader changed of it meanwhile', () => {
  const [before, next] = [
    { kinds: ['Person' as const] },
    { kinds: ['Person' as const], statuses: ['denied' as const] },
  ];
  const now = { ...core, filter: { types: ['MET'] } };
  const narrowed = { types: ['MET'], statuses: ['denied'] };
  const added = withAddition(now, { graph: carla, also: { filter: next }, filterBefore: before });
  expect(added.filter).toEqual(narrowed);
  const json = { ...extent, attributes: {}, ...carla } as unknown as GraphJson;
  const replacement = { graph: json, scope: 'core' as const, filter: next, factsByClaimant: null };
  expect(withReplacement(now, { ...replacement, filterBefore: before }).filter).toEqual(narrowed);
  expect(withReplacement(now, replacement).filter).toEqual(next);
});

it('a graph in place of another brings its layers, if it has any of its own', () => {
  const json = { ...extent, attributes: {}, ...carla } as unknown as GraphJson;
  const replacement = { graph: json, scope: 'core' as const, filter: {}, factsByClaimant: null };
  expect(withReplacement(core, { ...replacement, layers: ['articles'] }).layers).toEqual(['articles']);
  expect(withReplacement({ ...core, layers: ['articles'] }, replacement).layers).toEqual(['articles']);
});

describe('a graph that is added', () => {
  it('joins what is there, makes it a gathering, and moves nothing', () => {
    const next = withAddition(core, { graph: carla });
    expect([...next.data.nodes.keys()]).toEqual(['anna', 'boris', 'carla']);
    expect([...next.data.edges.keys()]).toEqual(['met', 'praised']);
    expect(next.scope).toBe('entities');
    expect(next.positions).toBe(core.positions);
  });
  it('is part of everything when everything is shown, and leaves the scope alone when it brings no entity', () => {
    expect(withAddition({ ...core, scope: 'all' }, { graph: carla }).scope).toBe('all');
    expect(withAddition(core, { graph: { nodes: [node('anna')], edges: [] } }).scope).toBe('core');
  });
  it('says of a gathering what the server said, else nothing of what was left out', () => {
    const said = { ...extent, shown: { entities: 3, facts: 2 } };
    expect(withAddition(core, { graph: carla, extent: said }).extent).toEqual(said);
    expect(withAddition(core, { graph: carla }).extent).toEqual({ ...extent, truncated: false });
    expect(withAddition({ ...core, scope: 'all' }, { graph: carla, extent: said }).extent).toBe(extent);
  });
  it('adds what a later answer left out to the facts that a limit cut before', () => {
    const cut = { ...extent, totals: { entities: 2, facts: 5 } };
    const later = { ...extent, shown: { entities: 1, facts: 1 }, totals: { entities: 4, facts: 3 } };
    const next = withAddition({ ...core, scope: 'entities', extent: cut }, { graph: carla, extent: later });
    expect(next.extent).toMatchObject({
      shown: { entities: 3, facts: 2 },
      totals: { entities: 6, facts: 8 },
      truncated: true,
    });
  });
  it('shows again what the reader had hidden, if it is to be revealed', () => {
    const hidden = new Set(['boris', 'anna']);
    expect([...withAddition({ ...core, hidden }, { graph: carla, reveal: ['boris'] }).hidden]).toEqual(['anna']);
  });
  it('passes the claimant filter with its facts, when there is one', () => {
    const filter = { claimants: ['anna'] };
    const under = { ...core, filter, factsByClaimant: new Set(['met']) };
    expect([...withAddition(under, { graph: carla, claimed: ['praised'] }).factsByClaimant!]).toEqual([
      'met',
      'praised',
    ]);
    expect(withAddition(core, { graph: carla, claimed: ['praised'] }).factsByClaimant).toBe(null);
  });
  it('replaces articles and passages when it brings layers', () => {
    const before = withAddition(core, {
      graph: { nodes: [node('article:a1', 'Article')], edges: [edge('m', 'article:a1', 'MENTIONS', 'anna')] },
      layers: ['articles'],
    });
    expect(before.data.nodes.has('article:a1')).toBe(true);
    const next = withAddition(before, {
      graph: { nodes: [node('passage:a1#1', 'Passage')], edges: [] },
      layers: ['passages'],
    });
    expect([...next.data.nodes.keys()]).toEqual(['anna', 'boris', 'passage:a1#1']);
    expect(next.layers).toEqual(['passages']);
  });
});

describe('some nodes kept', () => {
  it('are a gathering of their own, into which others may come back but for those hidden before', () => {
    const kept = withOnly({ ...core, hidden: new Set(['carla']) }, ['anna']);
    expect([...kept.data.nodes.keys(), ...kept.data.edges.keys()]).toEqual(['anna']);
    expect([kept.scope, kept.extent?.truncated]).toEqual(['entities', false]);
    const next = withAddition(kept, { graph: { ...carla, nodes: [node('boris'), node('carla')] } });
    expect([...next.data.nodes.keys()]).toEqual(['anna', 'boris', 'carla']);
    expect([...next.hidden]).toEqual(['carla']);
  });
});

describe('some nodes kept, with articles and passages on the graph', () => {
  it('keep what mentions them, and the articles that this is from', () => {
    const passages = ['passage:a1#1', 'passage:a2#1'].map((key) => node(key, 'Passage'));
    const articles = ['article:a1', 'article:a2'].map((key) => node(key, 'Article'));
    const edges = [
      edge('p1', 'article:a1', 'HAS_PASSAGE', 'passage:a1#1'),
      edge('p2', 'article:a2', 'HAS_PASSAGE', 'passage:a2#1'),
      edge('m1', 'passage:a1#1', 'MENTIONS', 'anna'),
      edge('m2', 'passage:a2#1', 'MENTIONS', 'boris'),
    ];
    const graph = { nodes: [...articles, ...passages], edges };
    const layered = withAddition(core, { graph, layers: ['articles', 'passages'] });
    expect([...withOnly(layered, ['anna']).data.nodes.keys()].sort()).toEqual(['anna', 'article:a1', 'passage:a1#1']);
    expect([...withOnly(layered, ['article:a1']).data.nodes.keys()]).toEqual(['article:a1']);
  });
});

describe('a graph that comes in place of another', () => {
  const graph: GraphJson = { attributes: {}, ...carla, ...extent };
  const hidden = new Set(['anna', 'boris']);
  it('forgets paths and pinned nodes, not what is hidden by hand', () => {
    const next = withReplacement(
      { ...core, hidden, pinned: hidden },
      { graph, scope: 'core', filter: { kinds: ['Person'] }, factsByClaimant: null },
    );
    expect([...next.data.nodes.keys()]).toEqual(['boris', 'carla']);
    expect([[...next.hidden], next.pinned.size, next.paths]).toEqual([['anna', 'boris'], 0, null]);
    expect(next.filter).toEqual({ kinds: ['Person'] });
  });
  it('keeps what is pinned and still there, when positions are known', () => {
    const known = new Map([['boris', [1, 1] as const]]);
    const next = withReplacement(
      { ...core, pinned: hidden },
      { graph, scope: 'entities', filter: {}, factsByClaimant: null, known },
    );
    expect([...next.pinned]).toEqual(['boris']);
  });
  it('has no filter and no layers when it is a statement’s result', () => {
    const next = withReplacement(
      { ...core, layers: ['articles'] },
      { graph, scope: 'result', filter: { kinds: ['Person'] }, factsByClaimant: null },
    );
    expect([next.filter, next.layers]).toEqual([{}, []]);
  });
});
