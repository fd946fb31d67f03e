/**
 * What a layout costs where its nodes stand: crossings, relations that run through another's disc or name, links too
 * short for their words, words that lie over each other, links that leave a node at a narrow angle, nodes that crowd,
 * overlap or leave the canvas. Asked millions of times by `polish`: flat arrays, no objects, and one running sum that
 * the terms are added to in a fixed order, so that a layout comes out the same to the last bit.
 */
import { fanSpacing, segmentHitsBox, segmentsCross, type Box, type Point } from '../geometry/index.js';
import type { Size } from './fitToCanvas.js';
import type { Link } from './linkNodes.js';

/** What a blemish costs, relative to one crossing. */
const COST = {
  crossing: 1,
  throughName: 2,
  throughDisc: 3,
  overlap: 5,
  deeper: 0.25,
  /** A relation's word that has no room on its line: at once, and growing with what it lacks. */
  noRoom: 0.9,
  lacking: 12,
  wordOverWord: 0.6,
  tooLong: 0.4,
  narrow: 0.8,
  crowded: 2,
  outside: 0.08,
} as const;
/** Links that leave a node nearer than this (cosine of 20°) are hard to tell apart. */
const NARROW = Math.cos((20 * Math.PI) / 180);
/** Pixels of a line that its words leave bare: arrowhead and margins. */
const BARE = 16;
/** Crossing a bundle of more lines than these is no worse. */
const MOST_CROSSED = 4;
/** Height of a word, pixels. */
const WORD = 14;
/** Share of a link's slope from which its words come into the room of the name under its upper end. */
const STEEP = 0.4;
/** Share of that room which they lose: names often find another side. */
const OWN_NAME = 0.7;

/** Nodes by index, in pixels: centres, footprints around the centre, radii of the discs; and their links. */
export interface Arrangement {
  points: readonly Point[];
  boxes: readonly Box[];
  radii: readonly number[];
  links: readonly Link[];
}

export class LayoutCost {
  /** Centres of the nodes; `polish` moves them. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Pairs of things compared so far. */
  compared = 0;
  readonly #canvas: Size;
  readonly #left: Float64Array;
  readonly #top: Float64Array;
  readonly #right: Float64Array;
  readonly #bottom: Float64Array;
  readonly #radius: Float64Array;
  /** The distance from others that a node asks for, as a part of the sum of two nodes' parts. */
  readonly #room: Float64Array;
  /** The two ends of each link, the length it should have, and the links of each node. */
  readonly #start: Int32Array;
  readonly #end: Int32Array;
  readonly #length: Float64Array;
  readonly #linksOf: readonly Int32Array[];
  /** Widths of the words on each link. */
  readonly #words: readonly Float64Array[];
  /** Half the size of the block that the words of a link make, along it and across. */
  readonly #along: Float64Array;
  readonly #across: Float64Array;
  /** Half the width of a bundle, most of the way, and how much more it weighs than one relation. */
  readonly #fan: Float64Array;
  readonly #weight: Float64Array;
  /** Lines that one crosses who crosses the link, as far as they count. */
  readonly #lines: Float64Array;

  constructor({ points, boxes, radii, links }: Arrangement, canvas: Size) {
    this.#canvas = canvas;
    this.x = Float64Array.from(points, (p) => p.x);
    this.y = Float64Array.from(points, (p) => p.y);
    this.#left = Float64Array.from(boxes, (b) => b.left);
    this.#top = Float64Array.from(boxes, (b) => b.top);
    this.#right = Float64Array.from(boxes, (b) => b.right);
    this.#bottom = Float64Array.from(boxes, (b) => b.bottom);
    this.#radius = Float64Array.from(radii);
    this.#start = Int32Array.from(links, (link) => link.a);
    this.#end = Int32Array.from(links, (link) => link.b);
    this.#length = Float64Array.from(links, (link) => link.length);
    this.#linksOf = points.map((_, i) =>
      Int32Array.from(links.keys()).filter((e) => links[e]!.a === i || links[e]!.b === i),
    );
    this.#words = links.map(({ words }) => Float64Array.from(words));
    this.#along = Float64Array.from(links, ({ words }) => Math.max(0, ...words) / 2);
    this.#across = Float64Array.from(links, ({ words }) => (words.length * WORD) / 2);
    this.#fan = Float64Array.from(links, ({ count }) => 1.3 + 0.35 * (count - 1) * fanSpacing(count));
    this.#weight = Float64Array.from(links, ({ count }) => Math.min(3, Math.sqrt(count)));
    this.#lines = Float64Array.from(links, ({ count }) => Math.min(MOST_CROSSED, count));
    this.#room = roomOf(radii, canvas);
  }

  /** What node `i` and its links cost where they are. */
  of(i: number): number {
    const links = this.#linksOf[i]!;
    let sum = this.#addPlace(0, i);
    sum = this.#addLinksThrough(sum, i);
    for (let e = 0; e < links.length; e++) sum = this.#addLink(sum, i, links[e]!);
    const compared = this.x.length + this.#start.length;
    this.compared += compared + links.length * compared;
    return sum;
  }

  /** What all nodes and links cost; links count from both ends. */
  total(): number {
    let sum = 0;
    for (let i = 0; i < this.x.length; i++) sum += this.of(i);
    return sum;
  }

  /** Node i beyond the canvas, too near to other nodes, and over them. */
  #addPlace(sum: number, i: number): number {
    const { x, y } = this;
    const { width, height } = this.#canvas;
    const [L, T, R, B, room] = [this.#left, this.#top, this.#right, this.#bottom, this.#room];
    const left = x[i]! + L[i]!,
      right = x[i]! + R[i]!,
      top = y[i]! + T[i]!,
      bottom = y[i]! + B[i]!,
      own = room[i]!;
    sum +=
      COST.outside *
      (Math.max(0, -width / 2 - left) +
        Math.max(0, right - width / 2) +
        Math.max(0, -height / 2 - top) +
        Math.max(0, bottom - height / 2));
    for (let k = 0; k < x.length; k++) {
      if (k === i) continue;
      const dx = x[k]! - x[i]!,
        dy = y[k]! - y[i]!,
        reach = own + room[k]!,
        d2 = dx * dx + dy * dy;
      if (d2 >= reach * reach) continue;
      const near = 1 - Math.sqrt(d2) / reach;
      sum += COST.crowded * near * near;
      const across = Math.min(right - x[k]! - L[k]!, x[k]! + R[k]! - left);
      if (across <= 0) continue;
      const down = Math.min(bottom - y[k]! - T[k]!, y[k]! + B[k]! - top);
      if (down > 0) sum += COST.overlap + COST.deeper * Math.min(across, down);
    }
    return sum;
  }

  /** Links of other nodes that run through node i. */
  #addLinksThrough(sum: number, i: number): number {
    const { x, y } = this;
    const [start, end, fan, weight] = [this.#start, this.#end, this.#fan, this.#weight];
    for (let f = 0; f < start.length; f++) {
      const a = start[f]!,
        b = end[f]!;
      if (a !== i && b !== i) sum += this.#through(x[a]!, y[a]!, x[b]!, y[b]!, i, fan[f]!) * weight[f]!;
    }
    return sum;
  }

  /** One link of node i: its length, the nodes it runs through, the links and words it crosses and runs close to. */
  #addLink(sum: number, i: number, link: number): number {
    const { x, y } = this;
    const [start, end, weight, along, lines] = [this.#start, this.#end, this.#weight, this.#along, this.#lines];
    const ix = x[i]!,
      iy = y[i]!,
      other = start[link] === i ? end[link]! : start[link]!,
      ox = x[other]!,
      oy = y[other]!,
      dx = ox - ix,
      dy = oy - iy,
      d = Math.sqrt(dx * dx + dy * dy) || 1e-6;
    const length = this.#length[link]!,
      fan = this.#fan[link]!,
      own = weight[link]!,
      half = along[link]!;
    const upper = dy > 0 ? i : other,
      steep = Math.max(0, Math.abs(dy) / d - STEEP),
      underName = OWN_NAME * steep * (this.#bottom[upper]! - this.#radius[upper]!),
      room = d - this.#radius[i]! - this.#radius[other]! - BARE - underName,
      words = this.#words[link]!;
    for (let w = 0; w < words.length; w++)
      if (room < words[w]!) sum += COST.noRoom + COST.lacking * (1 - Math.max(0, room) / words[w]!);
    if (d > length) sum += (COST.tooLong * (d - length) * (d - length)) / (length * length);
    for (let k = 0; k < x.length; k++) if (k !== i && k !== other) sum += this.#through(ix, iy, ox, oy, k, fan) * own;
    const mx = (ix + ox) / 2,
      my = (iy + oy) / 2;
    for (let f = 0; f < start.length; f++) {
      if (f === link) continue;
      const a = start[f]!,
        b = end[f]!,
        reach = half + along[f]! + WORD,
        nx = (x[a]! + x[b]!) / 2 - mx,
        ny = (y[a]! + y[b]!) / 2 - my;
      if (nx * nx + ny * ny < reach * reach) sum += this.#wordsOver(link, dx / d, dy / d, f, nx, ny);
      if (a === i || b === i || a === other || b === other) continue;
      if (segmentsCross(ix, iy, ox, oy, x[a]!, y[a]!, x[b]!, y[b]!)) sum += COST.crossing * lines[link]! * lines[f]!;
    }
    return sum + (this.#narrow(i, dx / d, dy / d, link) + this.#narrow(other, -dx / d, -dy / d, link));
  }

  /**
   * What it costs that the words in the middle of a link, which runs in direction u, lie over those of link f, whose
   * middle is at n from its own.
   */
  #wordsOver(link: number, ux: number, uy: number, f: number, nx: number, ny: number): number {
    const { x, y } = this;
    const [along, across] = [this.#along, this.#across];
    const a = this.#start[f]!,
      b = this.#end[f]!,
      fx = x[b]! - x[a]!,
      fy = y[b]! - y[a]!,
      d = Math.sqrt(fx * fx + fy * fy) || 1e-6,
      vx = fx / d,
      vy = fy / d,
      cos = Math.abs(ux * vx + uy * vy),
      sin = Math.abs(ux * vy - uy * vx);
    const [la, ha, lb, hb] = [along[link]!, across[link]!, along[f]!, across[f]!];
    const depth = Math.min(
      la + lb * cos + hb * sin - Math.abs(nx * ux + ny * uy),
      ha + lb * sin + hb * cos - Math.abs(ny * ux - nx * uy),
      lb + la * cos + ha * sin - Math.abs(nx * vx + ny * vy),
      hb + la * sin + ha * cos - Math.abs(ny * vx - nx * vy),
    );
    return depth > 0 ? COST.wordOverWord * Math.min(2, depth / WORD) : 0;
  }

  /** What it costs that the segment a–b, `pad` pixels wide to each side, runs through node k. */
  #through(ax: number, ay: number, bx: number, by: number, k: number, pad: number): number {
    const kx = this.x[k]!,
      ky = this.y[k]!,
      left = kx + this.#left[k]! - pad,
      right = kx + this.#right[k]! + pad,
      top = ky + this.#top[k]! - pad,
      bottom = ky + this.#bottom[k]! + pad;
    if (!segmentHitsBox(ax, ay, bx, by, left, top, right, bottom)) return 0;
    const r = this.#radius[k]! + 3 + pad;
    return segmentHitsBox(ax, ay, bx, by, kx - r, ky - r, kx + r, ky + r) ? COST.throughDisc : COST.throughName;
  }

  /** What it costs that a link leaving node i in the given direction runs close to others of i. */
  #narrow(i: number, ux: number, uy: number, link: number): number {
    const { x, y } = this;
    const [start, end, links] = [this.#start, this.#end, this.#linksOf[i]!];
    let sum = 0;
    for (let e = 0; e < links.length; e++) {
      const g = links[e]!;
      if (g === link) continue;
      const k = start[g] === i ? end[g]! : start[g]!,
        dx = x[k]! - x[i]!,
        dy = y[k]! - y[i]!;
      const cosine = (dx * ux + dy * uy) / (Math.sqrt(dx * dx + dy * dy) || 1e-6);
      if (cosine > NARROW) sum += (COST.narrow * (cosine - NARROW)) / (1 - NARROW);
    }
    return sum;
  }
}

/** In proportion to the radii, so that the most prominent stand farthest apart; circles of that size fill the canvas. */
function roomOf(radii: readonly number[], { width, height }: Size): Float64Array {
  if (!Number.isFinite(width * height)) return Float64Array.from(radii, (radius) => 3 * radius);
  const squares = radii.reduce((sum, radius) => sum + Math.PI * radius * radius, 0);
  const factor = Math.sqrt((width * height) / Math.max(1, squares));
  return Float64Array.from(radii, (radius) => factor * radius);
}
