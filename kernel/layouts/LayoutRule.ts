/** What a layout is given and gives: nodes and links by index, in pixels of the drawn picture, around the origin. */
import type { ChosenLayout, LayoutGround, NodeAttributes } from '../../contract/index.js';
import type { Box, Point } from '../geometry/index.js';
import type { Size } from '../layout/fitToCanvas.js';
import type { Link } from '../layout/linkNodes.js';
import type { OnStep } from '../layout/layoutLarge.js';
import type { LayoutNode } from '../layout/measureGraph.js';

export interface ArrangedNode extends LayoutNode {
  attributes: NodeAttributes;
}
export interface ToArrange {
  nodes: readonly ArrangedNode[];
  /** Footprints around the nodes' centres; of discs alone where there is no room for names. */
  boxes: readonly Box[];
  links: readonly Link[];
  /** Relations from node to node, as often as there are, with their dates. */
  arrows: readonly { from: number; to: number; date: string | null }[];
  /** To be filled, and left only when what there is needs more room. */
  canvas: Size;
  /** Whether names have room: then a layout may take its time. */
  named: boolean;
  seed: number;
  layout: ChosenLayout;
  /** For a layout that takes its time where names have none. */
  onStep?: OnStep<Point[]> | undefined;
}

/** Positions by index, and what is drawn under them. */
export interface Laid {
  points: Point[];
  ground?: LayoutGround;
}
/** The same input gives the same positions. */
export type LayoutRule = (given: ToArrange) => Laid;
