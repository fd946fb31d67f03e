/** What is drawn at a point of the picture: a node (or its name), else a relation or the ribbon of a pair. Pure. */
import { arrowheadCorners, pointAt } from '../../kernel/geometry/index.js';
import { standingWords, type Picture, type PictureEdge, type PictureRibbon } from '../../kernel/picture/index.js';
import { linesInOrder, wordsInOrder, type InFront } from './drawingOrder.js';

export type Hit = { node: string } | { edge: string } | { pair: readonly [string, string] } | null;
/** Pixels beside a disc or a line that still count, for a mouse and for a finger. */
export const MOUSE_REACH = { node: 3, edge: 6 } as const;
export const FINGER_REACH = { node: 14, edge: 18 } as const;

export interface Reach {
  node: number;
  edge: number;
}

/** A disc or a name. */
export function hitNode(picture: Picture, x: number, y: number, reach: number): Hit {
  const node = nearestNode(picture, x, y, reach);
  if (node !== null) return { node };
  for (const [key, at] of picture.names) {
    const { width, height } = picture.nodes.get(key)!;
    if (x >= at.x && x <= at.x + width && y >= at.y && y <= at.y + height) return { node: key };
  }
  return null;
}

const AT_REST: InFront = { emphasis: null, selectedEdges: new Set(), hoveredEdge: null };

/** A relation, by its line or its words, or a ribbon. */
export function hitLine(picture: Picture, x: number, y: number, reach: number, inFront = AT_REST): Hit {
  const lines = [...linesInOrder(picture, inFront), ...picture.ribbons.values()];
  const line = nearestLine(lines, new Map(wordsInOrder(picture, inFront)), x, y, reach);
  return line === null ? null : hitOf(line);
}

export const hitOf = (line: PictureEdge | PictureRibbon): NonNullable<Hit> =>
  'ends' in line ? { pair: line.ends } : { edge: line.key };

function nearestNode(picture: Picture, x: number, y: number, reach: number): string | null {
  let nearest: string | null = null;
  let least = Infinity;
  for (const node of picture.nodes.values()) {
    const distance = Math.hypot(node.x - x, node.y - y) - node.radius;
    if (distance <= reach && distance < least) {
      least = distance;
      nearest = node.key;
    }
  }
  return nearest;
}

/** Pixels of difference that nobody points by: of two lines as near as that, the one drawn over the other is meant. */
const AS_NEAR = 1;

/** The line whose words are at the point, or the line nearest to it within reach; both in the order they are drawn in. */
export function nearestLine(
  lines: readonly PictureEdge[],
  labels: Picture['relationLabels'],
  x: number,
  y: number,
  reach: number,
): PictureEdge | null {
  let nearest = lineOfWordsAt(lines, labels, x, y);
  if (nearest !== null) return nearest;
  let least = Infinity;
  for (const line of lines) {
    const distance = distanceTo(line, x, y, Math.min(reach, least + AS_NEAR));
    if (distance < reach && distance < least + AS_NEAR) {
      least = Math.min(least, distance);
      nearest = line;
    }
  }
  return nearest;
}

/** Words lie over all lines; of several at the point those drawn last. */
function lineOfWordsAt(
  lines: readonly PictureEdge[],
  labels: Picture['relationLabels'],
  x: number,
  y: number,
): PictureEdge | null {
  const there = lines.filter((line) => {
    const label = labels.get(line.key);
    if (label === undefined) return false;
    const [c, s] = [Math.cos(label.angle), Math.sin(label.angle)];
    const [dx, dy] = [x - label.middle.x, y - label.middle.y];
    const { width, height } = standingWords(line, label);
    return Math.abs(dx * c + dy * s) <= width / 2 && Math.abs(dy * c - dx * s) <= height / 2;
  });
  if (there.length < 2) return there[0] ?? null;
  const order = [...labels.keys()];
  return there.reduce((a, b) => (order.indexOf(b.key) > order.indexOf(a.key) ? b : a));
}

const PIECES = 20;
/**
 * Distance to the path taken as straight pieces, to a ribbon from its border; Infinity when its box is farther than
 * `limit`.
 */
export function distanceTo(line: PictureEdge | PictureRibbon, x: number, y: number, limit: number): number {
  const { path, head } = line;
  const half = 'ends' in line ? line.width / 2 : 0;
  const xs = [path.from.x, path.to.x, ...path.controls.map((p) => p.x)];
  const ys = [path.from.y, path.to.y, ...path.controls.map((p) => p.y)];
  const margin = limit + half + (head?.length ?? 0);
  if (
    x < Math.min(...xs) - margin ||
    x > Math.max(...xs) + margin ||
    y < Math.min(...ys) - margin ||
    y > Math.max(...ys) + margin
  )
    return Infinity;
  let least = Infinity;
  let a = path.from;
  for (let i = 1; i <= PIECES; i++) {
    const b = pointAt(path, i / PIECES);
    least = Math.min(least, distanceToSegment(x, y, a, b));
    a = b;
  }
  if (head !== null) least = Math.min(least, distanceToSegment(x, y, path.to, arrowheadCorners(path, head)[0]));
  return Math.max(0, least - half);
}

function distanceToSegment(x: number, y: number, a: { x: number; y: number }, b: { x: number; y: number }): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / length));
  return Math.hypot(x - a.x - t * dx, y - a.y - t * dy);
}
