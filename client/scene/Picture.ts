/**
 * The geometry of what is drawn at one scale: discs, paths, and where words go. In picture space, so that moving the camera changes nothing of it.
 * Pure: from graph, positions, scale and language; knows no canvas.
 */
import type { Language } from '../../contract/index.js';
import { EDGE_LABEL, NODE_LABEL, arrowHead, edgeWidth, entityLabel, nodeRadius, relationLabel, type Vocabulary } from '../../kernel/appearance/index.js';
import { curvatureOf, edgePath, edgeSlots, freeDirection, isForward, loopPath, placeLabels, pointAt, type EdgePath, type EdgeSlot, type PlacedEdgeLabel, type PlacedNodeLabel } from '../../kernel/layout/index.js';
import { textWidth, wrapText } from '../../kernel/text/measure.js';
import { edgesByNode, type GraphData, type GraphEdge, type NodeAttributes } from '../graph/GraphData.js';
import type { Box, Point } from '../graph/points.js';
import { discScale, nameScale, wordsScale } from './view.js';

export interface PictureNode {
  key: string; attributes: NodeAttributes;
  x: number; y: number; radius: number;
  /** The name's lines and the size of their block. */
  lines: readonly string[]; width: number; height: number;
}
export interface PictureEdge {
  key: string; edge: GraphEdge; path: EdgePath;
  /** Stroke width in pixels before emphasis. */
  width: number;
  /** Length and wideness of the arrowhead; null for relations that hold both ways. */
  head: { length: number; wideness: number } | null;
  words: string; wordsWidth: number;
}
export interface Picture {
  scale: number;
  nodes: ReadonlyMap<string, PictureNode>;
  edges: ReadonlyMap<string, PictureEdge>;
  names: ReadonlyMap<string, PlacedNodeLabel>;
  words: ReadonlyMap<string, PlacedEdgeLabel>;
}
export interface PictureInput {
  graph: GraphData;
  /** Drawn places, in the plane; nodes without one are not drawn. */
  places: ReadonlyMap<string, Point>;
  scale: number; language: Language; vocabulary: Vocabulary;
  isSymmetric: (type: string) => boolean;
  /** Nodes whose names, and relations whose words, must be there. */
  named?: ReadonlySet<string>;
  worded?: ReadonlySet<string>;
  /** Relations that may have words; absent: all. */
  mayHaveWords?: ReadonlySet<string> | null;
  /** False for graphs so large that Sigma draws the relations: then only loops and those in `worded` have a path here. */
  allEdges?: boolean;
  /** Names placed at most, the most prominent in the window; absent: all. */
  mostNames?: number;
  /** Part of the picture in which words are placed; absent: all of it. */
  window?: { x: number; y: number; width: number; height: number };
}

/** Names at base size, measured once a name. */
const blocks = new Map<string, { lines: readonly string[]; width: number; height: number }>();
export function nameBlock(name: string): { lines: readonly string[]; width: number; height: number } {
  let block = blocks.get(name);
  if (block === undefined) blocks.set(name, (block = wrapText(name, NODE_LABEL)));
  return block;
}

export function composePicture(input: PictureInput): Picture {
  const { graph, places, scale, language } = input;
  const disc = discScale(scale);
  const name = nameScale(scale);
  const nodes = new Map<string, PictureNode>();
  for (const [key, attributes] of graph.nodes) {
    const at = places.get(key);
    if (at === undefined) continue;
    const block = nameBlock(entityLabel(attributes, language));
    nodes.set(key, { key, attributes, x: at[0] * scale, y: at[1] * scale, radius: nodeRadius(attributes) * disc, lines: block.lines, width: block.width * name, height: block.height * name });
  }
  const edges = composeEdges(input, nodes, disc);
  const { names, words } = placeWords(input, nodes, edges);
  return { scale, nodes, edges, names, words };
}

function composeEdges(input: PictureInput, nodes: ReadonlyMap<string, PictureNode>, disc: number): Map<string, PictureEdge> {
  const { graph, worded, allEdges = true } = input;
  const edges = new Map<string, PictureEdge>();
  const wanted = allEdges ? graph.edges.values() : [...graph.edges.values()].filter((edge) => edge.source === edge.target || worded?.has(edge.key));
  for (const edge of wanted) {
    const made = composeEdge(edge, input, nodes, disc);
    if (made !== null) edges.set(edge.key, made);
  }
  return edges;
}

/** One relation's path and words; null when an end is not drawn. */
export function composeEdge(edge: GraphEdge, { graph, scale, language, vocabulary, isSymmetric }: PictureInput, nodes: ReadonlyMap<string, PictureNode>, disc = discScale(scale)): PictureEdge | null {
  const source = nodes.get(edge.source);
  const target = nodes.get(edge.target);
  const slot = structureOf(graph).slots.get(edge.key);
  if (source === undefined || target === undefined || slot === undefined) return null;
  const width = edgeWidth(edge.attributes.originCount) * Math.max(0.6, disc);
  const base = arrowHead(width);
  const head = isSymmetric(edge.attributes.type) ? null : { length: base.length * Math.max(0.7, disc), wideness: base.wideness * Math.max(0.7, disc) };
  const gap = head === null ? 1 : head.length + 1.5;
  const path = slot.loop
    ? loopPath(source, slot, freeDirection(source, [...around(graph, source, nodes)]), gap)
    : edgePath(source, target, curvatureOf(slot, isForward(edge.source, edge.target)), gap);
  const words = relationLabel(edge.attributes.type, vocabulary, language);
  return { key: edge.key, edge, path, width, head, words, wordsWidth: wordsWidth(words) * wordsScale(scale) };
}

/** What of a graph does not depend on places: slots of parallel relations, and neighbours of nodes with loops. Kept as long as the graph. */
const structures = new WeakMap<GraphData, { slots: Map<string, EdgeSlot>; neighbours: ReadonlyMap<string, readonly GraphEdge[]> }>();
function structureOf(graph: GraphData) {
  let known = structures.get(graph);
  if (known === undefined) structures.set(graph, (known = { slots: edgeSlots([...graph.edges.values()]), neighbours: edgesByNode(graph) }));
  return known;
}

/** Where a loop must not go: towards neighbours, and down, where the name stands. */
function* around(graph: GraphData, node: PictureNode, nodes: ReadonlyMap<string, PictureNode>): Generator<{ x: number; y: number }> {
  yield { x: node.x, y: node.y + 1 };
  for (const { source, target } of structureOf(graph).neighbours.get(node.key) ?? []) {
    const other = nodes.get(source === node.key ? target : source);
    if (other !== undefined) yield other;
  }
}

const widths = new Map<string, number>();
function wordsWidth(words: string): number {
  let width = widths.get(words);
  if (width === undefined) widths.set(words, (width = textWidth(words, EDGE_LABEL.size, EDGE_LABEL.weight)));
  return width;
}

function placeWords({ scale, named, worded, mayHaveWords, mostNames, window }: PictureInput, nodes: ReadonlyMap<string, PictureNode>, edges: ReadonlyMap<string, PictureEdge>): { names: Map<string, PlacedNodeLabel>; words: Map<string, PlacedEdgeLabel> } {
  const box = window ?? everything(nodes.values());
  const dx = -box.x;
  const dy = -box.y;
  const moved = (p: { x: number; y: number }) => ({ x: p.x + dx, y: p.y + dy });
  const back = <T extends { x: number; y: number }>(p: T): T => ({ ...p, x: p.x - dx, y: p.y - dy });
  const height = EDGE_LABEL.lineHeight * wordsScale(scale);
  const inSight = ({ x, y }: PictureNode) => x > box.x - 100 && y > box.y - 100 && x < box.x + box.width + 100 && y < box.y + box.height + 100;
  const near = window === undefined ? [...nodes.values()] : [...nodes.values()].filter(inSight);
  const chosen = mostNames === undefined || near.length <= mostNames ? null
    : new Set([...near].sort((a, b) => b.attributes.prominence - a.attributes.prominence || (a.key < b.key ? -1 : 1)).slice(0, mostNames).map((node) => node.key).concat([...(named ?? [])]));
  const nodeInputs = (forced: ReadonlySet<string>) => near.map((node) => {
    const nameless = chosen !== null && !chosen.has(node.key);
    return { key: node.key, ...moved(node), radius: node.radius, width: nameless ? 0 : node.width, height: nameless ? 0 : node.height, priority: node.attributes.prominence, forced: forced.has(node.key) };
  });
  const edgeInputs = [...edges.values()].filter((edge) => mayHaveWords == null || mayHaveWords.has(edge.key) || worded?.has(edge.key)).map((edge) => ({
    key: edge.key, middle: moved(edge.path.middle), angle: edge.path.angle, width: edge.wordsWidth, height, room: edge.path.length - 6, forced: worded?.has(edge.key) ?? false,
    priority: edge.edge.attributes.claimCount, otherMiddles: [0.36, 0.64, 0.26, 0.74].map((t) => moved(pointAt(edge.path, t))),
  }));
  const none: ReadonlySet<string> = new Set();
  let placed = placeLabels(nodeInputs(none), edgeInputs, box);
  // Forced names come first and push others away, so only those that found no room of their own are forced.
  const missing = new Set([...(named ?? none)].filter((key) => nodes.has(key) && !placed.nodes.has(key)));
  if (missing.size > 0) placed = placeLabels(nodeInputs(missing), edgeInputs, box);
  return {
    names: new Map([...placed.nodes].map(([key, at]) => [key, back(at)])),
    words: new Map([...placed.edges].map(([key, at]) => [key, { ...at, middle: back(at.middle) }])),
  };
}

/** A box around all, with room for names and loops at the rim. */
function everything(nodes: Iterable<PictureNode>): { x: number; y: number; width: number; height: number } {
  let left = 0, top = 0, right = 0, bottom = 0;
  for (const { x, y } of nodes) { left = Math.min(left, x); top = Math.min(top, y); right = Math.max(right, x); bottom = Math.max(bottom, y); }
  const margin = 400;
  return { x: left - margin, y: top - margin, width: right - left + 2 * margin, height: bottom - top + 2 * margin };
}

/** The box around discs, names and loops. */
export function boundsOfPicture({ nodes, edges, names }: Picture): Box {
  let left = Infinity, top = Infinity, right = -Infinity, bottom = -Infinity;
  const include = (x: number, y: number, width: number, height: number) => {
    left = Math.min(left, x); right = Math.max(right, x + width);
    top = Math.min(top, y); bottom = Math.max(bottom, y + height);
  };
  for (const { key, x, y, radius, width, height } of nodes.values()) {
    include(x - radius, y - radius, 2 * radius, 2 * radius);
    const name = names.get(key);
    if (name !== undefined) include(name.x, name.y, width, height);
  }
  for (const { edge, path } of edges.values()) if (edge.source === edge.target) include(path.middle.x - 8, path.middle.y - 8, 16, 16);
  return left === Infinity ? { x: 0, y: 0, width: 0, height: 0 } : { x: left, y: top, width: right - left, height: bottom - top };
}
