/**
 * Draws the icon of each node on its disc, and a ring around it where a style has one, as strokes, sharp at any zoom.
 */
import { BORDER_GAP, borderWidth, iconOnDisc, nodeStyle, themeTokens } from '../../kernel/appearance/index.js';
import type { Picture } from '../../kernel/picture/index.js';
import type { Accent } from './Accent.js';
import { offsetOf, type View } from './view.js';

/** Discs smaller than this have no icon: it would be a blot. */
const LEAST_RADIUS = 5;
/** Icons drawn at most in one frame. */
const MOST = 600;

/** By path data. */
const shapes = new Map<string, Path2D>();

export function drawIcons(
  context: CanvasRenderingContext2D,
  picture: Picture,
  { theme, emphasis }: Accent,
  view: View,
): void {
  const [ox, oy] = offsetOf(view);
  let drawn = 0;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const { key, x, y, radius, attributes } of picture.nodes.values()) {
    if (
      radius < LEAST_RADIUS ||
      x + ox < -radius ||
      y + oy < -radius ||
      x + ox > view.width + radius ||
      y + oy > view.height + radius
    )
      continue;
    if ((drawn += 1) > MOST) return;
    const { icon, onFill, border } = nodeStyle(attributes, theme);
    let shape = shapes.get(icon);
    if (shape === undefined) shapes.set(icon, (shape = new Path2D(icon)));
    const behind = emphasis !== null && !emphasis.nodes.has(key);
    if (border !== null && !behind) drawBorder(context, { x, y, radius }, border, themeTokens(theme).ground);
    const { scale, strokeWidth } = iconOnDisc(radius);
    context.save();
    context.translate(x, y);
    context.scale(scale, scale);
    context.translate(-12, -12);
    context.strokeStyle = behind ? themeTokens(theme).ground : onFill;
    context.lineWidth = strokeWidth;
    context.stroke(shape);
    context.restore();
  }
}

/** The ground shows between ring and disc, whose colours may be the same. */
function drawBorder(
  context: CanvasRenderingContext2D,
  { x, y, radius }: { x: number; y: number; radius: number },
  colour: string,
  ground: string,
): void {
  const width = borderWidth(radius);
  const ring = (at: number, wide: number, stroke: string): void => {
    context.beginPath();
    context.arc(x, y, at, 0, 2 * Math.PI);
    context.strokeStyle = stroke;
    context.lineWidth = wide;
    context.stroke();
  };
  ring(radius - width, BORDER_GAP, ground);
  ring(radius - width / 2, width, colour);
}
