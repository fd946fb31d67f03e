/**
 * Graphs in the shape of well-known public ones, made by a seed, for benches: characters who meet in scenes, as of Les
 * Misérables, and airports with their routes.
 */
import type { GraphEdge, GraphNode } from '../../../contract/index.js';
import { seeded } from '../seededGraph.js';
import type { BundledGraph } from '../../pictureReport/bundledGraph.js';

const FIRST = ['Jean', 'Marie', 'Paul', 'Claire', 'Victor', 'Sophie', 'Louis', 'Anne', 'Michel', 'Julie', 'Henri'];
const LAST = [
  'Aubert',
  'Blanc',
  'Colin',
  'Denis',
  'Etienne',
  'Faure',
  'Giraud',
  'Humbert',
  'Imbert',
  'Jacquet',
  'Klein',
];

/** 77 people in nine circles, most of whom meet one of a few; some 170 meetings. */
export function novelGraph(): BundledGraph {
  const random = seeded(7);
  const circles = Array.from({ length: 9 }, (_, c) => [c, 9 + c]);
  for (let i = 18; i < 77; i++) circles[Math.floor(9 * random() ** 1.4)]!.push(i);
  const pairs = new Set<string>();
  const meet = (a: number, b: number): void => void (a !== b && pairs.add(a < b ? `${a} ${b}` : `${b} ${a}`));
  for (const circle of circles)
    for (const [i, a] of circle.entries()) {
      meet(a, circle[0]!);
      for (const b of circle.slice(i + 1)) if (random() < 0.38) meet(a, b);
    }
  for (let i = 1; i < 9; i++) meet(0, i);
  for (let k = 0; k < 18; k++) meet(Math.floor(9 * random()), Math.floor(77 * random()));
  const names = Array.from({ length: 77 }, (_, i) => `${FIRST[i % 11]!} ${LAST[(i * 3 + Math.floor(i / 11)) % 11]!}`);
  return graphOf(names, [...pairs], 'MET', 'Person');
}

/** 235 airports with coordinates and some 1,300 routes: hubs have most of them, and what is near is linked. */
export function airlineGraph(): BundledGraph {
  const random = seeded(11);
  const at = Array.from({ length: 235 }, () => ({
    latitude: Math.round(10 * (25 + 24 * random())) / 10,
    longitude: Math.round(10 * (-124 + 57 * random())) / 10,
  }));
  const pairs = new Set<string>();
  const link = (a: number, b: number): void => void (a !== b && pairs.add(a < b ? `${a} ${b}` : `${b} ${a}`));
  for (let i = 1; i < 235; i++) link(i, Math.floor(Math.min(i, 12) * random()));
  while (pairs.size < 1297) {
    const [a, b] = [Math.floor(235 * random() ** 2.6), Math.floor(235 * random() ** 1.4)];
    const far = Math.hypot(at[a]!.latitude - at[b]!.latitude, at[a]!.longitude - at[b]!.longitude);
    if (random() < Math.exp(-far / 22) || a < 8) link(a, b);
  }
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const names = at.map((_, i) => `${letters[i % 26]!}${letters[Math.floor(i / 26)]!}${letters[(i * 7) % 26]!}`);
  const graph = graphOf(names, [...pairs], 'FLIES_TO', 'Place');
  return {
    ...graph,
    nodes: graph.nodes.map((node, i) => ({ ...node, attributes: { ...node.attributes, properties: at[i]! } })),
  };
}

function graphOf(
  names: readonly string[],
  pairs: readonly string[],
  type: string,
  kind: 'Person' | 'Place',
): BundledGraph {
  const degree = names.map((_, i) => pairs.filter((pair) => pair.split(' ').includes(String(i))).length);
  const nodes = names.map((name, i): GraphNode => {
    const attributes = { name, nameFr: name, kind, role: null, roleFr: null, datasets: ['made'] };
    return { key: `n${i}`, attributes: { ...attributes, prominence: degree[i]!, degree: degree[i]! } };
  });
  const edges = pairs.map((pair, i): GraphEdge => {
    const [source, target] = pair.split(' ').map((one) => `n${one}`) as [string, string];
    return {
      key: `f${i}`,
      source,
      target,
      attributes: {
        type,
        status: 'asserted',
        contested: false,
        date: `${2015 + (i % 9)}`,
        precision: 'year',
        claimCount: 1,
        originCount: 1,
        articles: [],
        dataset: 'made',
      },
    };
  });
  return { nodes, edges };
}
