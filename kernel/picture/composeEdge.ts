/** The line of one relation between discs already composed: its path, its arrowhead and its label's size. */
import type { GraphEdge } from '../../contract/index.js';
import {
  arrowHead,
  EDGE_LABEL,
  edgeLook,
  isDisputed,
  isEvidenceLink,
  lineWidth,
  lineWords,
} from '../appearance/index.js';
import {
  curvatureOf,
  edgePath,
  freeDirection,
  isForward,
  loopPath,
  type ArrowHead,
  type EdgePath,
  type EdgeSlot,
} from '../geometry/index.js';
import { isolated } from '../text/direction.js';
import { graphStructure } from './graphStructure.js';
import { foldedAt, relationLabelWidth } from './labelSizes.js';
import type { PictureEdge, PictureGraph, PictureInput, PictureNode } from './Picture.js';
import { discScale, relationLabelScale } from './scales.js';

type Nodes = ReadonlyMap<string, PictureNode>;

/** A bend beside that of its slot: the same for all lines between two nodes. */
export interface Detour {
  /** To which side, and how far, as a share of the line's length. */
  bend: number;
  /** How far from its middle it bends most, as a share of its length. */
  skew: number;
}
export const NO_DETOUR: Detour = { bend: 0, skew: 0 };

/** Null when an end is not drawn or the graph lacks the edge. */
export function composeEdge(edge: GraphEdge, input: Omit<PictureInput, 'places'>, nodes: Nodes): PictureEdge | null {
  const { graph, scale, language, vocabulary } = input;
  const [source, target] = [nodes.get(edge.source), nodes.get(edge.target)];
  const { slots, strongest } = graphStructure(graph);
  const slot = slots.get(edge.key);
  if (source === undefined || target === undefined || slot === undefined) return null;
  const width = lineWidth(edge.attributes) * Math.max(0.6, discScale(scale));
  const head = hasDirection(edge, input) ? scaledHead(width, scale) : null;
  const words = lineWords(edge.attributes, vocabulary, language);
  const label = isolated(words);
  const size = relationLabelScale(scale);
  const crossed = isDisputed(edgeLook(edge.attributes));
  return {
    key: edge.key,
    edge,
    path: slot.loop
      ? loopPath(source, slot, loopDirection(source, graph, nodes), gapBefore(head))
      : pathBetween(source, target, slot, head, scale, NO_DETOUR),
    width,
    head,
    label,
    labelWidth: relationLabelWidth(label) * size,
    labelHeight: EDGE_LABEL.lineHeight * size,
    // The cross has its place before a single line.
    folded: crossed ? null : foldedAt(words, size),
    strong: strongest.has(edge.key),
    crossed,
  };
}

/** The path of a relation between two nodes with a detour; that of a loop has none. */
export function detouredPath(
  { edge, head, path }: PictureEdge,
  input: Omit<PictureInput, 'places'>,
  nodes: Nodes,
  detour: Detour,
): EdgePath {
  const slot = graphStructure(input.graph).slots.get(edge.key)!;
  if (slot.loop) return path;
  return pathBetween(nodes.get(edge.source)!, nodes.get(edge.target)!, slot, head, input.scale, detour);
}

function pathBetween(
  source: PictureNode,
  target: PictureNode,
  slot: EdgeSlot,
  head: ArrowHead | null,
  scale: number,
  { bend, skew }: Detour,
): EdgePath {
  const sign = isForward(source.key, target.key) ? 1 : -1;
  return edgePath(source, target, bendOf(source, target, slot, scale) + sign * bend, gapBefore(head), sign * skew);
}

const gapBefore = (head: ArrowHead | null): number => (head === null ? 1 : head.length + 1.5);

/** Whether a relation has an arrowhead; what joins two communities goes both ways. */
export function hasDirection(
  { source, attributes: { type } }: GraphEdge,
  { graph, vocabulary, isSymmetric }: Omit<PictureInput, 'places'>,
): boolean {
  const symmetric = isSymmetric ? isSymmetric(type) : (vocabulary.get(type)?.symmetric ?? false);
  return !isEvidenceLink(type) && !symmetric && graph.nodes.get(source)?.community === undefined;
}

function scaledHead(lineWidth: number, scale: number): ArrowHead {
  const { length, wideness } = arrowHead(lineWidth);
  const size = Math.max(0.7, discScale(scale));
  return { length: length * size, wideness: wideness * size };
}

/** Curvature of an edge in its bundle: as flat as if the discs had their full size. */
function bendOf(source: PictureNode, target: PictureNode, slot: EdgeSlot, scale: number): number {
  const distance = Math.hypot(target.x - source.x, target.y - source.y) / discScale(scale);
  return curvatureOf(slot, isForward(source.key, target.key), distance);
}

/** Where a loop has room: away from the neighbours, and from the name, which stands below from side to side. */
function loopDirection(node: PictureNode, graph: PictureGraph, nodes: Nodes): number {
  const neighbours = (graphStructure(graph).edgesOf.get(node.key) ?? []).flatMap(
    ({ source, target }) => nodes.get(source === node.key ? target : source) ?? [],
  );
  const below = [0.05, 0.28, 0.5, 0.72, 0.95].map((turn) => ({
    x: node.x + Math.cos(turn * Math.PI),
    y: node.y + Math.sin(turn * Math.PI),
  }));
  return freeDirection(node, [...neighbours, ...below]);
}
