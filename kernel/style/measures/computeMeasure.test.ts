import { describe, expect, it } from 'vitest';
import { MEASURES, type Measure } from '../../../contract/index.js';
import { seededRandom } from '../../layout/seededRandom.js';
import { computeMeasure, type MeasuredGraph } from './computeMeasure.js';

/** Two triangles joined by the edge c–d, with a tail f–g, and z alone. */
const TWO: MeasuredGraph = graphOf('ab bc ca cd de ef fd fg', 'z');
/** Random, with parallel relations and one that comes back to itself. */
const RANDOM: MeasuredGraph = (() => {
  const random = seededRandom(3);
  const nodes = Array.from({ length: 40 }, (_, i) => `n${i}`);
  const any = () => nodes[Math.floor(random() * 36)]!;
  const edges = Array.from({ length: 90 }, () => ({
    source: any(),
    target: any(),
    weight: 1 + Math.floor(random() * 3),
  }));
  return { nodes, edges: [...edges, { source: 'n1', target: 'n1', weight: 1 }] };
})();

function graphOf(pairs: string, alone: string): MeasuredGraph {
  const edges = pairs.split(' ').map(([source, target]) => ({ source: source!, target: target!, weight: 1 }));
  return { nodes: [...new Set(pairs.replaceAll(' ', '') + alone)], edges };
}
const of = (measure: Measure, graph = TWO) => Object.fromEntries(computeMeasure(measure, graph));

describe('measures', () => {
  it('count relations, once or by weight', () => {
    expect(of('degree')).toMatchObject({ a: 2, c: 3, g: 1, z: 0 });
    const weighted = {
      nodes: ['a', 'b'],
      edges: [
        { source: 'a', target: 'b', weight: 2.5 },
        { source: 'b', target: 'a', weight: 1 },
      ],
    };
    expect(of('weighted-degree', weighted)).toEqual({ a: 3.5, b: 3.5 });
    expect(of('degree', weighted)).toEqual({ a: 2, b: 2 });
  });
  it('find who stands between others, as a share of all shortest paths', () => {
    const found = of('betweenness', RANDOM);
    const expected = betweennessByHand(RANDOM);
    for (const [key, value] of Object.entries(expected)) expect.soft(found[key], key).toBeCloseTo(value, 10);
    expect(Math.max(...Object.values(found))).toBeLessThanOrEqual(1);
  });
  it('find who is near to all, of those that can be reached', () => {
    const path = graphOf('ab bc', 'z');
    // Two of three others are reached, in one step each.
    expect(of('closeness', path)['b']).toBeCloseTo(2 / 3, 10);
    expect(of('closeness', path)['z']).toBe(0);
  });
  it('find the innermost core that each belongs to', () => {
    expect(of('core')).toEqual({ a: 2, b: 2, c: 2, d: 2, e: 2, f: 2, g: 1, z: 0 });
    expect(of('core', RANDOM)).toEqual(coresByHand(RANDOM));
  });
  it('number communities and components by size', () => {
    const community = of('community');
    expect(community['a']).toBe(community['b']);
    expect(community['d']).toBe(community['e']);
    expect(community['a']).not.toBe(community['d']);
    expect([community['d'], community['a'], community['z']]).toEqual([1, 2, 3]);
    expect(of('component')).toMatchObject({ a: 1, g: 1, z: 2 });
  });
  it('share out PageRank along the direction of facts', () => {
    const values = of('pagerank', graphOf('ab cb db', ''));
    expect(values['b']).toBeGreaterThan(2 * values['a']!);
    expect(Object.values(values).reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 3);
  });
  it.each(MEASURES)('are the same in whatever order the graph comes, and twice: %s', (measure) => {
    const turned = { nodes: [...RANDOM.nodes].reverse(), edges: [...RANDOM.edges].reverse() };
    expect(of(measure, turned)).toEqual(of(measure, RANDOM));
    expect(Object.keys(of(measure, RANDOM)).length).toBe(40);
  });
  it.each(MEASURES)('have nothing to say against an empty graph, or one without relations: %s', (measure) => {
    expect(of(measure, { nodes: [], edges: [] })).toEqual({});
    expect(Object.keys(of(measure, { nodes: ['a', 'b'], edges: [] }))).toEqual(['a', 'b']);
  });
  it('tell how far they are', () => {
    const reported: number[] = [];
    computeMeasure('betweenness', RANDOM, (share) => reported.push(share));
    expect(reported[0]).toBe(0);
  });
});

function neighbours({ nodes, edges }: MeasuredGraph): Map<string, Set<string>> {
  const of = new Map(nodes.map((key) => [key, new Set<string>()]));
  for (const { source, target } of edges)
    if (source !== target) {
      of.get(source)!.add(target);
      of.get(target)!.add(source);
    }
  return of;
}

/** Counts paths pair by pair. */
function betweennessByHand(graph: MeasuredGraph): Record<string, number> {
  const near = neighbours(graph);
  const from = (source: string) => {
    const steps = new Map([[source, 0]]);
    const paths = new Map([[source, 1]]);
    const queue = [source];
    for (const node of queue)
      for (const next of near.get(node)!) {
        if (!steps.has(next)) {
          steps.set(next, steps.get(node)! + 1);
          queue.push(next);
        }
        if (steps.get(next) === steps.get(node)! + 1) paths.set(next, (paths.get(next) ?? 0) + paths.get(node)!);
      }
    return { steps, paths };
  };
  const all = new Map(graph.nodes.map((key) => [key, from(key)]));
  const n = graph.nodes.length;
  return Object.fromEntries(
    graph.nodes.map((v) => {
      let sum = 0;
      for (const s of graph.nodes)
        for (const t of graph.nodes) {
          if (s === v || t === v || s === t) continue;
          const [a, b] = [all.get(s)!, all.get(v)!];
          const length = a.steps.get(t);
          if (length === undefined || a.steps.get(v) === undefined || b.steps.get(t) === undefined) continue;
          if (a.steps.get(v)! + b.steps.get(t)! === length)
            sum += (a.paths.get(v)! * b.paths.get(t)!) / a.paths.get(t)!;
        }
      return [v, sum / ((n - 1) * (n - 2))];
    }),
  );
}

/** Takes away what has fewer than k neighbours, for each k. */
function coresByHand(graph: MeasuredGraph): Record<string, number> {
  const core = Object.fromEntries(graph.nodes.map((key) => [key, 0]));
  for (let k = 1; k < graph.nodes.length; k++) {
    const near = neighbours(graph);
    for (let gone = true; gone;) {
      gone = false;
      for (const [key, others] of near)
        if (others.size < k) {
          near.delete(key);
          for (const other of near.values()) other.delete(key);
          gone = true;
        }
    }
    for (const key of near.keys()) core[key] = k;
  }
  return core;
}
