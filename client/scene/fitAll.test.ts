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
  const room = () => ({ top: 8, right: 8, bottom: 24, left: 8 });
  const drawn = ({ scale }: View) => ({ x: 0, y: 0, width: 400 * scale, height: 700 * scale });
  const fit = (corner: boolean, controls?: { width: number; height: number }) =>
    fitAll(
      {
        all: [['a', [0, 0]], ['b', [400, 300]], ['c', [20, 700]], ...(corner ? [['d', [395, 690]] as const] : [])],
        room,
        width: 390,
        height: 632,
        covered: NO_ROOM,
        ...(controls && { controls }),
      },
      drawn,
    );

  it('has no disc under the buttons in the corner', () => {
    const [x, y] = toScreen(fit(true), [395, 690]);
    expect(x > 340 && y > 460).toBe(true);
    const [clearX, clearY] = toScreen(fit(true, { width: 50, height: 170 }), [395, 690]);
    expect(clearX + 8 <= 340 || clearY + 8 <= 462).toBe(true);
  });
  it('does not mind them where no disc comes there', () => {
    expect(fit(false, { width: 50, height: 170 })).toEqual(fit(false));
  });
});
