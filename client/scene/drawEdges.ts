/**
 * Draws relations on a canvas under the nodes: strokes by status and arrowheads; marks of doubt come over everything
 * (drawMarks). Only draws; what and where comes from the picture.
 */
import { BEHIND, edgeStyle, SELECTED_BAND, themeTokens } from '../../kernel/appearance/index.js';
import type { Point } from '../../kernel/geometry/index.js';
import type { Picture, PictureEdge } from '../../kernel/picture/index.js';
import type { Accent } from './Accent.js';
import { isInBack, linesInOrder } from './drawingOrder.js';
import { drawCross, drawHead, stroke } from './strokes.js';

/** The context's origin must already be that of the picture. Those behind are drawn first. */
export function drawEdges(context: CanvasRenderingContext2D, picture: Picture, accent: Accent): void {
  for (const edge of linesInOrder(picture, accent)) drawEdge(context, edge, accent, isInBack([edge], accent));
}

/** One relation, with its cross if one is given. */
export function drawEdge(
  context: CanvasRenderingContext2D,
  edge: PictureEdge,
  accent: Accent,
  behind: boolean,
  cross?: Point,
): void {
  const { path } = edge;
  const tokens = themeTokens(accent.theme);
  const style = edgeStyle(edge.edge.attributes, accent.theme);
  const selected = accent.selectedEdges.has(edge.key);
  const hovered = accent.hoveredEdge === edge.key;
  const width = edge.width + (selected || hovered ? 0.9 : 0);
  context.save();
  context.globalAlpha = style.opacity * (behind ? (style.mark === null ? BEHIND.line : BEHIND.disputed) : 1);
  if (selected) {
    stroke(context, path, tokens.chosen, width + SELECTED_BAND, []);
    if (edge.head !== null)
      drawHead(
        context,
        path,
        { length: edge.head.length + 4, wideness: edge.head.wideness + SELECTED_BAND },
        tokens.chosen,
      );
  }
  const colour = selected || hovered ? (style.mark === null ? tokens.ink : style.colour) : style.colour;
  stroke(context, path, colour, width, style.dash);
  if (edge.head !== null) drawHead(context, path, edge.head, colour);
  if (cross !== undefined) drawCross(context, cross, colour, tokens.ground);
  context.restore();
}
