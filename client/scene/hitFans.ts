/** What of an open fan is drawn at a point of the picture. Pure. */
import { slantedBoxHolds } from '../../kernel/geometry/index.js';
import { pairKey, type Picture, type PictureNode, type RibbonFan } from '../../kernel/picture/index.js';
import { distanceTo, hitOf, nearestLine, type Hit } from './hit.js';

/** A line or words of a fan, or the ribbon in its middle; the two discs lie over them. */
export function hitFans(fans: readonly RibbonFan[], { nodes }: Picture, x: number, y: number, reach: number): Hit {
  for (const { ribbon, edges, labels } of fans) {
    if (ribbon.ends.some((key) => isOnDisc(nodes.get(key)!, x, y))) continue;
    if (distanceTo(ribbon, x, y, 1) < 1) return hitOf(ribbon);
    const line = nearestLine([...edges.values()], labels, x, y, reach);
    if (line !== null) return hitOf(line);
  }
  return null;
}

const isOnDisc = (node: PictureNode, x: number, y: number): boolean =>
  Math.hypot(node.x - x, node.y - y) <= node.radius;

/** The fan that the pointer, being at `over` before, holds open while it is anywhere in it. */
export function heldFan(fans: readonly RibbonFan[], over: Hit, x: number, y: number): Hit {
  const held = fans.find(({ ribbon, edges, area }) => {
    if (over === null || 'node' in over) return false;
    const isOver = 'pair' in over ? pairKey(...over.pair) === ribbon.key : edges.has(over.edge);
    return isOver && slantedBoxHolds(area, { x, y });
  });
  return held === undefined ? null : { pair: held.ribbon.ends };
}
