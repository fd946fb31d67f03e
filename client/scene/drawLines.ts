/**
 * Draws the lines of a large graph on a canvas, with arrowheads, all of one colour and width at once. Their paths are
 * made once a scale, for that takes longer than a frame.
 */
import { arrowheadCorners, edgePath } from '../../kernel/geometry/index.js';
import { discScale } from '../../kernel/picture/index.js';
import { LINE_HEAD, type Disc, type Line } from './DiscLayer.js';

export interface LinePath {
  colour: string;
  /** CSS pixels. */
  width: number;
  lines: Path2D;
  heads: Path2D;
}

const LEAST_WIDTH = 0.6;
/** Of a line's width what WebGL's soft borders leave to be seen: with more, a crowd of thin lines is a blot. */
const SEEN = 0.5;

/** In picture space. Lines between discs that overlap are left out, as is a line without its discs. */
export function linePaths(discs: ReadonlyMap<string, Disc>, lines: Iterable<Line>, scale: number): LinePath[] {
  const sizing = discScale(scale);
  const paths = new Map<string, LinePath>();
  const placed = ({ x, y, size }: Disc) => ({ x: x * scale, y: y * scale, radius: size * sizing });
  for (const { source, target, size, color, curvature } of lines) {
    const [from, to] = [discs.get(source), discs.get(target)];
    if (from === undefined || to === undefined) continue;
    const width = Math.max(LEAST_WIDTH, size * sizing);
    addLine(pathOf(paths, color, width), placed(from), placed(to), curvature);
  }
  return [...paths.values()];
}

function pathOf(paths: Map<string, LinePath>, colour: string, width: number): LinePath {
  const key = `${colour} ${width.toFixed(2)}`;
  let path = paths.get(key);
  if (path === undefined) paths.set(key, (path = { colour, width, lines: new Path2D(), heads: new Path2D() }));
  return path;
}

type Placed = { x: number; y: number; radius: number };

function addLine({ width, lines, heads }: LinePath, source: Placed, target: Placed, curvature: number): void {
  if (Math.hypot(target.x - source.x, target.y - source.y) <= source.radius + target.radius) return;
  const head = {
    length: width * LINE_HEAD.lengthToThicknessRatio,
    wideness: width * LINE_HEAD.widenessToThicknessRatio,
  };
  const path = edgePath(source, target, curvature, head.length);
  const [control] = path.controls;
  lines.moveTo(path.from.x, path.from.y);
  lines.quadraticCurveTo(control.x, control.y, path.to.x, path.to.y);
  const [tip, left, right] = arrowheadCorners(path, head);
  heads.moveTo(tip.x, tip.y);
  heads.lineTo(left.x, left.y);
  heads.lineTo(right.x, right.y);
}

export function drawLines(context: CanvasRenderingContext2D, paths: readonly LinePath[]): void {
  for (const { colour, width, lines, heads } of paths) {
    context.strokeStyle = colour;
    context.fillStyle = colour;
    context.lineWidth = width * SEEN;
    context.stroke(lines);
    context.fill(heads);
  }
}
