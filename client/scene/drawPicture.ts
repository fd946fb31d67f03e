/** Draws a picture on the stage's two canvases: relations and grounds under the discs, icons, words and marks over
 * them. */
import { SELECTION_RING, themeTokens } from '../../kernel/appearance/index.js';
import type { GroundDrawing } from '../../kernel/layouts/index.js';
import type { Picture } from '../../kernel/picture/index.js';
import type { Accent } from './Accent.js';
import { drawEdges } from './drawEdges.js';
import { drawIcons } from './drawIcons.js';
import { drawMarks } from './drawMarks.js';
import type { Fans } from './Fans.js';
import type { Grounds } from './Grounds.js';
import { drawRibbons } from './drawRibbons.js';
import { drawWords } from './drawWords.js';
import type { Stage } from './Stage.js';
import { beyond, type View } from './view.js';

/** What a layout draws, and who paints it. */
export interface DrawnGround {
  painter: Pick<Grounds, 'paint' | 'paintWords'>;
  drawing: GroundDrawing;
}

export type Canvases = Pick<Stage, 'under' | 'over'>;

/** `grounds`: a ring of ground around each disc keeps lines off it. `fans` draws those of the accent on top, `layout`
 * what the layout has under the nodes. */
export function drawPicture(
  { under, over }: Canvases,
  picture: Picture,
  accent: Accent,
  view: View,
  grounds: boolean,
  fans: Pick<Fans, 'draw' | 'drawVeils'> | null,
  layout: DrawnGround | null,
): void {
  if (picture.edges.size + picture.ribbons.size === 0 && !grounds && layout === null) under.hide();
  else {
    const context = under.begin(view);
    layout?.painter.paint(context, layout.drawing);
    drawEdges(context, picture, accent);
    drawRibbons(context, picture, accent);
    if (grounds) drawGrounds(context, picture, accent);
  }
  const context = over.begin(view);
  drawIcons(context, picture, accent, beyond(view));
  layout?.painter.paintWords(context, layout.drawing, accent.theme);
  fans?.drawVeils(context, picture, accent);
  drawWords(context, picture, accent);
  drawMarks(context, picture, accent);
  fans?.draw(context, picture, accent);
}

function drawGrounds(context: CanvasRenderingContext2D, picture: Picture, { theme }: Accent): void {
  context.fillStyle = themeTokens(theme).ground;
  for (const { x, y, radius } of picture.nodes.values()) {
    context.beginPath();
    context.arc(x, y, radius + SELECTION_RING.gap * 0.6, 0, 2 * Math.PI);
    context.fill();
  }
}
