/** Where beside its disc a name may stand. */
import { NODE_LABEL } from '../appearance/index.js';
import type { Point } from '../geometry/index.js';

export type LabelSide = 'below' | 'right' | 'left' | 'above';
/** In the order of preference. */
const SIDES: readonly LabelSide[] = ['below', 'right', 'left', 'above'];

/** Upper left corner of a name's block of lines, and the side of the disc it is on. */
export interface NameSpot extends Point {
  side: LabelSide;
}

/**
 * Spots of a block of lines, `width` × `height` pixels, the best first: in the middle of each side, then moved along it
 * so far that the disc is still at its rim, then at the corners.
 */
export function nameSpots(node: Point & { radius: number; width: number; height: number }): NameSpot[] {
  return [
    ...SIDES.map((side) => spotAt(node, side, 0)),
    ...SIDES.flatMap((side) => shifted(node, side)),
    ...(['right', 'left'] as const).flatMap((side) => corners(node, side)),
  ];
}

/** Beside the disc's lower and upper quarter: the nearest corner of the block touches it. */
function corners(node: Parameters<typeof nameSpots>[0], side: 'right' | 'left'): NameSpot[] {
  const { x, y, radius, width, height } = node;
  const out = 0.7 * radius + NODE_LABEL.gap;
  const left = side === 'right' ? x + out : x - out - width;
  return [
    { side, x: left, y: y + out },
    { side, x: left, y: y - out - height },
  ];
}

function shifted(node: Parameters<typeof nameSpots>[0], side: LabelSide): NameSpot[] {
  const size = side === 'below' || side === 'above' ? node.width : node.height;
  const shift = Math.max(0, size / 2 - node.radius / 2);
  return [1, -1, 0.5, -0.5, 0.75, -0.75, 0.25, -0.25].map((share) => spotAt(node, side, share * shift));
}

function spotAt(
  { x, y, radius, width, height }: Parameters<typeof nameSpots>[0],
  side: LabelSide,
  shift: number,
): NameSpot {
  const gap = radius + NODE_LABEL.gap;
  switch (side) {
    case 'below':
      return { side, x: x - width / 2 + shift, y: y + gap };
    case 'above':
      return { side, x: x - width / 2 + shift, y: y - gap - height };
    // A little more beside: the ring of a selected node must not touch the letters.
    case 'right':
      return { side, x: x + gap + 2, y: y - height / 2 + shift };
    case 'left':
      return { side, x: x - gap - 2 - width, y: y - height / 2 + shift };
  }
}
