/** What a layout is given and gives: nodes and links by index, in pixels of the drawn picture, around the origin. */
import type { NodeAttributes } from '../../contract/index.js';
import type { Point } from '../geometry/index.js';
import type { Size } from '../layout/fitToCanvas.js';
import type { Link } from '../layout/linkNodes.js';
import type { LayoutNode } from '../layout/measureGraph.js';

export interface ToArrange {
  nodes: readonly (LayoutNode & { attributes: NodeAttributes })[];
  links: readonly Link[];
  /** To be filled, and left only when what there is needs more room. */
  canvas: Size;
  seed: number;
}

/** Positions by index. The same input gives the same positions. */
export type LayoutRule = (given: ToArrange) => Point[];
