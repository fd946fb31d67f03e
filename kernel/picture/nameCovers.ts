/** What a name would cover on each side of its disc, so that it can go where it hides least. */
import { pointAt, segmentHitsBox, type Box, type Point } from '../geometry/index.js';
import { LABEL_SIDES, nameCorner, type LabelSide } from './nameCorner.js';
import type { PictureEdge, PictureNode } from './Picture.js';

/** A relation's line as straight pieces. */
interface Polyline {
  edge: PictureEdge;
  points: readonly Point[];
}

/** By node key: lines that a name on each side would run over; an arrowhead that it would hide counts as three. */
export function nameCovers(
  nodes: readonly PictureNode[],
  edges: Iterable<PictureEdge>,
): Map<string, Record<LabelSide, number>> {
  const lines = Array.from(edges, (edge): Polyline => {
    const { path } = edge;
    return { edge, points: [path.from, pointAt(path, 0.25), path.middle, pointAt(path, 0.75), path.to] };
  });
  return new Map(
    nodes.map((node) => {
      const counts = LABEL_SIDES.map((side) => [side, coveredBy(node, side, lines)] as const);
      return [node.key, Object.fromEntries(counts) as Record<LabelSide, number>];
    }),
  );
}

function coveredBy(node: PictureNode, side: LabelSide, lines: readonly Polyline[]): number {
  const at = nameCorner(node, side);
  const box = { left: at.x - 1, top: at.y - 1, right: at.x + node.width + 1, bottom: at.y + node.height + 1 };
  let sum = 0;
  for (const { edge, points } of lines)
    if (runsThrough(points, box)) sum += hidesHead(node, edge, points.at(-1)!, box) ? 3 : 1;
  return sum;
}

function runsThrough(points: readonly Point[], { left, top, right, bottom }: Box): boolean {
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1]!, points[i]!];
    if (segmentHitsBox(a.x, a.y, b.x, b.y, left, top, right, bottom)) return true;
  }
  return false;
}

/** Whether the box lies over the arrowhead at `end`, pointing at the node whose name it holds. */
function hidesHead(node: PictureNode, { edge, head }: PictureEdge, { x, y }: Point, box: Box): boolean {
  return (
    head !== null &&
    edge.target === node.key &&
    x > box.left - 2 &&
    x < box.right + 2 &&
    y > box.top - head.length &&
    y < box.bottom + head.length
  );
}
