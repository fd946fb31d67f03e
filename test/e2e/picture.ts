/**
 * What every picture must satisfy, whichever graph, canvas and colours: words apart from each other and off the discs.
 */
import { expect } from 'vitest';
import type { Visit } from './harness.js';
import { holds, overlap } from './rectangles.js';

export async function expectReadable({ page }: Visit): Promise<void> {
  // All at once: between two questions the picture might move.
  const { labels, discs } = await page.evaluate(() => {
    const look = window.__entente!;
    return {
      labels: look.labels(),
      discs: look.nodes().flatMap((key) => {
        const at = look.node(key);
        return at === null ? [] : [{ key, ...at }];
      }),
    };
  });
  const blemishes: string[] = [];
  labels.forEach((a, i) => {
    for (const b of labels.slice(i + 1)) if (overlap(a, b)) blemishes.push(`“${a.text}” lies over “${b.text}”`);
    for (const disc of discs)
      if (disc.key !== a.key && holds(a, disc.x, disc.y, -disc.radius * 0.6))
        blemishes.push(`“${a.text}” lies over the disc of ${disc.key}`);
  });
  expect(blemishes).toEqual([]);
}

/** While everything is fitted: no word and no disc lies under the buttons at the canvas's corner. */
export async function expectFreeControls({ page }: Visit): Promise<void> {
  const { left, top, right, bottom } = await page
    .locator('.canvas-controls')
    .evaluate((buttons) => buttons.getBoundingClientRect());
  const buttons = { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top, angle: 0 };
  const words = await page.evaluate(() => window.__entente!.labels());
  expect(words.filter((word) => overlap(word, buttons)).map(({ text }) => text)).toEqual([]);
  const discs = await page.evaluate(() =>
    window.__entente!.nodes().map((key) => ({ key, ...window.__entente!.node(key)! })),
  );
  expect(discs.filter(({ x, y, radius }) => holds(buttons, x, y, -radius)).map(({ key }) => key)).toEqual([]);
}
