/**
 * Draws the marks of doubt over discs, names and words alike: they are small, and what matters most in the picture.
 * Only draws; what and where comes from the picture.
 */
import { BEHIND, edgeStyle, themeTokens } from '../../kernel/appearance/index.js';
import type { Picture } from '../../kernel/picture/index.js';
import type { Accent } from './Accent.js';
import { isInBack } from './drawingOrder.js';
import { drawCross } from './strokes.js';

/** All but those in ribbons that are fanned out. The context's origin must already be that of the picture. */
export function drawMarks(context: CanvasRenderingContext2D, picture: Picture, accent: Accent): void {
  const { ground } = themeTokens(accent.theme);
  const opened = new Set(accent.fans.flatMap(({ ribbon }) => ribbon.members.map(({ key }) => key)));
  const marked = [
    ...[...picture.edges.values()].map(({ key, edge }) => ({ key, attributes: edge.attributes, beside: [{ key }] })),
    ...[...picture.ribbons.values()].flatMap(({ strokes, members }) =>
      strokes.map(({ relations, attributes }) => ({ key: relations[0]!, attributes, beside: members })),
    ),
  ];
  context.save();
  for (const { key, attributes, beside } of marked) {
    const at = picture.crosses.get(key);
    if (at === undefined || opened.has(key)) continue;
    const style = edgeStyle(attributes, accent.theme);
    context.globalAlpha = style.opacity * (isInBack(beside, accent) ? BEHIND.disputed : 1);
    drawCross(context, at, style.colour, ground);
  }
  context.restore();
}
