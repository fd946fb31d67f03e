/** The four sides of its disc on which a name may stand. */
import { NODE_LABEL } from '../appearance/index.js';
import type { Point } from '../geometry/index.js';

export type LabelSide = 'below' | 'right' | 'left' | 'above';
/** In the order of preference. */
export const LABEL_SIDES: readonly LabelSide[] = ['below', 'right', 'left', 'above'];

/** Upper left corner of a name's block of lines, `width` × `height` pixels, on that side of its disc. */
export function nameCorner(
  { x, y, radius, width, height }: Point & { radius: number; width: number; height: number },
  side: LabelSide,
): Point {
  const gap = radius + NODE_LABEL.gap;
  switch (side) {
    case 'below':
      return { x: x - width / 2, y: y + gap };
    case 'above':
      return { x: x - width / 2, y: y - gap - height };
    // A little more beside: the ring of a selected node must not touch the letters.
    case 'right':
      return { x: x + gap + 2, y: y - height / 2 };
    case 'left':
      return { x: x - gap - 2 - width, y: y - height / 2 };
  }
}
