/**
 * From left to right in the direction of the relations: each node on a layer, relations that go back as few as can be,
 * and within a layer in the order that crosses fewest (dagre). Layers are spread over the canvas, from top to bottom
 * where it is higher than wide.
 */
import { graphlib, layout as dagreLayout } from '@dagrejs/dagre';
import type { Point } from '../geometry/index.js';
import type { LayoutRule, ToArrange } from './LayoutRule.js';
import { spreadAlong, type Extent } from './spreadAlong.js';

/** Pixels from layer to layer at least, and between two nodes of one. */
const BETWEEN_LAYERS = 40;
const BETWEEN_NODES = 10;
/** Nodes with their links beyond which layers are found by the longest way alone: the better way takes too long. */
const MOST_BALANCED = 600;

export const layered: LayoutRule = (given) => {
  const { nodes, boxes, canvas } = given;
  const isWide = canvas.width >= canvas.height;
  const raw = ordered(given);
  /** How far a box reaches along the layers' row, and within its layer. */
  const along = boxes.map((box): Extent => (isWide ? [box.left, box.right] : [box.top, box.bottom]));
  const within = boxes.map((box): Extent => (isWide ? [box.top, box.bottom] : [box.left, box.right]));
  const [length, breadth] = isWide ? [canvas.width, canvas.height] : [canvas.height, canvas.width];
  const layers = new Map<number, number[]>();
  for (const [i, { layer }] of raw.entries()) {
    const members = layers.get(layer);
    if (members) members.push(i);
    else layers.set(layer, [i]);
  }
  const sorted = [...layers].sort(([a], [b]) => a - b).map(([, members]) => members);
  const widths = sorted.map((members): Extent => [
    Math.min(...members.map((i) => along[i]![0])),
    Math.max(...members.map((i) => along[i]![1])),
  ]);
  const even = sorted.map((_, layer) => (sorted.length === 1 ? 0 : layer / (sorted.length - 1) - 0.5));
  const rows = spreadAlong(even, widths, { length, gap: BETWEEN_LAYERS });
  const points: Point[] = nodes.map(() => ({ x: 0, y: 0 }));
  const all = raw.map(({ place }) => place);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  for (const [layer, members] of sorted.entries()) {
    const inOrder = [...members].sort((a, b) => raw[a]!.place - raw[b]!.place || a - b);
    const wanted = inOrder.map((i) => (most > least ? (raw[i]!.place - least) / (most - least) - 0.5 : 0));
    const extents = inOrder.map((i) => within[i]!);
    const places = spreadAlong(wanted, extents, { length: breadth, gap: BETWEEN_NODES });
    for (const [at, i] of inOrder.entries())
      points[i] = isWide ? { x: rows[layer]!, y: places[at]! } : { x: places[at]!, y: rows[layer]! };
  }
  return { points };
};

/** The layer of each node, and its place in it. */
function ordered({ nodes, boxes, arrows }: ToArrange): { layer: number; place: number }[] {
  const graph = new graphlib.Graph();
  graph.setGraph({
    nodesep: BETWEEN_NODES,
    edgesep: 2,
    ranksep: 2 * BETWEEN_LAYERS,
    acyclicer: 'greedy',
    ranker: nodes.length + arrows.length > MOST_BALANCED ? 'longest-path' : 'network-simplex',
  });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const [i, box] of boxes.entries()) graph.setNode(String(i), { width: box.bottom - box.top, height: 10 });
  const weights = new Map<string, number>();
  for (const { from, to } of arrows)
    if (from !== to) weights.set(`${from} ${to}`, (weights.get(`${from} ${to}`) ?? 0) + 1);
  for (const [pair, weight] of weights) {
    const [from, to] = pair.split(' ') as [string, string];
    // Of a pair the direction that more of its relations have.
    const back = weights.get(`${to} ${from}`) ?? 0;
    if (weight > back || (weight === back && Number(from) < Number(to))) graph.setEdge(from, to, { weight });
  }
  dagreLayout(graph);
  return nodes.map((_, i) => {
    const { x, y } = graph.node(String(i)) as Point;
    return { layer: Math.round(y), place: x };
  });
}
