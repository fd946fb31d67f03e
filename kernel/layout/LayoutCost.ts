/**
 * What a layout costs where its nodes stand: crossings, relations that run through another's disc or name, links too
 * short for their words or too long, links that leave a node at a narrow angle, nodes that overlap or leave the canvas.
 * Asked millions of times by `polish`: flat arrays, no objects, and one running sum that the terms are added to in a
 * fixed order, so that a layout comes out the same to the last bit.
 */
import { fanSpacing, segmentHitsBox, segmentsCross, type Box, type Point } from '../geometry/index.js';
import type { Size } from './fitToCanvas.js';
import type { Link } from './linkNodes.js';

/** What a blemish costs, relative to one crossing. */
const COST = {
  crossing: 1,
  throughName: 1.6,
  throughDisc: 3,
  overlap: 5,
  deeper: 0.25,
  tooShort: 8,
  tooLong: 0.9,
  narrow: 1.2,
  outside: 0.03,
} as const;
/** Links that leave a node nearer than this (cosine of 20°) are hard to tell apart. */
const NARROW = Math.cos((20 * Math.PI) / 180);

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
  /** The two ends of each link, the length it should have, and the links of each node. */
  readonly #start: Int32Array;
  readonly #end: Int32Array;
  readonly #length: Float64Array;
  readonly #linksOf: readonly Int32Array[];
  /** Half the width of a bundle, most of the way, and how much more it weighs than one relation. */
  readonly #fan: Float64Array;
  readonly #weight: Float64Array;

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
    this.#fan = Float64Array.from(links, (link) => 0.35 * (link.count - 1) * fanSpacing(link.count));
    this.#weight = Float64Array.from(links, (link) => Math.min(3, Math.sqrt(link.count)));
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

  /** Node i beyond the canvas, and over other nodes. */
  #addPlace(sum: number, i: number): number {
    const { x, y } = this;
    const { width, height } = this.#canvas;
    const [L, T, R, B] = [this.#left, this.#top, this.#right, this.#bottom];
    const left = x[i]! + L[i]!,
      right = x[i]! + R[i]!,
      top = y[i]! + T[i]!,
      bottom = y[i]! + B[i]!;
    sum +=
      COST.outside *
      (Math.max(0, -width / 2 - left) +
        Math.max(0, right - width / 2) +
        Math.max(0, -height / 2 - top) +
        Math.max(0, bottom - height / 2));
    for (let k = 0; k < x.length; k++) {
      const across = Math.min(right - x[k]! - L[k]!, x[k]! + R[k]! - left);
      if (across <= 0 || k === i) continue;
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

  /** One link of node i: its length, the nodes it runs through, the links it crosses and runs close to. */
  #addLink(sum: number, i: number, link: number): number {
    const { x, y } = this;
    const [start, end, weight] = [this.#start, this.#end, this.#weight];
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
      own = weight[link]!;
    const off = (d - length) / length;
    sum += (off < 0 ? COST.tooShort : COST.tooLong) * off * off;
    for (let k = 0; k < x.length; k++) if (k !== i && k !== other) sum += this.#through(ix, iy, ox, oy, k, fan) * own;
    for (let f = 0; f < start.length; f++) {
      const a = start[f]!,
        b = end[f]!;
      if (a === i || b === i || a === other || b === other) continue;
      if (segmentsCross(ix, iy, ox, oy, x[a]!, y[a]!, x[b]!, y[b]!)) sum += COST.crossing * own * weight[f]!;
    }
    return sum + (this.#narrow(i, dx / d, dy / d, link) + this.#narrow(other, -dx / d, -dy / d, link));
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
