/** A set of rectangles, upright or slanted, that answers quickly whether another one would overlap any. */

/** A rectangle by its middle, half sizes and slant in radians. `owner` names what it belongs to: see `BoxGrid.hits`. */
export interface SlantedBox {
  x: number;
  y: number;
  halfWidth: number;
  halfHeight: number;
  angle: number;
  owner?: string;
}

/** Side of a cell of the grid, pixels. */
const CELL = 64;

export class BoxGrid {
  readonly #cells = new Map<number, SlantedBox[]>();

  add(box: SlantedBox): void {
    for (const cell of cellsOf(box)) {
      const list = this.#cells.get(cell);
      if (list) list.push(box);
      else this.#cells.set(cell, [box]);
    }
  }

  remove(box: SlantedBox): void {
    for (const cell of cellsOf(box)) {
      const list = this.#cells.get(cell) ?? [];
      const at = list.indexOf(box);
      if (at >= 0) list.splice(at, 1);
    }
  }

  /** Whether any box overlaps this one; boxes of `owner` do not count. */
  hits(box: SlantedBox, owner?: string): boolean {
    for (const cell of cellsOf(box)) {
      for (const other of this.#cells.get(cell) ?? [])
        if ((owner === undefined || other.owner !== owner) && slantedBoxesOverlap(box, other)) return true;
    }
    return false;
  }
}

function* cellsOf(box: SlantedBox): Generator<number> {
  const { width, height } = extent(box);
  for (let cx = Math.floor((box.x - width) / CELL); cx <= Math.floor((box.x + width) / CELL); cx++) {
    for (let cy = Math.floor((box.y - height) / CELL); cy <= Math.floor((box.y + height) / CELL); cy++)
      yield (cx + 0x8000) * 0x10000 + cy + 0x8000;
  }
}
/** Half the size of the upright box around a slanted one. */
function extent({ halfWidth, halfHeight, angle }: SlantedBox): { width: number; height: number } {
  const [c, s] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  return { width: halfWidth * c + halfHeight * s, height: halfWidth * s + halfHeight * c };
}

/** Separating axes: two rectangles overlap unless a side of one keeps them apart. */
export function slantedBoxesOverlap(a: SlantedBox, b: SlantedBox): boolean {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  for (const [one, two] of [
    [a, b],
    [b, a],
  ] as const) {
    const [c, s] = [Math.cos(one.angle), Math.sin(one.angle)];
    const [rc, rs] = [Math.abs(Math.cos(two.angle - one.angle)), Math.abs(Math.sin(two.angle - one.angle))];
    if (Math.abs(dx * c + dy * s) >= one.halfWidth + two.halfWidth * rc + two.halfHeight * rs) return false;
    if (Math.abs(dy * c - dx * s) >= one.halfHeight + two.halfWidth * rs + two.halfHeight * rc) return false;
  }
  return true;
}
