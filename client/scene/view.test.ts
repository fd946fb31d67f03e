import { describe, expect, it } from 'vitest';
import {
  cameraFromView,
  fitDrawn,
  fitView,
  offsetOf,
  showDrawn,
  toPlane,
  toScreen,
  viewFromCamera,
  viewOfPlane,
  viewShowing,
  type RoomAt,
  type View,
} from './view.js';

const view: View = { x: 120, y: -40, scale: 0.8, width: 1080, height: 780 };
const room: RoomAt = (_, scale) => ({ left: 60, right: 60, top: 10 * scale, bottom: 10 * scale + 20 });
const insets = { top: 20, right: 20, bottom: 20, left: 20 };
const places = [
  ['a', [0, 0]],
  ['b', [900, 100]],
  ['c', [400, 700]],
] as const;

describe('the view', () => {
  it('goes to Sigma and back unchanged', () => {
    const { x, y, scale } = viewFromCamera(cameraFromView(view), view.width, view.height);
    expect([x, y, scale].map((n) => Math.round(n * 1e6) / 1e6)).toEqual([120, -40, 0.8]);
  });

  it('puts its own point in the middle, and screen and plane are each other’s inverse', () => {
    expect(toScreen(view, [120, -40])).toEqual([540, 390]);
    const there = toPlane(view, toScreen(view, [17, 33]));
    expect(there[0]).toBeCloseTo(17);
    expect(there[1]).toBeCloseTo(33);
    const [ox, oy] = offsetOf(view);
    expect([17 * view.scale + ox, 33 * view.scale + oy]).toEqual(
      toScreen(view, [17, 33]).map((n) => expect.closeTo(n) as number),
    );
  });

  it('fits everything with its names between the insets, as large as goes', () => {
    const fitted = fitView(places, room, 1080, 780, insets);
    for (const [key, at] of places) {
      const [x, y] = toScreen(fitted, at);
      const { left, right, top, bottom } = room(key, fitted.scale);
      expect(x - left).toBeGreaterThanOrEqual(19);
      expect(x + right).toBeLessThanOrEqual(1061);
      expect(y - top).toBeGreaterThanOrEqual(19);
      expect(y + bottom).toBeLessThanOrEqual(761);
    }
    const [wide, high] = [900 * fitted.scale + 120, 700 * fitted.scale + 20 + 20 * fitted.scale];
    expect(Math.max(wide / 1040, high / 740)).toBeCloseTo(1, 2);
  });

  it('never enlarges a small graph beyond the greatest scale', () => {
    expect(
      fitView(
        [
          ['a', [0, 0]],
          ['b', [10, 0]],
        ],
        room,
        1080,
        780,
        insets,
      ).scale,
    ).toBe(1.25);
  });

  it('stays as it is for what is in sight, and moves just enough for what is not', () => {
    expect(viewShowing(view, [['a', [120, -40]]], room, insets)).toBe(view);
    const moved = viewShowing(view, [['far', [1200, -40]]], room, insets);
    expect(moved.scale).toBe(view.scale);
    expect(toScreen(moved, [1200, -40])[0] + 60).toBeCloseTo(1060);
    expect(moved.y).toBe(view.y);
  });

  it('fits what is drawn beyond the nodes: shrinks and centres until its box, which changes with the scale, is in', () => {
    // A loop of always the same size above a node at the top.
    const boxAt = ({ scale }: View) => ({ x: 0, y: -90, width: 1000 * scale, height: 900 * scale + 90 });
    const fitted = fitDrawn({ ...view, scale: 0.9 }, boxAt, insets);
    const [ox, oy] = offsetOf(fitted);
    const { x, y, width, height } = boxAt(fitted);
    expect(x + ox).toBeGreaterThanOrEqual(20);
    expect(y + oy).toBeGreaterThanOrEqual(20);
    expect(x + width + ox).toBeLessThanOrEqual(1060);
    expect(y + height + oy).toBeLessThanOrEqual(760);
    expect(height).toBeGreaterThan(700);
    expect(fitDrawn(fitted, boxAt, insets)).toBe(fitted);
  });

  it('moves for names that stand beside their discs, and not when they are in sight', () => {
    const boxAt = ({ scale }: View) => ({ x: 700 * scale, y: 0, width: 160, height: 20 });
    const moved = showDrawn(view, boxAt, insets);
    expect(moved.scale).toBe(view.scale);
    expect(700 * view.scale + 160 + offsetOf(moved)[0]).toBeCloseTo(1060);
    expect(moved.y).toBe(view.y);
    expect(showDrawn(moved, boxAt, insets)).toBe(moved);
  });

  it('zooms out when two things do not fit together', () => {
    const moved = viewShowing(
      view,
      [
        ['a', [-2000, 0]],
        ['b', [2000, 0]],
      ],
      room,
      insets,
    );
    expect(moved.scale).toBeLessThan(view.scale);
    expect(toScreen(moved, [-2000, 0])[0]).toBeGreaterThan(0);
    expect(toScreen(moved, [2000, 0])[0]).toBeLessThan(1080);
  });

  it('shows all of a part of the plane in the middle, on a canvas of another shape too', () => {
    const plane = { x: -100, y: 50, width: 400, height: 100 };
    const seen = viewOfPlane(view, plane);
    const [left, top] = toScreen(seen, [-100, 50]);
    const [right, bottom] = toScreen(seen, [300, 150]);
    expect([left, right].map(Math.round)).toEqual([0, 1080]);
    expect(top + bottom).toBeCloseTo(780);
    expect(viewOfPlane(view, { ...plane, width: 1e-3, height: 1e-3 }).scale).toBeLessThanOrEqual(6);
  });
});
