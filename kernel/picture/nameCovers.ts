/** What a name would cover on each of its spots, so that it can go where it hides least. */
import { boxesAreApart, pointAt, polylineHitsBox, type Box, type Point } from '../geometry/index.js';
import { nameSpots } from './nameSpots.js';
import type { PictureEdge, PictureNode, PictureRibbon } from './Picture.js';

/** A line that is covered, and an arrowhead, and the line of a relation in doubt. */
const COVERED = { line: 1, head: 5, doubt: 3 } as const;
/** How much more it counts that the line is one of others: it would read as that entity's. */
const FOREIGN = 2;
/** Straight pieces that a line is taken for. */
const PIECES = 6;

/** A relation's line as straight pieces, and the box around them. */
interface Polyline {
  edge: PictureEdge;
  points: readonly Point[];
  box: Box;
}

/** By node key: for each of `nameSpots`, lines that the name would run over; arrowheads and doubt count as more. */
export function nameCovers(nodes: readonly PictureNode[], edges: Iterable<PictureEdge>): Map<string, number[]> {
  const lines = Array.from(edges, polyline);
  return new Map(
    nodes.map((node) => {
      // Around all of the spots, so that most lines are looked at once.
      const [across, down] = [node.radius + node.width + 8, node.radius + node.height + 8];
      const around = { left: node.x - across, right: node.x + across, top: node.y - down, bottom: node.y + down };
      const near = lines.filter(({ box }) => !boxesAreApart(box, around));
      return [node.key, nameSpots(node).map((at) => coveredBy(node, at, near))];
    }),
  );
}

function polyline(edge: PictureEdge): Polyline {
  const points = Array.from({ length: PIECES + 1 }, (_, i) => pointAt(edge.path, i / PIECES));
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const { x, y } of points) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return { edge, points, box };
}

function coveredBy({ key, width, height }: PictureNode, at: Point, lines: readonly Polyline[]): number {
  const box = { left: at.x - 1, top: at.y - 1, right: at.x + width + 1, bottom: at.y + height + 1 };
  let sum = 0;
  for (const line of lines) {
    const room = grown(box, line.edge);
    if (boxesAreApart(line.box, room) || !polylineHitsBox(line.points, room)) continue;
    const cover = hidesHead(line, box) ? COVERED.head : line.edge.crossed ? COVERED.doubt : COVERED.line;
    const { source, target } = line.edge.edge;
    sum += cover * weightOf(line.edge) * (source === key || target === key ? 1 : FOREIGN);
  }
  return sum;
}

/** A ribbon counts for all its relations, and is as wide as it is. */
const weightOf = (line: PictureEdge | PictureRibbon): number => ('members' in line ? line.members.length : 1);
function grown(box: Box, line: PictureEdge | PictureRibbon): Box {
  const half = 'members' in line ? line.width / 2 : 0;
  return { left: box.left - half, right: box.right + half, top: box.top - half, bottom: box.bottom + half };
}

function hidesHead({ edge: { head }, points }: Polyline, box: Box): boolean {
  const { x, y } = points.at(-1)!;
  return (
    head !== null && x > box.left - 2 && x < box.right + 2 && y > box.top - head.length && y < box.bottom + head.length
  );
}
