import { describe, expect, it } from 'vitest';
import { vocabularyOf } from '../appearance/index.js';
import { layoutGraph, measureGraph } from '../layout/index.js';
import { newsGraph } from '../layout/testing/newsGraph.js';
import { bestLayout } from './bestLayout.js';
import { blemishes } from './blemishes.js';
import { composePicture } from './composePicture.js';

const vocabulary = vocabularyOf([]);
const lists = newsGraph(16, 3);
const graph = {
  nodes: new Map(lists.nodes.map((node) => [node.key, node.attributes])),
  edges: new Map(lists.edges.map((edge) => [edge.key, edge])),
};
const judged = { graph, vocabulary, language: 'en' as const };
const request = { ...measureGraph(lists, 'en', vocabulary), width: 600, height: 400 };
const cost = (points: ReturnType<typeof layoutGraph>) =>
  blemishes(
    composePicture({ ...judged, scale: 1, places: new Map([...points].map(([key, { x, y }]) => [key, [x, y]])) }),
  );

const SEEDS = [1, 2, 3, 4];
const layout = (seed: number) => bestLayout({ ...request, seed }, judged);
const layouts = SEEDS.map(layout);

describe('the best of several layouts', () => {
  it('is the same each time, and another for another seed', () => {
    expect(layout(1)).toEqual(layouts[0]);
    expect(layouts[1]).not.toEqual(layouts[0]);
  });
  it('on the whole reads better than a single one', () => {
    const mean = (all: ReturnType<typeof layoutGraph>[]) => all.reduce((sum, one) => sum + cost(one), 0) / all.length;
    expect(mean(layouts)).toBeLessThan(mean(SEEDS.map((seed) => layoutGraph({ ...request, seed }))));
  });
  it('leaves what has its place exactly there', () => {
    const placed = layoutGraph(request);
    const [first] = [...placed.keys()];
    const fixed = new Map([...placed].filter(([key]) => key !== first));
    const points = bestLayout({ ...request, fixed }, judged);
    for (const [key, at] of fixed) expect(points.get(key)).toEqual(at);
  });
});
