/** The room that a node needs for itself and for the name under it. */
import { NODE_LABEL } from '../appearance/index.js';
import type { Box } from '../geometry/index.js';
import type { LayoutNode } from './measureGraph.js';
import { hasRoomForNames } from './hasRoomForNames.js';

/** Room between the footprints of two nodes, in pixels. */
const CLEARANCE = 5;

/** Boxes of the nodes of a graph when their centres are at the origin; with their names, where they have room. */
export const footprints = (nodes: readonly LayoutNode[], named = hasRoomForNames(nodes.length)): Box[] =>
  named ? nodes.map(footprint) : nodes.map((node) => footprint({ ...node, labelWidth: 0, labelHeight: 0 }));

/** Box of a node with the name under it, when its centre is at the origin, with half the clearance around. */
export function footprint(node: LayoutNode): Box {
  const half = Math.max(node.radius, node.labelWidth / 2) + CLEARANCE / 2;
  const below = node.labelWidth > 0 ? node.radius + NODE_LABEL.gap + node.labelHeight : node.radius;
  return { left: -half, top: -node.radius - CLEARANCE / 2, right: half, bottom: below + CLEARANCE / 2 };
}
