/** Keeps the words of a layout from under the buttons at the canvas's corner. Pure. */
import type { Box } from '../../kernel/geometry/index.js';
import { textBox } from '../../kernel/layouts/ground/texts.js';
import type { GroundDrawing } from '../../kernel/layouts/index.js';
import { canvasBox, type View } from './view.js';

/** Where the buttons lie, in the space of the picture. `size`: theirs with their margin. */
export function controlsBox(view: View, { width, height }: { width: number; height: number }): Box {
  const { right, bottom } = canvasBox(view, 0);
  return { left: right - width, top: bottom - height, right, bottom };
}

/** Words that would lie in the box stand to the left of it, and so does the room that they take. */
export function besideControls(drawing: GroundDrawing, controls: Box): GroundDrawing {
  const covers = ({ left, right, top, bottom }: Box): boolean =>
    left < controls.right && right > controls.left && top < controls.bottom && bottom > controls.top;
  if (!drawing.taken.some(covers)) return drawing;
  return {
    ...drawing,
    shapes: drawing.shapes.map((shape) => {
      if (shape.kind !== 'text') return shape;
      const box = textBox(shape);
      if (!covers(box)) return shape;
      return { ...shape, at: { ...shape.at, x: shape.at.x - (box.right - controls.left) } };
    }),
    taken: drawing.taken.map((box) => {
      if (!covers(box)) return box;
      return { ...box, left: box.left - (box.right - controls.left), right: controls.left };
    }),
  };
}
