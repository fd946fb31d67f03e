/**
 * Draws the fans of ribbons that are looked at: a veil over the lines that lie behind, under all names; and over
 * everything else lines, words and the names of the two entities. Only draws; what and where comes from the picture.
 */
import { SELECTION_RING, themeTokens } from '../../kernel/appearance/index.js';
import type { Picture, RibbonFan } from '../../kernel/picture/index.js';
import type { Accent } from './Accent.js';
import { drawEdge } from './drawEdges.js';
import { drawName, drawRelationWord } from './drawWords.js';

/** The context's origin must already be that of the picture. */
export function drawVeils(context: CanvasRenderingContext2D, picture: Picture, accent: Accent): void {
  for (const fan of accent.fans) drawVeil(context, fan, picture, accent);
}

/** The context's origin must already be that of the picture. */
export function drawFans(context: CanvasRenderingContext2D, picture: Picture, accent: Accent): void {
  for (const fan of accent.fans) drawFan(context, fan, picture, accent);
}

function drawFan(context: CanvasRenderingContext2D, fan: RibbonFan, picture: Picture, accent: Accent): void {
  const { edges, labels, crosses, names } = fan;
  const isPointedAt = (key: string): boolean => accent.selectedEdges.has(key) || accent.hoveredEdge === key;
  for (const [key, edge] of edges) drawEdge(context, edge, accent, false, crosses.get(key));
  for (const [key, edge] of edges)
    drawRelationWord(context, edge, labels.get(key)!, picture.scale, accent, isPointedAt(key) ? 'front' : 'strong');
  for (const [key, at] of names) drawName(context, picture.nodes.get(key)!, at, picture.scale, accent);
}

/** Of the veil: opacity, the share of its size within which it is full, and how far beyond the fan it fades out. */
const VEIL = { opacity: 0.92, full: 0.86, beyond: 1.12 } as const;

/** The ground over all that the fan covers, but for discs. */
function drawVeil(context: CanvasRenderingContext2D, { area }: RibbonFan, picture: Picture, { theme }: Accent): void {
  const { ground } = themeTokens(theme);
  const reach = VEIL.beyond * Math.max(area.halfWidth, area.halfHeight);
  context.save();
  context.beginPath();
  context.rect(area.x - reach, area.y - reach, 2 * reach, 2 * reach);
  for (const { x, y, radius } of picture.nodes.values()) {
    if (Math.hypot(x - area.x, y - area.y) > reach + radius) continue;
    context.moveTo(x + radius + SELECTION_RING.gap, y);
    context.arc(x, y, radius + SELECTION_RING.gap, 0, 2 * Math.PI);
  }
  context.clip('evenodd');
  context.translate(area.x, area.y);
  context.rotate(area.angle);
  context.scale(area.halfWidth * VEIL.beyond, area.halfHeight * VEIL.beyond);
  const fading = context.createRadialGradient(0, 0, VEIL.full, 0, 0, 1);
  fading.addColorStop(0, ground);
  fading.addColorStop(1, `${ground}00`);
  context.globalAlpha = VEIL.opacity;
  context.fillStyle = fading;
  context.fillRect(-1, -1, 2, 2);
  context.restore();
}
