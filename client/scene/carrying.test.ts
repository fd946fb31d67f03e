import { describe, expect, it } from 'vitest';
import { mayCarry } from './carrying.js';
import { BEYOND, type View } from './view.js';

const drawn: View = { x: 0, y: 0, scale: 0.5, width: 1000, height: 800 };
const moved = (pixels: number, scale = drawn.scale): View => ({ ...drawn, x: pixels / scale, scale });
const carries = (view: View, { moving = true, large = false, after = 0 } = {}) =>
  mayCarry({ view: drawn, at: 0 }, view, moving, large, after);

describe('a picture is moved along', () => {
  it('while the camera moves and what was drawn beyond the canvas fills it', () => {
    expect(carries(moved(BEYOND - 1))).toBe(true);
    expect(carries(moved(BEYOND + 1))).toBe(false);
    expect(carries(moved(1), { moving: false })).toBe(false);
  });

  it('and scaled only where drawing it takes longer than a frame', () => {
    expect(carries(moved(0, 0.6))).toBe(false);
    expect(carries(moved(0, 0.6), { large: true })).toBe(true);
  });

  it('for a while even where it leaves a rim, if it is a large one', () => {
    expect(carries(moved(500), { large: true, after: 100 })).toBe(true);
    expect(carries(moved(500), { large: true, after: 1_000 })).toBe(false);
  });

  it('not on a canvas of another size', () => {
    expect(carries({ ...drawn, width: 900 })).toBe(false);
  });
});
