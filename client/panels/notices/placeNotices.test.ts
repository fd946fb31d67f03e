import { describe, expect, it } from 'vitest';
import { placeNotices } from './placeNotices.js';

const CANVAS = { width: 1080, height: 800 };
const NOTICE = { width: 420, height: 60 };
const at = (x: number, y: number, chosen = false) => ({ at: [x, y] as const, chosen });
const [lowerLeft, upperLeft, lower, upper] = [at(100, 760), at(100, 40), at(700, 760), at(700, 40)];

describe('notices over the canvas', () => {
  it('stand at the lower left, unless a node or its name is there', () => {
    expect(placeNotices(NOTICE, CANVAS, [])).toBe('bottom-left');
    expect(placeNotices(NOTICE, CANVAS, [at(540, 400), upperLeft])).toBe('bottom-left');
    expect(placeNotices(NOTICE, CANVAS, [lowerLeft])).toBe('top-left');
    expect(placeNotices(NOTICE, CANVAS, [lowerLeft, upperLeft])).toBe('bottom-middle');
    expect(placeNotices(NOTICE, CANVAS, [lowerLeft, upperLeft, lower])).toBe('top-middle');
    // Beside the notice, with a name that reaches under it.
    expect(placeNotices(NOTICE, CANVAS, [at(470, 750)])).toBe('top-left');
  });

  it('where something is everywhere, cover the fewest, and never what is chosen', () => {
    expect(placeNotices(NOTICE, CANVAS, [lowerLeft, lowerLeft, upperLeft, upperLeft, lower, lower, upper])).toBe(
      'top-middle',
    );
    expect(placeNotices(NOTICE, CANVAS, [at(100, 760, true), upperLeft, upperLeft, lower, lower, upper, upper])).toBe(
      'top-left',
    );
  });
});
