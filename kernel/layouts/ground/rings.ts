/** The rings around the middle of a radial layout. */
import { boundsOf } from '../../geometry/index.js';
import { themeTokens } from '../../appearance/index.js';
import type { GroundPart } from './Ground.js';

export const rings: GroundPart = ({ ground, scale, theme }) => {
  if (!ground?.rings?.length) return null;
  const shapes = ground.rings.map(([x, y, across, down]) => ({
    kind: 'ellipse' as const,
    at: { x: x * scale, y: y * scale },
    across: across * scale,
    down: down * scale,
    stroke: themeTokens(theme).line,
    width: 1,
  }));
  const boxes = shapes.map(({ at, across, down }) => ({
    left: at.x - across,
    right: at.x + across,
    top: at.y - down,
    bottom: at.y + down,
  }));
  return { shapes, taken: [], bounds: boundsOf(boxes) };
};
