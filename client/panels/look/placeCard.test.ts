import { describe, expect, it } from 'vitest';
import { placeCard } from './placeCard.js';

const CARD = { width: 200, height: 80 };
const CANVAS = { width: 800, height: 600 };
const over = (at: { x: number; y: number }, box: { x: number; y: number; width: number; height: number }) =>
  at.x < box.x + box.width && at.x + CARD.width > box.x && at.y < box.y + box.height && at.y + CARD.height > box.y;

describe('the card of what is looked at', () => {
  it('stands beside the thing, on the canvas, and never over it, wherever the thing is', () => {
    for (const x of [0, 20, 400, 780])
      for (const y of [0, 30, 300, 590]) {
        const disc = { x: x - 12, y: y - 12, width: 24, height: 24 };
        const name = { x: x - 50, y: y + 16, width: 100, height: 16 };
        const at = placeCard(CARD, CANVAS, { thing: [disc, name], near: [] })!;
        expect(over(at, disc) || over(at, name), `${x} ${y}`).toBe(false);
        expect(at.x >= 8 && at.y >= 8 && at.x <= 592 && at.y <= 512, `${x} ${y}`).toBe(true);
      }
  });
  it('keeps off a slanted line along its whole length, near where the pointer rests', () => {
    const line = Array.from({ length: 25 }, (_, i) => ({ x: 100 + i * 24, y: 60 + i * 18, width: 10, height: 16 }));
    const at = placeCard(CARD, CANVAS, { thing: [{ x: 385, y: 275, width: 10, height: 10 }, ...line], near: [] })!;
    expect(line.some((box) => over(at, box))).toBe(false);
    expect(Math.abs(at.x + 100 - 390) + Math.abs(at.y + 40 - 280)).toBeLessThan(280);
  });
  it('leaves the neighbours bare where it can', () => {
    const disc = { x: 388, y: 288, width: 24, height: 24 };
    const right = { x: 450, y: 280, width: 60, height: 40 };
    const below = { x: 380, y: 340, width: 60, height: 40 };
    const at = placeCard(CARD, CANVAS, { thing: [disc], near: [right, below] })!;
    expect([disc, right, below].some((box) => over(at, box))).toBe(false);
  });
  it('is not there without a thing or without room', () => {
    expect(placeCard(CARD, CANVAS, { thing: [], near: [] })).toBe(null);
    expect(
      placeCard(CARD, { width: 150, height: 600 }, { thing: [{ x: 0, y: 0, width: 9, height: 9 }], near: [] }),
    ).toBe(null);
  });
});
