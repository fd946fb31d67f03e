/** Layouts of graphs as large as pictures have names for, and larger ones, which take seconds. */
import { describe, expect, it } from 'vitest';
import { layoutGraph } from './layoutGraph.js';
import { stepsFor } from './layoutLarge.js';
import { measureGraph } from './measureGraph.js';
import { measureLayout } from './testing/measureLayout.js';
import { NEWS_VOCABULARY, newsGraph } from './testing/newsGraph.js';

const sized = (count: number, seed: number) => measureGraph(newsGraph(count, seed), 'en', NEWS_VOCABULARY);

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
  it('keeps apart many nodes with nothing between them', () => {
    const { nodes } = sized(60, 1);
    expect(measureLayout({ nodes, edges: [] }, layoutGraph({ nodes, edges: [] })).overlaps).toBe(0);
  });
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
