/**
 * The geometry of all that is drawn at one scale: discs, paths, and where words and marks go. In picture space (plane ×
 * scale), so that moving the camera changes nothing of it. The scene paints it on canvas, the figure writes it as SVG:
 * that is why a figure is the screen.
 */
import type { GraphEdge, Language, NodeAttributes } from '../../contract/index.js';
import {
  arrowHead,
  CROSS,
  EDGE_LABEL,
  edgeLook,
  entityLabel,
  isTie,
  lineWidth,
  NODE_LABEL,
  nodeRadius,
  relationLabel,
  type Vocabulary,
} from '../appearance/index.js';
import {
  curvatureOf,
  edgePath,
  edgeSlots,
  freeDirection,
  isForward,
  labelSpots,
  loopPath,
  placeLabels,
  pointAt,
  corner,
  segmentHitsBox,
  type Box,
  type EdgePath,
  type EdgeSlot,
  type LabelSide,
  type PlacedEdgeLabel,
  type PlacedNodeLabel,
  type Point,
} from '../layout/index.js';
import { textWidth, wrapText, type TextBlock } from '../text/measure.js';
import { discScale, nameScale, wordsScale } from './scales.js';

export interface PictureNode {
  key: string;
  attributes: NodeAttributes;
  x: number;
  y: number;
  radius: number;
  /** The name's lines and the size of their block. */
  lines: readonly string[];
  width: number;
  height: number;
}
export interface PictureEdge {
  key: string;
  edge: GraphEdge;
  path: EdgePath;
  /** Stroke width in pixels before emphasis. */
  width: number;
  /** Length and wideness of the arrowhead, whose base is at the path's end; null for relations that hold both ways. */
  head: { length: number; wideness: number } | null;
  words: string;
  wordsWidth: number;
  /** Whether a cross marks it. */
  crossed: boolean;
}
export interface Picture {
  scale: number;
  nodes: ReadonlyMap<string, PictureNode>;
  edges: ReadonlyMap<string, PictureEdge>;
  names: ReadonlyMap<string, PlacedNodeLabel>;
  words: ReadonlyMap<string, PlacedEdgeLabel>;
  /** Where the cross of each contested or denied relation stands: before its words, or in the middle of its line. */
  marks: ReadonlyMap<string, Point>;
}
export interface PictureInput {
  graph: { readonly nodes: ReadonlyMap<string, NodeAttributes>; readonly edges: ReadonlyMap<string, GraphEdge> };
  /** Places in the plane, y downwards; nodes without one are not drawn. */
  places: ReadonlyMap<string, readonly [number, number]>;
  scale: number;
  language: Language;
  vocabulary: Vocabulary;
  /** Default: what the vocabulary says. */
  isSymmetric?: (type: string) => boolean;
  /** Nodes whose names, and relations whose words, must be there. */
  named?: ReadonlySet<string>;
  worded?: ReadonlySet<string>;
  /** Relations that may have words; absent: all. Ties have words only when in `worded`. */
  mayHaveWords?: ReadonlySet<string> | null;
  /**
   * False for graphs so large that relations are drawn by other means: then only loops and those in `worded` have a
   * path here.
   */
  allEdges?: boolean;
  /**
   * Names placed at most, the most prominent in the window; they may lie over the discs of the nameless. Absent: all.
   */
  mostNames?: number;
  /** Box of the picture that names must not leave: the canvas, while everything is fitted into it. */
  inside?: Box;
  /** Part of the picture in which words are placed; absent: all of it. */
  window?: { x: number; y: number; width: number; height: number };
}

const NONE: ReadonlySet<string> = new Set();

/** Names at base size, measured once a name. */
const blocks = new Map<string, TextBlock>();
export function nameBlock(name: string): TextBlock {
  let block = blocks.get(name);
  if (block === undefined) blocks.set(name, (block = wrapText(name, NODE_LABEL)));
  return block;
}
const widths = new Map<string, number>();
function wordsWidth(words: string): number {
  let width = widths.get(words);
  if (width === undefined) widths.set(words, (width = textWidth(words, EDGE_LABEL.size, EDGE_LABEL.weight)));
  return width;
}

export function composePicture(input: PictureInput): Picture {
  const { graph, places, scale, language } = input;
  const nodes = new Map<string, PictureNode>();
  for (const [key, attributes] of graph.nodes) {
    const at = places.get(key);
    if (at === undefined) continue;
    const [block, name] = [nameBlock(entityLabel(attributes, language)), nameScale(scale)];
    nodes.set(key, {
      key,
      attributes,
      x: at[0] * scale,
      y: at[1] * scale,
      radius: nodeRadius(attributes) * discScale(scale),
      lines: block.lines,
      width: block.width * name,
      height: block.height * name,
    });
  }
  const edges = composeEdges(input, nodes);
  return { scale, nodes, edges, ...placeWords(input, nodes, edges) };
}

function composeEdges(input: PictureInput, nodes: ReadonlyMap<string, PictureNode>): Map<string, PictureEdge> {
  const { graph, worded = NONE, allEdges = true } = input;
  const edges = new Map<string, PictureEdge>();
  for (const edge of graph.edges.values()) {
    if (!allEdges && edge.source !== edge.target && !worded.has(edge.key)) continue;
    const made = composeEdge(edge, input, nodes);
    if (made !== null) edges.set(edge.key, made);
  }
  return edges;
}

/** Path and words of one relation between discs already composed; null when an end is not drawn. */
export function composeEdge(
  edge: GraphEdge,
  input: Omit<PictureInput, 'places'>,
  nodes: ReadonlyMap<string, PictureNode>,
): PictureEdge | null {
  const {
    graph,
    scale,
    language,
    vocabulary,
    isSymmetric = (type) => vocabulary.get(type)?.symmetric ?? false,
  } = input;
  const [source, target, slot] = [
    nodes.get(edge.source),
    nodes.get(edge.target),
    structureOf(graph).slots.get(edge.key),
  ];
  if (source === undefined || target === undefined || slot === undefined) return null;
  const disc = discScale(scale);
  const width = lineWidth(edge.attributes) * Math.max(0.6, disc);
  const base = arrowHead(width);
  const head =
    isTie(edge.attributes.type) || isSymmetric(edge.attributes.type)
      ? null
      : { length: base.length * Math.max(0.7, disc), wideness: base.wideness * Math.max(0.7, disc) };
  const gap = head === null ? 1 : head.length + 1.5;
  // The name stands below the disc, from side to side: a loop keeps out of there too.
  const name = [0.05, 0.28, 0.5, 0.72, 0.95].map((turn) => ({
    x: source.x + Math.cos(turn * Math.PI),
    y: source.y + Math.sin(turn * Math.PI),
  }));
  const path = slot.loop
    ? loopPath(source, slot, freeDirection(source, [...neighboursOf(source, graph, nodes), ...name]), gap)
    : edgePath(
        source,
        target,
        curvatureOf(
          slot,
          isForward(edge.source, edge.target),
          Math.hypot(target.x - source.x, target.y - source.y) / disc,
        ),
        gap,
      );
  const words = relationLabel(edge.attributes.type, vocabulary, language);
  const look = edgeLook(edge.attributes);
  return {
    key: edge.key,
    edge,
    path,
    width,
    head,
    words,
    wordsWidth: wordsWidth(words) * wordsScale(scale),
    crossed: look === 'contested' || look === 'denied',
  };
}

/** What of a graph does not depend on places or scale; kept as long as the graph is. */
const structures = new WeakMap<
  PictureInput['graph'],
  { slots: Map<string, EdgeSlot>; ties: Map<string, GraphEdge[]> }
>();
function structureOf(graph: PictureInput['graph']): { slots: Map<string, EdgeSlot>; ties: Map<string, GraphEdge[]> } {
  const known = structures.get(graph);
  if (known !== undefined) return known;
  const ties = new Map<string, GraphEdge[]>();
  for (const edge of graph.edges.values()) {
    for (const key of new Set([edge.source, edge.target])) {
      const list = ties.get(key);
      if (list) list.push(edge);
      else ties.set(key, [edge]);
    }
  }
  const made = { slots: edgeSlots([...graph.edges.values()]), ties };
  structures.set(graph, made);
  return made;
}

const neighboursOf = (
  { key }: PictureNode,
  graph: PictureInput['graph'],
  nodes: ReadonlyMap<string, PictureNode>,
): PictureNode[] =>
  (structureOf(graph).ties.get(key) ?? []).flatMap(
    ({ source, target }) => nodes.get(source === key ? target : source) ?? [],
  );

function placeWords(
  input: PictureInput,
  nodes: ReadonlyMap<string, PictureNode>,
  edges: ReadonlyMap<string, PictureEdge>,
): Pick<Picture, 'names' | 'words' | 'marks'> {
  const { scale, named = NONE, worded = NONE, mayHaveWords, mostNames, inside, window } = input;
  const box = window ?? everything(nodes.values());
  const view = {
    ...box,
    ...(inside && {
      inside: {
        left: inside.left - box.x,
        top: inside.top - box.y,
        right: inside.right - box.x,
        bottom: inside.bottom - box.y,
      },
    }),
  };
  const near =
    window === undefined
      ? [...nodes.values()]
      : [...nodes.values()].filter(
          ({ x, y }) =>
            x > box.x - 100 && y > box.y - 100 && x < box.x + box.width + 100 && y < box.y + box.height + 100,
        );
  const byProminence = (a: PictureNode, b: PictureNode): number =>
    b.attributes.prominence - a.attributes.prominence || (a.key < b.key ? -1 : 1);
  const nameless = new Set(
    mostNames === undefined
      ? []
      : [...near]
          .sort(byProminence)
          .slice(mostNames)
          .map(({ key }) => key)
          .filter((key) => !named.has(key)),
  );
  const moved = <T extends Point>(p: T): T => ({ ...p, x: p.x - view.x, y: p.y - view.y });
  const back = <T extends Point>(p: T): T => ({ ...p, x: p.x + view.x, y: p.y + view.y });
  const cross = CROSS.room * wordsScale(scale);
  const nodeInputs = (forced: ReadonlySet<string>) =>
    near
      .filter(({ key }) => !nameless.has(key))
      .map((n) => ({
        ...moved(n),
        priority: n.attributes.prominence,
        forced: forced.has(n.key),
        covers: covers.get(n.key),
      }));
  const covers =
    near.length * edges.size <= MOST_COMPARED ? coversOf(near, edges) : new Map<string, Record<LabelSide, number>>();
  const edgeInputs = [...edges.values()]
    .filter(
      ({ key, edge }) =>
        worded.has(key) || ((mayHaveWords == null || mayHaveWords.has(key)) && !isTie(edge.attributes.type)),
    )
    .map((e) => {
      const width = e.wordsWidth + (e.crossed ? cross : 0);
      const spots = labelSpots(e.path, width).map(moved);
      return {
        key: e.key,
        middle: spots[0] ?? moved(e.path.middle),
        angle: spots[0]?.angle ?? e.path.angle,
        otherMiddles: spots.slice(1),
        width,
        height: EDGE_LABEL.lineHeight * wordsScale(scale),
        room: spots.length > 0 ? Infinity : 0,
        forced: worded.has(e.key),
        priority: e.edge.attributes.claimCount,
      };
    });
  // Forced names come first and push others away, so only those that found no room of their own are forced.
  const forced = new Set<string>();
  let placed = placeLabels(nodeInputs(forced), edgeInputs, view);
  for (let before = -1; before < forced.size;) {
    before = forced.size;
    for (const { key } of near) if (named.has(key) && !placed.nodes.has(key)) forced.add(key);
    if (forced.size > before) placed = placeLabels(nodeInputs(forced), edgeInputs, view);
  }
  const words = new Map<string, PlacedEdgeLabel>();
  const marks = new Map<string, Point>();
  for (const e of edges.values()) {
    const at = placed.edges.get(e.key);
    const middle = at ? back(at.middle) : e.path.middle;
    const along = (distance: number): Point => ({
      x: middle.x + distance * Math.cos(at?.angle ?? 0),
      y: middle.y + distance * Math.sin(at?.angle ?? 0),
    });
    if (e.crossed) marks.set(e.key, at ? along(-e.wordsWidth / 2) : middle);
    if (at) words.set(e.key, { middle: e.crossed ? along(cross / 2) : middle, angle: at.angle });
  }
  return { names: new Map([...placed.nodes].map(([key, at]) => [key, back(at)])), words, marks };
}

/** Nodes times relations up to which it is found out what names cover; beyond, names stand below wherever they can. */
const MOST_COMPARED = 40_000;
const SIDES: readonly LabelSide[] = ['below', 'right', 'left', 'above'];

/** How many lines a name on each side of its disc would run over; an arrowhead that it would hide counts as three. */
function coversOf(
  nodes: readonly PictureNode[],
  edges: ReadonlyMap<string, PictureEdge>,
): Map<string, Record<LabelSide, number>> {
  const lines = [...edges.values()].map(({ edge, path, head }) => ({
    edge,
    head,
    points: [path.from, pointAt(path, 0.25), path.middle, pointAt(path, 0.75), path.to],
  }));
  return new Map(
    nodes.map((node) => [
      node.key,
      Object.fromEntries(
        SIDES.map((side) => {
          const at = corner(node, side);
          const box = { left: at.x - 1, top: at.y - 1, right: at.x + node.width + 1, bottom: at.y + node.height + 1 };
          let sum = 0;
          for (const { edge, head, points } of lines) {
            if (
              !points.some(
                (p, i) =>
                  i > 0 &&
                  segmentHitsBox(
                    points[i - 1]!.x,
                    points[i - 1]!.y,
                    p.x,
                    p.y,
                    box.left,
                    box.top,
                    box.right,
                    box.bottom,
                  ),
              )
            )
              continue;
            const { x, y } = points.at(-1)!;
            const hidesHead =
              head !== null &&
              edge.target === node.key &&
              x > box.left - 2 &&
              x < box.right + 2 &&
              y > box.top - head.length &&
              y < box.bottom + head.length;
            sum += hidesHead ? 3 : 1;
          }
          return [side, sum];
        }),
      ) as Record<LabelSide, number>,
    ]),
  );
}

/** A box around all, with room for names and loops at the rim. */
function everything(nodes: Iterable<PictureNode>): { x: number; y: number; width: number; height: number } {
  let [left, top, right, bottom] = [0, 0, 0, 0];
  for (const { x, y } of nodes)
    [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
  const margin = 400;
  return { x: left - margin, y: top - margin, width: right - left + 2 * margin, height: bottom - top + 2 * margin };
}
