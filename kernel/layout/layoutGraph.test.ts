import { describe, expect, it, vi } from 'vitest';
import { boxAt, boxesOverlap } from '../geometry/index.js';
import { footprint } from './footprint.js';
import { layoutGraph } from './layoutGraph.js';
import { measureGraph } from './measureGraph.js';
import { measureLayout } from './testing/measureLayout.js';
import { NEWS_VOCABULARY, newsGraph } from './testing/newsGraph.js';

const sized = (count: number, seed: number) => measureGraph(newsGraph(count, seed), 'en', NEWS_VOCABULARY);

it('is made without what has another last digit on another machine', () => {
  const graph = sized(24, 3);
  const ownDigits = (['sin', 'cos', 'tan', 'exp', 'log', 'log2', 'hypot', 'pow', 'cbrt', 'atan2'] as const).map(
    (name) => vi.spyOn(Math, name),
  );
  layoutGraph({ ...graph, width: 300, height: 240, effort: 0.1 });
  const called = ownDigits.filter((one) => one.mock.calls.length > 0).map((one) => one.getMockName());
  vi.restoreAllMocks();
  expect(called).toEqual([]);
});

describe('layout of a news graph', () => {
  it.each([1, 2, 3])(
    'gives many relations of one pair the length of their words, however busy the two are (seed %i)',
    (seed) => {
      const graph = sized(32, 3);
      const many = Array.from({ length: 12 }, () => ({ source: 'e0', target: 'e1', labelWidth: 150 }));
      const at = layoutGraph({ ...graph, edges: [...graph.edges, ...many], width: 1080, height: 780, seed });
      const [a, b] = [at.get('e0')!, at.get('e1')!];
      expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(180);
    },
  );
  it('is the same for the same input, and another for another seed', () => {
    const graph = sized(24, 1);
    const [a, b, other] = [layoutGraph(graph), layoutGraph(graph), layoutGraph({ ...graph, seed: 2 })];
    expect([...a]).toEqual([...b]);
    expect([...a]).not.toEqual([...other]);
  });
  it.each([[0], [1], [2]])('lays out %i nodes', (count) => {
    const nodes = sized(12, 1).nodes.slice(0, count);
    const positions = layoutGraph({ nodes, edges: [] });
    expect([...positions.keys()]).toEqual(nodes.map(({ key }) => key));
    for (const { x, y } of positions.values()) expect(Number.isFinite(x + y)).toBe(true);
  });
});

describe('expanding a graph', () => {
  const graph = sized(40, 3);
  const before = layoutGraph({
    nodes: graph.nodes.slice(0, 28),
    edges: graph.edges.filter((e) => Number(e.source.slice(1)) < 28 && Number(e.target.slice(1)) < 28),
  });
  const after = layoutGraph({ ...graph, fixed: before });

  it('leaves what was placed exactly where it was', () => {
    for (const [key, point] of before) expect(after.get(key)).toEqual(point);
  });
  it('puts each new name where it is free', () => {
    expect(measureLayout(graph, after).overlaps).toBe(0);
  });
  it('puts new nodes near their neighbours', () => {
    const near = graph.edges
      .filter((e) => e.source !== e.target && before.has(e.source) !== before.has(e.target))
      .map((e) =>
        Math.hypot(after.get(e.source)!.x - after.get(e.target)!.x, after.get(e.source)!.y - after.get(e.target)!.y),
      )
      .sort((a, b) => a - b);
    expect(near[Math.floor(near.length / 2)]).toBeLessThan(450);
  });
  it('puts one that has relations to several within the picture, off the lines of others', () => {
    const keys = graph.nodes.slice(0, 28).map(({ key }) => key);
    const found = { key: 'found', radius: 14, labelWidth: 80, labelHeight: 16 };
    const ties = [keys[0]!, keys[9]!, keys[20]!].map((source) => ({ source, target: 'found', labelWidth: 70 }));
    const after = layoutGraph({ nodes: [...graph.nodes.slice(0, 28), found], edges: ties, fixed: before }).get(
      'found',
    )!;
    const all = [...before.values()];
    for (const of of ['x', 'y'] as const) {
      expect(after[of]).toBeGreaterThan(Math.min(...all.map((p) => p[of])) - 60);
      expect(after[of]).toBeLessThan(Math.max(...all.map((p) => p[of])) + 60);
    }
  });
  it('puts one that has no relation to what is there into a gap, not beside the whole', () => {
    const corners = [
      [-400, -300],
      [400, -300],
      [-400, 300],
      [400, 300],
    ] as const;
    const nodes = [...corners, [0, 0]].map((_, i) => ({ key: `k${i}`, radius: 10, labelWidth: 60, labelHeight: 16 }));
    const fixed = new Map(corners.map(([x, y], i) => [`k${i}`, { x, y }]));
    const { x, y } = layoutGraph({ nodes, edges: [], fixed }).get('k4')!;
    expect(Math.abs(x)).toBeLessThan(200);
    expect(Math.abs(y)).toBeLessThan(200);
  });
  it('keeps new nodes off placed ones even where those overlap each other', () => {
    const fixed = new Map(graph.nodes.slice(0, 6).map(({ key }) => [key, { x: 0, y: 0 }]));
    const nodes = graph.nodes.slice(0, 14);
    const after = layoutGraph({ nodes, edges: graph.edges.filter((e) => after0(e.source) && after0(e.target)), fixed });
    for (const [i, a] of nodes.entries()) {
      for (const b of nodes.slice(Math.max(6, i + 1)))
        expect(boxesOverlap(boxAt(footprint(a), after.get(a.key)!), boxAt(footprint(b), after.get(b.key)!))).toBe(
          false,
        );
    }
  });
  const after0 = (key: string): boolean => Number(key.slice(1)) < 14;
});
