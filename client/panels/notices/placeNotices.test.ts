import { describe, expect, it } from 'vitest';
import { placeNotices } from './placeNotices.js';

const CANVAS = { width: 1080, height: 800 };
const NOTICE = { width: 420, height: 60 };
/** A disc with its name below. */
const at = (x: number, y: number, chosen = false) => ({
  box: { x: x - 50, y: y - 20, width: 100, height: 40 },
  chosen,
});
const NAME = { box: { x: 420, y: 730, width: 120, height: 17 }, chosen: false };
const [lowerLeft, upperLeft, lower, upper] = [at(100, 760), at(100, 40), at(520, 760), at(520, 40)];
const [upperRight, lowerRight] = [at(900, 40), at(900, 760)];

describe('notices over the canvas', () => {
  it('stand at the lower left, unless a node or its name is there', () => {
    expect(placeNotices(NOTICE, CANVAS, [])).toBe('bottom-left');
    expect(placeNotices(NOTICE, CANVAS, [at(540, 400), upperLeft])).toBe('bottom-left');
    expect(placeNotices(NOTICE, CANVAS, [lowerLeft])).toBe('top-left');
    expect(placeNotices(NOTICE, CANVAS, [lowerLeft, upperLeft])).toBe('bottom-middle');
    expect(placeNotices(NOTICE, CANVAS, [lowerLeft, upperLeft, lower])).toBe('top-middle');
    expect(placeNotices(NOTICE, CANVAS, [lowerLeft, upperLeft, lower, upper])).toBe('top-right');
    expect(placeNotices(NOTICE, CANVAS, [lowerLeft, upperLeft, lower, upper, upperRight])).toBe('bottom-right');
    // A disc beside the notice, with a name that reaches under it.
    expect(placeNotices(NOTICE, CANVAS, [NAME])).toBe('top-left');
  });

  it('stand between discs and names where there is room for them', () => {
    const beside = [at(520, 760), { box: { x: 12, y: 700, width: 300, height: 17 }, chosen: false }];
    expect(placeNotices(NOTICE, CANVAS, beside)).toBe('bottom-left');
  });

  it('where something is everywhere, cover the fewest, and never what is chosen', () => {
    expect(
      placeNotices(NOTICE, CANVAS, [
        lowerLeft,
        lowerLeft,
        upperLeft,
        upperLeft,
        lower,
        lower,
        upper,
        upperRight,
        upperRight,
        lowerRight,
        lowerRight,
      ]),
    ).toBe('top-middle');
    expect(
      placeNotices(NOTICE, CANVAS, [
        at(100, 760, true),
        upperLeft,
        lower,
        lower,
        upper,
        upper,
        upperRight,
        upperRight,
        lowerRight,
        lowerRight,
      ]),
    ).toBe('top-left');
  });

  it('stand off the map at the lower right, and below what the page is doing', () => {
    const all = [lowerLeft, upperLeft, lower, upper, upperRight];
    const map = { x: 1080 - 64 - 168, y: 800 - 12 - 112, width: 168, height: 112 };
    expect(placeNotices(NOTICE, CANVAS, all)).toBe('bottom-right');
    expect(placeNotices(NOTICE, CANVAS, all, [map])).toBe('bottom-left');
    const work = { x: 900, y: 6, width: 168, height: 46 };
    expect(placeNotices(NOTICE, CANVAS, [lowerLeft, upperLeft, lower, upper], [work])).toBe('top-right');
  });
});
