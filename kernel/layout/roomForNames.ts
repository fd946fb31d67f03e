/**
 * Where most names find no room, the leads get theirs: discs of others move out of it, each to the nearest free place,
 * and a lead that stands among greater ones moves itself.
 */
import { NODE_LABEL } from '../appearance/index.js';
import { cosine, sine } from '../geometry/exactMath.js';
import { boundsOf, boxAt, boxesOverlap, boxOf, type Box, type Point } from '../geometry/index.js';
import { nameSpots } from '../picture/nameSpots.js';
import { reachOf } from './canvasRoom.js';
import { filledOut } from './filledOut.js';
import type { Size } from './fitToCanvas.js';
import type { LayoutNode } from './measureGraph.js';
import { nearestFree } from './separate.js';

/** Share of the canvas that the names of the leads may take. */
const LEADING = 0.45;
/** Shares of the canvas between the outermost nodes, when the page shows all of it. */
const SHOWN = { across: 0.936, down: 0.95 } as const;
/** Pixels kept between a name and what moved. */
const CLEARANCE = 3;
/** Rings of places tried around a lead that moves, and pixels from one to the next. */
const RINGS = 20;
const STEP = 8;

/** Moves `points` in place; all in pixels of the screen, the canvas around the origin. */
export function roomForNames(points: readonly Point[], nodes: readonly LayoutNode[], canvas: Size): void {
  const scale = fill(points, canvas);
  const room = new NameRoom(points, nodes, canvas);
  let left = LEADING * canvas.width * canvas.height;
  for (const lead of [...nodes.keys()].sort((a, b) => nodes[b]!.radius - nodes[a]!.radius || a - b)) {
    left -= nodes[lead]!.labelWidth * nodes[lead]!.labelHeight;
    if (left < 0) break;
    room.give(lead);
  }
  for (const point of points) Object.assign(point, { x: point.x / scale, y: point.y / scale });
}

/** Puts the points where they will be on the canvas; by how much they are drawn smaller for it. */
function fill(points: readonly Point[], canvas: Size): number {
  const filled = filledOut(new Map([...points.entries()].map(([i, { x, y }]) => [`${i}`, [x, y] as const])), canvas);
  const all = boundsOf(Array.from(filled.values(), ([x, y]) => ({ left: x, right: x, top: y, bottom: y })));
  const scale = Math.min(
    1,
    (SHOWN.across * canvas.width) / Math.max(1, all.right - all.left),
    (SHOWN.down * canvas.height) / Math.max(1, all.bottom - all.top),
  );
  const middle = { x: (all.left + all.right) / 2, y: (all.top + all.bottom) / 2 };
  for (const [i, point] of points.entries()) {
    const [x, y] = filled.get(`${i}`)!;
    Object.assign(point, { x: (x - middle.x) * scale, y: (y - middle.y) * scale });
  }
  return scale;
}

class NameRoom {
  readonly #points: readonly Point[];
  readonly #nodes: readonly LayoutNode[];
  readonly #discs: readonly Box[];
  readonly #inside: Box;
  /** Names that have their room, and the nodes that stay for them. */
  readonly #names: Box[] = [];
  readonly #settled = new Set<number>();

  constructor(points: readonly Point[], nodes: readonly LayoutNode[], canvas: Size) {
    const { x, y } = reachOf(canvas);
    this.#points = points;
    this.#nodes = nodes;
    this.#discs = nodes.map(({ radius }) => grown({ left: 0, right: 0, top: 0, bottom: 0 }, radius));
    this.#inside = { left: -x, right: x, top: -y, bottom: y };
  }

  /** Where the name of a node covers fewest discs, none of them of one that had room before it. */
  give(i: number): void {
    const { radius, labelWidth: width, labelHeight: height } = this.#nodes[i]!;
    const found = nameSpots({ ...this.#points[i]!, radius, width, height })
      .map((at) => boxOf({ ...at, width, height }))
      .filter((box) => isWithin(box, this.#inside) && !this.#names.some((name) => boxesOverlap(name, box)))
      .map((box) => ({ box, under: this.#under(box, i) }))
      .filter(({ under }) => !under.some((k) => this.#settled.has(k)))
      .sort((a, b) => a.under.length - b.under.length)[0];
    const box = found?.box ?? this.#moveAway(i);
    this.#settled.add(i);
    if (box === null) return;
    this.#names.push(box);
    for (const k of found?.under ?? this.#under(boxAt(this.#discs[i]!, this.#points[i]!), i)) this.#clear(k);
    for (const k of this.#under(box, i)) this.#clear(k);
  }

  /** To where its disc has room with the name below; that name's box, or null when there is none near. */
  #moveAway(i: number): Box | null {
    const { radius, labelWidth, labelHeight } = this.#nodes[i]!;
    const half = Math.max(radius, labelWidth / 2);
    const box = { left: -half, right: half, top: -radius, bottom: radius + NODE_LABEL.gap + labelHeight };
    const taken = [...[...this.#settled].map((k) => this.#discAt(k)), ...this.#names].map((one) =>
      grown(one, CLEARANCE),
    );
    const from = this.#points[i]!;
    for (let ring = 1; ring <= RINGS; ring++)
      for (let k = 0; k < 6 * ring; k++) {
        const angle = (Math.PI * k) / (3 * ring);
        const at = { x: from.x + ring * STEP * cosine(angle), y: from.y + ring * STEP * sine(angle) };
        const here = boxAt(box, at);
        if (!isWithin(here, this.#inside) || taken.some((one) => boxesOverlap(one, here))) continue;
        Object.assign(from, at);
        return { ...here, top: here.bottom - labelHeight };
      }
    return null;
  }

  /** The disc of a node goes off all names and other discs. */
  #clear(k: number): void {
    const others = [...this.#discs.keys()].filter((j) => j !== k).map((j) => this.#discAt(j));
    const taken = [...others, ...this.#names].map((one) => grown(one, CLEARANCE));
    Object.assign(this.#points[k]!, nearestFree(this.#points[k]!, this.#discs[k]!, taken));
  }

  #discAt(k: number): Box {
    return boxAt(this.#discs[k]!, this.#points[k]!);
  }

  /** Other nodes whose discs a box would cover. */
  #under(box: Box, i: number): number[] {
    return [...this.#discs.keys()].filter((k) => k !== i && boxesOverlap(this.#discAt(k), box));
  }
}

const isWithin = (box: Box, { left, right, top, bottom }: Box): boolean =>
  box.left >= left && box.right <= right && box.top >= top && box.bottom <= bottom;
const grown = ({ left, right, top, bottom }: Box, by: number): Box => ({
  left: left - by,
  right: right + by,
  top: top - by,
  bottom: bottom + by,
});
