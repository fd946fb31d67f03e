import { describe, expect, it } from 'vitest';
import { edgeOf, nodeOf } from '../../kernel/testing/graphParts.js';
import { edgesByNode, graphFromLists } from '../graph/GraphData.js';
import type { Point, Positions } from '../graph/points.js';
import { edgesInDetail, MOST_EDGES, mostNames } from './detail.js';
import type { View } from './view.js';

const view: View = { x: 0, y: 0, scale: 1, width: 1000, height: 800 };

/** `count` relations of one entity in the middle, to as many others far out of sight. */
function star(count: number) {
  const others = Array.from({ length: count }, (_, i) => `n${i}`);
  const graph = graphFromLists({
    nodes: ['hub', ...others].map((key) => nodeOf(key)),
    edges: others.flatMap((key) => [edgeOf(`a-${key}`, 'hub', key), edgeOf(`b-${key}`, key, 'hub')]),
  });
  const places: Positions = new Map<string, Point>([
    ['hub', [0, 0]],
    ...others.map((key) => [key, [9_000, 9_000]] as const),
  ]);
  return { graph, places, edgesOf: edgesByNode(graph) };
}
const inDetail = (count: number, seen: View) => {
  const { graph, places, edgesOf } = star(count);
  return edgesInDetail(graph, places, () => edgesOf, seen);
};

describe('relations drawn one by one in a large graph', () => {
  it('are none where too many entities are in sight, whose relations nobody looks up then', () => {
    const { graph, places } = star(601);
    const far = { ...view, scale: 0.01 };
    const unasked = (): never => expect.fail('the relations of each entity were looked up');
    expect(edgesInDetail(graph, places, unasked, far).size).toBe(0);
  });

  it('are those of the entities in sight', () => {
    expect(inDetail(100, view).size).toBe(200);
    expect(inDetail(100, { ...view, x: 5_000 }).size).toBe(0);
  });

  it('are none from afar where there are too many, and near by the strongest, in whole pairs', () => {
    expect(inDetail(MOST_EDGES, { ...view, scale: 0.05 }).size).toBe(0);
    const chosen = inDetail(MOST_EDGES, view);
    expect(chosen.size).toBeGreaterThan(100);
    expect(chosen.size).toBeLessThanOrEqual(MOST_EDGES);
    for (const key of chosen)
      expect(chosen.has(key.startsWith('a') ? `b${key.slice(1)}` : `a${key.slice(1)}`)).toBe(true);
  });
});

it('names of a large graph are fewer where thousands are in sight, and more near by', () => {
  const places: Positions = new Map(Array.from({ length: 10_000 }, (_, i) => [`${i}`, [i % 100, i / 100] as const]));
  const whole = mostNames(places, { x: 50, y: 50, scale: 1, width: 1000, height: 800 });
  const near = mostNames(places, { x: 50, y: 50, scale: 50, width: 1000, height: 800 });
  expect(whole).toBeLessThan(30);
  expect(near).toBe(67);
});
