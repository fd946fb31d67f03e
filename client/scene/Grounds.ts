/** What the layout draws under the nodes, on the canvases: loads with the first layout that draws something. */
import { FONT_FAMILY } from '../../kernel/text/measure.js';
import { NODE_LABEL, themeTokens } from '../../kernel/appearance/index.js';
import { composeGround } from '../../kernel/layouts/ground/composeGround.js';
import type { GroundDrawing, GroundInput, GroundShape, GroundText } from '../../kernel/layouts/ground/Ground.js';
import type { ScreenTheme } from './colours.js';

export class Grounds {
  #madeOf: readonly unknown[] = [];
  #drawing: GroundDrawing | null = null;

  /** The drawing of a moment; `generation` grows when places change. */
  of(input: GroundInput, generation: number): GroundDrawing | null {
    const madeOf = [...Object.values(input), generation];
    if (madeOf.some((part, i) => part !== this.#madeOf[i])) {
      this.#madeOf = madeOf;
      this.#drawing = composeGround(input);
    }
    return this.#drawing;
  }

  /** Areas and lines. The context's origin must already be that of the picture. */
  paint(context: CanvasRenderingContext2D, { shapes }: GroundDrawing): void {
    context.lineJoin = 'round';
    context.lineCap = 'round';
    for (const shape of shapes) {
      if (shape.kind === 'text') continue;
      context.save();
      paintShape(context, shape);
      context.restore();
    }
  }

  /** Words, over the relations' lines. */
  paintWords(context: CanvasRenderingContext2D, { shapes }: GroundDrawing, theme: ScreenTheme): void {
    context.lineJoin = 'round';
    for (const { text, at, anchor, size, weight, fill } of shapes.filter(isText)) {
      context.font = `${weight} ${size}px ${FONT_FAMILY}`;
      context.textAlign = anchor === 'middle' ? 'center' : anchor;
      context.textBaseline = 'alphabetic';
      context.strokeStyle = themeTokens(theme).halo;
      context.lineWidth = NODE_LABEL.halo;
      context.strokeText(text, at.x, at.y);
      context.fillStyle = fill;
      context.fillText(text, at.x, at.y);
    }
    context.textAlign = 'start';
  }
}

const isText = (shape: GroundShape): shape is GroundText => shape.kind === 'text';

function paintShape(context: CanvasRenderingContext2D, shape: Exclude<GroundShape, GroundText>): void {
  if (shape.kind !== 'ellipse' && shape.clip !== undefined) {
    const { left, top, right, bottom } = shape.clip;
    context.beginPath();
    context.rect(left, top, right - left, bottom - top);
    context.clip();
  }
  context.beginPath();
  if (shape.kind === 'ellipse') context.ellipse(shape.at.x, shape.at.y, shape.across, shape.down, 0, 0, 2 * Math.PI);
  for (const points of shape.kind === 'area' ? shape.rings : shape.kind === 'line' ? [shape.points] : []) {
    for (const [i, { x, y }] of points.entries()) context[i === 0 ? 'moveTo' : 'lineTo'](x, y);
    if (shape.kind === 'area') context.closePath();
  }
  if (shape.kind === 'area') {
    context.fillStyle = context.strokeStyle = shape.fill;
    context.lineWidth = 2 * shape.round;
    context.fill();
    if (shape.round > 0) context.stroke();
  } else {
    context.strokeStyle = shape.stroke;
    context.lineWidth = shape.width;
    context.stroke();
  }
}
