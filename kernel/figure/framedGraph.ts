/** What of a graph a framed figure shows and counts: discs and lines of which a part lies within the frame. */
import type { Extent } from '../../contract/index.js';
import { isEntity, isFact } from '../appearance/index.js';
import { pointAt, segmentHitsBox, type Box } from '../geometry/index.js';
import { composeShapes, type PictureEdge, type PictureNode } from '../picture/index.js';
import type { FigureInput, PlaneFrame } from './FigureInput.js';
import { pictureInput } from './pictureInput.js';

type FigureGraph = FigureInput['graph'];

/** In place of a rank: what was cut was cut by the frame. */
const FRAMED = 'frame';
/** A line is looked at in so many straight pieces. */
const PIECES = 16;

/** The part of the graph that is seen when `shown` is the part of the plane on the sheet. Without one, the graph. */
export function framedGraph(input: FigureInput, shown: PlaneFrame | undefined): FigureGraph {
  const { graph, frame } = input;
  if (frame === undefined || shown === undefined) return graph;
  const scale = framedScale(input, frame);
  const [x, y, width, height] = shown.map((n) => n * scale) as [number, number, number, number];
  const window = { left: x, top: y, right: x + width, bottom: y + height };
  const shapes = composeShapes(pictureInput(input, scale));
  const nodes = graph.nodes.filter(({ key }) => isDiscWithin(shapes.nodes.get(key), window));
  const edges = graph.edges.filter(({ key }) => isLineWithin(shapes.edges.get(key), window));
  return { nodes, edges, totals: graph.totals ?? extentOf(graph), rankedBy: FRAMED };
}

/** Pixels to a unit of the plane: as on a screen of the figure's whole size. */
export const framedScale = ({ width, height }: FigureInput, frame: PlaneFrame): number =>
  Math.min(width / frame[2], height / frame[3]);

function isDiscWithin(node: PictureNode | undefined, { left, top, right, bottom }: Box): boolean {
  if (node === undefined) return false;
  const { x, y, radius } = node;
  return x + radius > left && x - radius < right && y + radius > top && y - radius < bottom;
}

function isLineWithin(edge: PictureEdge | undefined, { left, top, right, bottom }: Box): boolean {
  if (edge === undefined) return false;
  let from = edge.path.from;
  for (let piece = 1; piece <= PIECES; piece++) {
    const to = pointAt(edge.path, piece / PIECES);
    if (segmentHitsBox(from.x, from.y, to.x, to.y, left, top, right, bottom)) return true;
    from = to;
  }
  return false;
}

/** Entities and facts of a graph. */
export const extentOf = ({ nodes, edges }: Pick<FigureGraph, 'nodes' | 'edges'>): Extent => ({
  entities: nodes.filter(({ attributes }) => isEntity(attributes)).length,
  facts: edges.filter(isFact).length,
});
