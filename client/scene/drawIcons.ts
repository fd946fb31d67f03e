/** Draws the icon of each kind on its disc, as strokes, sharp at any zoom. */
import type { NodeKind } from '../../contract/index.js';
import { iconOnDisc, kindStyle, themeTokens } from '../../kernel/appearance/index.js';
import type { Picture } from '../../kernel/picture/index.js';
import type { Accent } from './Accent.js';
import { offsetOf, type View } from './view.js';

/** Discs smaller than this have no icon: it would be a blot. */
const LEAST_RADIUS = 5;
/** Icons drawn at most in one frame. */
const MOST = 600;

const shapes = new Map<NodeKind, Path2D>();

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
    const { icon, onFill } = kindStyle(attributes.kind, theme);
    let shape = shapes.get(attributes.kind);
    if (shape === undefined) shapes.set(attributes.kind, (shape = new Path2D(icon)));
    const { scale, strokeWidth } = iconOnDisc(radius);
    context.save();
    context.translate(x, y);
    context.scale(scale, scale);
    context.translate(-12, -12);
    context.strokeStyle = emphasis !== null && !emphasis.nodes.has(key) ? themeTokens(theme).ground : onFill;
    context.lineWidth = strokeWidth;
    context.stroke(shape);
    context.restore();
  }
}
