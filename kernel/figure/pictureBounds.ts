/** How much room a picture takes. */
import { boundsOf, type Box } from '../geometry/index.js';
import type { Picture } from '../picture/index.js';

/** Box around discs, names, loops and labels, in picture space. */
export function pictureBounds({ nodes, edges, names, relationLabels }: Picture): Box {
  const boxes: Box[] = [];
  const around = (x: number, y: number, w: number, h: number): void =>
    void boxes.push({ left: x - w, right: x + w, top: y - h, bottom: y + h });
  for (const { x, y, radius } of nodes.values()) around(x, y, radius + 4, radius + 4);
  for (const [key, at] of names) {
    const { width, height } = nodes.get(key)!;
    around(at.x + width / 2, at.y + height / 2, width / 2 + 2, height / 2 + 1);
  }
  for (const { path } of edges.values()) around(path.middle.x, path.middle.y, 4, 4);
  for (const [key, { middle, angle }] of relationLabels) {
    const half = edges.get(key)!.labelWidth / 2;
    around(middle.x, middle.y, Math.abs(half * Math.cos(angle)) + 8, Math.abs(half * Math.sin(angle)) + 8);
  }
  return boundsOf(boxes);
}
