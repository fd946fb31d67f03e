/**
 * Draws ribbons on a canvas: the band, a stroke for each of its relations, arrowheads; and the count of those whose
 * words have no room. Only draws; what and where comes from the picture.
 */
import {
  BEHIND,
  blend,
  EDGE_LABEL,
  edgeStyle,
  RIBBON,
  RIBBON_COUNT,
  themeTokens,
} from '../../kernel/appearance/index.js';
import { slantedBoxHolds } from '../../kernel/geometry/index.js';
import { relationLabelScale, ribbonCounts, type Picture, type PictureRibbon } from '../../kernel/picture/index.js';
import { FONT_FAMILY } from '../../kernel/text/measure.js';
import type { Accent } from './Accent.js';
import { isInBack } from './drawingOrder.js';
import { fillTriangle, stroke } from './strokes.js';

/** All but those that are fanned out. The context's origin must already be that of the picture. */
export function drawRibbons(context: CanvasRenderingContext2D, picture: Picture, accent: Accent): void {
  const opened = new Set(accent.fans.map(({ ribbon }) => ribbon));
  for (const ribbon of picture.ribbons.values())
    if (!opened.has(ribbon)) drawRibbon(context, ribbon, accent, isInBack(ribbon.members, accent) ? BEHIND.line : 1);
}

/** One ribbon; `opacity` is that of the whole. */
function drawRibbon(
  context: CanvasRenderingContext2D,
  { path, width, strokes, heads }: PictureRibbon,
  { theme }: Accent,
  opacity: number,
): void {
  const tokens = themeTokens(theme);
  context.save();
  context.globalAlpha = opacity * RIBBON.bandOpacity;
  stroke(context, path, tokens.edge, width, []);
  for (const line of strokes) {
    const style = edgeStyle(line.attributes, theme);
    context.globalAlpha = opacity * style.opacity;
    stroke(context, line.path, style.colour, line.width, style.dash);
  }
  context.globalAlpha = opacity;
  for (const { corners, attributes } of heads) fillTriangle(context, corners, edgeStyle(attributes, theme).colour);
  context.restore();
}

/** On a plate each, but for those within open fans. */
export function drawRibbonCounts(context: CanvasRenderingContext2D, picture: Picture, accent: Accent): void {
  const tokens = themeTokens(accent.theme);
  const size = relationLabelScale(picture.scale);
  context.font = `${RIBBON_COUNT.weight} ${EDGE_LABEL.size * size}px ${FONT_FAMILY}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const [key, { text, x, y, width, height }] of ribbonCounts(picture)) {
    if (accent.fans.some(({ area }) => slantedBoxHolds(area, { x, y }))) continue;
    context.beginPath();
    context.roundRect(x - width / 2, y - height / 2, width, height, height / 2);
    context.fillStyle = tokens.ground;
    context.fill();
    context.fillStyle = isInBack(picture.ribbons.get(key)!.members, accent)
      ? blend(tokens.ground, tokens.ink, BEHIND.words)
      : tokens.ink;
    context.fillText(text, x, y);
  }
}
