/**
 * What a layout costs where its nodes stand: crossings, relations that run through another's disc or name, links too
 * short for their words, words that lie over each other, links that leave a node at a narrow angle, nodes that crowd,
 * overlap or leave the canvas. Asked millions of times by `polish`: flat arrays, no objects, and one running sum that
 * the terms are added to in a fixed order, so that a layout comes out the same to the last bit.
 */
import { segmentHitsBox, segmentsCross, type Box, type Point } from '../geometry/index.js';
import type { Size } from './fitToCanvas.js';
import type { Link } from './linkNodes.js';
import { BARE, COST, halfOfBundle, MOST_CROSSED, NARROW, OWN_NAME, roomOf, STEEP, WORD } from './penalties.js';

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
    this.#fan = Float64Array.from(links, ({ count }) => halfOfBundle(count));
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
    const left = x[i]! + this.#left[i]!,
      right = x[i]! + this.#right[i]!,
      top = y[i]! + this.#top[i]!,
      bottom = y[i]! + this.#bottom[i]!;
    for (let f = 0; f < start.length; f++) {
      const a = start[f]!,
        b = end[f]!,
        pad = fan[f]!;
      // Most links stay on one side of it.
      if (x[a]! < left - pad && x[b]! < left - pad) continue;
      if (x[a]! > right + pad && x[b]! > right + pad) continue;
      if (y[a]! < top - pad && y[b]! < top - pad) continue;
      if (y[a]! > bottom + pad && y[b]! > bottom + pad) continue;
      if (a !== i && b !== i) sum += this.#through(a, b, i, pad) * weight[f]!;
    }
    return sum;
  }

  /** One link of node i: its length, the nodes it runs through, the links and words it crosses and runs close to. */
  #addLink(sum: number, i: number, link: number): number {
    const { x, y } = this;
    const other = this.#start[link] === i ? this.#end[link]! : this.#start[link]!,
      dx = x[other]! - x[i]!,
      dy = y[other]! - y[i]!,
      d = Math.sqrt(dx * dx + dy * dy) || 1e-6,
      length = this.#length[link]!;
    const upper = dy > 0 ? i : other,
      steep = Math.max(0, Math.abs(dy) / d - STEEP),
      underName = OWN_NAME * steep * (this.#bottom[upper]! - this.#radius[upper]!),
      room = d - this.#radius[i]! - this.#radius[other]! - BARE - underName,
      words = this.#words[link]!;
    for (let w = 0; w < words.length; w++)
      if (room < words[w]!) sum += COST.noRoom + COST.lacking * (1 - Math.max(0, room) / words[w]!);
    if (d > length) sum += (COST.tooLong * (d - length) * (d - length)) / (length * length);
    sum = this.#addNodesUnder(sum, i, other, link);
    sum = this.#addLinksAcross(sum, i, other, link);
    return sum + (this.#narrow(i, dx / d, dy / d, link) + this.#narrow(other, -dx / d, -dy / d, link));
  }

  /** The nodes that the link from node i to the other runs through. */
  #addNodesUnder(sum: number, i: number, other: number, link: number): number {
    const { x, y } = this;
    const [L, T, R, B] = [this.#left, this.#top, this.#right, this.#bottom];
    const pad = this.#fan[link]!,
      weight = this.#weight[link]!,
      left = Math.min(x[i]!, x[other]!),
      right = Math.max(x[i]!, x[other]!),
      top = Math.min(y[i]!, y[other]!),
      bottom = Math.max(y[i]!, y[other]!);
    for (let k = 0; k < x.length; k++) {
      // Most nodes lie beside it.
      if (right < x[k]! + L[k]! - pad || left > x[k]! + R[k]! + pad) continue;
      if (bottom < y[k]! + T[k]! - pad || top > y[k]! + B[k]! + pad) continue;
      if (k !== i && k !== other) sum += this.#through(i, other, k, pad) * weight;
    }
    return sum;
  }

  /** The links that the one from node i to the other crosses, and those whose words lie over its own. */
  #addLinksAcross(sum: number, i: number, other: number, link: number): number {
    const { x, y } = this;
    const [start, end, along, lines] = [this.#start, this.#end, this.#along, this.#lines];
    const ix = x[i]!,
      iy = y[i]!,
      ox = x[other]!,
      oy = y[other]!,
      mx = (ix + ox) / 2,
      my = (iy + oy) / 2,
      half = along[link]!;
    for (let f = 0; f < start.length; f++) {
      if (f === link) continue;
      const a = start[f]!,
        b = end[f]!,
        ax = x[a]!,
        ay = y[a]!,
        bx = x[b]!,
        by = y[b]!,
        reach = half + along[f]! + WORD,
        nx = (ax + bx) / 2 - mx,
        ny = (ay + by) / 2 - my;
      if (nx * nx + ny * ny < reach * reach) sum += this.#wordsOver(i, other, link, f);
      // Never those that share an end with it.
      if (segmentsCross(ix, iy, ox, oy, ax, ay, bx, by)) sum += COST.crossing * lines[link]! * lines[f]!;
    }
    return sum;
  }

  /** What it costs that the words in the middle of the link from node i to the other lie over those of link f. */
  #wordsOver(i: number, other: number, link: number, f: number): number {
    const { x, y } = this;
    const [along, across] = [this.#along, this.#across];
    const a = this.#start[f]!,
      b = this.#end[f]!,
      nx = (x[a]! + x[b]!) / 2 - (x[i]! + x[other]!) / 2,
      ny = (y[a]! + y[b]!) / 2 - (y[i]! + y[other]!) / 2;
    const ex = x[other]! - x[i]!,
      ey = y[other]! - y[i]!,
      e = Math.sqrt(ex * ex + ey * ey) || 1e-6,
      ux = ex / e,
      uy = ey / e;
    const fx = x[b]! - x[a]!,
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

  /** What it costs that the segment from node a to node b, `pad` pixels wide to each side, runs through node k. */
  #through(a: number, b: number, k: number, pad: number): number {
    const { x, y } = this;
    const ax = x[a]!,
      ay = y[a]!,
      bx = x[b]!,
      by = y[b]!,
      kx = x[k]!,
      ky = y[k]!,
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
