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
  const window = planeWindow(shown, scale);
  const shapes = composeShapes(pictureInput(input, scale));
  const nodes = graph.nodes.filter(({ key }) => {
    const node = shapes.nodes.get(key);
    return node !== undefined && isDiscWithin(node, window);
  });
  const edges = graph.edges.filter(({ key }) => isLineWithin(shapes.edges.get(key), window));
  return { nodes, edges, totals: graph.totals ?? extentOf(graph), rankedBy: FRAMED };
}

/** Pixels to a unit of the plane: as on a screen of the figure's whole size. */
export const framedScale = ({ width, height }: FigureInput, frame: PlaneFrame): number =>
  Math.min(width / frame[2], height / frame[3]);

/** A part of the plane as a box in the picture. */
export function planeWindow(frame: PlaneFrame, scale: number): Box {
  const [x, y, width, height] = frame;
  return { left: x * scale, top: y * scale, right: (x + width) * scale, bottom: (y + height) * scale };
}

/** Whether some of a disc is seen. */
export const isDiscWithin = ({ x, y, radius }: PictureNode, { left, top, right, bottom }: Box): boolean =>
  x + radius > left && x - radius < right && y + radius > top && y - radius < bottom;

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
