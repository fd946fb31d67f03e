import { describe, expect, it, vi } from 'vitest';
import { boxAt, boxesOverlap } from '../geometry/index.js';
import { footprint } from './footprint.js';
import { layoutGraph } from './layoutGraph.js';
import { stepsFor } from './layoutLarge.js';
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
  it.each([
    [20, 1],
    [20, 2],
    [32, 3],
    [32, 4],
    [45, 5],
    [60, 6],
  ])('keeps every name clear of other names and nodes (%i nodes, seed %i)', (count, seed) => {
    const graph = sized(count, seed);
    const measure = measureLayout(graph, layoutGraph({ ...graph, seed }));
    expect(measure.overlaps).toBe(0);
    expect(measure.through / graph.edges.length).toBeLessThan(count <= 32 ? 0.05 : 0.3);
    expect(measure.short / graph.edges.length).toBeLessThan(0.05);
  });
  it('fits 32 entities into the first screen, and fills a canvas from rim to rim, whatever its proportions', () => {
    const graph = sized(32, 8);
    const first = layoutGraph({ ...graph, width: 1080, height: 780 });
    const needed = measureLayout(graph, first);
    expect(needed.width).toBeLessThanOrEqual(1080);
    expect(needed.height).toBeLessThanOrEqual(780);
    for (const [width, height, positions] of [
      [1080, 780, first],
      [500, 900, layoutGraph({ ...graph, width: 500, height: 900 })],
    ] as const) {
      const at = [...positions.values()];
      const span = (of: number[]): number => Math.max(...of) - Math.min(...of);
      const proportions = span(at.map(({ x }) => x)) / span(at.map(({ y }) => y));
      expect(proportions / (width / height)).toBeGreaterThan(0.7);
      expect(proportions / (width / height)).toBeLessThan(1.4);
    }
  });
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
  it('keeps apart many nodes with nothing between them', () => {
    const { nodes } = sized(60, 1);
    expect(measureLayout({ nodes, edges: [] }, layoutGraph({ nodes, edges: [] })).overlaps).toBe(0);
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

describe('expanding a graph too large for names', () => {
  const graph = sized(340, 5);
  const there = (key: string): boolean => Number(key.slice(1)) < 310;
  const before = layoutGraph({
    nodes: graph.nodes.filter(({ key }) => there(key)),
    edges: graph.edges.filter(({ source, target }) => there(source) && there(target)),
  });
  const added = graph.edges.filter(({ source, target }) => !there(source) || !there(target));
  const after = layoutGraph({ ...graph, edges: added, fixed: before });

  it('leaves what was placed exactly where it was', () => {
    expect(after.size).toBe(340);
    for (const [key, point] of before) expect(after.get(key)).toEqual(point);
  });
  it('puts no new disc over another, and most beside what they are linked to', () => {
    const fresh = graph.nodes.filter(({ key }) => !there(key));
    const overlapping = fresh.flatMap((a) =>
      graph.nodes.filter((b) => {
        const [p, q] = [after.get(a.key)!, after.get(b.key)!];
        return a !== b && Math.hypot(p.x - q.x, p.y - q.y) < a.radius + b.radius;
      }),
    );
    expect(overlapping).toEqual([]);
    const lengths = added
      .filter(({ source, target }) => source !== target)
      .map(({ source, target }) => {
        const [p, q] = [after.get(source)!, after.get(target)!];
        return Math.hypot(p.x - q.x, p.y - q.y);
      })
      .sort((a, b) => a - b);
    const all = [...before.values()];
    const width = Math.max(...all.map(({ x }) => x)) - Math.min(...all.map(({ x }) => x));
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(width / 3);
  });
});

describe('layout of a large graph', () => {
  const count = 1000;
  const nodes = Array.from({ length: count }, (_, i) => ({ key: `n${i}`, radius: 8, labelWidth: 60, labelHeight: 16 }));
  const edges = Array.from({ length: 2 * count }, (_, i) => ({
    source: `n${(i * 7919) % count}`,
    target: `n${(i * i + 17) % count}`,
  }));
  it('takes a bounded number of steps and gives every node a finite place of its own', () => {
    expect([stepsFor(count), stepsFor(5 * count), stepsFor(100 * count)]).toEqual([150, 60, 60]);
    const fixed = new Map([['n7', { x: 12, y: -34 }]]);
    const positions = layoutGraph({ nodes, edges, fixed });
    expect(new Set([...positions.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(count);
    expect([...positions.values()].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    expect(positions.get('n7')).toEqual({ x: 12, y: -34 });
  });
  it('is the same for the same input', () => {
    const part = {
      nodes: nodes.slice(0, 400),
      edges: edges.filter((e) => Number(e.source.slice(1)) < 400 && Number(e.target.slice(1)) < 400),
    };
    expect([...layoutGraph(part)]).toEqual([...layoutGraph(part)]);
  });
});
