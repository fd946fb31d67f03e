import { describe, expect, it } from 'vitest';
import { vocabularyOf } from '../appearance/index.js';
import { newsGraph } from '../layout/testing/newsGraph.js';
import { composePicture } from './index.js';
import { isCrowded, leaders } from './overview.js';

const made = newsGraph(30, 3);
const graph = {
  nodes: new Map(made.nodes.map((n) => [n.key, n.attributes])),
  edges: new Map(made.edges.map((e) => [e.key, e])),
};
const places = new Map(made.nodes.map(({ key }, i) => [key, [(i % 6) * 160, Math.floor(i / 6) * 160] as const]));
const compose = (scale: number, calm = true) =>
  composePicture({ graph, places, scale, language: 'en', vocabulary: vocabularyOf([]), calm });
const [near, far] = [compose(1), compose(0.2)];

describe('a graph seen from afar', () => {
  it('names those who lead, far from each other, and no relation', () => {
    const { names, relationLabels, nodes } = far;
    expect(relationLabels.size).toBe(0);
    expect(names.size).toBeGreaterThan(3);
    expect(names.size).toBeLessThan(made.nodes.length);
    const most = [...nodes.values()].sort((a, b) => b.attributes.prominence - a.attributes.prominence)[0]!;
    expect(names.has(most.key)).toBe(true);
    const named = [...names.keys()].map((key) => nodes.get(key)!);
    for (const a of named)
      for (const b of named) if (a !== b) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(40);
  });
  it('has its details when the reader is near, and in a figure', () => {
    expect(near.names.size).toBe(made.nodes.length);
    expect(near.relationLabels.size).toBeGreaterThan(0);
    expect(compose(0.2, false).names.size).toBeGreaterThan(far.names.size);
  });
  it('is crowded by how near the nodes are, not by how many there are', () => {
    const grid = (n: number, step: number) =>
      Array.from({ length: n * n }, (_, i) => ({ x: (i % n) * step, y: Math.floor(i / n) * step }));
    expect([isCrowded(grid(6, 90)), isCrowded(grid(30, 90))]).toEqual([false, false]);
    expect([isCrowded(grid(6, 35)), isCrowded(grid(30, 35)), isCrowded([])]).toEqual([true, true, false]);
    expect(leaders([]).size).toBe(0);
  });
});
