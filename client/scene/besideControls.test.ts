import { expect, it } from 'vitest';
import { groundText, textBox } from '../../kernel/layouts/ground/texts.js';
import { besideControls, controlsBox } from './besideControls.js';

const PHONE = { x: 0, y: 0, scale: 1, width: 390, height: 600 };

it('a title of a layout stands beside the buttons at the corner, with the room that it takes, and others where they were', () => {
  const controls = controlsBox(PHONE, { width: 66, height: 180 });
  expect(controls).toEqual({ left: 129, top: 120, right: 195, bottom: 300 });
  const texts = [
    groundText('Organizations · 2', { x: 80, y: 150 }, '#000'),
    groundText('Media', { x: -90, y: 150 }, '#000'),
  ];
  const taken = texts.map(textBox);
  const drawing = { shapes: texts, taken, bounds: taken[0]! };
  const [moved, other] = besideControls(drawing, controls).shapes;
  expect(other).toBe(texts[1]);
  const box = textBox(moved as (typeof texts)[0]);
  expect(box.right).toBeCloseTo(controls.left, 6);
  expect(besideControls(drawing, controls).taken[0]!.left).toBeCloseTo(box.left, 6);
  expect(besideControls(drawing, controlsBox(PHONE, { width: 0, height: 0 }))).toBe(drawing);
});
