/**
 * Paints the lines and discs of a large graph on a canvas, those in sight. Runs in a worker or, where that has no
 * canvas, on the page. Knows nothing of what they stand for.
 */
import { discScale } from '../../../kernel/picture/scales.js';
import { LEAST_LINE, LINE_HEAD } from '../DiscLayer.js';
import { offsetOf, type View } from '../view.js';
import { STANDINGS, type PaintedGraph } from './PaintedGraph.js';
import { FAINTER, MANY, STRONGER, weighted, weightOf } from './standOut.js';

export interface Sheet {
  /** The view to be painted, and how far beyond its sides, CSS pixels. */
  view: View;
  beyond: number;
  /** Pixels of the display to one of CSS. */
  ratio: number;
  /** Of the canvas, pixels of the display. */
  width: number;
  height: number;
  /** Whether the camera moves on: then a part of so many lines does, and the next sheet comes the sooner. */
  passing: boolean;
}
export type PaintContext = Pick<
  CanvasRenderingContext2D,
  | 'setTransform'
  | 'clearRect'
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'closePath'
  | 'quadraticCurveTo'
  | 'arc'
  | 'stroke'
  | 'fill'
> & {
  strokeStyle: unknown;
  fillStyle: unknown;
  lineWidth: number;
};

/** Lines stroked at once: in a path of thousands each is compared with all others. */
const AT_ONCE = 200;
/** Arrowheads shorter than this are no more than a thicker end, pixels. */
const LEAST_HEAD = 3;
/** Lines in sight beyond which none has an arrowhead: nobody can follow a single one. */
const MOST_HEADS = 12_000;
/** Radii at scale 1 from which on discs lie over smaller ones. */
const TIERS = [0, 10, 14, 19];
/** Lines of a sheet that is passing, at most. */
const MOST_PASSING = 8_000;

export function paintGraph(context: PaintContext, graph: PaintedGraph, sheet: Sheet): void {
  const { ratio, width, height } = sheet;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, width, height);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  const placed = place(graph, sheet);
  paintLines(context, graph, placed, sheet);
  paintDiscs(context, graph, placed);
}

/** Where the discs lie on the sheet, CSS pixels, and by what their sizes are multiplied. */
interface Placed {
  x: Float32Array;
  y: Float32Array;
  sizing: number;
  width: number;
  height: number;
}

function place({ x, y }: PaintedGraph, { view, beyond, ratio, width, height }: Sheet): Placed {
  const [ox, oy] = offsetOf(view);
  return {
    x: x.map((at) => at * view.scale + ox + beyond),
    y: y.map((at) => at * view.scale + oy + beyond),
    sizing: discScale(view.scale),
    width: width / ratio,
    height: height / ratio,
  };
}

function paintLines(context: PaintContext, graph: PaintedGraph, placed: Placed, { ratio, passing }: Sheet): void {
  const all = linesInSight(graph, placed);
  const inSight = passing ? thinned(all, MOST_PASSING) : all;
  const heads = inSight.length <= MOST_HEADS;
  const { backbone, standing } = graph;
  if (backbone === undefined || inSight.length < MANY)
    return strokeLines(context, graph, placed, { lines: inSight, ratio, heads, weight: 1 });
  for (const weight of [FAINTER, STRONGER, 1]) {
    const lines = inSight.filter((line) => weightOf(STANDINGS[standing[line]!], backbone[line] === 1) === weight);
    strokeLines(context, graph, placed, { lines, ratio, heads, weight });
  }
}

interface Strokes {
  lines: Uint32Array;
  ratio: number;
  heads: boolean;
  /** By what their opacity is multiplied. */
  weight: number;
}

function strokeLines(
  context: PaintContext,
  graph: PaintedGraph,
  placed: Placed,
  { lines: inSight, ratio, heads, weight }: Strokes,
): void {
  const { sizing } = placed;
  let first = 0;
  while (first < inSight.length) {
    const colour = graph.lineColour[inSight[first]!]!;
    const wide = graph.width[inSight[first]!]!;
    let last = first;
    while (last < inSight.length && last - first < AT_ONCE && alike(graph, inSight[last]!, colour, wide)) last++;
    const width = Math.max(LEAST_LINE / ratio, wide * sizing);
    const head = heads ? wide * sizing * LINE_HEAD.lengthToThicknessRatio : 0;
    const bundle = inSight.subarray(first, last);
    context.strokeStyle = context.fillStyle = weighted(graph.colours[colour]!, weight);
    context.lineWidth = width;
    context.beginPath();
    for (const line of bundle) traceLine(context, graph, placed, line);
    context.stroke();
    if (head >= LEAST_HEAD) {
      context.beginPath();
      for (const line of bundle) traceHead(context, graph, placed, line, head);
      context.fill();
    }
    first = last;
  }
}

const alike = ({ lineColour, width }: PaintedGraph, line: number, colour: number, wide: number): boolean =>
  lineColour[line] === colour && width[line] === wide;

/** One of each few, so that no more than `most` are left and every part keeps its share. */
function thinned(lines: Uint32Array, most: number): Uint32Array {
  const step = Math.ceil(lines.length / most);
  return step <= 1 ? lines : lines.filter((_, i) => i % step === 0);
}

/** Numbers of the lines whose box touches the sheet. */
function linesInSight({ source, target, curvature }: PaintedGraph, { x, y, width, height }: Placed): Uint32Array {
  const found = new Uint32Array(source.length);
  let count = 0;
  for (let i = 0; i < source.length; i++) {
    const [ax, ay, bx, by] = [x[source[i]!]!, y[source[i]!]!, x[target[i]!]!, y[target[i]!]!];
    const bend = (Math.abs(ax - bx) + Math.abs(ay - by)) * Math.abs(curvature[i]!);
    const across = Math.max(ax, bx) + bend > 0 && Math.min(ax, bx) - bend < width;
    if (across && Math.max(ay, by) + bend > 0 && Math.min(ay, by) - bend < height) found[count++] = i;
  }
  return found.subarray(0, count);
}

/** From the middle of a disc to that of another: the discs lie over the ends. */
function traceLine(context: PaintContext, graph: PaintedGraph, { x, y }: Placed, line: number): void {
  const [a, b, curvature] = [graph.source[line]!, graph.target[line]!, graph.curvature[line]!];
  context.moveTo(x[a]!, y[a]!);
  if (curvature === 0) context.lineTo(x[b]!, y[b]!);
  else context.quadraticCurveTo(...control(x[a]!, y[a]!, x[b]!, y[b]!, curvature), x[b]!, y[b]!);
}

/** As `edgePath` of the kernel has it. */
const control = (ax: number, ay: number, bx: number, by: number, curvature: number): [number, number] => [
  (ax + bx) / 2 + (by - ay) * curvature,
  (ay + by) / 2 - (bx - ax) * curvature,
];

function traceHead(context: PaintContext, graph: PaintedGraph, placed: Placed, line: number, length: number): void {
  const { x, y, sizing } = placed;
  const [a, b] = [graph.source[line]!, graph.target[line]!];
  const [tx, ty] = [x[b]!, y[b]!];
  const [cx, cy] = control(x[a]!, y[a]!, tx, ty, graph.curvature[line]!);
  const far = Math.hypot(tx - cx, ty - cy) || 1;
  const [ux, uy] = [(tx - cx) / far, (ty - cy) / far];
  const radius = graph.radius[b]! * sizing;
  const half = (length / LINE_HEAD.lengthToThicknessRatio) * (LINE_HEAD.widenessToThicknessRatio / 2);
  const [bx, by] = [tx - ux * (radius + length), ty - uy * (radius + length)];
  context.moveTo(tx - ux * radius, ty - uy * radius);
  context.lineTo(bx - uy * half, by + ux * half);
  context.lineTo(bx + uy * half, by - ux * half);
  context.closePath();
}

/** The larger over the smaller, so that what matters is not hidden. */
function paintDiscs(context: PaintContext, graph: PaintedGraph, placed: Placed): void {
  const { x, y, sizing, width, height } = placed;
  const tiers = TIERS.map(() => new Map<number, number[]>());
  for (let i = 0; i < x.length; i++) {
    const [at, down, radius] = [x[i]!, y[i]!, graph.radius[i]! * sizing];
    if (at < -radius || down < -radius || at > width + radius || down > height + radius) continue;
    const byColour = tiers[TIERS.findLastIndex((least) => graph.radius[i]! >= least)]!;
    const list = byColour.get(graph.discColour[i]!);
    if (list) list.push(i);
    else byColour.set(graph.discColour[i]!, [i]);
  }
  for (const byColour of tiers)
    for (const [colour, discs] of byColour) fillDiscs(context, graph, placed, colour, discs);
}

function fillDiscs(
  context: PaintContext,
  graph: PaintedGraph,
  { x, y, sizing }: Placed,
  colour: number,
  discs: readonly number[],
): void {
  context.fillStyle = graph.colours[colour]!;
  context.beginPath();
  for (const i of discs) {
    const radius = graph.radius[i]! * sizing;
    context.moveTo(x[i]! + radius, y[i]!);
    context.arc(x[i]!, y[i]!, radius, 0, 2 * Math.PI);
  }
  context.fill();
}
