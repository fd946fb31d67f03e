/**
 * At what scale a graph will be drawn when all of it is on its canvas: discs shrink with it, names and words hardly
 * (see
 * `kernel/picture/scales`), so that on a small canvas they take the more room between the nodes.
 */
import { discScale, nameScale, relationLabelScale } from '../picture/scales.js';
import type { Size } from './fitToCanvas.js';
import { footprint } from './footprint.js';
import type { LayoutEdge, LayoutNode, SizedGraph } from './measureGraph.js';

/** Share of the canvas that the squares around the discs may take before everything is drawn smaller. */
const DISCS = 0.032;
/** Share of the canvas that the layout keeps for discs with their names, at most. */
const NAMED = 0.25;
const LEAST_SCALE = 0.2;

/** The greatest scale, 1 at most, at which the discs leave enough of the canvas free. */
export function drawnScale(nodes: readonly LayoutNode[], { width, height }: Size): number {
  const squares = nodes.reduce((sum, { radius }) => sum + 4 * radius * radius, 0);
  const fits = (scale: number): boolean => squares * discScale(scale) * discScale(scale) <= DISCS * width * height;
  let scale = 1;
  while (scale > LEAST_SCALE && !fits(scale)) scale *= 0.98;
  return scale;
}

/** The part of each name's sides that the layout keeps room for; `drawn` are the nodes in pixels of the screen. */
export function nameShare(drawn: readonly LayoutNode[], { width, height }: Size): number {
  const taken = drawn.map(footprint).reduce((sum, b) => sum + (b.right - b.left) * (b.bottom - b.top), 0);
  return Math.min(1, Math.sqrt((NAMED * width * height) / Math.max(1, taken)));
}

/**
 * Sizes in pixels of the screen when the graph is drawn at that scale. Where names would take too much of the canvas,
 * the layout keeps less room for each: they stand on any side of their disc, and mostly find room all the same.
 */
export function sizesAt(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  scale: number,
  canvas: Size,
): SizedGraph {
  const drawn = nodes.map((node) => nodeAt(node, scale));
  const share = nameShare(drawn, canvas);
  return {
    nodes: drawn.map((node) => ({
      ...node,
      labelWidth: node.labelWidth * share,
      labelHeight: node.labelHeight * share,
    })),
    edges: edges.map((edge) => ({ ...edge, labelWidth: (edge.labelWidth ?? 0) * relationLabelScale(scale) })),
  };
}

/** A node's sizes in pixels of the screen at that scale. */
export const nodeAt = (node: LayoutNode, scale: number): LayoutNode => ({
  ...node,
  radius: node.radius * discScale(scale),
  labelWidth: node.labelWidth * nameScale(scale),
  labelHeight: node.labelHeight * nameScale(scale),
});
