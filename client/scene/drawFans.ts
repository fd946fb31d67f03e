/**
 * Draws the fans of ribbons that are looked at, over everything else: a veil over what lies behind, lines, words and
 * the names of the two entities. Only draws; what and where comes from the picture.
 */
import { SELECTION_RING, themeTokens } from '../../kernel/appearance/index.js';
import type { Picture, RibbonFan } from '../../kernel/picture/index.js';
import type { Accent } from './Accent.js';
import { drawEdge } from './drawEdges.js';
import { drawName, drawRelationWord } from './drawWords.js';

/** The context's origin must already be that of the picture. */
export function drawFans(context: CanvasRenderingContext2D, picture: Picture, accent: Accent): void {
  for (const fan of accent.fans) drawFan(context, fan, picture, accent);
}

function drawFan(context: CanvasRenderingContext2D, fan: RibbonFan, picture: Picture, accent: Accent): void {
  const { edges, labels, crosses, names } = fan;
  const isPointedAt = (key: string): boolean => accent.selectedEdges.has(key) || accent.hoveredEdge === key;
  drawVeil(context, fan, picture, accent);
  for (const [key, edge] of edges) drawEdge(context, edge, accent, false, crosses.get(key));
  for (const [key, edge] of edges)
    drawRelationWord(context, edge, labels.get(key)!, picture.scale, accent, isPointedAt(key) ? 'front' : 'strong');
  for (const [key, at] of names) drawName(context, picture.nodes.get(key)!, at, picture.scale, accent);
}

/** Of the veil: opacity, the share of its size within which it is full, and how far beyond the fan it fades out. */
const VEIL = { opacity: 0.92, full: 0.78, beyond: 1.35 } as const;

/** The ground over all that the fan covers, but for its two discs. */
function drawVeil(
  context: CanvasRenderingContext2D,
  { ribbon, area }: RibbonFan,
  picture: Picture,
  { theme }: Accent,
): void {
  const { ground } = themeTokens(theme);
  context.save();
  context.beginPath();
  context.rect(area.x - 1e4, area.y - 1e4, 2e4, 2e4);
  for (const key of ribbon.ends) {
    const node = picture.nodes.get(key)!;
    context.moveTo(node.x + node.radius + SELECTION_RING.gap, node.y);
    context.arc(node.x, node.y, node.radius + SELECTION_RING.gap, 0, 2 * Math.PI);
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
