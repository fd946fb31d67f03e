/** What a layout draws under its nodes in other units, as its nodes' positions. */
import type { LayoutGround } from '../../contract/index.js';

export const scaledGround = (ground: LayoutGround, k: number): LayoutGround => ({
  ...ground,
  ...(ground.rings && { rings: ground.rings.map(([x, y, across, down]) => [x * k, y * k, across * k, down * k]) }),
});
