import { describe, expect, it } from 'vitest';
import { fitAll, fitLarge } from './fitAll.js';
import { NO_ROOM, toScreen, type View } from './view.js';

const random = (i: number): number => ((i * 7919) % 1000) / 1000;
const all = Array.from({ length: 3_000 }, (_, i) => [`n${i}`, [4_000 * random(i), 900 * random(3 * i)]] as const);

describe('the view of a whole large graph', () => {
  it('has every disc on the canvas, clear of what covers it, and fills it one way', () => {
    const covered = { top: 40, right: 300, bottom: 10, left: 0 };
    const view = fitLarge({ all, width: 1_400, height: 900, covered }, 24);
    const seen = all.map(([, at]) => toScreen(view, at));
    const [left, right] = [Math.min(...seen.map(([x]) => x)), Math.max(...seen.map(([x]) => x))];
    expect(left).toBeGreaterThan(0);
    expect(right).toBeLessThan(1_100);
    expect(right - left).toBeGreaterThan(1_000);
    for (const [, y] of seen) expect(y > 40 && y < 890).toBe(true);
  });

  it('does not come nearer than is good to read', () => {
    const covered = { top: 0, right: 0, bottom: 0, left: 0 };
    expect(fitLarge({ all: [['a', [0, 0]]], width: 800, height: 600, covered }, 20).scale).toBe(1.25);
  });
});

describe('the view of everything', () => {
  const SIDE = 400;
  const room = () => ({ top: 8, right: 8, bottom: 8, left: 8 });
  const drawn = ({ scale }: View) => ({ x: 0, y: 0, width: SIDE * scale, height: SIDE * scale });
  const fit = (corner: readonly [number, number], size?: number) => {
    const all = [['a', [0, 0]] as const, ['b', [SIDE, 0]] as const, ['c', [0, SIDE]] as const, ['d', corner] as const];
    const canvas = { width: SIDE, height: SIDE, covered: NO_ROOM };
    return fitAll({ all, room, ...canvas, ...(size && { controls: { width: size, height: size } }) }, drawn);
  };
  const isUnder = (view: View, at: readonly [number, number], size: number): boolean =>
    toScreen(view, at).every((place) => place + 8 > SIDE - size);

  it('has no disc under the buttons in the corner, and hardly grows smaller for it', () => {
    const corner = [SIDE, SIDE] as const;
    expect(isUnder(fit(corner), corner, 50)).toBe(true);
    expect(isUnder(fit(corner, 50), corner, 50)).toBe(false);
    expect(fit(corner, 50).scale).toBeGreaterThan(0.84 * fit(corner).scale);
  });
  it('does not mind them where no disc comes there, nor where it would have to be much smaller', () => {
    expect(fit([200, 300], 50)).toEqual(fit([200, 300]));
    expect(fit([SIDE, SIDE], 200)).toEqual(fit([SIDE, SIDE]));
  });
});
