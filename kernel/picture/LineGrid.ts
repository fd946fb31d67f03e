/** The lines of a picture as straight pieces in a grid, to find out quickly how many of them run under some words. */
import { eachCell, type PreparedBox } from '../geometry/BoxGrid.js';
import { pointAt, segmentHitsBox } from '../geometry/index.js';
import type { PictureEdge, PictureRibbon } from './Picture.js';

/** Straight pieces that a line is taken for. */
const PIECES = 8;

interface Line {
  source: string;
  target: string;
  key: string;
  /** Half the width of a ribbon's band. */
  half: number;
  /** Number of the last question that found it. */
  found: number;
}
interface Piece {
  line: Line;
  ax: number;
  ay: number;
  bx: number;
  by: number;
}

export class LineGrid {
  readonly #cells = new Map<number, Piece[]>();
  #questions = 0;

  constructor(edges: Iterable<PictureEdge | PictureRibbon>) {
    for (const edge of edges) this.#add(edge);
  }

  /** Lines other than its own that run under words in this box; Infinity when one between the same nodes does. */
  countUnder(box: PreparedBox, { key, edge: { source, target } }: PictureEdge): number {
    const question = ++this.#questions;
    let count = 0;
    eachCell(box, (cell) => {
      for (const piece of this.#cells.get(cell) ?? []) {
        const { line } = piece;
        if (line.found === question || line.key === key || !touches(piece, box)) continue;
        line.found = question;
        const isParallel =
          (line.source === source && line.target === target) || (line.source === target && line.target === source);
        count += isParallel ? Infinity : 1;
      }
      return count === Infinity;
    });
    return count;
  }

  #add(edge: PictureEdge | PictureRibbon): void {
    const { source, target } = edge.edge;
    const half = 'members' in edge ? edge.width / 2 : 0;
    const line: Line = { source, target, key: edge.key, half, found: 0 };
    let a = edge.path.from;
    for (let i = 1; i <= PIECES; i++) {
      const b = pointAt(edge.path, i / PIECES);
      const piece = { line, ax: a.x, ay: a.y, bx: b.x, by: b.y };
      eachCell(boxAround(piece), (cell) => {
        const list = this.#cells.get(cell);
        if (list) list.push(piece);
        else this.#cells.set(cell, [piece]);
        return false;
      });
      a = b;
    }
  }
}

const boxAround = ({
  line: { half },
  ax,
  ay,
  bx,
  by,
}: Piece): { x: number; y: number; reachX: number; reachY: number } => ({
  x: (ax + bx) / 2,
  y: (ay + by) / 2,
  reachX: Math.abs(ax - bx) / 2 + half,
  reachY: Math.abs(ay - by) / 2 + half,
});

/** Seen along the box, which may be slanted. */
function touches(
  { line: { half }, ax, ay, bx, by }: Piece,
  { x, y, cos, sin, halfWidth, halfHeight }: PreparedBox,
): boolean {
  const [px, py, qx, qy] = [ax - x, ay - y, bx - x, by - y];
  return segmentHitsBox(
    px * cos + py * sin,
    py * cos - px * sin,
    qx * cos + qy * sin,
    qy * cos - qx * sin,
    -halfWidth - half,
    -halfHeight - half,
    halfWidth + half,
    halfHeight + half,
  );
}
