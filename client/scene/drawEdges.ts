/**
 * Draws relations on a canvas under the nodes: strokes by status, arrowheads, marks of doubt. Only draws; what and
 * where comes from the picture.
 */
import { BEHIND, CROSS, edgeStyle, lineCap, SELECTED_BAND, themeTokens } from '../../kernel/appearance/index.js';
import { arrowheadCorners, type ArrowHead, type EdgePath, type Point } from '../../kernel/geometry/index.js';
import type { Picture, PictureEdge } from '../../kernel/picture/index.js';
import type { Accent } from './Accent.js';

/** The context's origin must already be that of the picture. Those behind are drawn first. */
export function drawEdges(context: CanvasRenderingContext2D, picture: Picture, accent: Accent): void {
  const { emphasis } = accent;
  const isBehind = (key: string) => emphasis !== null && !emphasis.edges.has(key);
  const order = [...picture.edges.values()].sort((a, b) => rank(a.key) - rank(b.key));
  function rank(key: string): number {
    return isBehind(key) ? 0 : accent.selectedEdges.has(key) || accent.hoveredEdge === key ? 2 : 1;
  }
  for (const edge of order) drawEdge(context, edge, picture, accent, isBehind(edge.key));
}

function drawEdge(
  context: CanvasRenderingContext2D,
  edge: PictureEdge,
  picture: Picture,
  accent: Accent,
  behind: boolean,
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
  const cross = picture.crosses.get(edge.key);
  if (cross !== undefined) drawCross(context, cross, colour, tokens.ground);
  context.restore();
}

function stroke(
  context: CanvasRenderingContext2D,
  { from, controls, to }: EdgePath,
  colour: string,
  width: number,
  dash: readonly number[],
): void {
  context.beginPath();
  context.moveTo(from.x, from.y);
  if (controls.length === 1) context.quadraticCurveTo(controls[0].x, controls[0].y, to.x, to.y);
  else context.bezierCurveTo(controls[0].x, controls[0].y, controls[1].x, controls[1].y, to.x, to.y);
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.lineCap = lineCap(dash);
  context.setLineDash(dash as number[]);
  context.stroke();
  context.setLineDash([]);
}

/** The path ends where the head begins; its tip touches the disc. */
function drawHead(context: CanvasRenderingContext2D, path: EdgePath, head: ArrowHead, colour: string): void {
  const [tip, left, right] = arrowheadCorners(path, head);
  context.beginPath();
  context.moveTo(tip.x, tip.y);
  context.lineTo(left.x, left.y);
  context.lineTo(right.x, right.y);
  context.closePath();
  context.fillStyle = colour;
  context.fill();
}

/** The line is interrupted around the cross. */
function drawCross(context: CanvasRenderingContext2D, at: Point, colour: string, ground: string): void {
  context.beginPath();
  context.arc(at.x, at.y, CROSS.ground, 0, 2 * Math.PI);
  context.fillStyle = ground;
  context.fill();
  context.beginPath();
  context.moveTo(at.x - CROSS.arm, at.y - CROSS.arm);
  context.lineTo(at.x + CROSS.arm, at.y + CROSS.arm);
  context.moveTo(at.x - CROSS.arm, at.y + CROSS.arm);
  context.lineTo(at.x + CROSS.arm, at.y - CROSS.arm);
  context.strokeStyle = colour;
  context.lineWidth = CROSS.width;
  context.lineCap = 'round';
  context.stroke();
}
