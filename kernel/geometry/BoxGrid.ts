/** A set of rectangles, upright or slanted, that answers quickly which of them another one would overlap. */

/** A rectangle by its middle, half sizes and slant in radians. `owner` names what it belongs to: see `BoxGrid.hits`. */
export interface SlantedBox {
  x: number;
  y: number;
  halfWidth: number;
  halfHeight: number;
  angle: number;
  owner?: string;
}

/**
 * A box with what comparing it again and again needs: its slant's cosine and sine, and half the upright box around it.
 */
export interface PreparedBox extends SlantedBox {
  cos: number;
  sin: number;
  reachX: number;
  reachY: number;
}

/** Called for each spot of each word: no spread, no lists. */
export function prepared({ x, y, halfWidth, halfHeight, angle, owner }: SlantedBox): PreparedBox {
  const cos = angle === 0 ? 1 : Math.cos(angle),
    sin = angle === 0 ? 0 : Math.sin(angle),
    c = Math.abs(cos),
    s = Math.abs(sin),
    reachX = halfWidth * c + halfHeight * s,
    reachY = halfWidth * s + halfHeight * c;
  const box: PreparedBox = { x, y, halfWidth, halfHeight, angle, cos, sin, reachX, reachY };
  if (owner !== undefined) box.owner = owner;
  return box;
}

/** Side of a cell of the grid, pixels. */
const CELL = 64;

export class BoxGrid {
  readonly #cells = new Map<number, PreparedBox[]>();

  add(box: PreparedBox): void {
    eachCell(box, (cell) => {
      const list = this.#cells.get(cell);
      if (list) list.push(box);
      else this.#cells.set(cell, [box]);
      return false;
    });
  }

  /** Takes out a box that was added: that very one. */
  remove(box: PreparedBox): void {
    eachCell(box, (cell) => {
      const list = this.#cells.get(cell) ?? [];
      const at = list.indexOf(box);
      if (at >= 0) list.splice(at, 1);
      return false;
    });
  }

  /** Whether any box overlaps this one; boxes of `owner` do not count. */
  hits(box: PreparedBox, owner?: string): boolean {
    return eachCell(box, (cell) => {
      for (const other of this.#cells.get(cell) ?? [])
        if ((owner === undefined || other.owner !== owner) && overlap(box, other)) return true;
      return false;
    });
  }

  /** The boxes that overlap this one, each once; null when there are more than `most`. */
  overlapping(box: PreparedBox, most: number): PreparedBox[] | null {
    const found: PreparedBox[] = [];
    const tooMany = eachCell(box, (cell) => {
      for (const other of this.#cells.get(cell) ?? [])
        if (overlap(box, other) && !found.includes(other) && found.push(other) > most) return true;
      return false;
    });
    return tooMany ? null : found;
  }
}

/** Runs `visit` on the number of each cell that the box may touch, until it says true. */
export function eachCell(
  { x, y, reachX, reachY }: Pick<PreparedBox, 'x' | 'y' | 'reachX' | 'reachY'>,
  visit: (cell: number) => boolean,
): boolean {
  const [right, bottom] = [Math.floor((x + reachX) / CELL), Math.floor((y + reachY) / CELL)];
  for (let cx = Math.floor((x - reachX) / CELL); cx <= right; cx++)
    for (let cy = Math.floor((y - reachY) / CELL); cy <= bottom; cy++)
      if (visit((cx + 0x8000) * 0x10000 + cy + 0x8000)) return true;
  return false;
}

/** Separating axes: two rectangles overlap unless a side of one keeps them apart. */
function overlap(a: PreparedBox, b: PreparedBox): boolean {
  const dx = b.x - a.x,
    dy = b.y - a.y;
  if (Math.abs(dx) >= a.reachX + b.reachX || Math.abs(dy) >= a.reachY + b.reachY) return false;
  if (a.sin === 0 && b.sin === 0) return true;
  const along = Math.abs(a.cos * b.cos + a.sin * b.sin),
    across = Math.abs(a.cos * b.sin - a.sin * b.cos);
  return (
    Math.abs(dx * a.cos + dy * a.sin) < a.halfWidth + b.halfWidth * along + b.halfHeight * across &&
    Math.abs(dy * a.cos - dx * a.sin) < a.halfHeight + b.halfWidth * across + b.halfHeight * along &&
    Math.abs(dx * b.cos + dy * b.sin) < b.halfWidth + a.halfWidth * along + a.halfHeight * across &&
    Math.abs(dy * b.cos - dx * b.sin) < b.halfHeight + a.halfWidth * across + a.halfHeight * along
  );
}

/** Whether two rectangles share more than a side. */
export const slantedBoxesOverlap = (a: SlantedBox, b: SlantedBox): boolean => overlap(prepared(a), prepared(b));

/** Whether the point lies in the rectangle. */
export function slantedBoxHolds(
  { x, y, halfWidth, halfHeight, angle }: SlantedBox,
  at: { x: number; y: number },
): boolean {
  const [dx, dy, c, s] = [at.x - x, at.y - y, Math.cos(angle), Math.sin(angle)];
  return Math.abs(dx * c + dy * s) <= halfWidth && Math.abs(dy * c - dx * s) <= halfHeight;
}
