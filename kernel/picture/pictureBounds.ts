/** How much room a picture takes. */
import { CROSS } from '../appearance/index.js';
import { arrowheadCorners, boundsOf, pathBounds, type Box, type Point } from '../geometry/index.js';
import { lineOf } from './lineOf.js';
import type { Picture, PictureEdge, PictureRibbon } from './Picture.js';
import { standingWords } from './standingWords.js';

/** Pixels beside a disc: the ring of a selected one. */
const RING = 4;

/** Box around all that is drawn, in picture space: discs, names, lines with their heads, labels and crosses. */
export function pictureBounds(picture: Picture): Box {
  const { nodes, edges, ribbons, names, relationLabels, crosses } = picture;
  const boxes: Box[] = [];
  const around = ({ x, y }: Point, w: number, h: number): void =>
    void boxes.push({ left: x - w, right: x + w, top: y - h, bottom: y + h });
  for (const node of nodes.values()) around(node, node.radius + RING, node.radius + RING);
  for (const [key, at] of names) {
    const { width, height } = nodes.get(key)!;
    around({ x: at.x + width / 2, y: at.y + height / 2 }, width / 2 + 2, height / 2 + 1);
  }
  for (const edge of edges.values()) boxes.push(...edgeBoxes(edge));
  for (const ribbon of ribbons.values()) boxes.push(...ribbonBoxes(ribbon));
  for (const [key, at] of relationLabels) {
    const { middle, angle } = at;
    const { width, height } = standingWords(lineOf(picture, key), at);
    const [half, high] = [width / 2, height / 2 + 1];
    const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
    around(middle, half * cos + high * sin, half * sin + high * cos);
  }
  for (const at of crosses.values()) around(at, CROSS.ground, CROSS.ground);
  return boundsOf(boxes);
}

function edgeBoxes({ path, head, width }: PictureEdge): Box[] {
  const { left, right, top, bottom } = pathBounds(path);
  const half = width / 2;
  const line = { left: left - half, right: right + half, top: top - half, bottom: bottom + half };
  if (head === null) return [line];
  return [line, ...arrowheadCorners(path, head).map(({ x, y }) => ({ left: x, right: x, top: y, bottom: y }))];
}

/** A fan is no part of it: it opens and closes over a picture that stays as it is. */
function ribbonBoxes(ribbon: PictureRibbon): Box[] {
  const corners = ribbon.heads.flatMap((head) => head.corners);
  return [...edgeBoxes(ribbon), ...corners.map(({ x, y }) => ({ left: x, right: x, top: y, bottom: y }))];
}
