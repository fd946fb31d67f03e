/** What every picture must satisfy, whichever graph, canvas and colours: words apart from each other and off the discs. */
import { expect } from 'vitest';
import type { Visit } from './harness.js';
import { holds, overlap } from './rectangles.js';

export async function expectReadable({ hook }: Visit): Promise<void> {
  const labels = await hook('labels');
  const blemishes: string[] = [];
  labels.forEach((a, i) => {
    for (const b of labels.slice(i + 1)) if (overlap(a, b)) blemishes.push(`“${a.text}” lies over “${b.text}”`);
  });
  for (const key of await hook('nodes')) {
    const disc = await hook('node', key);
    for (const label of labels) {
      if (disc !== null && label.key !== key && holds(label, disc.x, disc.y, -disc.radius * 0.6)) blemishes.push(`“${label.text}” lies over the disc of ${key}`);
    }
  }
  expect(blemishes).toEqual([]);
}
