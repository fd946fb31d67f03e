/** Draws a picture on the two canvases: relations and grounds under the discs, icons and words over them. */
import { SELECTION_RING, themeTokens } from '../../kernel/appearance/index.js';
import type { Picture } from '../../kernel/picture/index.js';
import type { Accent } from './Accent.js';
import { drawEdges } from './drawEdges.js';
import { drawIcons } from './drawIcons.js';
import { drawWords } from './drawWords.js';
import { offsetOf, type View } from './view.js';

export interface Canvases {
  under: CanvasRenderingContext2D;
  over: CanvasRenderingContext2D;
}

/** `grounds`: a ring of ground around each disc keeps lines off it. */
export function drawPicture(
  { under, over }: Canvases,
  picture: Picture,
  accent: Accent,
  view: View,
  grounds: boolean,
): void {
  const [ox, oy] = offsetOf(view);
  for (const context of [under, over]) context.translate(ox, oy);
  drawEdges(under, picture, accent);
  if (grounds) drawGrounds(under, picture, accent);
  drawIcons(over, picture, accent, view);
  drawWords(over, picture, accent);
}

function drawGrounds(context: CanvasRenderingContext2D, picture: Picture, { theme }: Accent): void {
  context.fillStyle = themeTokens(theme).ground;
  for (const { x, y, radius } of picture.nodes.values()) {
    context.beginPath();
    context.arc(x, y, radius + SELECTION_RING.gap * 0.6, 0, 2 * Math.PI);
    context.fill();
  }
}
