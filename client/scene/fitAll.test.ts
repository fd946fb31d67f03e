import { describe, expect, it } from 'vitest';
import { fitLarge } from './fitAll.js';
import { toScreen } from './view.js';

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
