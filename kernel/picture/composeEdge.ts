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
  type EdgeSlot,
} from '../geometry/index.js';
import { isolated } from '../text/direction.js';
import { graphStructure } from './graphStructure.js';
import { foldedAt, relationLabelWidth } from './labelSizes.js';
import type { PictureEdge, PictureGraph, PictureInput, PictureNode } from './Picture.js';
import { discScale, relationLabelScale } from './scales.js';

type Nodes = ReadonlyMap<string, PictureNode>;

/**
 * Null when an end is not drawn or the graph lacks the edge. `detour` bends it in addition, as a share of its length
 * and to the same side for all edges between the two nodes.
 */
export function composeEdge(
  edge: GraphEdge,
  input: Omit<PictureInput, 'places'>,
  nodes: Nodes,
  detour = 0,
): PictureEdge | null {
  const { graph, scale, language, vocabulary } = input;
  const [source, target] = [nodes.get(edge.source), nodes.get(edge.target)];
  const { slots, strongest } = graphStructure(graph);
  const slot = slots.get(edge.key);
  if (source === undefined || target === undefined || slot === undefined) return null;
  const width = lineWidth(edge.attributes) * Math.max(0.6, discScale(scale));
  const head = hasDirection(edge, input) ? scaledHead(width, scale) : null;
  const gap = head === null ? 1 : head.length + 1.5;
  const words = lineWords(edge.attributes, vocabulary, language);
  const label = isolated(words);
  const size = relationLabelScale(scale);
  const crossed = isDisputed(edgeLook(edge.attributes));
  return {
    key: edge.key,
    edge,
    path: slot.loop
      ? loopPath(source, slot, loopDirection(source, graph, nodes), gap)
      : edgePath(source, target, bend(source, target, slot, scale) + sided(detour, source, target), gap),
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

const sided = (detour: number, source: PictureNode, target: PictureNode): number =>
  isForward(source.key, target.key) ? detour : -detour;

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
function bend(source: PictureNode, target: PictureNode, slot: EdgeSlot, scale: number): number {
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
