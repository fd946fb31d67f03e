/** What is drawn at a point of the picture: a node (or its name), else a relation. Pure. */
import { arrowheadCorners, pointAt } from '../../kernel/geometry/index.js';
import type { Picture, PictureEdge } from '../../kernel/picture/index.js';

export type Hit = { node: string } | { edge: string } | null;
/** Pixels beside a disc or a line that still count, for a mouse and for a finger. */
export const MOUSE_REACH = { node: 3, edge: 6 } as const;
export const FINGER_REACH = { node: 14, edge: 18 } as const;

export function hitTest(picture: Picture, x: number, y: number, reach: { node: number; edge: number }): Hit {
  let nearest: string | null = null;
  let least = Infinity;
  for (const node of picture.nodes.values()) {
    const distance = Math.hypot(node.x - x, node.y - y) - node.radius;
    if (distance <= reach.node && distance < least) {
      least = distance;
      nearest = node.key;
    }
  }
  if (nearest !== null) return { node: nearest };
  for (const [key, at] of picture.names) {
    const node = picture.nodes.get(key)!;
    if (x >= at.x && x <= at.x + node.width && y >= at.y && y <= at.y + node.height) return { node: key };
  }
  const edge = nearestEdge(picture, x, y, reach.edge);
  return edge === null ? null : { edge };
}

function nearestEdge(picture: Picture, x: number, y: number, reach: number): string | null {
  let nearest: string | null = null;
  let least = reach;
  for (const edge of picture.edges.values()) {
    const label = picture.relationLabels.get(edge.key);
    if (label !== undefined) {
      const [c, s] = [Math.cos(label.angle), Math.sin(label.angle)];
      const [dx, dy] = [x - label.middle.x, y - label.middle.y];
      if (Math.abs(dx * c + dy * s) <= edge.labelWidth / 2 && Math.abs(dy * c - dx * s) <= 7) return edge.key;
    }
    const distance = distanceTo(edge, x, y, least);
    if (distance < least) {
      least = distance;
      nearest = edge.key;
    }
  }
  return nearest;
}

const PIECES = 20;
/** Distance to the path taken as straight pieces; Infinity when its box is farther than `limit`. */
function distanceTo({ path, head }: PictureEdge, x: number, y: number, limit: number): number {
  const xs = [path.from.x, path.to.x, ...path.controls.map((p) => p.x)];
  const ys = [path.from.y, path.to.y, ...path.controls.map((p) => p.y)];
  const margin = limit + (head?.length ?? 0);
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
  return least;
}

function distanceToSegment(x: number, y: number, a: { x: number; y: number }, b: { x: number; y: number }): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / length));
  return Math.hypot(x - a.x - t * dx, y - a.y - t * dy);
}
